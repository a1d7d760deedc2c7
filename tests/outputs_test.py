#!/usr/bin/env python3
"""outputs_test.py PROGRAM: outputs that would do harm are refused; a full disk leaves what was there."""
import fcntl
import os
import shutil
import subprocess
import sys

import newsroom
from newsroom import Newsroom, expect, finish, told

ARTICLE = told("2031-07-01", 12)


def refusals():
    with Newsroom() as room:
        room.write("news/a.md", ARTICLE)
        room.write("news/deep/b.txt", told("2031-07-05", 19))
        room.write("news/.hidden/x.sarif", "{}")
        room.write("news/c.bin", b"\0")
        room.write("roles.json", "[]\n")
        room.run("--baseline", "accepted.jsonl", "--update-baseline", "news")
        os.symlink("news/a.md", room.at("link.sarif"))
        os.link(room.at("news/a.md"), room.at("hard.sarif"))
        os.symlink("news", room.at("folder"))
        before = {name: room.read(name) for name in ["news/a.md", "news/deep/b.txt", "roles.json", "accepted.jsonl"]}
        good = ["--format", "json=good.json"]
        for arguments, words, why in [
                (["--format", "sarif=news/a.md", "news"], "this run reads it as news/a.md", "an article found in a folder"),
                (["--format", "sarif=./news/deep/../a.md", "news"], "this run reads it as", "spelt otherwise"),
                (["--format", "sarif=" + room.at("news/a.md"), "news/a.md"], "this run reads it as", "absolute"),
                (["--format", "sarif=link.sarif", "news"], "this run reads it as", "through a link"),
                (["--format", "sarif=hard.sarif", "news"], "this run reads it as", "by another name of the file"),
                (["--format", "sarif=news/c.bin", "--keep-going", "news/c.bin", "news"], "this run reads it as", "an article that cannot be read"),
                (["--format", "sarif=roles.json", "--roles", "roles.json", "news"], "this run reads it as", "the table of roles"),
                (["--format", "sarif=./accepted.jsonl", "--baseline", "accepted.jsonl", "news"], "this run reads it as", "the baseline"),
                (["--format", "sarif=accepted.jsonl", "--baseline", "./accepted.jsonl", "--update-baseline", "news"], "two outputs", "a baseline that is written"),
                (["--format", "sarif=x.out", "--format", "gnu=./x.out", "news"], "two outputs", "two reports in a new file"),
                (["--format", "sarif=accepted.jsonl", "--format", "gnu=" + room.at("accepted.jsonl"), "news"], "two outputs", "two reports in an old file"),
                (["--format", "markdown=news/report.md", "news"], "would read this report as an article of news", "a report among the articles"),
                (["--format", "text=report.TXT", "."], "would read this report as an article of .", "in the working directory"),
                (["--format", "markdown=folder/deep/report.md", "news"], "would read this report", "a folder by another name"),
                (["--format", "markdown=news/report.md", "folder"], "would read this report", "the other way round"),
                (["--baseline", "news/accepted.txt", "--update-baseline", "news"], "would read this report", "a baseline among the articles"),
                (["baseline", "create", "--baseline", "news/accepted.txt", "news"], "would read this report", "made among the articles")]:
            extra = good if arguments[0] == "--format" else []
            room.refused(words, why, *extra, *arguments)
            expect(not os.path.exists(room.at("good.json")) and not os.path.exists(room.at("x.out")) and not os.path.exists(room.at("news/report.md")),
                   f"{why}: nothing is written before")
            expect({name: room.read(name) for name in before} == before, f"{why}: nothing is replaced")
        for arguments, why in [
                (["--format", "markdown=report.md", "news"], "beside the folder"), (["--format", "sarif=news/report.sarif", "news"], "another ending"),
                (["--format", "markdown=news/.report.md", "news"], "hidden"), (["--format", "markdown=news/.hidden/report.md", "news"], "in a hidden folder"),
                (["--format", "markdown=news/report.md", "news/a.md", "news/deep/b.txt"], "no folder is searched"),
                (["--format", "markdown=report.md", "news"], "again, over the last report"), (["--format", "json=news/.hidden/x.sarif", "news"], "over another file")]:
            room.gate(1, why, *arguments)
        room.write("news/.checkclaimsignore", "reports/\n*.out.md\n")
        os.mkdir(room.at("news/reports"))
        for file in ["news/reports/r.md", "news/r.out.md"]:
            room.gate(1, "ignored", "--format", "markdown=" + file, "news")
        os.remove(room.at("news/.checkclaimsignore"))
        expect(sorted(os.listdir(room.path)) == ["accepted.jsonl", "folder", "hard.sarif", "link.sarif", "news", "report.md", "roles.json"],
               "nothing else is left", str(os.listdir(room.path)))


