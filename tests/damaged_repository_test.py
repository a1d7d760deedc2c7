#!/usr/bin/env python3
"""damaged_repository_test.py PROGRAM: --against HEAD where the repository is damaged.

A full disk cuts objects short, and a bad one turns bits. Whatever is damaged, the run ends soon, with
the right comparison or with status 2 and one line; never with a comparison to something else.
"""
import os
import random
import shutil
import subprocess
import time
import zlib
from concurrent.futures import ThreadPoolExecutor

import newsroom
from newsroom import Newsroom, expect, finish, skip, told

if not shutil.which("git"):
    skip("no git here")

LONGEST = 60  # seconds; one run takes a tenth of one, but the machine may be busy
WORKERS = 4


def run(room, cwd):
    started = time.monotonic()
    try:
        done = subprocess.run([newsroom.program, "--against", "HEAD", "news"], cwd=room.at(cwd), env=room.env, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, errors="replace", timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return None, "", f"it runs for more than {LONGEST} s"
    return done.returncode, done.stdout, done.stderr + f"({time.monotonic() - started:.1f} s)"


def check(room, cwd, sound, why, must_fail=False):
    status, out, err = run(room, cwd)
    if status == 2:
        expect(err.count("\n") == 1 and err.startswith("checkclaims: ") and not out, f"{why}: not one line", err[-800:] + out[-300:])
    else:
        expect(not must_fail and (status, out) == sound, f"{why}: exit {status}", err[-500:] + out[-800:])
    return status


def damages_of(content, draw):
    """Name, new content, and whether nobody could still read it."""
    size = len(content)
    for length in sorted({0, 1, 2, 3, 7, size // 4, size // 2, size - 12, size - 4, size - 1}):
        if 0 <= length < size:
            yield f"cut to {length} of {size}", content[:length], True
    for _ in range(6):
        at, bit = draw.randrange(size), 1 << draw.randrange(8)
        yield f"bit {bit} of byte {at} of {size} turned", content[:at] + bytes([content[at] ^ bit]) + content[at + 1:], False
    at = draw.randrange(size)
    yield f"zeros from {at} of {size}", content[:at] + b"\0" * (size - at), False
    yield "bytes behind it", content + b"more", False


def lies_of(content):
    """What is no damage but made on purpose."""
    raw = zlib.decompress(content)
    yield "a preset dictionary", b"\x78\xbb\0\0\0\1" + content[2:]
    yield "stored, not compressed, and cut", zlib.compress(raw, 0)[:-6]
    yield "a header without an end", zlib.compress(b"blob 12")
    yield "a header of blanks", zlib.compress(b" " * 200)
    yield "a size that is no number", zlib.compress(b"blob x\0" + raw)
    yield "a size beyond all numbers", zlib.compress(b"blob " + b"9" * 60 + b"\0" + raw)
    yield "less than its header says", zlib.compress(raw[:-1])
    yield "more than its header says", zlib.compress(raw + b"x")
    yield "two streams", content + content
    yield "an end before the header's", zlib.compress(b"")


def files_below(folder):
    return sorted(os.path.join(at, name) for at, _, names in os.walk(folder) for name in names)


def each_damage(room, place, files, damages, sound, needed):
    """`damages` of each of the files, in several copies of the repository at a time."""
    work = [(file, *damage) for file in files for damage in damages(file)]
    copies = [f"{place}-{i}" for i in range(WORKERS)]
    for copy in copies:
        shutil.copytree(room.at(place), room.at(copy), symlinks=True)

    def do(worker):
        refused = 0
        for file, why, content, must_fail in work[worker::WORKERS]:
            if len(newsroom.failures) > 5:
                return refused
            path = room.at(os.path.join(copies[worker], file))
            with open(path, "rb") as f:
                whole = f.read()
            os.chmod(path, 0o644)
            with open(path, "wb") as f:
                f.write(content)
            refused += check(room, copies[worker], sound, f"{file}: {why}", must_fail and file in needed) == 2
            with open(path, "wb") as f:
                f.write(whole)
        return refused

    with ThreadPoolExecutor(WORKERS) as pool:
        refused = sum(pool.map(do, range(WORKERS)))
    print(f"{place}: {len(work)} damages of {len(files)} files, {refused} refused")
    return refused


with Newsroom() as room:
    draw = random.Random(2031)
    room.git("init", "-q", "loose")
    room.write("loose/news/a.md", told("2031-07-01", 12))
    room.write("loose/news/deep/long.md", told("2031-07-02", 12, "".join(f" Line {i} says {draw.random()}." for i in range(3000))))
    room.write("loose/old/b.md", told("2031-07-01", 12))
    room.commit(cwd="loose")
    room.write("loose/news/c.md", told("2031-07-03", 12))
    room.commit(cwd="loose")
    room.write("loose/news/d.md", told("2031-07-05", 19))
    sound = run(room, "loose")[:2]
    expect(sound[0] == 1, "the repository is sound", str(sound))

    def read(file, place):
        with open(room.at(os.path.join(place, file)), "rb") as f:
            return f.read()

    def below(place, folder):
        return [os.path.relpath(file, room.at(place)) for file in files_below(room.at(os.path.join(place, folder)))]

    needed_ids = {room.git("rev-parse", name, cwd="loose") for name in ["HEAD", "HEAD^{tree}", "HEAD:news", "HEAD:news/deep", "HEAD:news/a.md", "HEAD:news/deep/long.md", "HEAD:news/c.md"]}
    needed = {f".git/objects/{name[:2]}/{name[2:]}" for name in needed_ids}
    objects = below("loose", ".git/objects")
    expect(needed <= set(objects), "objects are loose")
    each_damage(room, "loose", objects, lambda file: damages_of(read(file, "loose"), draw), sound, needed)
    each_damage(room, "loose-0", sorted(needed), lambda file: ((why, content, True) for why, content in lies_of(read(file, "loose"))), sound, needed)
    each_damage(room, "loose-1", [".git/HEAD", ".git/refs/heads/main", ".git/config", ".git/index"],
                lambda file: damages_of(read(file, "loose"), draw), sound, set())

    # What is not even a file, which whoever opens it may wait for.
    for name in sorted(needed)[:3] + [".git/objects/info/alternates"]:
        shutil.copytree(room.at("loose"), room.at("pipes"), symlinks=True)
        path = room.at(os.path.join("pipes", name))
        if os.path.exists(path):
            os.remove(path)
        os.mkfifo(path)
        check(room, "pipes", sound, f"{name} is a FIFO", name in needed)
        os.remove(path)
        os.symlink("/dev/zero", path)
        check(room, "pipes", sound, f"{name} is a device", name in needed)
        shutil.rmtree(room.at("pipes"))

    shutil.copytree(room.at("loose"), room.at("packed"), symlinks=True)
    room.git("gc", "-q", "--aggressive", "--prune=now", cwd="packed")
    packs = [file for file in below("packed", ".git/objects/pack") if file.endswith((".pack", ".idx"))]
    expect(len(packs) == 2 and run(room, "packed")[:2] == sound, "the repository is packed", str(packs))

    def damages_of_packs(file):
        content = read(file, "packed")
        yield from damages_of(content, draw)
        for at in range(0, len(content), max(1, len(content) // 60)):
            yield f"byte {at} of {len(content)} is another", content[:at] + bytes([content[at] ^ draw.randrange(1, 256)]) + content[at + 1:], False
    each_damage(room, "packed", packs, damages_of_packs, sound, set(packs))
finish()
