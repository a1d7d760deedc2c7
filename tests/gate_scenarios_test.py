#!/usr/bin/env python3
"""gate_scenarios_test.py PROGRAM: the gate as a newsroom meets it, each scenario in a new repository.

Each is tried with a baseline and, where a revision can tell the same, with --against.
"""
import json
import os
import shutil

from newsroom import Newsroom, dated, expect, finish, skip, states, told

if not shutil.which("git"):
    skip("no git here")

BASELINE = ".checkclaims/baseline.jsonl"
OTHER = dated("2031-07-02", "The explosion in Lorvik on 9 May 2031 killed 30 people.\n\nHarbour masters met on Tuesday.")


def archive(room):
    """Two articles that contradict each other, accepted, and one of another event; all in main."""
    room.git("init", "-q")
    room.write("news/1.md", told("2031-07-01", 12))
    room.write("news/2.md", told("2031-07-05", 19))
    room.write("news/3.md", OTHER)
    room.gate(1, "the archive contradicts itself", "news")
    room.gate(0, "which is accepted", "baseline", "create", "news")
    room.commit()


def gates(room, status, why, wanted=None):
    """The same verdict against the baseline, against main without a baseline, and with both."""
    ways = {"the baseline": ["news"], "main": ["--baseline", "none.jsonl", "--against", "main", "news"], "both": ["--against", "main", "news"]}
    for name, arguments in ways.items():
        room.gate(status, f"{why}, held against {name}", *arguments)
        report = room.report(*arguments)
        if wanted is not None:
            expect(states(report) == sorted(wanted), f"{why}, held against {name}: {states(report)}")
    return room.report("--against", "main", "news")


def scenario(test):
    with Newsroom() as room:
        archive(room)
        test(room)


def nothing_happened(room):
    gates(room, 0, "nothing happened", ["known"])


def new_article_against_old(room):
    room.write("news/4.md", dated("2031-07-08", "The explosion in Lorvik on 9 May 2031 killed 55 people."))
    report = gates(room, 1, "a new article against an old one", ["known", "new"])
    new = [f for f in report["findings"] if f["state"] == "new" and f["severity"] == "error"][0]
    expect({label["document"] for label in new["labels"]} == {"news/3.md", "news/4.md"}, "both articles are quoted", str(new))
    expect(report["against"]["new"] == ["news/4.md"], "the new one is named", str(report["against"]))
    text = room.gate(1, "in the text", "--against", "main", "news")
    expect("against main: 1 article new, 0 changed, 0 gone" in text and "new: news/4.md" in text, "the text says which is new", text)
    for name, place in [("gnu", "news/4.md:5:"), ("github", "file=news/4.md")]:
        shown = room.gate(1, name, "--against", "main", "--format", name, "news")
        expect(place in shown, f"{name} blames the new article", shown)


def an_older_article_is_new(room):
    """Blame goes to what is new in the repository, however old its date."""
    room.write("news/0.md", dated("2031-06-15", "The explosion in Lorvik on 9 May 2031 killed 55 people."))
    shown = room.gate(1, "an old article added", "--against", "main", "--format", "gnu", "news")
    expect("news/0.md:5:" in shown.split(": error")[0], "the article that was added is blamed", shown)


def value_swapped(room):
    room.write("news/2.md", told("2031-07-05", 21))
    report = gates(room, 1, "another value under a known key", ["changed"])
    expect(report["against"]["changed"] == ["news/2.md"] and not report["against"]["new"], "the article is named", str(report["against"]))


def side_removed(room):
    room.write("news/4.md", told("2031-07-08", 25))
    room.gate(0, "three sides accepted", "--update-baseline", "news")
    room.commit()
    room.remove("news/4.md")
    room.gate(0, "a change that takes one side away brings nothing", "--baseline", "none.jsonl", "--against", "main", "news")


def paragraph_moved(room):
    room.write("news/3.md", OTHER.replace("\n\nHarbour masters met on Tuesday.", "").replace("The explosion", "Harbour masters met on Tuesday.\n\nThe explosion"))
    room.write("news/2.md", told("2031-07-05", 19).replace("The fire", "A first paragraph that claims nothing.\n\nThe fire"))
    gates(room, 0, "a paragraph moved", ["known"])


