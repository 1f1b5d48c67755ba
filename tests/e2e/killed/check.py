# check.py PROGRAM FIXTURES SAMPLES ROUNDS: see cmd. Works in the current
# folder. Signals go to processes that it started, and their children, by id.
import json
import os
import random
import signal
import subprocess
import sys
import time

program, fixtures, samples, rounds = sys.argv[1:]
chance = random.Random(1)
PATIENCE = 300  # seconds; who hangs has failed

# A sanitizer looks for leaks by a process of its own, at the end; if that one is
# killed, it waits for it for ever.
os.environ["ASAN_OPTIONS"] = os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"


def start(*arguments, **streams):
    return subprocess.Popen([program, "analyze", "-q", "in", *arguments],
                            stderr=subprocess.DEVNULL, **streams)


def run(*arguments):
    assert start(*arguments).wait() == 0, arguments


def content(path):
    with open(path, "rb") as file:
        return file.read()


def parents():
    """The parent of each process."""
    found = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat", encoding="latin-1") as file:
                    found[int(name)] = int(file.read().rsplit(")")[-1].split()[1])
            except OSError:
                pass
    return found


def descendants(process):
    above = parents()
    found, more = set(), {process}
    while more:
        found |= more
        more = {child for child, parent in above.items()
                if parent in found and child not in found}
    return found - {process}


def wait_until_gone(processes):
    while any(os.path.exists(f"/proc/{process}") for process in processes):
        time.sleep(0.01)


os.mkdir("in")
for name in sorted(os.listdir(samples)):
    if name.endswith(".md"):
        text = content(os.path.join(samples, name))
        for i in range(12):
            with open(f"in/{i}-{name}", "wb") as out:
                out.write(text)
begun = time.monotonic()
run("-o", "expected.jsonl")
expected = content("expected.jsonl")
whole = time.monotonic() - begun
os.mkdir("none")
begun = time.monotonic()
subprocess.run([program, "analyze", "-q", "none"], stderr=subprocess.DEVNULL)
start_up = time.monotonic() - begun

# The supervisor is killed, again and again; then the run is left in peace.
for i in range(int(rounds)):
    victim = start("--cache", "cache", "-o", "out.jsonl")
    time.sleep(chance.random() * whole)
    helpers = descendants(victim.pid)
    victim.kill()
    victim.wait()
    wait_until_gone(helpers)
run("--cache", "cache", "-o", "out.jsonl")
assert content("out.jsonl") == expected, "resumed"
for name in os.listdir("."):  # what SIGKILL left
    if name.startswith("out.jsonl."):
        os.unlink(name)

# A damaged cache: what is wrong in it is done again.
for i in range(int(rounds)):
    kept = bytearray(content("cache/rapporteur-1.cache"))
    for _ in range(50):
        kept[chance.randrange(len(kept))] ^= 1 << chance.randrange(8)
    del kept[chance.randrange(len(kept) // 2, len(kept)):]
    with open("cache/rapporteur-1.cache", "wb") as out:
        out.write(kept)
    run("--cache", "cache", "-o", "out.jsonl")
    assert content("out.jsonl") == expected, "damaged"

# Workers and the process that loads plugins are killed.
for i in range(int(rounds)):
    process = start("-o", "out.jsonl")
    for _ in range(2):  # three of one document would be its fault
        time.sleep(chance.random() * whole / 3)
        helpers = sorted(descendants(process.pid))
        if helpers and process.poll() is None:
            try:
                os.kill(chance.choice(helpers), signal.SIGKILL)
            except ProcessLookupError:
                pass
    assert process.wait(PATIENCE) == 0, process.returncode
    assert content("out.jsonl") == expected, "killed"

# The process that loads plugins is killed about when it says that it has.
for i in range(int(rounds)):
    process = start("-o", "out.jsonl")
    while not descendants(process.pid) and process.poll() is None:
        pass
    time.sleep(chance.random() * start_up)
    for helper in sorted(descendants(process.pid))[:1]:
        try:
            os.kill(helper, signal.SIGKILL)
        except ProcessLookupError:
            pass
    assert process.wait(PATIENCE) == 0, process.returncode
    assert content("out.jsonl") == expected, "killed early"

# Ctrl-C while an analyzer never comes back.
with open("in/5-slow.md", "w", encoding="utf-8") as out:
    out.write("The nasty sleeps.\n")
sleeps = ["--plugin", f"{fixtures}/sleeps/sleeps.so", "--time-limit", "3600"]
process = start(*sleeps, "-f", "jsonl", stdout=subprocess.PIPE)
while len(descendants(process.pid)) < 2:
    time.sleep(0.01)
helpers = descendants(process.pid)
process.send_signal(signal.SIGINT)
records = process.communicate()[0].splitlines()
assert process.returncode == 130, process.returncode
assert json.loads(records[-1])["complete"] is False
assert not any(os.path.exists(f"/proc/{helper}") for helper in helpers)
process = start(*sleeps, "-o", "never.jsonl")
while len(descendants(process.pid)) < 2:
    time.sleep(0.01)
process.send_signal(signal.SIGINT)
assert process.wait() == 130
assert not [name for name in os.listdir(".") if name.startswith("never")]
print("the same bytes")