def pages():
    """The page as one file or as a folder, of which every file is known before one is written."""
    with Newsroom() as room:
        room.write("news/a.md", ARTICLE)
        room.write("news/b.md", told("2031-07-05", 19))
        for arguments, words, why in [
                (["--format", "html=out/", "--format", "json=out/article-2.html"], "two outputs", "a report in place of an article's page"),
                (["--format", "html=out/", "--format", "json=out/style.css"], "two outputs", "or of the style"),
                (["--html-layout", "dir", "--format", "html=out", "--format", "json=out/index.html"], "two outputs", "a folder without its slash"),
                (["--html-layout", "dir"], "no report is written as html", "a layout of nothing"),
                (["--html-layout", "dir", "--format", "json=x.json"], "no report is written as html", "or of another format"),
                (["--html-layout", "dir", "--format", "html"], "writes a folder", "a folder on standard output"),
                (["--html-layout", "file", "--format", "html=out/"], "writes one page", "a page in place of a folder"),
                (["--html-layout", "both", "--format", "html=x.html"], "must be one of file, dir", "no such layout")]:
            room.refused(words, why, *arguments, "news")
            expect(os.listdir(room.path) == ["news"], f"{why}: nothing is written", str(os.listdir(room.path)))
        files = ["agreed.html", "article-1.html", "article-2.html", "index.html", "style.css"]
        for target, arguments in [("a", ["--format", "html=a/"]), ("b", ["--html-layout", "dir", "--format", "html=b"]),
                                  ("c", ["--html-layout", "dir", "--format", "html=c/"])]:
            room.gate(1, "a folder", *arguments, "news")
            expect(sorted(os.listdir(room.at(target))) == files, "its files", str(os.listdir(room.at(target))))
            expect({name: room.read(f"{target}/{name}") for name in files} == {name: room.read(f"a/{name}") for name in files}, "the same in each")
        room.write("a/article-2.html", "old")
        room.write("a/article-2.html.1-0.tmp", "of a run that was killed")
        room.gate(1, "again", "--format", "html=a/", "news")
        expect(sorted(os.listdir(room.at("a"))) == files and room.read("a/article-2.html") == room.read("b/article-2.html"), "each is replaced")
        for arguments in (["--format", "html=one.html"], ["--html-layout", "file", "--format", "html=two.html"]):
            room.gate(1, "one page", *arguments, "news")
        expect(room.read("one.html") == room.read("two.html"), "one page is the default")


def leftovers():
    """What a killed run leaves beside its target is removed by the next; what lives or is no temporary stays."""
    with Newsroom() as room:
        room.write("news/a.md", ARTICLE)
        for name in ["r.json.1-0.tmp", "r.json.4194304-12.tmp", "r.json.1.tmp", "r.json.x-0.tmp", "r.json.tmp", "other.json.1-0.tmp"]:
            room.write(name, "old")
        held = os.open(room.at("r.json.77-0.tmp"), os.O_RDWR | os.O_CREAT)
        fcntl.flock(held, fcntl.LOCK_EX)
        room.gate(0, "a report", "--format", "json=r.json", "news")
        os.close(held)
        left = sorted(os.listdir(room.path))
        expect(left == sorted(["news", "other.json.1-0.tmp", "r.json", "r.json.1.tmp", "r.json.tmp", "r.json.x-0.tmp", "r.json.77-0.tmp"]),
               "only temporaries of the dead are removed", str(left))


