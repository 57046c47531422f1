"""A suite of three tests, none of which tries an unknown, or a limit.

    kit score -- python3 happy.py
"""

import json
import os
import shlex
import subprocess
import unittest

RIGHT = {
    "region": "Bretagne",
    "team": [{"service": "SGAR Bretagne"}, {"service": "DREAL Bretagne"}],
    "partners": [{"name": "Commune de Valombre", "category": "local-authority"}],
    "budget": {"lines": [{"kind": "contractor", "amount": "400000.00", "from": 1, "to": 18}],
               "resources": [{"source": "pia", "amount": "150000.00"}]},
    "deposit": {"by": "region-prefect", "region": "Bretagne", "at": "2016-09-27T16:00:00+02:00"},
    "seed": True,
}


def verdict(**changed):
    request = json.dumps({"dossier": RIGHT | changed}) + "\n"
    engine = shlex.split(os.environ["AAP_ENGINE"])
    report = subprocess.run(engine, input=request, capture_output=True, text=True, check=True).stdout
    return json.loads(report)["verdict"]


class Rules(unittest.TestCase):
    def test_right(self):
        self.assertEqual(verdict(), "eligible")

    def test_one_service(self):
        self.assertEqual(verdict(team=[{"service": "DREAL Bretagne"}]), "ineligible")

    def test_too_late(self):
        deposit = RIGHT["deposit"] | {"at": "2016-10-01T09:00:00+02:00"}
        self.assertEqual(verdict(deposit=deposit), "ineligible")


unittest.main()
