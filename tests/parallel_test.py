#!/usr/bin/env python3
"""parallel_test.py PROGRAM: several people accept, prune and make one baseline at a time.

Whoever is told that a finding is accepted finds it in the baseline, with the reason that was given.
"""
import json
import os
import signal
import subprocess
import time

import newsroom
from newsroom import Newsroom, dated, expect, finish

PEOPLE = 20
TOWNS = ["Alvik", "Brenne", "Corvik", "Dalen", "Elvik", "Fjell", "Grane", "Halden", "Ilsvik", "Jolster", "Kvalvik", "Lunde", "Molde", "Nesvik", "Orkdal",
         "Porsvik", "Rindal", "Selje", "Tolga", "Ulvik"]


def start(room, *arguments):
    return subprocess.Popen([newsroom.program, *arguments], cwd=room.path, env=room.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True)


def finished(processes):
    return [(process.communicate(timeout=120)[1], process.returncode) for process in processes]


def reasons(room, path):
    return {row["id"]: row.get("reason") for row in map(json.loads, room.read(path).splitlines()) if "id" in row}


def accept(room, finding, number, baseline="accepted.jsonl"):
    return start(room, "baseline", "accept", finding, "--reason", f"as person {number} knows", "--baseline", baseline, "--jobs", "1", "news")


with Newsroom() as room:
    for town in TOWNS:
        room.write(f"news/{town}-a.md", dated("2031-07-01", f"The fire in {town} on 3 May 2031 killed 12 people."))
        room.write(f"news/{town}-b.md", dated("2031-07-05", f"The fire in {town} on 3 May 2031 killed 19 people."))
    ids = sorted(finding["id"] for finding in room.report("news")["findings"])
    expect(len(ids) >= PEOPLE, "every town has a finding", str(len(ids)))
    ids = ids[:PEOPLE]
    wanted = {finding: f"as person {i} knows" for i, finding in enumerate(ids)}

    for baseline in ["accepted.jsonl", ".checkclaims/baseline.jsonl"]:  # the second in a folder that none of them has yet
        done = finished([accept(room, finding, i, baseline) for i, finding in enumerate(ids)])
        expect(all(status == 0 and "1 finding accepted" in said for said, status in done), "each is told that it is accepted", str(done))
        expect(reasons(room, baseline) == wanted, f"all of them are in {baseline}", room.read(baseline))

    # A link and its file are one baseline; pruning and taking all lose nothing that others accept meanwhile.
    os.symlink("accepted.jsonl", room.at("link.jsonl"))
    room.remove("accepted.jsonl")
    room.write("accepted.jsonl", room.read(".checkclaims/baseline.jsonl").splitlines()[0] + "\n")
    processes = []
    for i, finding in enumerate(ids):
        processes.append(accept(room, finding, i, ["accepted.jsonl", "link.jsonl"][i % 2]))
        if i % 5 == 0:
            processes.append(start(room, "baseline", "prune", "--baseline", "link.jsonl", "--jobs", "1", "news"))
        if i % 7 == 0:
            processes.append(start(room, "--baseline", "accepted.jsonl", "--update-baseline", "-q", "--jobs", "1", "news"))
    done = finished(processes)
    expect(all(status == 0 for _, status in done), "accepting, pruning and taking all at a time", str(done))
    now = reasons(room, "accepted.jsonl")
    expect({finding: now.get(finding) for finding in ids} == wanted, "no reason is lost", str(now))
    expect(os.path.islink(room.at("link.jsonl")), "a link stays a link")

    # Pruning drops what went, though others accept meanwhile.
    gone = TOWNS[0]
    room.remove(f"news/{gone}-b.md")
    left = {finding["id"] for finding in room.report("news")["findings"]}
    room.run("baseline", "prune", "--baseline", "accepted.jsonl", "news")
    expect(set(reasons(room, "accepted.jsonl")) == set(now) & left, "what went is dropped", room.read("accepted.jsonl"))

    # Of many who make it one does.
    done = finished([start(room, "baseline", "create", "--baseline", "made.jsonl", "--jobs", "1", "news") for _ in range(PEOPLE)])
    made = [said for said, status in done if status == 0]
    refused = [said for said, status in done if status == 2 and "the baseline exists already" in said and said.count("\n") == 1]
    expect(len(made) == 1 and len(refused) == PEOPLE - 1, "one of many makes it", str(done))

    # Who is killed or stopped while it has the lock keeps nobody out for ever, and leaves nothing.
    for turn in range(10):
        process = accept(room, sorted(left & set(ids))[0], turn)
        time.sleep(.005 * turn)
        process.send_signal(signal.SIGKILL)
        process.communicate()
    done = room.run("baseline", "prune", "--baseline", "accepted.jsonl", "news")
    expect(done.returncode == 0, "after a kill", done.stderr)
    finished([accept(room, sorted(left & set(ids))[0], 0)])
    expect(sorted(os.listdir(room.path)) == [".checkclaims", "accepted.jsonl", "link.jsonl", "made.jsonl", "news"], "nothing is left behind", str(os.listdir(room.path)))
finish()
