# check.py PROGRAM FIXTURES SAMPLES: see cmd. Works in the current folder.
import json
import os
import subprocess
import sys

program, fixtures, samples = sys.argv[1:]
DOCUMENTS = 420

# What is lost in the documents that name a plugin, and its code; None where
# it may be one or another.
LOST = {
    "reads-null": "crashed",
    "aborts": "crashed",
    "divides": None,
    "frees-twice": None,
    "calls-itself": None,
    "exits": "exited",
    "exits-at-once": "exited",
    "exits-quickly": "exited",
    "ends-its-thread": None,
    "ends-for-ever": None,
    "jumps-back": None,
    "asks-for-stack": "crashed",
    "swallows-signals": "time-limit",
    "counts-on": "garbage",
    "unmaps-the-text": "crashed",
    "loops": "time-limit",
    "sleeps": "time-limit",
    "eats-memory": None,
    "asks-for-memory": None,
    "forks": "crashed",
    "leaves-a-thread": None,
    "opens-a-socket": "crashed",
    "runs-a-program": "crashed",
    "floods": "max-findings",
    "scribbles": "garbage",
    "writes-the-text": "crashed",
    "points-nowhere": "analyzer-failed",
}
# What the sandbox forbids without harm, and what leads nowhere.
HARMLESS = ["leaks-descriptors", "closes-descriptors", "prints",
            "writes-garbage", "writes-a-file", "kills-itself",
            "stops-itself", "blocks-signals", "traps-arithmetic"]
# Without the sandbox, some do harm and others none.
LOST_OUTSIDE = {"kills-itself": "killed", "stops-itself": "stopped",
                "runs-a-program": "exited"}
HARMLESS_OUTSIDE = {"forks", "leaves-a-thread", "opens-a-socket"}
# These take as long as the limit: one document is enough.
SLOW = {"loops", "sleeps", "eats-memory", "asks-for-memory",
        "swallows-signals"}
DIE_LOADING = {"dies-loading", "exits-loading"}


def records(arguments):
    done = subprocess.run(
        [program, "analyze", "-f", "jsonl", "-q", *arguments, "in"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    if not found or found[-1]["type"] != "summary":
        sys.exit(f"truncated: status {done.returncode}")
    return found, done.returncode


def is_real(record):
    return record.get("analyzer") not in names | DIE_LOADING


def differing(one, other):
    return [(a, b) for a, b in zip(one, other) if a != b]


names = set(LOST) | set(HARMLESS)
built = {name for name in os.listdir(fixtures)}
assert built == names | DIE_LOADING, built ^ (names | DIE_LOADING)

# Each plugin is named in several documents, never in three in a row.
texts = [open(os.path.join(samples, name), encoding="utf-8").read()
         for name in sorted(os.listdir(samples)) if name.endswith(".md")]
order = sorted(names)
os.mkdir("in")
named = set()
for i in range(DOCUMENTS):
    name = order[i % (len(order) + 3)] if i % (len(order) + 3) < len(order) else None
    if name in SLOW and i > 40:
        name = None
    with open(f"in/{i:04}.md", "w", encoding="utf-8") as out:
        out.write(texts[i % len(texts)][:1500])
        out.write(f"\n\nThe nasty {name}.\n" if name else "\n\nNothing.\n")
    if name:
        named.add((f"{i:04}.md", name))
expected = {(document, name) for document, name in named if name in LOST}

before, status = records(["--plugin-path", "nowhere"])
assert status == 0, status
limits = ["--time-limit", "3", "--memory-limit", "300M", "--max-findings", "1000"]
after, status = records([*limits, "--plugin-path", fixtures])
assert status == 3, status

# Sanitizers end a process in their own way, before the signal.
sanitized = b"__asan_init" in open(program, "rb").read()


def check_lost(found, expected, codes):
    lost = {(r["document"], r.get("analyzer")): r for r in found
            if r["type"] == "problem" and "document" in r}
    wrong = sorted(set(lost) ^ expected, key=str)[:10]
    assert not wrong, [lost.get(pair, pair) for pair in wrong]
    for (document, name), r in lost.items():
        assert sanitized or codes[name] in (None, r["code"]), r


check_lost(after, expected, LOST)
loading = {r["analyzer"] for r in after
           if r["type"] == "problem" and r["stage"] == "load"}
assert loading == DIE_LOADING, loading

# A plugin that misbehaves in one document is whole in all others.
found = {(r["document"], r["analyzer"]) for r in after
         if r["type"] == "finding" and r["analyzer"] in names}
everywhere = {(f"{i:04}.md", name) for i in range(DOCUMENTS) for name in names}
assert found == everywhere - expected, sorted(found ^ (everywhere - expected))[:10]

# What the others say is the same.
kinds = ("document", "finding", "corpus")
one = [r for r in before if r["type"] in kinds]
other = [r for r in after if r["type"] in kinds and is_real(r)]
assert len(one) == len(other), (len(one), len(other))
assert one == other, differing(one, other)[0]
assert not os.path.exists("left-by-a-plugin")

# And any number of workers finds the same.
again, status = records([*limits, "-j", "5", "--plugin-path", fixtures])


def comparable(found):
    """What ends an analyzer may be one limit or another, if it is slow."""
    for r in found:
        if LOST.get(r.get("analyzer"), "") is None and r["type"] == "problem":
            r = {**r, "code": "", "message": ""}
        if r["type"] != "run":
            yield r


one, other = list(comparable(after)), list(comparable(again))
assert one == other, differing(one, other)[0]

outside, status = records(
    [*limits, "--sandbox", "off", "--plugin-path", fixtures])
expected_outside = {(d, n) for d, n in expected if n not in HARMLESS_OUTSIDE}
expected_outside |= {(d, n) for d, n in named if n in LOST_OUTSIDE}
check_lost(outside, expected_outside, {**LOST, **LOST_OUTSIDE})
print(f"{len(expected)} of {len(everywhere)} pairs lost, as expected")
