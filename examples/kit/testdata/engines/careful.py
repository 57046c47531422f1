"""An engine of the rules of the call in about a hundred lines of Python: yes or no, on
dossiers of which all is known. It claims the level "outcomes":

    kit check -level outcomes -known -- python3 careful.py
"""

import json
import re
import sys
import unicodedata
from datetime import datetime

RULES = ["team", "deposit", "window", "partners", "seed", "cap", "share"]
CAP, MONTHS = 500_000_00, 18  # in cents; 50 % of the first 18 months
CATEGORIES = {"public-operator", "local-authority", "academia", "company", "association", "users"}
# The services that this engine knows, each with the level that it is of and what it is part of.
SERVICES = {"sgar": ("region", "prefecture"), "prefecture de region": ("region", "prefecture"),
            "prefecture": ("department", "prefecture"), "dreal": ("region", "dreal"), "drac": ("region", "drac"),
            "draaf": ("region", "draaf"), "ddtm": ("department", "ddtm"), "ddt": ("department", "ddtm")}
OTHER_STATE = ("ministere", "tribunal", "cour ")  # neither a service of the region nor an actor beside the State


def folded(name):
    """A name without accents and capitals."""
    plain = unicodedata.normalize("NFKD", name)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def service(name):
    """The service that a name begins with, the longest, and what follows it."""
    name = folded(name)
    known = [s for s in SERVICES if name == s or name.startswith(s + " ")]
    return max(known, key=len, default=None), name


def cents(amount):
    """An amount in cents. Never float(amount): 0.1 + 0.2 is not 0.3."""
    whole, _, fraction = str(amount).partition(".")
    return int(whole) * 100 + int((fraction + "00")[:2])


def instant(text):
    """Nanoseconds since 1970. Python's datetime stops at microseconds."""
    day, fraction, offset = re.fullmatch(r"([^.Z+]+?)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)", text).groups()
    whole = datetime.fromisoformat(day + offset.replace("Z", "+00:00"))
    seconds = int(whole.timestamp())
    return seconds * 10**9 + int(((fraction or "") + "0" * 9)[:9])


def team(dossier, readings):
    services = set()
    for agent in dossier["team"]:
        kind, name = service(agent["service"])
        if kind is None:
            if agent.get("state-service"):
                services.add(name)
            continue
        level, whole = SERVICES[kind]
        if level == "department" and readings.get("level") == "regional":
            continue
        services.add(name if readings.get("hierarchy") == "separately" else (whole, level))
    return len(services) >= 2


def partners(dossier, readings):
    def counts(p):
        name = folded(p["name"])
        state = service(name)[0] is not None or name.startswith(OTHER_STATE)
        return not state and (p["category"] in CATEGORIES or readings.get("actors") == "any")
    return any(counts(p) for p in dossier["partners"])


def costs(lines):
    """The cost of the first 18 months, line by line and rounded down, and of all."""
    first = total = 0
    for line in lines:
        amount, months = cents(line["amount"]), line["to"] - line["from"] + 1
        funded = max(0, min(line["to"], MONTHS) - line["from"] + 1)
        first, total = first + amount * funded // months, total + amount
    return first, total


def judge(dossier, readings):
    deposit, budget = dossier["deposit"], dossier["budget"]
    first, total = costs(budget["lines"])
    asked = sum(cents(r["amount"]) for r in budget["resources"] if r["source"] == "pia")
    base = total if readings.get("share-base") == "whole" else first
    capped = first if readings.get("cap-base") == "funded-months" else total
    opens, closes = instant("2016-04-08T13:44:00+02:00"), instant("2016-09-28T17:00:00+02:00")
    return [
        team(dossier, readings),
        deposit["by"] == "region-prefect" and deposit["region"] == dossier["region"],
        opens <= instant(deposit["at"]) <= closes,
        partners(dossier, readings),
        dossier["seed"],
        capped <= CAP,
        asked <= base // 2,
    ]


for line in sys.stdin:
    request = json.loads(line)
    met = judge(request["dossier"], request.get("readings", {}))
    print(json.dumps({
        "verdict": "eligible" if all(met) else "ineligible",
        "findings": [{"code": code, "outcome": "met" if yes else "not-met"} for code, yes in zip(RULES, met)],
    }), flush=True)
