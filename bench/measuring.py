"""What several programs here share: the release build, the analyzers that came first, and what a run takes."""
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.path.join(ROOT, "build", "release", "bin", "rapporteur")
PLUGINS = os.path.join(ROOT, "build", "release", "lib", "rapporteur", "plugins")

# The nine in C that came first, stance, and ten packs from the six themes.
FIRST = ["data-localization", "source-code", "customs-duties-electronic", "data-flows", "platform-competition",
         "capacity-building", "cybersecurity", "spam", "electronic-signatures", "stance",
         "consumer-protection", "e-contracts", "e-invoicing", "msmes", "open-government-data", "paperless-trading",
         "personal-data-protection", "services-market-access", "single-window", "telecommunications"]


def link_first(folder):
    """Make a folder of plugins that has the first analyzers and no others."""
    os.makedirs(folder, exist_ok=True)
    for name in FIRST:
        os.symlink(os.path.join(PLUGINS, name), os.path.join(folder, name))


def cpu_seconds(command):
    """User and system, of the whole process; what it prints goes where the command says, or nowhere."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.WEXITSTATUS(status) not in (0, 3):
        sys.exit("failed: " + " ".join(command))
    return usage.ru_utime + usage.ru_stime


def peak_bytes(command):
    """Peak of resident memory of its largest process. A process begins with the peak of the one that forked it, so that
    a small one does."""
    ask = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True);"
           "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    said = subprocess.run([sys.executable, "-c", ask, *command], check=True, capture_output=True)
    return int(said.stdout) * 1024