def full_devices():
    with Newsroom() as room:
        room.write("news/a.md", ARTICLE)
        room.write("news/b.md", told("2031-07-05", 19))
        if not os.path.exists("/dev/full"):
            return
        for arguments in [["news"], ["--format", "json", "news"], ["extract", "news"], ["timeline", "news"], ["--help"], ["explain", "falling-total"],
                          ["graph", "news"], ["baseline", "show", "b.jsonl"]]:
            room.run("baseline", "create", "--baseline", "b.jsonl", "news")
            with open("/dev/full", "w") as full:
                done = subprocess.run([newsroom.program, *arguments], cwd=room.path, env=room.env, stdout=full, stderr=subprocess.PIPE, text=True)
            expect(done.returncode == 2 and "standard output: cannot be written: no space left" in done.stderr, f"{arguments} to a full device", done.stderr)


def full_disk():
    """A tmpfs of 64 KiB, in a namespace of our own or as root."""
    if len(sys.argv) > 2:  # inside
        return full_disk_inside(sys.argv[2])
    with Newsroom() as room:
        small = room.at("small")
        os.mkdir(small)
        mount = f"mount -t tmpfs -o size=64k,mode=0777 none '{small}' && exec '{sys.executable}' -B '{__file__}' '{newsroom.program}' '{small}'"
        for unshare in [["unshare", "-rm"], ["unshare", "-m"]]:
            if not shutil.which("unshare") or subprocess.run([*unshare, "sh", "-c", mount.split(" && ")[0]], capture_output=True).returncode != 0:
                continue
            done = subprocess.run([*unshare, "sh", "-c", mount], capture_output=True, text=True)
            expect(done.returncode == 0, "on a full disk", done.stdout + done.stderr)
            return
        print("left out: no tmpfs can be mounted here, so no full disk was tried")


def full_disk_inside(small):
    with Newsroom() as room:
        for i in range(12):
            room.write(f"news/a{i}.md", told("2031-07-01", 12 + i))
        room.write("few/a.md", told("2031-07-01", 12))
        room.write("few/b.md", told("2031-07-05", 19))
        room.path, articles, few = small, room.at("news"), room.at("few")
        room.gate(1, "a small report fits", "--format", "json=report.json", few)
        room.gate(0, "a small baseline fits", "baseline", "create", "--baseline", "accepted.jsonl", few)
        room.gate(0, "another", "baseline", "create", few)
        kept = {name: room.read(name) for name in ["report.json", "accepted.jsonl", ".checkclaims/baseline.jsonl"]}
        with open(room.at("ballast"), "wb", buffering=0) as ballast:
            try:
                while True:
                    ballast.write(b"x" * 4096)
            except OSError:
                pass
        for arguments, file in [(["--format", "json=report.json", articles], "report.json"), (["--format", "sarif=new.sarif", articles], "new.sarif"),
                                (["--baseline", "accepted.jsonl", "--update-baseline", "-q", articles], "accepted.jsonl"),
                                (["--update-baseline", "-q", articles], ".checkclaims/baseline.jsonl"),
                                (["baseline", "create", "--baseline", "new.jsonl", articles], "new.jsonl")]:
            done = room.run(*arguments)
            last = done.stderr.strip().split("\n")[-1]
            expect(done.returncode == 2 and last == f"checkclaims: {file}: cannot be written: no space left on device", f"{arguments[:2]}", done.stderr)
            expect({name: room.read(name) for name in kept} == kept, f"{arguments[:2]}: the old file is as it was")
            expect(sorted(os.listdir(small)) == [".checkclaims", "accepted.jsonl", "ballast", "report.json"] and os.listdir(room.at(".checkclaims")) == ["baseline.jsonl"],
                   f"{arguments[:2]}: nothing is left behind", str(os.listdir(small)))


if len(sys.argv) <= 2:
    for test in [refusals, pages, leftovers, full_devices]:
        test()
full_disk()
finish()