def reworded(room):
    room.write("news/2.md", told("2031-07-05", "nineteen"))
    gates(room, 0, "the same value in a word", ["known"])


def file_renamed(room):
    os.makedirs(room.at("news/2031"))
    os.rename(room.at("news/2.md"), room.at("news/2031/fire.md"))
    os.rename(room.at("news/3.md"), room.at("news/0.md"))
    report = gates(room, 0, "files renamed", ["known"])
    expect(report["against"]["moved"] == ["news/0.md", "news/2031/fire.md"] and not report["against"]["new"] and not report["against"]["gone"],
           "a renamed file is neither new nor gone", str(report["against"]))


def third_source_repeats(room):
    room.write("news/4.md", told("2031-07-20", 19))
    gates(room, 0, "a third source repeats a known value", ["known"])
    room.write("news/5.md", told("2031-07-21", 12))
    gates(room, 0, "and a fourth the other side", ["known"])


def resolved(room):
    entry = json.loads(room.read(BASELINE).splitlines()[1])
    room.write("news/2.md", told("2031-07-05", 12))
    text = room.gate(0, "nothing gates that is resolved", "news")
    expect("1 finding in the baseline no longer occurs" in text, "it is said", text)
    expect(room.report("news")["resolved"] == [entry["id"]], "and listed")
    room.gate(1, "--strict fails", "--strict", "news")
    text = room.gate(1, "--strict fails with --against too", "--strict", "--against", "main", "news")
    expect("1 finding there no longer occurs" in text, "main had it", text)
    room.gate(0, "prune mends it", "baseline", "prune", "news")
    expect(entry["id"] not in room.read(BASELINE), "the entry is gone")
    room.gate(0, "then --strict passes", "--strict", "news")
    room.gate(0, "and with --against too: to resolve is no fault", "--strict", "--against", "main", "news")


def acceptance_ends(room):
    room.write("news/4.md", dated("2031-07-08", "The explosion in Lorvik on 9 May 2031 killed 55 people."))
    fresh = [f["id"] for f in room.report("news")["findings"] if f["state"] == "new" and f["severity"] == "error"]
    room.gate(0, "accepted for a while", "baseline", "accept", fresh[0][:8], "--reason", "the registry answers in August", "--by", "A. Desk", "--until", "2031-08-31", "news")
    room.gate(0, "on its last day", "--today", "2031-08-31", "news")
    text = room.gate(1, "on the day after", "--today", "2031-09-01", "news")
    expect("accepted until a day that has passed" in text, "which is said", text)
    text = room.gate(0, "without a day none ends", "news")
    expect("name the day with --today" in text, "which is said too", text)
    room.commit()
    room.gate(1, "an acceptance that has ended gates against main as well", "--today", "2031-09-01", "--against", "main", "news")
    room.gate(0, "accepted anew", "baseline", "accept", fresh[0][:8], "--reason", "asked again", "--until", "2031-12-31", "news")
    room.gate(0, "until a later day", "--today", "2031-09-01", "news")


def shallow_clone(room):
    room.write("news/4.md", told("2031-07-20", 19))
    room.commit()
    room.git("clone", "-q", "--depth", "1", "file://" + room.path, "../ci")
    room.refused("git fetch --unshallow", "a shallow clone", "--against", "HEAD~1", "news", cwd="../ci")
    room.gate(0, "its baseline is there", "news", cwd="../ci")


