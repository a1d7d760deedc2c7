#!/usr/bin/env python3
"""schemas_test.py PROGRAM: every JSON that the program writes is valid under its schema in schemas/, and what differs from it in
one place is not. Needs python3-jsonschema."""
import copy
import json
import os
import subprocess
import sys

import newsroom
from newsroom import Newsroom, expect, finish, skip, told

try:
    import jsonschema
except ImportError:
    skip("python3-jsonschema is not installed")
try:
    import tomllib
except ImportError:
    tomllib = None

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def load(name):
    with open(os.path.join(ROOT, "schemas", f"{name}.schema.json"), encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    return schema


SCHEMAS = {name[: -len(".schema.json")]: load(name[: -len(".schema.json")]) for name in sorted(os.listdir(os.path.join(ROOT, "schemas")))
           if name.endswith(".schema.json")}
VALIDATORS = {name: jsonschema.Draft7Validator(schema) for name, schema in SCHEMAS.items()}
SEEN = {name: [] for name in SCHEMAS}


def deepest(error):
    """Of alternatives, the complaint of the one that came farthest."""
    while error.context:
        error = max(error.context, key=lambda one: len(one.absolute_path))
    return f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"


def valid(name, value, why):
    SEEN[name].append(value)
    for error in VALIDATORS[name].iter_errors(value):
        expect(False, f"{name} of {why}", deepest(error))
        return


def run(*arguments, cwd=ROOT, piped=""):
    done = subprocess.run([newsroom.program, *arguments], cwd=cwd, capture_output=True, text=True, input=piped, timeout=240, check=False)
    return done.stdout


def lines(name, text, why):
    for line in text.splitlines():
        valid(name, json.loads(line), why)


EXPLAINED = set()


def report_of(folder):
    """The report on a fixture, and the first finding of each rule in full."""
    report = json.loads(run("--no-config", "--format", "json", "--explain-unread", folder))
    valid("report", report, folder)
    for finding in report["findings"]:
        if finding["rule"] not in EXPLAINED:
            EXPLAINED.add(finding["rule"])
            valid("why", json.loads(run("why", "--no-config", "--format", "json", finding["id"], folder)), folder)


def all_fixtures():
    fixtures = sorted(os.path.join("fixtures", name) for name in os.listdir(os.path.join(ROOT, "fixtures")) if os.path.isdir(os.path.join(ROOT, "fixtures", name)))
    for folder in fixtures:
        report_of(folder)
    expect(len(EXPLAINED) > 15, "most rules have a finding", str(EXPLAINED))
    lines("read", run("read", "--no-config", "--format", "json", *fixtures, "seeds"), "read")
    valid("versions", json.loads(run("--version", "--json")), "the versions")
    everything = [*fixtures, "seeds"]
    lines("extract", run("extract", "--no-config", "--mentions", "--clues", *everything), "all of them")
    for view in ("timeline", "graph"):
        for chosen in (everything, ["fixtures/falling-total"]):
            valid(view, json.loads(run(view, "--no-config", "--format", "json", *chosen)), f"{len(chosen)} folders")
    valid("report", json.loads(run("--no-config", "--format", "json", "--all", "fixtures")), "all of them, with what is only likely")


def gate_and_audit():
    with Newsroom() as room:
        room.write("news/a.md", told("2031-07-01", 12))
        room.write("news/n.md", b"\0")
        room.write("news/b.html", "<html>")
        room.write("old/news/a.md", told("2031-07-01", 12))
        room.write("good/a.md", told("2031-07-01", 12))
        room.write("good/b.md", told("2031-09-01", 9))
        valid("report", room.report("--keep-going", "--against", "old", "news"), "a comparison with what was skipped")
        room.run("baseline", "create", "good")
        finding = json.loads(room.read(".checkclaims/baseline.jsonl").splitlines()[1])["id"]
        room.run("baseline", "accept", finding, "--reason", "both stand", "--by", "Ann", "--until", "2031-12-31", "good")
        lines("baseline", room.read(".checkclaims/baseline.jsonl"), "an acceptance with all it may have")
        valid("report", room.report("--today", "2032-01-01", "good"), "an acceptance that ended")
        valid("report", room.report("--today", "2031-12-01", "good"), "one that holds")
        room.write("good/b.md", told("2031-09-01", 12))
        valid("report", room.report("good"), "a resolved finding")
        room.write("checkclaims.toml", f'[[waive]]\nid = "{finding}"\nreason = "both stand"\n')
        valid("report", room.report("good"), "a waiver that excuses nothing")
        os.remove(room.at("checkclaims.toml"))
        room.write("good/b.md", told("2031-09-01", 9))
        room.run("audit", "--today", "2031-09-05", "good", piped="f an old count\n")
        lines("audit", room.read(".checkclaims/audit.jsonl"), "a judgement")
        valid("audit-stats", json.loads(room.run("audit", "--stats", "--format", "json").stdout), "statistics")
        room.write(".checkclaims/audit.jsonl", '{"schema":"checkclaims/audit/1"}\n')
        valid("audit-stats", json.loads(room.run("audit", "--stats", "--format", "json").stdout), "of nothing")
        os.mkdir(room.at("empty"))
        room.write("empty/a.md", "Nothing is counted here.\n")
        for command in (["graph"], ["timeline"]):
            valid(command[0], json.loads(room.run(*command, "--format", "json", "empty").stdout), "no claim")


def changed(value):
    """A value with one thing changed, for each place where something may be: a field more, a field less, another type."""
    if isinstance(value, dict):
        yield {**value, "surplus": 1}, "a field more"
        for key in value:
            yield {k: v for k, v in value.items() if k != key}, f"without {key}"
            for inner, why in changed(value[key]):
                yield {**value, key: inner}, f"{key}: {why}"
    elif isinstance(value, list):
        yield {}, "no list"
        for i, one in enumerate(value[:1]):
            for inner, why in changed(one):
                yield [*value[:i], inner, *value[i + 1 :]], f"{i}: {why}"
    elif isinstance(value, str):
        yield 7.5, "no text"
    elif isinstance(value, bool):
        yield "x" * 20, "no switch"
    elif isinstance(value, (int, float)):
        yield "x" * 20, "no number"
    else:
        yield [], "not null"


# What may be left out, or be something else as well.
MAY = {"without state", "without confidence", "without clues", "without reason", "without by", "without until", "without day", "without unread",
       "without uncompared", "without against", "without total_odds", "without low_open", "without high_open", "without ordinal", "without together",
       "without begin", "without end", "without low", "without high", "without measure"}


def mutations_are_refused():
    refused = 0
    for name, values in SEEN.items():
        if name == "config":
            continue
        expect(values, f"{name}: some output was seen")
        sizes = sorted((len(json.dumps(value)), number) for number, value in enumerate(values))
        small = [number for size, number in sizes if size < 5000] or [sizes[0][1]]
        for value in [values[small[0]], values[small[len(small) // 2]]]:  # each mutant is validated as a whole
            for mutant, why in changed(copy.deepcopy(value)):
                last = why.rsplit(": ", 1)[-1]
                if last in MAY or (last.startswith("without") and "passed_over" in why) or "clues: " in why or "summary: articles: passed_over" in why:
                    continue
                if next(VALIDATORS[name].iter_errors(mutant), None) is None:
                    expect(False, f"{name} is valid although: {why}")
                refused += 1
    expect(refused > 500, "many mutations", str(refused))
    word = [finding for report in SEEN["report"] for finding in report["findings"]][0]
    for field, other in (("rule", "conflicting-figures"), ("severity", "fatal"), ("state", "fresh"), ("id", "ABC")):
        report = copy.deepcopy(SEEN["report"][0])
        report["findings"] = [{**word, field: other}]
        expect(next(VALIDATORS["report"].iter_errors(report), None) is not None, f"another {field} is refused")


CONFIGS = [
    ('paths = ["news"]', True, "a list of paths"), ('paths = "news"', False, "no list"), ('baselin = "x"', False, "a key that is not known"),
    ('fail-on = "never"', True, "a word"), ('fail-on = "fatal"', False, "another word"), ('formats = ["text", "sarif=a.sarif"]', True, "formats"),
    ("strict = true\nkeep-going = false\njobs = 4", True, "switches"), ('strict = "yes"', False, "no switch"), ("jobs = 0", False, "no thread"),
    ("jobs = 1.5", False, "half a thread"), ('today = "2031-05-31"', True, "a day in quotes"), ("today = 2031-05-31", True, "a day of TOML"),
    ('today = "31 May"', False, "no day"), ('[severity]\nevolving-figure = "off"', True, "a severity"), ('[severity]\nno-such-rule = "off"', False, "no rule"),
    ('[severity]\nevolving-figure = "loud"', False, "no severity"), ("[settle]\nflood = 90\ninjured = \"never\"", True, "days"), ("[settle]\nflood = -1", False, "before"),
    ("[confidence]\nerror = 0.9\nwarning = 0.7", True, "shares"), ("[confidence]\nerror = 0.4", False, "too low"), ("[confidence]\nnote = 0.6", False, "no such share"),
    ('[input]\nbody = ["verhaal"]\nsource = []', True, "fields"), ('[input]\nbodies = []', False, "a slip"),
    ('[lexicon]\nfiles = []', True, "words"), ('[lexicon]\nfile = []', False, "a slip"), ('[[waive]]\nid = "8ae55eba"\nreason = "r"', True, "by id"),
    ('[[waive]]\nid = "8ae55eba"', False, "no reason"), ('[[waive]]\nrule = "two-versions"\nsubject = "s"\nreason = "r"\nby = "Ann"\nuntil = 2031-12-31', True, "by subject"),
    ('[[waive]]\nrule = "two-versions"\nreason = "r"', False, "half a target"), ('[[waive]]\nid = "8ae55eba"\nrule = "two-versions"\nsubject = "s"\nreason = "r"', False, "two targets"),
    ('[[waive]]\nid = "8AE"\nreason = "r"', False, "no id"), ('baseline = ""', False, "an empty name"), ('roles = 7', False, "no name")]


def configurations_agree():
    if tomllib is None:
        return
    for text, good, why in CONFIGS:
        with Newsroom() as room:
            room.write("news/a.md", told("2031-07-01", 12))
            room.write("checkclaims.toml", text + "\n")
            done = room.run("--quiet", "--format", "text=x.out", "news")
            accepts = "checkclaims.toml" not in done.stderr
            expect(accepts == good, f"the program and {why}", done.stderr)
            value = json.loads(json.dumps(tomllib.loads(text), default=str))
            found = next(VALIDATORS["config"].iter_errors(value), None)
            expect((found is None) == good, f"the schema and {why}", text + str(found))
    keys = set(SCHEMAS["config"]["properties"])
    with Newsroom() as room:
        room.write("news/a.md", told("2031-07-01", 12))
        room.write("checkclaims.toml", "zzzzzzzzzzzz = 1\n")
        known = room.run("news").stderr.strip().split("must be one of ")[1].split(", ")
        expect(keys == set(known), "the keys of the schema are the program's", str(keys ^ set(known)))


def outputs_name_their_schema():
    for name in ("report", "why", "timeline", "graph", "audit-stats"):
        for value in SEEN[name][:1]:
            expect(value["$schema"] == SCHEMAS[name]["$id"], f"{name} names its schema", str(value["$schema"]))


check = subprocess.run([sys.executable, os.path.join(ROOT, "script/write-schemas"), "--check"], capture_output=True, text=True, check=False)
expect(check.returncode == 0, "schemas/ is what script/write-schemas writes", check.stderr)
all_fixtures()
gate_and_audit()
mutations_are_refused()
configurations_agree()
outputs_name_their_schema()
finish()
