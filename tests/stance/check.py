# SPDX-License-Identifier: MIT
"""check.py SENTENCES PACK [--least SHARE] [--errors]: read each sentence as
an article of its own and compare what the stance analyzer says of it.

Prints the share that is right of every attribute, and of sentences that are
right in all of them, each language apart too; ends with 1 if a share is below
SHARE.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

NAMES = ("modality", "direction", "addressee", "exceptions", "flexibilities",
         "periods", "temporal")
HEADINGS = {"en": "Article", "fr": "Article", "es": "Artículo"}


def values(text):
    return set() if text == "-" else set(text.split(","))


def read(path):
    rows = []
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.startswith("#"):
                continue
            fields = line.rstrip("\n").split("\t")
            if len(fields) != len(NAMES) + 2:
                sys.exit("%s:%d: %d fields" % (path, number, len(fields)))
            expected = dict(zip(NAMES, map(values, fields[1:-1])))
            rows.append((fields[0], fields[-1], expected))
    return rows


def analyse(rows, pack):
    """Attributes of each row's article, in order; {} if nothing was found."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for language, heading in HEADINGS.items():
            with open(os.path.join(folder, language + ".txt"), "w",
                      encoding="utf-8") as out:
                for i, row in enumerate(rows):
                    if row[0] == language:
                        out.write("%s %d\n\n%s\n\n" % (heading, i + 1, row[1]))
        results = subprocess.run(
            [os.environ.get("RAPPORTEUR", "rapporteur"), "analyze", folder,
             "--pack", pack, "--only", "any-words", "--format", "jsonl",
             "--quiet"], capture_output=True, check=False)
        if results.returncode:
            sys.exit(results.stderr.decode())
    for line in results.stdout.decode("utf-8").splitlines():
        record = json.loads(line)
        if record["type"] == "finding" and "unit" in record:
            number = record["unit"].split()[-1].split("(")[0]
            found[int(number.split(".")[0]) - 1] = record["attributes"]
    return [found.get(i, {}) for i in range(len(rows))]


def said(attributes, name):
    value = attributes.get(name, [])
    if name in ("direction", "addressee") and not value:
        value = "unclear" if name == "direction" else []
    return set([value] if isinstance(value, str) else value)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sentences")
    parser.add_argument("pack")
    parser.add_argument("--least", type=float, default=0)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    rows = read(options.sentences)
    right = dict.fromkeys(NAMES + ("all",), 0)
    whole = {language: [0, 0] for language in sorted({r[0] for r in rows})}
    for row, attributes in zip(rows, analyse(rows, options.pack)):
        wrong = [n for n in NAMES if said(attributes, n) != row[2][n]]
        for name in NAMES:
            right[name] += name not in wrong
        right["all"] += not wrong
        whole[row[0]][0] += not wrong
        whole[row[0]][1] += 1
        if wrong and options.errors:
            print(row[0], row[1])
            for n in wrong:
                print("   %s: %s, expected %s" % (
                    n, ",".join(sorted(said(attributes, n))) or "-",
                    ",".join(sorted(row[2][n])) or "-"))
    least = 1.0
    for name, count in right.items():
        share = count / len(rows)
        least = min(least, share)
        print("%-14s %3d of %d  %.3f" % (name, count, len(rows), share))
    for language, (count, total) in whole.items():
        least = min(least, count / total)
        print("%-14s %3d of %d  %.3f" % ("all, " + language, count, total,
                                         count / total))
    return 1 if least < options.least else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
