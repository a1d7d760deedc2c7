#!/usr/bin/env python3
"""formats_test.py PROGRAM: every report format on hostile names and texts, read back by others.

Articles whose names and texts try to be something else (commands of a CI server, escape
sequences, markup, formulas, options, broken UTF-8) go through all formats. What comes out must
be read by Python's json, csv, HTML and XML readers and by xmllint, lead to each article by its very
bytes where the format can hold them, and hold nothing that a terminal, a CI log, a page or a
spreadsheet would act on. tests/sarif_test.sh gives the same articles (--write FOLDER) to
sarif-multitool.
"""
import base64
import csv
import datetime
import hashlib
import html.parser
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import urllib.parse
import xml.etree.ElementTree as xml

failures = []


def expect(condition, what):
    if not condition and what not in failures:
        failures.append(what)


# ---- the articles: each name belongs to the newer of two that contradict each other

NAMES = [
    b"plain.txt", b"two words.txt", b"-rf.txt", b"--help.txt", b"::error::x.txt", b"::add-mask::killed.txt",
    b" ::warning file=a::b.txt", b"##[group]x.txt", b"##[endgroup].txt", b"##vso[task.setvariable]x.txt", b"##teamcity[x].txt",
    b"a\nb.txt", b"\n::error::x.txt", b"a\r\nb.txt", b"a\tb.txt", b"\x1b[31mred.txt", b"\x1b]0;title\x07.txt", b"\x1b]8;;x\x1b\\.txt",
    b"\xc2\x9b31mc1.txt", b"bad\xff.txt", b"bad\xc3.txt", b"\xed\xa0\x80half.txt", b"\xe2\x80\xaebidi.txt", b"\xe2\x81\xa6iso.txt",
    b"zero\xe2\x80\x8bwidth.txt", b"\xe2\x80\xa8line.txt", b"<img onerror=alert(1) src=x>.txt", b"<script>alert(1)<_script>.txt", b"]]>.txt",
    b"&amp;.txt", b"a'b\"c.txt", b"\"quoted\".txt", b"=cmd().txt", b"+1+1.txt", b"@SUM(A1).txt", b"|calc.txt", b"`id`.txt", b"$(id).txt",
    b"a;b.txt", b"a,b:c.txt", b"C:drive.txt", b"100%25.txt", b"%0A::error::.txt", "caf\u00e9.txt".encode(), "cafe\u0301.txt".encode(),
    b"back\\slash.txt", b"```fence.txt", b"~~~fence.txt", b"www.x.example.txt", b"[x](1).txt", b"section_start:1560896352:x\r\x1b[0K.txt",
    b"section_end:1560896352:x.txt", b"x..y.txt", "\uff1d1+1.txt".encode(), b"x" * 240 + b".txt",
]
TEXTS = [
    "{told}, officials said.",
    "::error file=x::{told}.",
    "##[group]{told}. ##[error]x ##vso[task.complete] ::stop-commands::x",
    "{told} \x1b[2J\x9b \u202e <img onerror=x> ``` =cmd() \ufffe \u2028 \x00A".replace("\x00", ""),
    "=HYPERLINK(1) {told} ]]> @everyone [x](1) | a | b |.",
    "section_start:1560896352:x\r\x1b[0K {told}. section_end:1560896352:x\r\x1b[0K",
    "{told} <!-- x --> </script><script>alert(1)</script> %0A::error::x",
]
SYLLABLES = ["Bel", "Dor", "Gar", "Hal", "Kel", "Lor", "Mor", "Nor", "Por", "Ves"]
MONTHS = ["January", "March", "May", "July", "August", "October"]


