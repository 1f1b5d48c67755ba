#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""differ.py PROGRAM FOLDER ROUNDS: the same rules as .gitignore for git and as
.rapporteurignore for us must leave the same files. Prints what differs. Names
are ASCII: to git, ? is a byte; to us, a character."""
import json
import os
import random
import subprocess
import sys

NAMES = ["a.txt", "b.txt", "ab.txt", "A.txt", "a b.txt", "x[1].txt", "a.b.txt", "c.md", "#h.txt", "!n.txt", "s .txt", "q?.txt", "b\\c.txt", "].txt", "[a"]
FOLDERS = ["", "d", "d/e", "d/e/f", "a.txt.d", "d e", "f"]
PIECES = ["a", "b", "*", "?", "**", ".txt", "*.txt", "d", "e", "f", "[ab]",
          "[!a]", "[a-c]", "[^b]", "\\a", "\\*", "\\!", "\\#", " ", "\\ ", ".", "[]",
          "[", "[1]", "\\[1\\]", "[[:alpha:]]", "x", "[a", "]", "#h", "!n", "d e",
          "[\\]]", "[a\\-c]", "\\"]


def rule(rng):
    """A line that is likely to match something."""
    kind = rng.randrange(10)
    if kind == 0:
        return rng.choice(["", "# note", "   ", "!", "/", "//", "**", "*", "/*", "/**",
                           "**/", "!*", "!*.txt", "\\", "*/", "!*/"])
    if kind < 4:
        body = rng.choice(NAMES + [f for f in FOLDERS if f])
    else:
        body = "".join(rng.choice(PIECES) for _ in range(rng.randint(1, 3)))
    if rng.randrange(3) == 0:
        body = rng.choice(["d/", "**/", "d/e/", "*/", "d/**/", "f/"]) + body
    if rng.randrange(6) == 0:
        body = "/" + body
    if rng.randrange(6) == 0:
        body += rng.choice(["/", "/**", "/*", "/**/", " ", "  ", "\\ ", "\t", "\r"])
    if rng.randrange(4) == 0:
        body = "!" + body
    return body


def write_rules(root, folder, rules):
    for name in (".gitignore", ".rapporteurignore"):
        path = os.path.join(root, folder, name)
        if rules is None:
            if os.path.exists(path):
                os.remove(path)
        else:
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(rules)


def git_keeps(root, files):
    run = subprocess.run(
        ["git", "-c", "core.excludesFile=/dev/null", "-c", "core.ignoreCase=false", "check-ignore",
         "--no-index", "-z", "--stdin"], cwd=root, input="\0".join(files).encode(),
        capture_output=True, check=False)
    if run.returncode > 1:
        sys.exit(run.stderr.decode())
    ignored = set(run.stdout.decode().split("\0"))
    return sorted(f for f in files if f not in ignored)


def we_keep(program, root):
    run = subprocess.run([program, "corpus", "--quiet", "-f", "json", root], capture_output=True,
                         check=False)
    if run.returncode > 2 or b"Sanitizer" in run.stderr:
        sys.exit(run.stderr.decode())
    documents = json.loads(run.stdout)["documents"] if run.stdout else []
    return sorted(d["path"] for d in documents)


def main():
    program, root, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    subprocess.run(["git", "init", "-q", root], check=True)
    files = []
    for folder in FOLDERS:
        os.makedirs(os.path.join(root, folder), exist_ok=True)
        for name in NAMES:
            path = os.path.join(folder, name)
            files.append(path)
            with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                file.write("Text.\n")
    wrong = 0
    for number in range(rounds):
        rng = random.Random(number)
        top = "\n".join(rule(rng) for _ in range(rng.randint(1, 4))) + "\n"
        inner = "\n".join(rule(rng) for _ in range(2)) if rng.randrange(3) == 0 else None
        write_rules(root, "", top)
        write_rules(root, "d", inner)
        git, ours = git_keeps(root, files), we_keep(program, root)
        if git != ours:
            wrong += 1
            print(f"round {number}: {top!r}, in d: {inner!r}")
            print("  git ignores, we keep:", sorted(set(ours) - set(git))[:4])
            print("  we ignore, git keeps:", sorted(set(git) - set(ours))[:4])
    print(f"{rounds - wrong} of {rounds} sets of rules leave the same files")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
