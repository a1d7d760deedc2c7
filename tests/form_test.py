"""The form of the C++ files, each of which must be easy to read beside another in one window:
no line of more than 100 columns, all as .clang-format has it, and no function of more decisions than
script/decisions allows."""
import pathlib
import re
import shutil
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent
failures = 0


def fail(what):
    global failures
    failures += 1
    print("FAILED: " + what)


files = sorted(path for folder in ("include", "src", "tests", "examples", "python") for path in (root / folder).rglob("*.[ch]pp"))
if len(files) < 100:
    fail("the files are not found")
for path in files:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if len(line) > 100:
            fail("%s:%d has %d columns" % (path.relative_to(root), number, len(line)))

decisions = subprocess.run([root / "script" / "decisions", "--check"], capture_output=True, text=True)
if decisions.returncode != 0:
    fail(decisions.stdout + decisions.stderr)

# Versions differ in what they make of one style: the one that formats the tree is asked, or none.
tool = shutil.which("clang-format")
version = subprocess.run([tool, "--version"], capture_output=True, text=True).stdout if tool else ""
if re.search(r"version 14\.", version):
    formatted = subprocess.run([root / "script" / "format", "--check"], capture_output=True, text=True)
    if formatted.returncode != 0:
        fail("script/format changes these files:\n" + formatted.stderr)
else:
    print("clang-format 14 is not here: the form is not compared with .clang-format")

sys.exit(failures > 0)
