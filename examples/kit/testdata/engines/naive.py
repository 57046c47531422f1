"""The same rules as one writes them in a hurry. Every line looks right."""

import json
import sys
from datetime import datetime


def total(entries):
    return sum(float(e["amount"]) for e in entries)


def judge(d):
    team, partners = d.get("team", []), d.get("partners", [])
    budget, deposit = d.get("budget", {}), d.get("deposit", {})
    lines, resources = budget.get("lines", []), budget.get("resources", [])
    services = {a.get("service") for a in team if a.get("service")}
    funded = [line for line in lines if line["from"] <= 18]
    asked = total(r for r in resources if r["source"] == "pia")
    received = deposit.get("at", "2016-09-01T00:00:00")[:19]
    return {
        "team": len(services) >= 2,
        "deposit": "prefect" in deposit.get("by", "") and deposit.get("region") == d.get("region"),
        "window": datetime(2016, 4, 8) <= datetime.fromisoformat(received) < datetime(2016, 9, 28, 17),
        "partners": len(partners) > 0,
        "seed": bool(d.get("seed")),
        "cap": total(lines) < 500000,
        "share": asked <= round(total(funded) / 2, 2),
    }


for line in sys.stdin:
    met = judge(json.loads(line)["dossier"])
    print(json.dumps({
        "verdict": "eligible" if all(met.values()) else "ineligible",
        "findings": [{"code": c, "outcome": "met" if yes else "not-met"} for c, yes in met.items()],
    }), flush=True)
