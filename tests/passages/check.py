# SPDX-License-Identifier: MIT
"""check.py PASSAGES [--gate FILE] [--errors]: read each passage as a document
of its own. Found is what is raised as more than a mention.

Prints precision, recall and F1 of every issue and language: provisions and
positions are to be found, mentions and near misses are not. FILE has a line
"LANGUAGE LEAST" for each language; ends with 1 if an F1 over all issues of a
language is below.
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile

WANTED = {"P": True, "A": True, "M": False, "N": False}


def read(path):
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines
                if not line.startswith("#")]
    for row in rows:
        if len(row) != 4 or row[2] not in WANTED:
            sys.exit("%s: not a passage: %r" % (path, row))
    return rows


def analyse(rows):
    """The set of (row number, issue) raised."""
    raised = set()
    with tempfile.TemporaryDirectory() as folder:
        for i, row in enumerate(rows):
            with open(os.path.join(folder, "%04d.txt" % i), "w",
                      encoding="utf-8") as out:
                out.write(row[3] + "\n")
        results = subprocess.run(
            [os.environ.get("RAPPORTEUR", "rapporteur"), "analyze", folder,
             "--format", "jsonl", "--quiet"], capture_output=True, check=False)
        if results.returncode:
            sys.exit(results.stderr.decode())
    for line in results.stdout.decode("utf-8").splitlines():
        record = json.loads(line)
        if record["type"] == "finding" and \
                record["attributes"]["kind"] != "mention":
            raised.add((int(record["document"][:4]), record["issue"]))
    return raised


def f1(count):
    found, wrong, missed = count
    total = 2 * found + wrong + missed
    return 2 * found / total if total else 0.0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("passages")
    parser.add_argument("--gate")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    rows = read(options.passages)
    raised = analyse(rows)
    counts = collections.defaultdict(lambda: [0, 0, 0])
    for i, (issue, language, kind, text) in enumerate(rows):
        got = (i, issue) in raised
        want = WANTED[kind]
        place = 0 if got and want else 1 if got else 2 if want else None
        if place is not None:
            counts[issue, language][place] += 1
            counts["all", language][place] += 1
        if options.errors and got != want:
            print("%s %s %s %s: %s" % ("missed" if want else "wrong ",
                                       kind, language, issue, text))
    print("%-28s %-3s %6s %6s %5s" % ("", "", "found", "wrong", "F1"))
    for (issue, language), count in sorted(counts.items()):
        print("%-28s %-3s %2d of %2d %4d  %.2f" % (
            issue, language, count[0], count[0] + count[2], count[1],
            f1(count)))
    if not options.gate:
        return 0
    with open(options.gate, encoding="utf-8") as lines:
        gates = [line.split() for line in lines if not line.startswith("#")]
    low = [language for language, least in gates
           if f1(counts["all", language]) < float(least)]
    for language in low:
        print("below the gate: %s" % language)
    return 1 if low else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
