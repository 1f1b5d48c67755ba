# SPDX-License-Identifier: MIT
"""validate.py SCHEMA OBJECT...: check that each file holds what is promised.

The schema lets readers meet members that are newer than they are; a member
that we write must be in it.
"""
import json
import sys

from jsonschema.validators import validator_for


def closed(schema):
    """The same schema, but that no object may have other members."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: closed(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and "type" in schema:
        made["additionalProperties"] = False
    return made


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    checker = validator_for(schema)
    checker.check_schema(schema)
    wrong = 0
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            text = json.load(file)
        for error in checker(closed(schema)).iter_errors(text):
            wrong += 1
            print("%s: %s" % ("/".join(map(str, error.path)), error.message[:200]))
    print(schema["$id"], "holds" if not wrong else "does not hold")
    return 1 if wrong else 0


sys.exit(main())
