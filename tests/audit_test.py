#!/usr/bin/env python3
"""audit_test.py PROGRAM: findings are judged through a pipe and at a terminal, and what was judged is counted."""
import json
import os
import pty
import subprocess
import threading
import time

import newsroom
from newsroom import Newsroom, dated, expect, finish, told

FILE = ".checkclaims/audit.jsonl"


def write_articles(room):
    room.write("news/a.md", told("2031-07-01", 12))
    room.write("news/b.md", told("2031-09-01", 9))
    room.write("news/c.md", dated("2031-04-05", "The flood in Alvik on 2 April 2031 killed 5 people."))
    room.write("news/d.md", dated("2031-06-05", "The flood in Alvik on 2 April 2031 killed 3 people."))
    room.write("news/e.md", dated("2031-06-05", "The bridge at Alvik was closed on Monday, 3 June 2031."))


def judged(room, file=FILE):
    """The lines behind the head, by rule and id."""
    head, *lines = [json.loads(line) for line in room.read(file).splitlines()]
    expect(head == {"schema": "checkclaims/audit/1"}, "the first line names the schema", str(head))
    expect([line["id"] for line in lines] == sorted({line["id"] for line in lines}), "sorted by id, each once")
    return {line["id"]: line for line in lines}


def answers_through_a_pipe():
    with Newsroom() as room:
        write_articles(room)
        findings = room.report("news")["findings"]
        ids = [finding["id"] for finding in findings]
        expect(len(ids) == 3, "three findings to judge", str(ids))
        done = room.run("audit", "news", piped="t both desks confirm it\nnonsense\nf \x1b[31mold count\x07 \u202e\n")
        expect(done.returncode == 0 and not done.stderr, "the end of the input quits", done.stderr)
        expect("\x1b" not in done.stdout and "\u202e" not in done.stdout, "nothing raw is shown")
        expect(done.stdout.count("[t]rue") == 4, "what is no answer is asked again", done.stdout)
        seen = judged(room)
        expect([(seen[i]["verdict"], seen[i].get("reason")) for i in ids[:2]] == [("true", "both desks confirm it"), ("false", "\x1b[31mold count\x07 \u202e")],
               "verdicts with reasons", str(seen))
        raw = room.read(FILE)
        expect("\x1b" not in raw and "\u202e" not in raw, "nothing raw is in the file")
        expect(ids[2] not in seen, "the third is not judged")
        for finding in findings[:2]:
            line = seen[finding["id"]]
            expect((line["rule"], line["severity"], line.get("confidence")) == (finding["rule"], finding["severity"], finding.get("confidence")), "what it was")
            expect("day" not in line and line["version"], "a version, and no day unless it is given")
        done = room.run("audit", "news", piped="s\n")
        expect("finding 1 of 1\n" in done.stdout and judged(room).keys() == seen.keys(), "only what is open is shown; a skipped one stays open")
        done = room.run("audit", "--today", "2031-09-05", "news", piped="arguable\n")
        expect(judged(room)[ids[2]]["verdict"] == "arguable" and judged(room)[ids[2]]["day"] == "2031-09-05", "whole words, and the day")
        expect("nothing to judge" in room.run("audit", "news").stdout, "all are judged")
        done = room.run("audit", "--again", "news", piped="s\nb\nf wrong after all\nq\n")
        expect("judged true: both desks confirm it" in done.stdout, "an earlier verdict is shown", done.stdout)
        expect(judged(room)[ids[0]]["verdict"] == "false" and len(judged(room)) == 3, "back to the first, and judged anew")
        expect(sorted(os.listdir(room.at(".checkclaims"))) == ["audit.jsonl"], "nothing else is left")
        done = room.run("audit", "--baseline", "accepted.jsonl", "news", piped="t")
        expect(len(judged(room, "audit.jsonl")) == 1, "beside the baseline; the last line needs no end")


