"""The program at a terminal: a progress line on standard error where the work lasts, and only there."""
import os
import pty
import subprocess
import sys
import tempfile
import time

program = os.path.abspath(sys.argv[1])
failures = []


def check(why, holds, seen=""):
    if not holds:
        failures.append(why)
        print(f"FAILED: {why}\n  {seen!r}")


def run(seconds, terminal, term="xterm", article=b"Three people were killed in a fire in Halden.\n"):
    """One article on standard input that comes late; what was written to standard error."""
    mine, its = pty.openpty()
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "err"), "w+b") as plain:
            child = subprocess.Popen([program, "-", "missing.txt"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                     stderr=its if terminal else plain, env={**os.environ, "TERM": term})
            time.sleep(seconds)
            out, _ = child.communicate(article)
            os.close(its)
            plain.seek(0)
            seen = plain.read()
    while terminal:
        try:
            piece = os.read(mine, 65536)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    os.close(mine)
    return out, seen


def lines_left(seen):
    """What a terminal shows in the end."""
    lines, line = [], ""
    for character in seen.decode().replace("\x1b[K", "\x00"):
        if character == "\n":
            lines.append(line)
            line = ""
        elif character == "\r":
            continue
        elif character == "\x00":
            line = ""
        else:
            line += character
    return lines + ([line] if line else [])


try:
    for end in pty.openpty():
        os.close(end)
except OSError as error:
    print(f"skipped: no terminal can be had here: {error}")
    sys.exit(77)
message = "checkclaims: missing.txt: no such file or directory"
out, seen = run(1.6, terminal=True)
check("work of over a second shows what is done", b"looking for articles" in seen, seen)
check("it is gone in the end, the message stands", lines_left(seen) == [message], seen)
check("the report has none of it", b"looking" not in out and b"\x1b[K" not in out, out)
_, seen = run(0.1, terminal=True)
check("short work shows none", b"looking" not in seen and b"\x1b[K" not in seen, seen)
_, seen = run(1.6, terminal=False)
check("a file gets none", seen.decode() == message + "\n", seen)
_, seen = run(1.6, terminal=True, term="dumb")
check("nor does a terminal that cannot", b"looking" not in seen, seen)
sys.exit(1 if failures else 0)
