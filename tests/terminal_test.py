"""The program at a terminal: a progress line on standard error where the work lasts, and only there; a
report as wide as the terminal."""
import fcntl
import os
import pty
import struct
import subprocess
import sys
import tempfile
import termios
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


def widths(columns=None, size=None, terminal=True):
    """The longest lines of a report's proof on a terminal of that size, or into a pipe."""
    mine, its = pty.openpty()
    if size:
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, size, 0, 0))
    environment = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "NO_COLOR")}
    if columns is not None:
        environment["COLUMNS"] = columns
    with tempfile.TemporaryDirectory() as folder:
        for name, day, killed in (("a.txt", 1, 12), ("b.txt", 2, 40)):
            with open(os.path.join(folder, name), "w") as article:
                article.write(f"---\ndate: 2024-09-0{day}\n---\nThe bombing in Norvia on 3 May 2024 killed {killed} people" + ", it was said" * 30 + ".\n")
        child = subprocess.Popen([program, "--color", "never", folder + "/a.txt", folder + "/b.txt"], stdin=subprocess.DEVNULL,
                                 stdout=its if terminal else subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
        os.close(its)
        if terminal:
            seen = b""
            while True:
                try:
                    piece = os.read(mine, 65536)
                except OSError:
                    break
                if not piece:
                    break
                seen += piece
            child.wait()
        else:
            seen, _ = child.communicate()
    os.close(mine)
    lines = seen.decode().replace("\r", "").split("\n")
    return max(len(line) for line in lines if line.startswith((" because", " and", "     ")))


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
for why, low, high, arguments in (("as wide as the terminal is", 55, 60, {"size": 60}), ("however wide", 130, 160, {"size": 160}), ("COLUMNS says so before", 65, 80, {"columns": "80", "size": 160}),
                                  ("what is no number says nothing", 55, 60, {"columns": "6x", "size": 60}), ("a terminal that does not know", 90, 100, {}),
                                  ("too narrow for words", 30, 40, {"size": 3}), ("into a pipe always the same", 90, 100, {"columns": "60", "terminal": False})):
    check(f"{why}: {widths(**arguments)}", low <= widths(**arguments) <= high)
sys.exit(1 if failures else 0)
