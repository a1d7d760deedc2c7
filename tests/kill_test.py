#!/usr/bin/env python3
"""kill_test.py PROGRAM: 1,000 runs are killed at seeded moments while they write baselines and reports.

Afterwards each file is the old one or the new one, whole, and no run is hindered by what a
killed one left behind.
"""
import os
import random
import subprocess
import threading
import time

import newsroom
from newsroom import Newsroom, expect, finish, told

KILLS, WORKERS = 1000, 4
RUNS = {  # files and what writes them; X is one of two folders, N its number
    ("base.jsonl",): ["--baseline", "base.jsonl", "--update-baseline", "-q", "X"],
    ("r.json", "r.sarif"): ["-q", "--fail-on", "never", "--format", "json=r.json", "--format", "sarif=r.sarif", "X"],
    ("deep/r.xml", "link.csv"): ["-q", "--fail-on", "never", "--format", "junit=deep/r.xml", "--format", "csv=link.csv", "X"],
    ("accepted.jsonl",): ["baseline", "accept", "ID", "--reason", "as folder N tells", "--baseline", "accepted.jsonl", "both"],
    ("made.jsonl",): ["baseline", "create", "--baseline", "made.jsonl", "X"],
}


def temporaries(folder):
    return [name for _, _, files in os.walk(folder) for name in files if name.endswith(".tmp")]


def prepare(room, folder):
    room.write(f"{folder}/one/a.md", told("2031-07-01", 12))
    room.write(f"{folder}/one/b.md", told("2031-07-05", 19))
    for i in range(12):
        room.write(f"{folder}/two/{i}.md", told(f"2031-07-{i + 1:02d}", 30 + i))
    room.write(f"{folder}/both/a.md", told("2031-07-01", 12))
    room.write(f"{folder}/both/b.md", told("2031-07-05", 19))
    os.mkdir(room.at(f"{folder}/deep"))
    os.symlink("deep/behind.csv", room.at(f"{folder}/link.csv"))


def arguments_of(arguments, turn, finding):
    return [{"X": ["one", "two"][turn], "ID": finding, "as folder N tells": f"as folder {turn} tells"}.get(word, word) for word in arguments]


def contents(room, folder, files):
    found = {}
    for file in files:
        if os.path.exists(room.at(f"{folder}/{file}")):
            found[file] = room.read(f"{folder}/{file}")
    return found


def whole_contents(room, finding):
    """Of each file what it may be, once for each folder, and how long the slowest writer takes."""
    whole, longest = {}, 0
    for files, arguments in RUNS.items():
        for turn in (0, 1):
            if "create" in arguments and os.path.exists(room.at("whole/made.jsonl")):
                room.remove("whole/made.jsonl")
            started = time.monotonic()
            done = room.run(*arguments_of(arguments, turn, finding), cwd="whole")
            longest = max(longest, time.monotonic() - started)
            expect(done.returncode == 0, f"{arguments}", done.stderr)
            for file, text in contents(room, "whole", files).items():
                whole.setdefault(file, []).append(text)
    expect(all(len(set(texts)) == 2 for texts in whole.values()), "the two folders make different files", str({k: len(set(v)) for k, v in whole.items()}))
    return whole, longest


def work(room, folder, seed, whole, longest, finding, killed):
    draw = random.Random(seed)
    while killed[folder] < KILLS // WORKERS and len(newsroom.failures) < 5:
        files, arguments = draw.choice(list(RUNS.items()))
        turn = draw.randint(0, 1)
        if files == ("made.jsonl",) and os.path.exists(room.at(f"{folder}/made.jsonl")):
            room.remove(f"{folder}/made.jsonl")
        process = subprocess.Popen([newsroom.program, *arguments_of(arguments, turn, finding)], cwd=room.at(folder), env=room.env,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(draw.uniform(0, 1.2 * longest))
        process.kill()
        said = process.communicate()[1]
        if process.returncode == -9:
            killed[folder] += 1
        else:
            expect(process.returncode == 0, f"after {killed[folder]} kills a run fails: {arguments}", said.decode())
        for file, text in contents(room, folder, files).items():
            expect(text in whole[file], f"{file} is torn after {arguments}", text[:300])
        most = len(temporaries(room.at(folder)))
        expect(most <= len(whole), f"temporaries pile up: {most}")
        killed["left"] = max(killed["left"], most)


with Newsroom() as room:
    for name in ["whole", *map(str, range(WORKERS))]:
        prepare(room, name)
    finding = room.report("both", cwd="whole")["findings"][0]["id"]
    whole, longest = whole_contents(room, finding)
    killed = {"left": 0, **{str(i): 0 for i in range(WORKERS)}}
    workers = [threading.Thread(target=work, args=(room, str(i), 2031 + i, whole, longest, finding, killed)) for i in range(WORKERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    expect(sum(killed[str(i)] for i in range(WORKERS)) >= KILLS, "not all were killed", str(killed))
    for i in range(WORKERS):
        for files, arguments in RUNS.items():
            if files == ("made.jsonl",) and os.path.exists(room.at(f"{i}/made.jsonl")):
                room.remove(f"{i}/made.jsonl")
            done = room.run(*arguments_of(arguments, 1, finding), cwd=str(i))
            expect(done.returncode == 0, f"the next run after the kills: {arguments}", done.stderr)
        expect(not temporaries(room.at(str(i))), "the next run removes what is left", str(temporaries(room.at(str(i)))))
        expect(os.path.islink(room.at(f"{i}/link.csv")), "a link stays a link")
    print(f"{sum(killed[str(i)] for i in range(WORKERS))} kills, at most {killed['left']} temporaries in a folder at a time")
finish()
