# SPDX-License-Identifier: MIT
"""Results on stdin, a line for each finding on stdout: what a person checks.

issue, kind, cite, quote, then attributes as name=value; problems too, for
nothing is skipped in silence.
"""
import json
import sys


def written(value):
    return "+".join(value) if isinstance(value, list) else str(value)


def line(record):
    attributes = record["attributes"]
    parts = [
        record["issue"],
        attributes["kind"],
        record["cite"],
        '"%s"' % record["quote"],
    ]
    parts += [
        "%s=%s" % (name, written(value))
        for name, value in attributes.items()
        if name != "kind"
    ]
    return " | ".join(parts)


sys.stdout.reconfigure(encoding="utf-8")
found = 0
for text in sys.stdin.buffer:
    record = json.loads(text)
    if record["type"] == "finding":
        print(line(record))
        found += 1
    elif record["type"] == "problem":
        print("problem:", record["message"])
if not found:
    print("nothing found")
