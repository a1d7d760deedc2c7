#!/usr/bin/env python3
"""same_answer_test.py PROGRAM: the same answer whatever lies in memory. Fresh memory holds other bytes in each run, and
the outputs are the same. The texts are articles cut short and stripped of their full stops, and headlines that ask for
more: behind the end of a text lies what nobody wrote."""

import os
import pathlib
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
ROOT = pathlib.Path(__file__).resolve().parent.parent


def articles():
    return sorted(
        path for folder in ("fixtures", "seeds") for path in (ROOT / folder).rglob("*") if path.suffix in (".txt", ".md")
    )


def write_texts(folder):
    """Over 1,000 texts in a few dozen folders, each a run of its own."""
    count = 0
    for number, path in enumerate(articles()):
        words = path.read_text(encoding="utf-8", errors="replace").split(" ")
        home = folder / f"{number % 24:02}"
        home.mkdir(exist_ok=True)
        for cut in range(5 + number % 7, min(len(words), 160), 5):
            (home / f"{number}-{cut}.txt").write_text(" ".join(words[:cut]), encoding="utf-8")
            count += 1
        (home / f"{number}-all.txt").write_text(" ".join(words).replace(".", ""), encoding="utf-8")
    home = folder / "headlines"
    home.mkdir()
    for subject in ("Police", "The police", "On Monday the police", "In Halden the police have", "Ann Bell, Carl Dole"):
        for end in ("killed 3 of", "killed at least 3 of", "split after four years", "released after 10 years", "shot two, one of"):
            (home / f"{subject} {end}.txt").write_text(f"{subject} {end}", encoding="utf-8")
    assert count > 1000, count


def run(folder, perturbed, *arguments):
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "MALLOC_PERTURB_": perturbed}
    done = subprocess.run(
        [PROGRAM, *arguments, folder.name, "--no-config", "--jobs", "2"],
        capture_output=True, env=environment, cwd=folder.parent, timeout=120, check=False,
    )
    assert done.returncode in (0, 1), (folder.name, done.returncode, done.stderr)
    return done.returncode, done.stdout, done.stderr


with tempfile.TemporaryDirectory() as scratch:
    top = pathlib.Path(scratch)
    write_texts(top)
    for folder in sorted(path for path in top.iterdir() if path.is_dir()):
        for arguments in (["extract"], ["--explain-unread"]):
            first, *others = (run(folder, perturbed, *arguments) for perturbed in ("0", "1", "255"))
            assert all(first == other for other in others), f"{folder.name} {arguments}: another answer where memory holds something else"
