# check.py PROGRAM SAMPLES: see cmd. Works in the current folder. Signals go to
# processes that it started, by id.
import array
import fcntl
import os
import shutil
import signal
import subprocess
import sys
import termios
import time

program, samples = sys.argv[1:]
PATIENCE = 60  # seconds; who hangs has failed


def start(*arguments, **streams):
    return subprocess.Popen([program, *arguments], stdin=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, **streams)


def unfinished():
    return [name for name in os.listdir(".") if name.startswith("never")]


def end(process, what, *expected):
    process.send_signal(signal.SIGINT)
    status = process.wait(PATIENCE)
    assert status in expected, (what, status)
    assert not unfinished(), (what, unfinished())
    print(what)


def wait_for(condition):
    begun = time.monotonic()
    while not condition():
        assert time.monotonic() - begun < PATIENCE
        time.sleep(0.01)


# It waits for standard input.
for command in ["analyze", "-"], ["report", "-"], ["track", "-"]:
    process = start(*command, "-o", "never.csv")
    wait_for(unfinished)
    time.sleep(0.2)
    end(process, " ".join(command), 130, -signal.SIGINT)

# It waits for who reads its output, and reads no more.
os.mkdir("in")
for name in os.listdir(samples):
    for i in range(60):
        shutil.copyfile(os.path.join(samples, name), f"in/{i}-{name}")


def waiting(pipe):
    count = array.array("i", [0])
    fcntl.ioctl(pipe, termios.FIONREAD, count)
    return count[0]


process = start("analyze", "in", "-f", "jsonl", stdout=subprocess.PIPE)
wait_for(lambda: waiting(process.stdout) >= 1 << 16)
end(process, "analyze in", 130)

# Who was told to ignore a signal does.
process = start("analyze", "-", "-o", "out.jsonl",
                preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
wait_for(lambda: [name for name in os.listdir(".") if name.startswith("out")])
process.send_signal(signal.SIGHUP)
process.communicate(b"Article 1: Spam\n\nEach Party shall limit spam.\n", PATIENCE)
assert process.returncode == 0, process.returncode
print("nohup")
