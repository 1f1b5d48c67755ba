# SPDX-License-Identifier: MIT
"""sample.py RESULTS COUNT SEED [CHARACTERS]: random provisions with what the
stance analyzer says of each, to be read by a person.

RESULTS come from `rapporteur analyze FOLDER --texts -o RESULTS`; at most one
provision of a document is drawn.
"""
import json
import random
import sys

SHOWN = ("modality", "modality_mix", "direction", "addressee", "exceptions",
         "flexibilities", "periods", "temporal")


def main():
    path, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    characters = int(sys.argv[4]) if len(sys.argv) > 4 else 400
    first = {}
    with open(path, encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if record["type"] == "finding" and \
                    record["attributes"]["kind"] == "provision":
                first.setdefault(record["document"], record)
    rows = [first[name] for name in sorted(first)]
    random.seed(seed)
    for record in random.sample(rows, min(count, len(rows))):
        print("#", record["document"], record["issue"])
        for name in SHOWN:
            value = record["attributes"].get(name)
            if value:
                print("  %s: %s" % (
                    name, value if isinstance(value, str)
                    else " ".join(value)))
        print(record["text"][:characters], end="\n\n")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main()