def counts():
    with Newsroom() as room:
        room.refused("no such file, checkclaims audit", "nothing was judged", "audit", "--stats")
        lines = ['{"schema":"checkclaims/audit/1"}']
        number = 0
        for rule, confidence, verdicts in [("conflicting-figure", 0.97, "t" * 9 + "a"), ("conflicting-figure", 0.75, "tff"), ("weekday-mismatch", None, "t")]:
            for letter in verdicts:
                number += 1
                line = {"id": f"{number:016x}", "rule": rule, "severity": "error", "verdict": {"t": "true", "a": "arguable", "f": "false"}[letter], "version": "0.1.0"}
                if confidence:
                    line["confidence"] = confidence
                lines.append(json.dumps(line))
        room.write(FILE, "\n".join([lines[0], *reversed(lines[1:]), lines[3]]) + "\n")
        stats = json.loads(room.run("audit", "--stats", "--format", "json").stdout)
        every = stats["all"]
        expect((every["judged"], every["true"], every["arguable"], every["false"]) == (14, 11, 1, 2), "all are counted, a repeated line once", str(every))
        by_rule = {row["name"]: row for row in stats["rules"]}
        expect(by_rule["conflicting-figure"]["precision"] == round(10 / 13, 3), "arguable is not right")
        # Wilson's interval, from its formula: 9 of 10 is 0.596 to 0.982.
        bands = {row["name"]: row for row in stats["confidence"]}
        expect(list(bands) == ["0.70 to 0.85", "0.95 and above", "no confidence"], "bands with judgements", str(bands))
        high = bands["0.95 and above"]
        expect((high["precision"], high["low"], high["high"]) == (0.9, 0.596, 0.982), "the interval", str(high))
        one = bands["no confidence"]
        expect((one["low"], one["high"]) == (0.207, 1.0), "one of one proves little", str(one))
        text = room.run("audit", "--stats").stdout
        expect("conflicting-figure" in text and "0.60 to 0.98" in text, "as a table", text)
        for broken, words, why in [
                ("", "not an audit, the file is empty", "an empty file"), (lines[1], "not an audit, expected schema", "no head"),
                (lines[0] + "\n{", "audit.jsonl:2: not valid JSON", "cut short"), (lines[0] + "\n<<<<<<< ours", "unresolved merge conflict", "a merge"),
                (lines[0] + '\n{"id":"1"}', "missing `rule`", "fields missing"), (lines[0].replace("/1", "/9"), "unknown schema", "of tomorrow"),
                ("\n".join([lines[0], lines[1], lines[1].replace('"true"', '"false"')]), "was judged in two ways", "two verdicts"),
                (lines[0] + "\n" + lines[1].replace('"true"', '"maybe"'), "unknown `verdict` maybe", "no verdict"),
                (lines[0] + "\n" + lines[1].replace("0.97", "7"), "`confidence` must be from 0 to 1", "no share"),
                (lines[0] + "\n" + "[" * 100000, "not an object", "brackets"), (lines[0] + '\n{"id":{"id":"1"}}', "`id` must be a string", "deeper")]:
            room.write(FILE, broken)
            room.refused(words, why, "audit", "--stats")


def refusals():
    with Newsroom() as room:
        write_articles(room)
        room.refused("no article or folder is named", "nothing to judge", "audit")
        room.refused("standard input cannot be an article", "input is for answers", "audit", "-")
        room.refused("--format needs --stats", "a walk has one form", "audit", "--format", "json", "news")
        room.refused("--stats cannot be used with --again", "no walk", "audit", "--stats", "--again")
        room.refused("--stats reads no articles", "nothing is judged", "audit", "--stats", "news")
        room.write("news/n.md", b"\0")
        done = room.run("audit", "news", piped="t\n")
        expect(done.returncode == 2 and "binary" in done.stderr and len(judged(room)) == 1, "what could not be read is said, the rest is judged")


def at_a_terminal():
    with Newsroom() as room:
        write_articles(room)
        mine, its = pty.openpty()
        child = subprocess.Popen([newsroom.program, "audit", "--color", "never", "news"], cwd=room.path, stdin=its, stdout=its, stderr=its, env=room.env, close_fds=True)
        os.close(its)
        seen = b""

        def until(words):
            nonlocal seen
            deadline = time.monotonic() + 60
            while words not in seen and time.monotonic() < deadline:
                try:
                    seen += os.read(mine, 4096)
                except OSError:
                    break
            expect(words in seen, f"the terminal shows {words!r}", seen.decode("utf-8", "replace")[-800:])
            seen = seen[seen.find(words) + len(words):]

        killer = threading.Timer(90, child.kill)
        killer.start()
        until(b"finding 1 of 3")
        until(b"[q]uit: ")
        os.write(mine, b"t seen by two\n")
        until(b"finding 2 of 3")
        until(b"[q]uit: ")
        os.write(mine, b"b\n")
        until(b"judged true: seen by two")
        until(b"[q]uit: ")
        os.write(mine, b"q\n")
        until(b"1 judged, 1 in .checkclaims/audit.jsonl")
        expect(child.wait(timeout=60) == 0, "quits")
        killer.cancel()
        os.close(mine)


answers_through_a_pipe()
counts()
refusals()
at_a_terminal()
finish()
