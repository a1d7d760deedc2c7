"""docs/architecture.md is true: its pictures are those that script/draw-architecture draws of this tree, its table has
the folders of src/ with the sentence that begins the README.md of each, and every folder directly in src/ that holds C++ has
one. A README.md names only files that are there: in its folder, or by their path from src/ or from the root.

UPDATE=1 writes picture and table anew:  UPDATE=1 python3 tests/architecture_test.py build/release/checkclaims
"""
import glob
import os
import re
import subprocess
import sys

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
update = os.environ.get("UPDATE") == "1"
failures = []


def fail(why):
    failures.append(why)
    print("FAILED: " + why)


def read(path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read()


def keep(path, text):
    """The file holds this text, or is made to."""
    if os.path.exists(os.path.join(root, path)) and read(path) == text:
        return
    if update:
        with open(os.path.join(root, path), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    else:
        fail(f"{path} is out of date: UPDATE=1 python3 tests/architecture_test.py build/release/checkclaims writes it")


def folders():
    """Those of src/ that have a README.md, with the paragraph below its title."""
    for folder, below, names in sorted(os.walk(os.path.join(root, "src"))):
        below.sort()
        path = os.path.relpath(folder, root)
        has_code = any(name.endswith((".cpp", ".hpp")) for name in names)
        if "README.md" in names:
            lines = read(path + "/README.md").splitlines()
            if not lines[0].startswith("# ") or len(lines) > 25 or max(map(len, lines)) > 130:
                fail(f"{path}/README.md has no title, more than 25 lines or a line of more than 130 characters")
            for name in re.findall(r"`([\w*/]+\.[ch]pp)`", "\n".join(lines)):
                if not any(glob.glob(os.path.join(start, name)) for start in (folder, os.path.join(root, "src"), root)):
                    fail(f"{path}/README.md names {name}, which is not there")
            yield path, "\n".join(lines[1:]).strip().split("\n\n")[0].replace("\n", " ")
        elif has_code and path.count(os.sep) == 1:
            fail(f"{path} has no README.md")


def main():
    for page, what in (("docs/architecture.svg", []), ("docs/reading.svg", ["reading"])):
        drawn = subprocess.run([sys.executable, os.path.join(root, "script/draw-architecture"), *what], capture_output=True, timeout=60, check=False)
        if drawn.returncode != 0:
            fail("script/draw-architecture: " + drawn.stderr.decode())
            return 1
        keep(page, drawn.stdout.decode("utf-8"))
    for argument, status in (("--help", 0), ("--hlep", 2)):
        called = subprocess.run([sys.executable, os.path.join(root, "script/draw-architecture"), argument], capture_output=True, timeout=60, check=False)
        if called.returncode != status or (called.stdout if status else called.stderr):
            fail(f"script/draw-architecture {argument} ends with {called.returncode}: {(called.stderr or called.stdout).decode()}")

    table = "| folder | what it does |\n|---|---|\n"
    for path, what in folders():
        table += f"| [`{path}`](../{path}/README.md) | {what} |\n"
    page = read("docs/architecture.md")
    made = re.sub(r"(<!-- folders: [^\n]*-->\n).*?(<!-- folders end -->)", lambda found: found[1] + table + found[2], page, flags=re.S)
    keep("docs/architecture.md", made)
    return 1 if failures else 0


sys.exit(main())