def town(i):
    return "Port " + SYLLABLES[i % 10] + SYLLABLES[i // 10].lower() + "en"


def article(i, day, killed):
    told = f"The explosion in {town(i)} on {1 + i % 28} {MONTHS[i // 28]} 2031 killed {killed} people"
    head = f"---\ntitle: Explosion in {town(i)}\ndate: {day}\n---\n\n"
    return (head + TEXTS[i % len(TEXTS)].format(told=told)).encode("utf-8", "surrogatepass") + b" \xff\xfe\n"


def write_articles(folder):
    os.makedirs(os.path.join(folder, "older"))
    for i, name in enumerate(NAMES):
        with open(os.path.join(folder, "older", f"{i:02}.txt"), "wb") as f:
            f.write(article(i, "2032-02-01", 12))
        with open(os.path.join(os.fsencode(folder), name), "wb") as f:
            f.write(article(i, "2032-08-01", 341))


# ---- what a CI server and a terminal make of a line


def unescape(text, pairs):
    for code, char in pairs:
        text = text.replace(code, char)
    return text


def runner_command(line):
    """GitHub's runner: (command, properties, data) of a line, by its two rules."""
    data = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
    of_property = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))
    trimmed = line.lstrip()
    end = trimmed.find("::", 2) if trimmed.startswith("::") else -1
    if end > 0:
        name, _, rest = trimmed[2:end].partition(" ")
        pairs = [part.split("=", 1) for part in rest.strip().split(",") if "=" in part]
        return name, {k: unescape(v, of_property) for k, v in pairs}, unescape(trimmed[end + 2:], data)
    start = line.find("##[")
    if start >= 0 and line.find("]", start) > 0:
        return line[start + 3:line.find("]", start)], {}, line[line.find("]", start) + 1:]
    return None


