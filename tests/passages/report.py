# SPDX-License-Identifier: MIT
"""report.py: what a report of a meeting says of the talks, read as it should
be: each issue that it names is a mention, with the state it reports, and no
member's position. The report is a news item of July 2021, which is not part of
the project: RAPPORTEUR_REPORT says where it is; without it this is skipped
(77).
"""
import json
import os
import subprocess
import sys

# Issues that the report names, with the state that it reports ("" for none).
NAMED = {
    "spam": "clean",
    "electronic-signatures": "clean",
    "e-contracts": "clean",
    "open-government-data": "nearly-clean",
    "consumer-protection": "nearly-clean",
    "e-commerce-transparency": "parked",
    "open-internet-access": "in-discussion",
    "electronic-transactions-framework": "in-discussion",
    "data-flows": "",
    "data-localization": "",
    "source-code": "",
    "customs-duties-electronic": "",
    "scope-definitions": "",
    "cybersecurity": "",
    "trade-information-availability": "",
    "platform-competition": "",
    "capacity-building": "",
    "services-market-access": "",
    "telecommunications": "",
}


def main():
    path = os.environ.get("RAPPORTEUR_REPORT", "")
    if not os.path.exists(path):
        print("no report: skipped")
        return 77
    results = subprocess.run(
        [os.environ.get("RAPPORTEUR", "rapporteur"), "analyze", path,
         "--format", "jsonl", "--quiet"], capture_output=True, check=True)
    records = [json.loads(line)
               for line in results.stdout.decode("utf-8").splitlines()]
    wrong = ["not a report: " + r["kind"] for r in records
             if r["type"] == "document" and r["kind"] != "report"]
    findings = [r for r in records if r["type"] == "finding"]
    wrong += ["%s: a %s" % (f["issue"], f["attributes"]["kind"])
              for f in findings if f["attributes"]["kind"] != "mention"]
    wrong += ["%s: has modality" % f["issue"]
              for f in findings if "modality" in f["attributes"]]
    wrong += ["%s: not found" % issue for issue in NAMED
              if issue not in {f["issue"] for f in findings}]
    states = {}
    for f in findings:
        for said in f["attributes"].get("reported", []):
            issue, state = said.split("|")[:2]
            states[issue] = state
    wrong += ["%s: %s, not %s" % (issue, states.get(issue, "no state"), state)
              for issue, state in NAMED.items()
              if states.get(issue, "") != state]
    for line in wrong:
        print(line)
    print("%d issues named, %d states, %d wrong" % (
        len(NAMED), sum(map(bool, NAMED.values())), len(wrong)))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
