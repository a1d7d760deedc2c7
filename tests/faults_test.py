#!/usr/bin/env python3
"""faults_test.py PROGRAM [all]: a call fails, at every moment of a run.

Memory, reading, writing, fsync, rename or opening fails for the k-th time, once or from then on, while a
run over seeds/ writes a baseline and three reports over older ones. The run ends with status 2 and says
so, or the call did not matter and all is as without the fault; and no file is ever half written. With
"all" every k is tried, else a sample that takes well under a minute.
"""
import json
import os
import random
import shutil
import subprocess
import sys
import threading
import xml.etree.ElementTree

import newsroom
from newsroom import Newsroom, expect, finish, skip

LIBRARY = os.environ.get("CHECKCLAIMS_FAULTS", "")
SEEDS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "seeds")
KINDS = ["allocate", "read", "write", "tell", "fsync", "rename", "open"]
SAMPLE, WORKERS = 75, 3
FILES = {"base.jsonl": None, "r.json": json.loads, "r.sarif": json.loads, "r.xml": xml.etree.ElementTree.fromstring}
COMMAND = ["--baseline", "base.jsonl", "--update-baseline", "--format", "json=r.json", "--format", "sarif=r.sarif", "--format", "junit=r.xml",
           "--jobs", "2", "seeds"]
seen = {"left out": 0}
EVERY_K = "all" in sys.argv[2:]


def run(room, folder, fault=None, count=None):
    env = {**room.env, "LD_PRELOAD": LIBRARY}
    if fault:
        env.update(FAULT_CALL=fault[0], FAULT_AT=str(fault[1]), FAULT_HOW=fault[2])
    if count:
        env["FAULT_COUNT"] = count
    return subprocess.run([newsroom.program, *COMMAND], cwd=room.at(folder), env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          errors="replace", timeout=60)


def read(room, folder):
    found = {}
    for name in FILES:
        with open(room.at(f"{folder}/{name}"), encoding="utf-8") as f:
            found[name] = f.read()
    return found


def restore(room, folder, files):
    for name, text in files.items():
        room.write(f"{folder}/{name}", text)


def temporaries(room, folder):
    return [name for name in os.listdir(room.at(folder)) if name.endswith(".tmp")]


def is_whole(name, text):
    try:
        return FILES[name] is not None and FILES[name](text) is not None
    except ValueError:
        return False
    except xml.etree.ElementTree.ParseError:
        return False


def check(room, folder, fault, normal, old, new):
    restore(room, folder, old)
    done = run(room, folder, fault)
    why = f"the {fault[1]}. {fault[0]} fails {fault[2]}"
    lines = done.stderr.splitlines()
    files = read(room, folder)
    for name, text in files.items():
        # A report of fewer articles, where one could not be read, is neither old nor new and yet whole.
        expect(text in (old[name], new[name]) or (done.returncode == 2 and is_whole(name, text)), f"{why}: {name} is torn", text[-300:])
    if done.returncode == normal.returncode:
        same = files == new and done.stdout == normal.stdout and (fault[0] == "tell" or done.stderr == normal.stderr)
        expect(same, f"{why}: the status is as without the fault, all else is not", done.stderr)
        return False
    expect(done.returncode == 2, f"{why}: exit {done.returncode}", done.stderr)
    expect(fault[0] == "tell" or lines, f"{why}: nothing is said")
    one = fault[0] not in ("read", "open", "allocate")  # of which several articles may be left out, a line each, and then the baseline
    expect(all(line.startswith("checkclaims: ") for line in lines) and len(lines) <= (1 if one else 7), f"{why}: what is said", done.stderr)
    expect(all(line.startswith("checkclaims: seeds/") for line in lines[:-1]), f"{why}: more than one line", done.stderr)
    if fault[0] != "allocate":
        expect(not temporaries(room, folder), f"{why}: something is left behind", str(temporaries(room, folder)))
    if "cannot be written" not in done.stderr and lines and "not changed, because" in lines[-1]:
        seen["left out"] += left_out(room, folder, done)
    return True


def left_out(room, folder, done):
    """Articles that the run named and left out; those that it did not name are in its report."""
    named = [line.split(": ")[1] for line in done.stderr.splitlines() if ": skipped, " in line]
    if named and read(room, folder)["r.json"]:
        reported = [document["document"] for document in json.loads(read(room, folder)["r.json"])["documents"]]
        whole = sorted(os.path.join("seeds", name) for name in os.listdir(room.at(f"{folder}/seeds")))
        expect(sorted(reported + named) == whole, "an article is left out, the others are reported", str(reported) + done.stderr)
    return len(named)


def sample(count, draw):
    if EVERY_K or count <= SAMPLE:
        return list(range(1, count + 1))
    spread = [round(count ** (i / (SAMPLE // 3))) for i in range(SAMPLE // 3)]
    return sorted({*range(1, SAMPLE // 3), *spread, *(draw.randint(1, count) for _ in range(SAMPLE // 3))})


def prepare(room, folder):
    shutil.copytree(SEEDS, room.at(f"{folder}/seeds"))


if not os.path.exists(LIBRARY):
    skip("CHECKCLAIMS_FAULTS names no library that makes calls fail")

with Newsroom() as room:
    if subprocess.run([newsroom.program, "--version"], env={**room.env, "LD_PRELOAD": LIBRARY}, capture_output=True, check=False).returncode != 0:
        skip("nothing can be loaded before this program, as with a sanitizer")
    draw = random.Random(2031)
    prepare(room, "0")
    os.rename(room.at("0/seeds/001.txt"), room.at("aside"))
    first = run(room, "0")
    old = read(room, "0")
    os.rename(room.at("aside"), room.at("0/seeds/001.txt"))
    normal = run(room, "0", count=room.at("counts"))
    new = read(room, "0")
    expect(first.returncode == 0 and normal.returncode == 0, "without a fault", first.stderr + normal.stderr)
    expect(all(old[name] != new[name] for name in FILES), "the reports differ")
    counts = {name: int(count) for name, count in (line.split() for line in room.read("counts").splitlines())}
    expect(all(counts[kind] > 0 for kind in KINDS), "calls are counted", str(counts))

    work = [(kind, k, how) for kind in KINDS for how in ("once", "for-ever") for k in sample(counts[kind], draw)]
    refused = [0] * WORKERS
    for i in range(1, WORKERS):
        prepare(room, str(i))

    def do(worker):
        for fault in work[worker::WORKERS]:
            if len(newsroom.failures) > 8:
                return
            refused[worker] += check(room, str(worker), fault, normal, old, new)
        restore(room, str(worker), old)
        done = run(room, str(worker))
        expect(done.returncode == 0 and read(room, str(worker)) == new and not temporaries(room, str(worker)), "the next run is as if nothing had been", done.stderr)

    workers = [threading.Thread(target=do, args=(i,)) for i in range(WORKERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    expect(seen["left out"] > 0, "some article was left out")
    print(f"{len(work)} faults, {sum(refused)} mattered, {seen['left out']} articles left out; of {counts}")
finish()