def two_branches(attributes):
    """Each of two branches accepts a finding of its own; both are merged."""
    def test(room):
        if attributes:
            room.write(".gitattributes", ".checkclaims/baseline.jsonl merge=union\n")
            room.commit()
        room.write("news/3.md", OTHER + "\nThe fire in Vestby on 11 May 2031 killed eight people.\n")
        room.gate(0, "nothing new yet", "news")
        room.commit()
        towns = {"north": "The explosion in Lorvik on 9 May 2031 killed 55 people.", "south": "The fire in Vestby on 11 May 2031 killed 70 people."}
        for branch in towns:
            room.git("checkout", "-q", "-b", branch, "main")
            room.write(f"news/{branch}.md", dated("2031-07-08", towns[branch]))
            room.gate(1, f"{branch} brings a contradiction", "--against", "main", "news")
            ids = [f["id"] for f in room.report("news")["findings"] if f["state"] == "new" and f["severity"] == "error"]
            expect(len(ids) == 1, f"{branch}: one finding", str(ids))
            room.gate(0, f"{branch} accepts it", "baseline", "accept", *ids, "--reason", f"as the desk of the {branch} knows", "news")
            room.gate(0, f"{branch} is green", "news")
            room.commit(branch)
        room.git("checkout", "-q", "main")
        room.git("merge", "-q", "--no-edit", "north")
        room.git("merge", "-q", "--no-edit", "south", status=None)
        conflict = "<<<<<<<" in room.read(BASELINE)
        expect(not (attributes and conflict), "with merge=union nothing conflicts", room.read(BASELINE))
        if conflict:
            number = 1 + [line[:7] for line in room.read(BASELINE).splitlines()].index("<<<<<<<")
            for arguments in [["news"], ["baseline", "show"], ["baseline", "prune", "news"], ["--update-baseline", "news"]]:
                room.refused(f"{BASELINE}:{number}: unresolved merge conflict", "conflict markers", *arguments)
            # the mend that docs/gate.md gives: both sides' lines
            room.write(BASELINE, "".join(line for line in room.read(BASELINE).splitlines(True) if line[:7] not in ("<<<<<<<", "=======", ">>>>>>>")))
        room.gate(0, "both acceptances hold after the merge", "news")
        lines = room.read(BASELINE).splitlines()
        expect(json.loads(lines[0])["schema"] == "checkclaims/baseline/1", "the schema line stays the first", lines[0])
        expect(len(lines) == 4 and all(f"desk of the {branch}" in room.read(BASELINE) for branch in towns), "every acceptance is there", "\n".join(lines))
        shown = room.gate(0, "show", "baseline", "show")
        expect("desk of the north" in shown and "desk of the south" in shown, "with both reasons", shown)
        room.gate(0, "prune puts the lines in order", "baseline", "prune", "news")
        room.gate(0, "and nothing is open", "--strict", "news")
    return test


def mass_acceptance(room):
    """Whoever accepts much at once cannot hide it: a line each, in the diff of the change."""
    for i in range(12):
        room.write(f"news/t{i}.md", dated("2031-07-02", f"The fire in Osby on {i + 1} April 2031 killed 30 people."))
        room.write(f"news/u{i}.md", dated("2031-07-03", f"The fire in Osby on {i + 1} April 2031 killed 90 people."))
    room.commit()
    found = [f for f in room.report("news")["findings"] if f["state"] == "new"]
    expect(len(found) >= 12, f"there is much to accept: {len(found)}")
    room.gate(0, "all at once", "--update-baseline", "news")
    changes = room.git("diff", "--numstat", BASELINE).split()
    expect(changes[:2] == [str(len(found)), "0"], "each is a line that the change adds, and no other line changes", str(changes))
    room.git("show", "HEAD:" + BASELINE)
    room.write("before.jsonl", room.git("show", "HEAD:" + BASELINE) + "\n")
    shown = room.gate(1, "diff says the same", "baseline", "diff", "before.jsonl", BASELINE)
    expect(shown.count("\n+ ") + shown.startswith("+ ") >= 12, "a line each", shown)


def untrusted_acceptance(room):
    """An entry excuses what it names and nothing else."""
    room.write("news/4.md", dated("2031-07-08", "The explosion in Lorvik on 9 May 2031 killed 55 people."))
    entry = room.read(BASELINE).splitlines()[1]
    for forged, why in [(entry.replace('"values"', '"values":[],"x"'), "values left out"), (entry.replace('"rule":"', '"rule":"*'), "any rule"),
                        ('{"schema":"checkclaims/baseline/2"}', "a schema to come")]:
        with open(room.at(BASELINE), "a") as f:
            f.write(forged + "\n")
        done = room.run("news")
        expect(done.returncode == 2 and BASELINE + ":3: " in done.stderr, why, done.stderr)
        room.git("checkout", "-q", BASELINE)


for test in [nothing_happened, new_article_against_old, an_older_article_is_new, value_swapped, side_removed, paragraph_moved, reworded, file_renamed,
             third_source_repeats, resolved, acceptance_ends, shallow_clone, two_branches(attributes=False), two_branches(attributes=True), mass_acceptance,
             untrusted_acceptance]:
    scenario(test)
finish()
