#!/usr/bin/env python3
"""sqlite_test.py PROGRAM: the database of --format sqlite=FILE, read back and compared with the JSON of the same run."""
import json
import os
import sqlite3

from newsroom import Newsroom, dated, expect, finish, told

HOSTILE = b"news/x\xff '; DROP TABLE claims; -- \x1b[31m.txt"


def write_articles(room):
    room.write("news/a.md", told("2031-07-01", 12, " The mayor'); DROP TABLE claims; -- of Halden said \"nine\" were injured\x07."))
    room.write("news/b.md", told("2031-09-01", 9))
    room.write("news/c.md", told("2031-09-02", "over 14"))
    room.write("news/d.md", dated("2031-09-02", "The flood in Alvik on 2 April 2031 killed 5 people, police said. Ann Bell is the mayor of Alvik."))
    with open(os.path.join(os.fsencode(room.path), HOSTILE), "wb") as file:
        file.write(told("2031-09-03", 12).encode())


def open_database(room, name="claims.db"):
    database = sqlite3.connect(f"file:{room.at(name)}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    return database


def all_of(database, statement, *values):
    return [dict(row) for row in database.execute(statement, values)]


def holds_what_json_holds():
    with Newsroom() as room:
        write_articles(room)
        done = room.run("--format", "sqlite=claims.db", "--format", "json", "news")
        expect(done.returncode == 1 and not done.stderr, "written beside another report", done.stderr)
        report = json.loads(done.stdout)
        extracted = [json.loads(line) for line in room.run("extract", "news").stdout.splitlines()]
        database = open_database(room)
        expect(all_of(database, "PRAGMA integrity_check") == [{"integrity_check": "ok"}], "whole")
        expect(all_of(database, "PRAGMA foreign_key_check") == [], "every reference has its row")
        for table in ("claims", "labels", "findings", "proof_steps", "entity_spellings"):
            expect(all_of(database, f"PRAGMA foreign_key_list({table})"), f"{table} declares its references")
        articles = all_of(database, "SELECT * FROM articles ORDER BY id")
        expect([(a["path"], a["title"], a["published_low"], a["published_high"], a["published_basis"], a["claims"]) for a in articles]
               == [(d["document"], d["title"], d["published"]["low"], d["published"]["high"], d["published"]["basis"], d["claims"])
                   for d in report["documents"]], "the articles")
        claims = all_of(database, "SELECT c.*, a.path FROM claims c JOIN articles a ON a.id = c.article_id ORDER BY c.id")
        wanted = [c for c in extracted if c["type"] == "claim"]
        expect([(c["hash"], c["key"], c["kind"], c["measure"], c["event_id"] or c["entity_id"], c["day_low"], c["day_high"], c["modality"], c["path"],
                 c["first_byte"], c["end_byte"], c["quote"]) for c in claims]
               == [(c["id"], c["key"], c["kind"], c["measure"], c["subject"]["id"], c["when"]["low"], c["when"]["high"], c["modality"], c["document"],
                    c["begin"], c["end"], c["quote"]) for c in wanted], "the claims")
        subjects = dict(database.execute("SELECT id, name FROM events UNION SELECT id, name FROM entities"))
        expect(all(subjects.get(c["subject"]["id"]) == c["subject"]["name"] for c in wanted), "what they are about")
        expect([(c["value_low"], c["value_high"]) for c in claims if c["kind"] == "figure"]
               == [(c["value"]["low"], c["value"]["high"]) for c in wanted if c["kind"] == "figure"], "their bounds")
        findings = {f["id"]: f for f in all_of(database, "SELECT * FROM findings")}
        expect(len(findings) == len(report["findings"]) > 0, "the findings")
        for finding in report["findings"]:
            row = findings.get(finding["id"], {})
            for name in ("rule", "severity", "state", "message", "measure", "key"):
                expect(row.get(name) == finding[name], f"{name} of a finding")
            expect(row.get("confidence") == finding.get("confidence"), "its confidence")
            labels = all_of(database, "SELECT l.*, a.path, c.hash FROM labels l JOIN articles a ON a.id = l.article_id "
                            "LEFT JOIN claims c ON c.id = l.claim_id WHERE finding_id = ? ORDER BY number", finding["id"])
            expect([(l["role"], l["hash"], l["path"], l["quote"], l["text"]) for l in labels]
                   == [(l["role"], l["claim"], l["document"], l["quote"], l["text"]) for l in finding["labels"]], "its labels")
            steps = all_of(database, "SELECT text FROM proof_steps WHERE finding_id = ? ORDER BY number", finding["id"])
            expect([s["text"] for s in steps] == finding["proof"], "the steps of its proof")
        sides = all_of(database, "SELECT * FROM contradictions")
        rivals = [l for f in report["findings"] if f["severity"] != "note" for l in f["labels"] if l["role"] == "rival"]
        expect(len(sides) == len(rivals) > 1, "the view of contradictions has each side")
        found = all_of(database, "SELECT a.path FROM articles_fts JOIN articles a ON a.id = articles_fts.rowid WHERE articles_fts MATCH 'alvik'")
        expect(found == [{"path": "news/d.md"}], "words are found in articles", str(found))
        expect(all_of(database, "SELECT rowid FROM claims_fts WHERE claims_fts MATCH 'zebra'") == [], "and others are not")
        expect(all_of(database, "SELECT rowid FROM claims_fts WHERE claims_fts MATCH 'police'"), "speakers are found")
        counts = all_of(database, "SELECT * FROM article_findings")
        expect(len(counts) == len(articles) and sum(row["errors"] for row in counts) > 0, "findings are counted by article")
        flood = [row for row in counts if row["path"] == "news/d.md"][0]
        expect(flood["errors"] == 0, "an article without one has none")
        about = dict(database.execute("SELECT name, value FROM about"))
        expect(about == {"schema": "checkclaims/sqlite/1", "version": report["version"]}, "its schema is named", str(about))
        for table in ("articles", "claims", "findings"):
            first_text = [c["name"] for c in all_of(database, f"PRAGMA table_info({table})") if c["type"] == "TEXT" and c["name"] != "id"]
            expect(first_text[0] in ("path", "quote", "message"), f"{table}: what a reader knows it by stands first")


def is_the_same_each_time():
    with Newsroom() as room:
        write_articles(room)
        for name, more in (("one.db", []), ("two.db", ["-j", "1"]), ("one.db", [])):
            room.run("--quiet", "--format", f"sqlite={name}", *more, "news")
        with open(room.at("one.db"), "rb") as one, open(room.at("two.db"), "rb") as two:
            first, second = one.read(), two.read()
        expect(first == second, "the same bytes, over an old file too")
        expect(first[:16] == b"SQLite format 3\0" and len(first) % 4096 == 0 and first[16:18] == b"\x10\0", "pages of 4096 bytes")
        changes, valid_for = first[24:28], first[92:96]
        expect(changes == valid_for == b"\0\0\0\0", "no counter of changes")
        expect(int.from_bytes(first[28:32], "big") in (0, len(first) // 4096), "as many pages as it says")
        expect([f for f in os.listdir(room.path) if f.startswith("one.db")] == ["one.db"], "nothing else is left")
        for filler in ("1", "255"):
            room.run("--quiet", "--format", "sqlite=two.db", "news", env={"MALLOC_PERTURB_": filler})
            with open(room.at("two.db"), "rb") as two:
                expect(two.read() == first, "nothing of what lay in memory is in the file")
        room.write("news/a.md", told("2031-07-01", 13))
        room.run("--quiet", "--format", "sqlite=one.db", "news")
        with open(room.at("one.db"), "rb") as one:
            expect(one.read() != first, "other articles, other bytes")


def is_written_to_files_only():
    with Newsroom() as room:
        write_articles(room)
        room.refused("sqlite is not text, name a file as in sqlite=claims.db", "no database on a terminal", "--format", "sqlite", "news")
        room.refused("is a folder", "a folder is no file", "--format", "sqlite=x/", "news")
        room.refused("cannot be written", "no such folder", "--quiet", "--format", "sqlite=missing/x.db", "news")
        room.write("bad/a.md", told("2031-07-01", 12))
        room.write("bad/b.md", b"\0")
        room.run("--quiet", "--format", "sqlite=claims.db", "bad")
        skipped = all_of(open_database(room), "SELECT reason FROM skipped_articles")
        expect(len(skipped) == 1 and "bad/b.md: binary" in skipped[0]["reason"], "what was not read is named", str(skipped))
        room.write("empty/a.md", "No figures here.\n")
        room.run("--quiet", "--format", "sqlite=claims.db", "empty")
        expect(all_of(open_database(room), "SELECT count(*) AS n FROM claims") == [{"n": 0}], "no claim is a table without rows")


holds_what_json_holds()
is_the_same_each_time()
is_written_to_files_only()
finish()
