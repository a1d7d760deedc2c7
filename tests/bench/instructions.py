"""Instructions of a run and how they grow with the text. They are the same on a busy machine and on an idle one."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from measure import exponent, files_of

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "pathological"))
from generators import GENERATORS, encoded  # noqa: E402

SMALL_ARTICLE = 600  # bytes, of those that a generator makes
STAGES = {"read": "read_each", "link": "link", "check": "check", "report": "write_text"}


def available():
    return shutil.which("valgrind") is not None and shutil.which("callgrind_annotate") is not None


def count(command):
    """({"whole": instructions, stage: its own and what it called}), by callgrind."""
    with tempfile.TemporaryDirectory() as work:
        profile = pathlib.Path(work) / "profile"
        done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}", *command],
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        errors = done.stderr.decode(errors="replace")
        told = re.search(r"Collected : (\d+)", errors)
        if done.returncode not in (0, 1) or told is None:
            sys.exit(f"{errors}\nbench: under valgrind the program ended with {done.returncode}")
        counted = {"whole": int(told.group(1))}
        table = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", profile],
                               capture_output=True, text=True, errors="replace", check=False).stdout
    for stage, function in STAGES.items():
        calls = re.findall(rf"^\s*([\d,]+) (?!.*lambda).*?:checkclaims::{function}\(", table, re.MULTILINE)
        if calls:
            counted[stage] = max(int(call.replace(",", "")) for call in calls)
    return counted


def write_generated(name):
    """Writer of small articles by a generator of tests/pathological."""
    def write(folder, size):
        folder.mkdir()
        written = at = 0
        while written < size:
            data = encoded(GENERATORS[name](SMALL_ARTICLE, at))
            (folder / f"{at:07}.txt").write_bytes(data)
            written += len(data)
            at += 1
    return write


def write_news(articles):
    """Writer of as much different news as asked for, grown from a folder of articles."""
    return lambda folder, size: subprocess.run([sys.executable, HERE / "grow.py", articles, folder, str(size)], check=True)


def row(name, cells):
    return f"{name:>10}" + "".join(f"{cell:>10}" for cell in cells)


def print_growth(title, write, sizes, command, limit_command):
    """A line for each size, then the exponents from each size to the next."""
    print(f"{title}: millions of instructions, one thread")
    print(row("MB", ["articles", "a byte", "whole", *STAGES] + (["limit", "ratio"] if limit_command else [])))
    measured = []
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="checkclaims_bench.") as work:
            folder = pathlib.Path(work) / "grown"
            write(folder, size)
            articles, written = files_of(folder)
            cost = count([*command, str(folder)])
            cells = [articles, f"{cost['whole'] / written:.0f}", f"{cost['whole'] / 1e6:.0f}"]
            cells += [f"{cost[stage] / 1e6:.1f}" if stage in cost else "-" for stage in STAGES]
            if limit_command:
                least = count([*limit_command, str(folder)])["whole"]
                cells += [f"{least / 1e6:.0f}", f"{cost['whole'] / least:.1f}"]
        print(row(f"{written / 1e6:.2f}", cells), flush=True)
        measured.append((written, cost))
    for (before, cost_before), (size, cost) in zip(measured, measured[1:]):
        powers = [exponent(cost.get(part, 0), size, cost_before.get(part, 0), before) for part in ("whole", *STAGES)]
        print(row("exponent", [f"x {size / before:.2g}", ""] + ["-" if power is None else f"{power:.2f}" for power in powers]))
