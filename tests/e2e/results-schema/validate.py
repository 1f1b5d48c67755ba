# SPDX-License-Identifier: MIT
"""validate.py SCHEMA RESULTS...: check every record, and the order of them.

The schema lets readers meet members that are newer than they are; a member
that we write must be in it. Says which kinds of records were seen, so that a
kind that no longer comes is noticed.
"""
import json
import sys

from jsonschema.validators import validator_for

# What may come next to what, by the contract: run first, summary last.
ORDER = {
    "run": 0,
    "document": 1,
    "finding": 1,
    "problem": 1,
    "corpus": 2,
    "summary": 3,
}


def mistakes(validator, schema, records):
    stage = 0
    for number, record in enumerate(records, 1):
        kind = record["type"]
        for error in validator.iter_errors(record):
            yield "line %d: %s" % (number, error.message[:300])
        for name in record.keys() - schema["$defs"][kind]["properties"].keys():
            yield "line %d: member %s is not in the schema" % (number, name)
        if ORDER[kind] < stage:
            yield "line %d: %s comes too late" % (number, kind)
        stage = ORDER[kind]
    if records[0]["type"] != "run" or records[-1]["type"] != "summary":
        yield "no run at the beginning, or no summary at the end"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    checker = validator_for(schema)
    checker.check_schema(schema)
    seen, wrong = set(), 0
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            records = [json.loads(line) for line in file]
        seen.update(record["type"] for record in records)
        for mistake in mistakes(checker(schema), schema, records):
            wrong += 1
            print(mistake)
    print("seen:", *sorted(seen))
    return 1 if wrong else 0


sys.exit(main())
