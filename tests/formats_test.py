#!/usr/bin/env python3
"""formats_test.py PROGRAM: every report format on hostile names and texts, read back by others.

Forty articles whose names and texts try to be something else (commands of a CI server,
escape sequences, markup, formulas, options, broken UTF-8) go through all formats. What comes
out must be read by Python's json and csv readers and by xmllint, name each article, and hold
nothing that a terminal, a CI log, a page or a spreadsheet would act on.
"""
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

program = os.path.abspath(sys.argv[1])
failures = []


def expect(condition, what):
    if not condition:
        failures.append(what)


NAMES = [
    b"plain.txt", b"two words.txt", b"-rf.txt", b"--help.txt", b"::error::x.txt", b"::add-mask::killed.txt",
    b" ::warning file=a::b.txt", b"##[group]x.txt", b"##[endgroup].txt", b"##vso[task.setvariable]x.txt", b"a\nb.txt",
    b"a\rb.txt", b"a\tb.txt", b"\x1b[31mred.txt", b"\x1b]0;title\x07.txt", b"\xc2\x9b31mc1.txt", b"bad\xff.txt",
    b"bad\xc3.txt", b"\xe2\x80\xaebidi.txt", b"\xe2\x81\xa6iso.txt", b"zero\xe2\x80\x8bwidth.txt", b"<img onerror=alert(1) src=x>.txt",
    b"<script>alert(1)<_script>.txt", b"]]>.txt", b"&amp;.txt", b"a'b\"c.txt", b"=cmd().txt", b"+1+1.txt", b"@SUM(A1).txt",
    b"|calc.txt", b"`id`.txt", b"$(id).txt", b"a;b.txt", b"a,b:c.txt", b"100%25.txt", b"%0A::error::.txt",
    "caf\u00e9.txt".encode(), "cafe\u0301.txt".encode(), b"back\\slash.txt", b"```fence.txt",
]
TEXTS = [
    "The blast at Port Vell on 3 May 2031 killed {n} people, officials said.",
    "::error file=x::The blast at Port Vell on 3 May 2031 killed {n} people.",
    "##[group]The blast at Port Vell on 3 May 2031 killed {n} people.",
    "The blast at Port Vell on 3 May 2031 killed {n} people \x1b[2J\x9b \u202e <img onerror=x> ``` =cmd() \ufffe.",
    "=HYPERLINK(1) The blast at Port Vell on 3 May 2031 killed {n} people ]]> @everyone [x](1).",
]


def articles(folder):
    os.mkdir(folder)
    for i, name in enumerate(NAMES):
        text = TEXTS[i % len(TEXTS)].format(n=12 + 29 * (i % 3))
        head = "---\ntitle: Blast at Port Vell\ndate: 2031-06-%02d\n---\n\n" % (1 + i % 28)
        with open(os.path.join(os.fsencode(folder), name), "wb") as f:
            f.write(head.encode() + text.encode("utf-8", "surrogatepass") + b"\n")


def run(folder, *options):
    """By the folder's name, and in `h` itself by each file's, so that a path begins with what its name does."""
    paths = [b"--", *NAMES] if os.path.basename(folder) == "h" else ["h"]
    done = subprocess.run([program, *options, *paths], cwd=folder, capture_output=True, timeout=120)
    expect(done.returncode == 1, f"{options}: exit {done.returncode}, {done.stderr[-300:]!r}")
    return done.stdout


def inert(name, data):
    """Nothing that a terminal or a CI server acts on."""
    text = data.decode("utf-8")  # throws for what is none
    for c in text:
        if c not in "\n\r" and unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp"):
            expect(False, f"{name}: U+{ord(c):04X} stands there raw")
            break
    expect("##[" not in text and not re.search(r"##[A-Za-z]+\[", text), f"{name}: a command of a CI server")
    for line in text.split("\n"):
        command = line.lstrip().startswith("::")
        expect(not command or (name == "github" and re.match(r"::(error|warning|notice) file=", line)), f"{name}: runner command {line[:60]!r}")
    return text


def check_all(folder):
    found = {}
    for name in ("text", "json", "sarif", "github", "gitlab", "junit", "rdjsonl", "markdown", "gnu", "csv"):
        found[name] = inert(name, run(folder, "--format", name))
    report = json.loads(found["json"])
    findings = [f for f in report["findings"] if f["severity"] != "note"]
    expect(len(findings) > 0, "the articles contradict each other, and no finding says so")
    expect(len(report["documents"]) == len(NAMES), "json: not every article is there")

    sarif = json.loads(found["sarif"])
    results = sarif["runs"][0]["results"]
    expect(len(results) == len(report["findings"]), "sarif: not every finding")
    for result in results:
        places = result.get("locations", []) + result.get("relatedLocations", [])
        for place in places:
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            expect(re.fullmatch(r"(h/)?([A-Za-z0-9._~-]|%[0-9A-F]{2})+", uri) is not None, f"sarif: {uri}")

    issues = json.loads(found["gitlab"])
    expect(len({i["fingerprint"] for i in issues}) == len(issues) == len(report["findings"]), "gitlab: fingerprints are not unique")
    for issue in issues:
        expect(set(issue) >= {"description", "check_name", "fingerprint", "severity", "location"}, "gitlab: a field is missing")

    lines = [json.loads(line) for line in found["rdjsonl"].splitlines()]
    expect(len(lines) == len(report["findings"]), "rdjsonl: not every finding")

    rows = list(csv.reader(io.StringIO(found["csv"], newline="")))
    expect(all(len(row) == len(rows[0]) for row in rows), "csv: ragged rows")
    expect(all(not cell or cell[0] not in "=+-@\t\r" for row in rows for cell in row), "csv: a formula")
    expect(sum(row[0] == "finding" for row in rows) == len(report["findings"]), "csv: not every finding")

    if shutil.which("xmllint"):
        done = subprocess.run(["xmllint", "--noout", "-"], input=found["junit"].encode(), capture_output=True)
        expect(done.returncode == 0, f"junit: {done.stderr[:300]!r}")
        names = re.findall(r'<testcase classname="[^"]*" name="([^"]*)"', found["junit"])
        expect(len(set(names)) == len(names), "junit: two cases of one name")
    else:
        print("formats_test: xmllint is not there, JUnit's XML is read by nobody")

    fences = re.findall(r"^(`{3,})", found["markdown"], re.M)
    expect(len(fences) % 2 == 0, "markdown: a fence is open")
    outside = re.sub(r"^(`{3,})diff\n.*?^\1$", "", found["markdown"], flags=re.M | re.S)
    expect("<img" not in outside and "@" not in outside, "markdown: markup outside the fences")
    return found


def check_files(folder):
    """Several at once: each file holds what standard output would have had."""
    out = run(folder, "--format", "sarif=r.sarif", "--format", "junit=r.xml", "--format", "gnu")
    for name, file in (("sarif", "r.sarif"), ("junit", "r.xml")):
        with open(os.path.join(folder, file), "rb") as f:
            expect(f.read() == run(folder, "--format", name), f"{file} differs from --format {name}")
    expect(out == run(folder, "--format", "gnu"), "gnu beside files differs")
    expect(run(folder, "--quiet") == b"", "--quiet prints")


with tempfile.TemporaryDirectory() as scratch:
    articles(os.path.join(scratch, "h"))
    check_all(scratch)
    check_all(os.path.join(scratch, "h"))
    check_files(scratch)
for failure in failures:
    print("formats_test:", failure)
sys.exit(1 if failures else 0)