def inert(name, data):
    """The text, of which no line is a command but those of `github`."""
    text = data.decode("utf-8")  # throws for what is none
    expect(not text.startswith("\ufeff"), f"{name}: a byte order mark")
    for c in text:
        if (c != "\n" and c != "\r" and unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp")) or (c == "\r" and name != "csv"):
            expect(False, f"{name}: U+{ord(c):04X} stands there raw")
    expect("##[" not in text and not re.search(r"##[A-Za-z]+\[", text), f"{name}: a command of a CI server")
    expect(not re.search(r"section_(start|end):\d+:[^\r\n]*\r\x1b", text), f"{name}: a section of GitLab's log")
    for line in re.split(r"\r\n|\n|\r", text):
        command = runner_command(line)
        ours = name == "github" and command and re.match(r"::(error|warning|notice) (file|title)=", line)
        expect(not line.lstrip().startswith("::") or ours, f"{name}: runner command {line[:60]!r}")
        expect(not line.startswith("-rf"), f"{name}: an option begins a line")
    return text


def named(path):
    """The bytes behind a path as JSON has it: itself, or in quotes with octals where it is no UTF-8."""
    if not path.startswith('"') or "\\" not in path:
        return path.encode("utf-8", "surrogatepass")
    return re.sub(rb'\\(\d{3}|["\\])', lambda m: bytes([int(m[1], 8)]) if len(m[1]) == 3 else m[1], path[1:-1].encode())


def shown_as_it_is(name):
    """Nothing in it needs to be escaped anywhere."""
    try:
        text = name.decode()
    except UnicodeDecodeError:
        return False
    return not any(unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") for c in text) and not re.search(r"##\w*\[", text)


# ---- the readers


def read_json(text, prefix):
    report = json.loads(text)
    paths = {named(d["document"]) for d in report["documents"]}
    expect({prefix + n for n in NAMES} <= paths, f"json: {[n for n in NAMES if prefix + n not in paths]} is not there")
    expect(report["summary"]["articles"]["found"] == 2 * len(NAMES), "json: not every article is counted")
    findings = {f["id"]: f for f in report["findings"]}
    expect(len(findings) == len(report["findings"]), "json: two findings of one id")
    errors = [f for f in findings.values() if f["severity"] == "error"]
    expect(len(errors) == len(NAMES), f"{len(errors)} errors, {len(NAMES)} pairs of articles contradict each other")
    return findings


def read_sarif(text, prefix, findings):
    run = json.loads(text)["runs"][0]
    expect({r["partialFingerprints"]["primaryLocationLineHash"] for r in run["results"]} == set(findings), "sarif: not every finding")
    primary = set()
    for result in run["results"]:
        places = result["locations"] + result.get("relatedLocations", [])
        for flow in result["codeFlows"]:
            places += [step["location"] for step in flow["threadFlows"][0]["locations"]]
        for place in places:
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            expect(re.fullmatch(r"([A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri) and not uri.startswith("/") and ".." not in uri.split("/"), f"sarif: {uri}")
        primary.add(urllib.parse.unquote_to_bytes(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]))
        ids = [str(place["id"]) for place in result.get("relatedLocations", [])]
        expect(re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"]) == ids, "sarif: the message does not link each related place")
    expect({prefix + n for n in NAMES} <= primary, f"sarif: {[n for n in NAMES if prefix + n not in primary]} is not where a result is shown")


def read_github(text, prefix, findings):
    commands = [runner_command(line) for line in text.splitlines()]
    expect(commands[0] is None and re.match(r"\d+ articles found: ", text), "github: the articles are not counted")
    commands = [c for c in commands if c]
    kinds = [c[0] for c in commands]
    expect(kinds == sorted(kinds, key=["error", "warning", "notice"].index), "github: not the most severe first")
    expect(len(commands) == len(findings) + 1, "github: not every finding, and what is not shown")
    paths = {c[1]["file"].encode() for c in commands if "file" in c[1]}
    for name in NAMES:
        plain = name.replace(b"\r", b"").replace(b"\n", b"")
        if shown_as_it_is(plain) and not name.startswith(b'"') or name == b"plain.txt":
            expect(prefix + name in paths, f"github: {name} is not annotated")
    for _, properties, data in commands[:-1]:
        expect("file" in properties or ".txt" in data or "shows 10" in data, "github: an annotation that names no article")
        expect(properties.keys() <= {"file", "line", "endLine", "col", "endColumn", "title"}, f"github: {properties.keys()}")


def read_gitlab(text, prefix, findings):
    expect(text.count("\n") == 1, "gitlab: more than one line")
    issues = json.loads(text)
    expect({i["fingerprint"] for i in issues} == set(findings) and len(issues) == len(findings), "gitlab: fingerprints")
    for issue in issues:
        expect(set(issue) == {"description", "check_name", "fingerprint", "severity", "location"} and issue["location"]["lines"]["begin"] > 0
               and issue["severity"] in ("info", "minor", "major", "critical", "blocker"), "gitlab: a field is missing")
    paths = {named(i["location"]["path"]) for i in issues}
    expect({prefix + n for n in NAMES} <= paths, f"gitlab: {[n for n in NAMES if prefix + n not in paths]} is not there")


def read_rdjsonl(text, prefix, findings, folder):
    paths = set()
    for diagnostic in map(json.loads, text.splitlines()):
        expect(diagnostic["original_output"] in findings and diagnostic["severity"] in ("ERROR", "WARNING", "INFO"), "rdjsonl: an unknown finding")
        paths.add(named(diagnostic["location"]["path"]))
        for place in [diagnostic["location"]] + [r["location"] for r in diagnostic.get("related_locations", [])]:
            with open(os.path.join(os.fsencode(folder), named(place["path"])), "rb") as f:
                line = f.read().decode("utf-8", "replace").split("\n")[place["range"]["start"]["line"] - 1].encode()
            quoted = line[place["range"]["start"]["column"] - 1:place["range"]["end"]["column"] - 1]
            expect(b"explosion" in quoted or len(quoted) > 0, "rdjsonl: its columns are not those of the bytes")
            quoted.decode()
    expect({prefix + n for n in NAMES} <= paths, f"rdjsonl: {[n for n in NAMES if prefix + n not in paths]} is not there")


# What junit-10.xsd of Jenkins' xUnit plugin lets an element have: attributes, those of them that it
# must have, children, and whether it holds text. What other schemas allow besides is left out.
JUNIT = {
    "testsuites": ({"name", "time", "tests", "failures", "errors"}, set(), {"testsuite"}, False),
    "testsuite": ({"name", "tests", "failures", "errors", "time", "skipped", "timestamp", "hostname", "id", "package"},
                  {"name", "tests", "failures", "errors"}, {"properties", "testcase", "system-out", "system-err"}, False),
    "properties": (set(), set(), {"property"}, False),
    "property": ({"name", "value"}, {"name", "value"}, set(), False),
    "testcase": ({"name", "time", "classname", "group"}, {"name"}, {"skipped", "error", "failure", "system-out", "system-err"}, False),
    "failure": ({"type", "message"}, set(), set(), True),
    "error": ({"type", "message"}, set(), set(), True),
    "skipped": ({"type", "message"}, set(), set(), True),
    "system-out": (set(), set(), set(), True),
    "system-err": (set(), set(), set(), True),
}


def breaches(element):
    """What in an element and below is not as the schema has it."""
    if element.tag not in JUNIT:
        return [f"<{element.tag}>"]
    attributes, needed, children, holds_text = JUNIT[element.tag]
    found = [f"{element.tag}/@{name}" for name in sorted(set(element.keys()) - attributes)]
    found += [f"{element.tag} without @{name}" for name in sorted(needed - set(element.keys()))]
    found += [f"{element.tag}/{child.tag}" for child in element if child.tag not in children]
    texts = [element.text] + [child.tail for child in element]
    if not holds_text and any(text and text.strip() for text in texts):
        found.append(f"text in {element.tag}")
    for name in ("tests", "failures", "errors", "skipped"):
        if name in element.attrib and not re.fullmatch(r"\d+", element.get(name)):
            found.append(f"{element.tag}/@{name} is no number")
    return found + [breach for child in element for breach in breaches(child)]


def read_junit(text, prefix, findings):
    expect(xml.fromstring(text).tag == "testsuites", "junit: its root")
    expect(not breaches(xml.fromstring(text)), f"junit: not valid: {sorted(set(breaches(xml.fromstring(text))))}")
    if shutil.which("xmllint"):
        done = subprocess.run(["xmllint", "--noout", "-"], input=text.encode(), capture_output=True, timeout=60)
        expect(done.returncode == 0, f"junit: {done.stderr[:300]!r}")
    else:
        print("formats_test: xmllint is not there, JUnit's XML is read by Python alone")
    cases = list(xml.fromstring(text).iter("testcase"))
    expect(len({(c.get("classname"), c.get("name")) for c in cases}) == len(cases), "junit: two cases of one name")
    expect(len(cases) == len(findings) + 1, "junit: not every finding")
    suite = xml.fromstring(text).find("testsuite")
    expect(int(suite.get("tests")) == len(cases) and int(suite.get("failures")) == len(NAMES), "junit: the counts")
    messages = [e.get("message") or e.text for e in xml.fromstring(text).iter() if e.tag in ("failure", "system-out")]
    files = {re.sub(r":\d+:\d+: .*", "", m, flags=re.S) for m in messages}
    for name in filter(shown_as_it_is, NAMES):
        told = (prefix + name).decode()
        odd = '"' in told or "\\" in told
        expect(told in files or "./" + told in files or odd, f"junit: {name} is not there")


def csv_rows(text):
    expect(text.count("\n") == text.count("\r\n"), "csv: two kinds of line ends")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    expect(all(None not in row and None not in row.values() for row in rows), "csv: ragged rows")
    cells = [cell for row in rows for cell in row.values()]
    expect(not any(cell and cell[0] in "=+-@|\t\r\n\uff1d\uff0b\uff0d\uff20" for cell in cells), "csv: a formula")
    return rows


def read_csv(text, prefix, findings):
    expect({row["id"] for row in csv_rows(text)} == set(findings), "csv: not every finding")


def read_csv_tables(folder, text, prefix, claims):
    """The three files of a folder; the findings are what standard output has."""
    expect(sorted(os.listdir(folder)) == ["articles.csv", "claims.csv", "findings.csv"], f"csv: {os.listdir(folder)}")
    tables = {}
    for file in os.listdir(folder):
        with open(os.path.join(folder, file), "rb") as f:
            tables[file] = inert("csv", f.read())
    expect(tables["findings.csv"] == text, "csv: findings.csv is not what standard output has")
    articles = {row["document"] for row in csv_rows(tables["articles.csv"])}
    expect(len(articles) == 2 * len(NAMES), "csv: not every article")
    for name in filter(shown_as_it_is, NAMES):
        told = (prefix + name).decode()
        expect(told in articles or "'" + told in articles or told.lstrip().startswith("::"), f"csv: {name} is not there")
    rows = csv_rows(tables["claims.csv"])
    expect(len(rows) == claims, f"csv: {len(rows)} of {claims} claims")
    for row in rows:
        numbers = [float(row[name]) for name in ("low", "high") if row[name]]
        days = [datetime.date.fromisoformat(row[name]) for name in ("day_low", "day_high", "when_low", "when_high") if row[name]]
        expect(numbers if row["kind"] == "figure" else not numbers, f"csv: the bounds of {row}")
        expect(days or row["kind"] != "date", f"csv: the days of {row}")


def read_gnu(text, prefix, findings):
    severities, paths = [], set()
    for line in text.splitlines():
        match = re.fullmatch(r"(.*?):(\d+):(\d+): (error|warning|note): (.*)", line)
        expect(match or re.match(r"checkclaims: \d+ articles found: ", line), f"gnu: {line[:80]!r}")
        if match and match[5].endswith("]") and re.search(r" \[[a-z-]+\]$", match[5]):
            severities.append(match[4])
            paths.add(match[1])
    expect(len(severities) == len(findings), "gnu: not every finding")
    for name in filter(shown_as_it_is, NAMES):
        if b'"' not in name and b"\\" not in name:
            told = (prefix + name).decode()
            expect(told in paths or "./" + told in paths, f"gnu: {name} is not there")


def read_markdown(text, prefix, findings):
    outside = re.sub(r"^(`{3,})diff\n.*?^\1$", "", text, flags=re.M | re.S)
    expect("```" not in outside, "markdown: a fence is open")
    expect(not re.search(r"<|(?<!\\)[`@]|\]\(", outside.replace("\\]", "")), "markdown: markup outside the fences")
    expect("www." not in outside and "://" not in outside, "markdown: a link outside the fences")
    for table in re.findall(r"(?:^\|.*\n)+", outside, re.M):
        bars = {len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}
        expect(len(bars) == 1, "markdown: a row with more cells than its table")
    expect(text.count("\n### ") == len(findings), "markdown: not every finding")


class PageReader(html.parser.HTMLParser):
    """What a page consists of: every element and attribute, ids, links, text and style."""
    EMPTY = {"meta", "link", "input", "br", "rect", "line", "path"}

    def __init__(self, text):
        super().__init__()
        self.elements, self.attributes, self.ids, self.links, self.inputs = set(), set(), [], [], []
        self.texts, self.styles, self.policy, self.open = [], [], "", []
        self.feed(text)
        self.close()
        expect(not self.open, f"html: {self.open} stay open")

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.attributes.update((tag, name) for name, value in attrs)
        values = dict(attrs)
        expect(len(values) == len(attrs), f"html: <{tag}> has an attribute twice")
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values["href"]] if "href" in values else []
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        expect(tag in self.EMPTY, f"html: <{tag}/>")

    def handle_endtag(self, tag):
        expect(self.open and self.open.pop() == tag, f"html: </{tag}> closes something else")

    def handle_data(self, data):
        (self.styles if self.open and self.open[-1] == "style" else self.texts).append(data)

    def handle_comment(self, data):
        expect(False, f"html: a comment {data[:40]!r}")

    def handle_pi(self, data):
        expect(False, f"html: an instruction {data[:40]!r}")


# The template's elements and their attributes, beside those that any element may have. What an article
# says is none of them.
OF_ANY = {"id", "class", "role", "tabindex", "aria-label", "aria-labelledby", "aria-describedby", "aria-hidden"}
OF_SHAPE = {"x", "y", "x1", "x2", "y1", "y2", "d", "width", "height", "rx", "text-anchor"}
TEMPLATE = {
    "html": {"lang"}, "head": set(), "meta": {"charset", "name", "content", "http-equiv"}, "title": set(), "style": set(),
    "link": {"rel", "href"}, "body": set(), "a": {"href"}, "input": {"type", "checked"}, "select": set(), "option": set(),
    "label": set(), "details": {"open"}, "summary": set(), "th": {"scope"}, "svg": {"viewbox", "preserveaspectratio"},
    **{name: set() for name in ("b", "sup", "header", "footer", "main", "nav", "section", "article", "aside", "div", "span", "p", "h1", "h2", "h3",
                                "h4", "ul", "ol", "li", "dl", "dt", "dd", "strong", "mark", "cite", "blockquote", "table", "caption",
                                "thead", "tbody", "tr", "td", "desc", "g")},
    **{name: OF_SHAPE for name in ("rect", "line", "path", "text")},
}


def read_page(text, inline):
    """A page of the template: nothing else, and a policy that allows its own style alone."""
    page = PageReader(text)
    expect(page.elements <= set(TEMPLATE), f"html: elements {page.elements - set(TEMPLATE)}")
    for tag, name in page.attributes:
        expect(name in OF_ANY or name in TEMPLATE.get(tag, set()), f"html: <{tag}> has {name}")
    expect(len(page.ids) == len(set(page.ids)), f"html: ids twice: {[i for i in page.ids if page.ids.count(i) > 1][:5]}")
    expect(not re.search(r"<(script|iframe|object|embed|base|form)\b|javascript:| on\w+=\"| style=\"", text), "html: something runs")
    sources = "'self'"
    if inline:
        expect(len(page.styles) == 1, f"html: {len(page.styles)} styles")
        sources = "'sha256-" + base64.b64encode(hashlib.sha256(page.styles[0].encode()).digest()).decode() + "'"
    else:
        expect(not page.styles and "style.css" in page.links, "html: a page of a folder has its style beside it")
    expect(page.policy == f"default-src 'none'; style-src {sources}; base-uri 'none'; form-action 'none'", f"html: policy {page.policy}")
    return page


def read_html(text, prefix, findings):
    page = read_page(text, True)
    expect({i[len("finding-"):] for i in page.ids if i.startswith("finding-")} == set(findings), "html: not every finding")
    expect(sum(bool(re.fullmatch(r"article-\d+", i)) for i in page.ids) == 2 * len(NAMES), "html: not every article")
    dead = [link for link in page.links if link[0] != "#" or link[1:] not in page.ids]
    expect(not dead, f"html: {len(dead)} links lead nowhere: {dead[:5]}")
    shown = "".join(page.texts)
    for name in filter(shown_as_it_is, NAMES):
        expect(name.decode() in shown or "\\" in name.decode() or '"' in name.decode(), f"html: {name} is not there")


def read_html_pages(folder, findings):
    """The same as a folder: a page for each article, and every link between them leads somewhere."""
    pages = {}
    for file in os.listdir(folder):
        with open(os.path.join(folder, file), "rb") as f:
            pages[file] = inert("html", f.read())
    articles = {f"article-{i + 1}.html" for i in range(2 * len(NAMES))}
    expect(set(pages) == articles | {"index.html", "agreed.html", "style.css"}, f"html: {sorted(pages)[:5]} ...")
    read = {file: read_page(text, False) for file, text in pages.items() if file.endswith(".html")}
    expect({i[len("finding-"):] for i in read["index.html"].ids if i.startswith("finding-")} == set(findings), "html: not every finding")
    for file, page in read.items():
        for link in page.links:
            target, _, place = link.partition("#")
            there = target == "style.css" or not place or place in read.get(target or file, page).ids
            expect(there and (not target or target in pages), f"html: {link} of {file} leads nowhere")


def check_all(program, folder, operands, prefix):
    def run(*options, status=1):
        done = subprocess.run([program, *options, *operands], cwd=folder, capture_output=True, timeout=120)
        expect(done.returncode == status, f"{options}: exit {done.returncode}, {done.stderr[-300:]!r}")
        inert("stderr", done.stderr)
        return done.stdout

    found = {}
    for name in ("text", "json", "sarif", "github", "gitlab", "junit", "rdjsonl", "markdown", "gnu", "csv", "html"):
        found[name] = inert(name, run("--format", name))
    findings = read_json(found["json"], prefix)
    read_sarif(found["sarif"], prefix, findings)
    read_github(found["github"], prefix, findings)
    read_gitlab(found["gitlab"], prefix, findings)
    read_rdjsonl(found["rdjsonl"], prefix, findings, folder)
    read_junit(found["junit"], prefix, findings)
    read_csv(found["csv"], prefix, findings)
    run("--quiet", "--format", "csv=tables/")
    extracted = subprocess.run([program, "extract", os.fsdecode(prefix) or "."], cwd=folder, capture_output=True, timeout=120).stdout
    claims = sum(json.loads(line)["type"] == "claim" for line in extracted.splitlines())
    read_csv_tables(os.path.join(folder, "tables"), found["csv"], prefix, claims)
    shutil.rmtree(os.path.join(folder, "tables"))
    read_html(found["html"], prefix, findings)
    run("--quiet", "--format", "html=pages/")
    read_html_pages(os.path.join(folder, "pages"), findings)
    shutil.rmtree(os.path.join(folder, "pages"))
    read_gnu(found["gnu"], prefix, findings)
    read_markdown(found["markdown"], prefix, findings)
    return run


def check_files(run, folder):
    """Several at once: each file holds what standard output would have had."""
    out = run("--format", "sarif=r.sarif", "--format", "junit=r.xml", "--format", "gnu")
    for name, file in (("sarif", "r.sarif"), ("junit", "r.xml")):
        with open(os.path.join(folder, file), "rb") as f:
            expect(f.read() == run("--format", name), f"{file} differs from --format {name}")
        os.remove(os.path.join(folder, file))
    expect(out == run("--format", "gnu"), "gnu beside files differs")
    for outputs in (("csv=new/", "json=new/claims.csv"), ("json=new/", ), ("csv=new/", "csv=new/")):
        options = [part for output in outputs for part in ("--format", output)]
        expect(run("--quiet", *options, status=2) == b"" and not os.path.exists(os.path.join(folder, "new")), f"{outputs} is not refused")
    expect(run("--quiet") == b"", "--quiet prints")
    expect(re.match(rb"\d+ articles, ", run("--summary")), "--summary prints more than what it all comes to")


def check_outside(program, folder):
    """SARIF leads to an article wherever it lies, by a path that no machine's name is in unless it was typed."""
    os.makedirs(os.path.join(folder, "run", "in", "deep"))
    for name, killed in (("run/in/a [1].txt", 12), ("b%20.txt", 341)):
        with open(os.path.join(folder, name), "wb") as f:
            f.write(article(0, "2032-08-01" if killed > 12 else "2032-02-01", killed))
    real = os.path.realpath(folder)
    for where, operands, typed in (("run", ["in/a [1].txt", "../b%20.txt"], False),
                                   ("run/in/deep", ["../a [1].txt", "../../../b%20.txt"], False),
                                   ("run/in", ["deep/../a [1].txt", "deep/../../../b%20.txt"], False),
                                   ("run", [real + "/run/in/a [1].txt", real + "/b%20.txt"], True)):
        done = subprocess.run([program, "--format", "sarif", *operands], cwd=os.path.join(folder, where), capture_output=True, timeout=60)
        expect(done.returncode == 1, f"sarif from {where}: exit {done.returncode}")
        run = json.loads(inert("sarif", done.stdout))["runs"][0]
        expect(typed or real.encode() not in done.stdout, f"sarif from {where}: an absolute path that nobody typed")
        led = set()
        for result in run["results"]:
            for place in result["locations"] + result.get("relatedLocations", []):
                at = place["physicalLocation"]["artifactLocation"]
                path = urllib.parse.unquote(at["uri"])
                expect(".." not in path.split("/"), f"sarif: {path} goes up")
                if "uriBaseId" not in at:
                    expect(at["uri"].startswith("file:///"), f"sarif: {at} is relative to nothing")
                    led.add(path[len("file://"):])
                    continue
                expect(at["uriBaseId"] in run["originalUriBaseIds"], f"sarif: {at['uriBaseId']} is not told of")
                above = re.fullmatch(r"%ABOVE(\d+)%", at["uriBaseId"])
                up = [".."] * (int(above[1]) if above else 0)
                led.add(os.path.normpath(os.path.join(real, where, *up, path)))
        expect(led == {real + "/run/in/a [1].txt", real + "/b%20.txt"}, f"sarif from {where} leads to {led}")


def check_passed_over(program, folder):
    """What is no article is counted in a folder and refused by name, and its name is inert."""
    contents = {b"::error::x.html": b"<!doctype html><script>x = 'the fire in Lorvik killed 12 people'</script>",
                b"##[group]x.jsonl": b'{"n": 1}\n{"n": 2}\n', b"\x1b[31m.gif": b"GIF89a", b"a\n::error::b.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
                b"x.xml": b"<?xml version='1.0'?><config/>", b"=cmd().eml": b"Subject: x\n\nThe fire in Lorvik killed 12 people.\n"}
    for name, content in contents.items():
        with open(os.path.join(os.fsencode(folder), name), "wb") as f:
            f.write(content)
        named = subprocess.run([program, b"./" + name], cwd=folder, capture_output=True, timeout=60)
        expect(named.returncode == 2 and named.stdout == b"" and named.stderr.count(b"\n") == 1 and re.search(b"is not read; |no article in this", named.stderr),
               f"{name} is not refused: {named.stderr!r}")
        inert("stderr", named.stderr)
        if not name.endswith(b".eml"):
            piped = subprocess.run([program, "-"], cwd=folder, input=content, capture_output=True, timeout=60)
            expect(piped.returncode == 2 and piped.stdout == b"" and re.search(b"is not read; |no article in this", piped.stderr), f"{name} on standard input: {piped.stderr!r}")
    with open(os.path.join(folder, "quiet.txt"), "w") as f:
        f.write("The ferry from Lorvik was late again.\n")
    told = "1 web page, 1 word processor document, 1 JSON Lines file, 1 XML file, 1 e-mail, 1 picture"
    for name in ("text", "github", "junit", "markdown", "gnu", "csv", "sarif", "html"):
        done = subprocess.run([program, "--format", name, "."], cwd=folder, capture_output=True, timeout=60)
        expect(done.returncode == 0, f"{name}: exit {done.returncode} beside what is no article")
        expect(told in re.sub(r"\s+", " ", inert(name, done.stdout)), f"{name}: does not say what it passed over")


def check_clean(program, folder):
    """A run that finds nothing is a run that passed, in every format."""
    with open(os.path.join(folder, "quiet.txt"), "w") as f:
        f.write("The ferry from Lorvik was late again.\n")

    def run(name):
        done = subprocess.run([program, "--format", name, "quiet.txt"], cwd=folder, capture_output=True, timeout=60)
        expect(done.returncode == 0, f"{name}: a clean run ends with {done.returncode}")
        return inert(name, done.stdout)

    cases = list(xml.fromstring(run("junit")).iter("testcase"))
    expect(len(cases) == 1 and not list(cases[0].iter("failure")), "junit: a clean run is no case that passed")
    expect(run("gitlab") == "[]\n" and run("rdjsonl") == "" and json.loads(run("sarif"))["runs"][0]["results"] == [], "a clean run has findings")
    expect(run("github") == "1 article found: 1 analysed, 0 skipped\n" == run("gnu").replace("checkclaims: ", ""), "a clean run is told otherwise")


def check_skipped(program, folder):
    """What cannot be read is told of, with its reason, in every format."""
    with open(os.path.join(folder, "broken ##[x], y.txt"), "wb") as f:
        f.write(b"a\0b")
    for name in ("text", "json", "sarif", "github", "gitlab", "junit", "rdjsonl", "markdown", "gnu", "csv", "html"):
        for options, status in (([], 2), (["--keep-going"], 0)):
            done = subprocess.run([program, "--format", name, *options, "."], cwd=folder, capture_output=True, timeout=60)
            expect(done.returncode == status, f"{name} {options}: exit {done.returncode} with an article that cannot be read")
            text = inert(name, done.stdout)
            expect("broken" in text and "NUL" in text or "binary" in text, f"{name}: nothing is told of what was skipped")
            if name == "junit":
                expect(('errors="1"' in text) == (status == 2) and ('skipped="1"' in text) == (status == 0), "junit: what was skipped")


def main():
    if sys.argv[1] == "--write":
        return write_articles(sys.argv[2])
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as scratch:
        folder = os.path.join(scratch, "h")
        write_articles(folder)
        # By the folder, and each by its name, so that a path begins with what its name does.
        check_all(program, scratch, ["h"], b"h/")
        run = check_all(program, folder, ["older", "--", *NAMES], b"")
        check_files(run, folder)
        os.mkdir(os.path.join(scratch, "clean"))
        check_clean(program, os.path.join(scratch, "clean"))
        check_skipped(program, os.path.join(scratch, "clean"))
        for name, check in (("outside", check_outside), ("other", check_passed_over)):
            os.mkdir(os.path.join(scratch, name))
            check(program, os.path.join(scratch, name))
    for failure in failures:
        print("formats_test:", failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
