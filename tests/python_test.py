"""The package for Python of this build: it says what the program says, its errors are Python's, its data frames are there where pandas
is, and docs/python.md prints what it shows. UPDATE=1 writes the page's outputs anew."""
import contextlib
import dataclasses
import datetime
import html
import inspect
import io
import json
import os
import pickle
import re
import subprocess
import sys
import threading

from newsroom import Newsroom, expect, finish, program, skip, told

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
built = os.path.join(os.path.dirname(program), "python")
if not os.path.isdir(os.path.join(built, "checkclaims")):
    skip("the package for Python is not built here")
sys.path.insert(0, built)
import checkclaims  # noqa: E402

ARTICLES = {"a.txt": told("2031-09-01", 40), "b.txt": told("2031-09-02", 12), "c.txt": "Ostermark has recalled 68,000 Aurora cars, police said.\n"}
given = [{"id": name, "text": text} for name, text in ARTICLES.items()]


def problem_of(call):
    """The type and the message of what is raised."""
    try:
        call()
    except Exception as error:  # noqa: BLE001
        return type(error), str(error)
    return None, ""


def refused(why, call, message, kind=checkclaims.InputError):
    got = problem_of(call)
    expect(got[0] is kind and re.match(message, got[1]) and "\n" not in got[1], why, str(got))


def check_against_program():
    with Newsroom() as room:
        for name, text in ARTICLES.items():
            room.write(name, text)
        done = subprocess.run([program, "--no-config", "--format", "json", *ARTICLES], cwd=room.path, capture_output=True, text=True, check=False)
    report = checkclaims.check(given)
    of_program, of_module = json.loads(done.stdout), json.loads(report.to_json())
    expect(of_program == of_module, "the report is that of the program", f"{of_program}\n{of_module}")
    expect([finding.id for finding in report.findings] == [finding["id"] for finding in of_program["findings"]] != [], "so are the findings")
    for finding, record in zip(report.findings, of_program["findings"]):
        expect((finding.rule, finding.severity, finding.message, finding.because) == (record["rule"], record["severity"], record["message"], record["proof"]),
               "each with its proof", str(finding))
        expect([(side.source, side.quotation, side.says) for side in finding.sides] ==
               [(label["document"], label["quote"], label["text"]) for label in record["labels"]], "and its sides", str(finding.sides))
        for side in finding.sides:
            expect(report.claim_records[side.claim].source == side.source, "a side has its claim", str(side))
    expect(checkclaims.__version__ == of_program["version"], "the version is the program's")
    expect(checkclaims.check(reversed(given), threads=2).to_json() == report.to_json(), "in any order and with any number of threads")
    return report


def check_claims(report):
    toll = next(claim for claim in report.claim_records if claim.measure == "killed")
    expect((toll.low, toll.high, type(toll.low), toll.kind, toll.unit) == (40, 40, int, "figure", "person"), "a whole number is an int", str(toll))
    expect(toll.first_day == datetime.date(2031, 9, 1) == toll.last_day, "a day is a date", str(toll))
    day = next(claim for claim in report.claim_records if claim.kind == "date")
    expect(day.first_day == datetime.date(2031, 5, 3) == day.last_day, "a date claim has its day", str(day))
    cars = report.claim_records[-1]
    expect(cars.first_day is None, "no bound is None", str(cars))
    expect((cars.kind, cars.low, cars.source, list(cars.speaker)) == ("quantity", 68000, "c.txt", ["police"]), "quantities come last", str(cars))
    expect(pickle.loads(pickle.dumps(report.findings)) == report.findings, "findings are plain objects, which can be kept")
    expect(problem_of(lambda: setattr(toll, "low", 1))[0] is dataclasses.FrozenInstanceError, "and do not change")
    half = checkclaims.check([{"id": "x", "text": "Inflation rose to 2.5 percent in May 2031, the bank said."}]).claim_records
    expect(any(claim.low == 2.5 for claim in half), "a broken number is a float", str(half))


def check_page(report):
    shown = report._repr_html_()
    page = re.fullmatch(r'<iframe [^>]*srcdoc="([^"]*)"></iframe>', shown)
    expect(page and html.unescape(page[1]) == report.to_html(), "a notebook shows the page", shown[:200])
    expect("sandbox" in shown.split("srcdoc")[0] and report.findings[0].id in report.to_html(), "in a frame of its own")


def check_frames(report):
    try:
        import pandas
    except ImportError:
        print("python3-pandas is not there: no data frame is made")
        pandas = None
    if pandas:
        frame, sides = report.claims(), report.findings_frame()
        expect(list(frame.columns) == [field.name for field in dataclasses.fields(checkclaims.Claim)] and len(frame) == len(report.claim_records), "a row a claim")
        expect(len(sides) == sum(len(finding.sides) for finding in report.findings) and set(sides.rule) == {f.rule for f in report.findings}, "a row a side")
        empty = checkclaims.check([])
        expect(len(empty.claims()) == 0 == len(empty.findings_frame()) and list(empty.claims().columns) == list(frame.columns), "nothing has columns too")
    known = sys.modules.pop("pandas", None)
    sys.modules["pandas"] = None  # importing it fails
    for call in (report.claims, report.findings_frame):
        refused("without pandas it says so", call, rf"{call.__name__}\(\) needs pandas, which is not installed", ImportError)
    del sys.modules["pandas"]
    if known:
        sys.modules["pandas"] = known


def check_errors(report):
    expect(issubclass(checkclaims.InputError, ValueError), "an InputError is a ValueError")
    refused("an unknown format", lambda: report.to("latin"), r"latin: unknown format, must be one of text, json, ")
    refused("a confidence out of bounds", lambda: checkclaims.check([], least_confidence=2), r"least_confidence: 2, not in 0.5..1$")
    refused("an article without text", lambda: checkclaims.check([{"id": "a"}]), r"article 0: has \['id'\], needs id and either text or bytes$")
    refused("with both", lambda: checkclaims.check([given[0], {"id": "a", "text": "", "bytes": b""}]), "article 1: ")
    refused("with something else", lambda: checkclaims.check([{"id": "a", "text": "", "date": 1}]), "article 0: ")
    refused("of another type", lambda: checkclaims.check([{"id": "a", "text": b"x"}]), "article 0: id and text are strings, bytes is bytes$")
    odd = checkclaims.check([{"id": "x.pdf", "bytes": b"%PDF-1.4 \x01"}, {"id": "y", "text": "\ud800 12 killed"}, *given])
    expect(len(odd.refused) == 1 and odd.refused[0].startswith("x.pdf: ") and odd.findings, "what cannot be read stops nothing", str(odd.refused))
    page = checkclaims.check([{"id": "p.html", "bytes": b"<p>The fire in Halden on 3 May 2031 killed 12 people.</p>"}])
    expect(any(claim.measure == "killed" for claim in page.claim_records), "bytes are read as their name says", str(page.claim_records))


def check_own():
    def each(claims):
        return [checkclaims.OwnFinding("seen-here", "seen", [i], because=["so"], confidence=0.5) for i, claim in enumerate(claims) if claim.kind == "figure"]

    report = checkclaims.check(given, own_checks=[each])
    own = [finding for finding in report.findings if finding.rule == "seen-here"]
    expect(len(own) == 2 and own[0].confidence == 0.5 and list(own[0].because) == ["seen", "so"] and own[0].severity == "warning", "an own check", str(own))
    expect("seen-here" in report.to("text").decode(), "stands in the reports")
    refused("a rule's name", lambda: checkclaims.check(given, own_checks=[lambda claims: [checkclaims.OwnFinding("No", "m", [0])]]), "No: a rule is named by")
    refused("a severity", lambda: checkclaims.check(given, own_checks=[lambda claims: [checkclaims.OwnFinding("no", "m", [0], severity="grave")]]),
            "grave: unknown severity")

    def fails(claims):
        raise KeyError("mine")

    refused("what an own check raises is raised", lambda: checkclaims.check(given, own_checks=[fails]), "'mine'", KeyError)
    answers = []
    threads = [threading.Thread(target=lambda: answers.append(checkclaims.check(given, own_checks=[each]).to_json())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    expect(len(set(answers)) == 1 and len(answers) == 4, "several threads at once get one answer")


def check_docstrings():
    for name in checkclaims.__all__:
        if name != "__version__":
            expect(inspect.getdoc(getattr(checkclaims, name)), f"{name} has a docstring")
    for name, member in inspect.getmembers(checkclaims.Report, inspect.isfunction):
        if not name.startswith("__"):
            expect(inspect.getdoc(member), f"Report.{name} has a docstring")


def check_manual():
    """Each block of Python in one session; a block of text behind it is what it prints."""
    path = os.path.join(root, "docs/python.md")
    with open(path, encoding="utf-8") as file:
        page = file.read()
    names, made = {}, page
    try:
        import pandas  # noqa: F401
    except ImportError:
        return
    blocks = re.findall(r"```python\n(.*?)```\n\n```text\n(.*?)```\n", page, re.DOTALL)
    expect(len(blocks) == page.count("```python") > 3, "each block of the manual shows what it prints")
    for code, shown in blocks:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, "docs/python.md", "exec"), names)
        made = made.replace(f"```python\n{code}```\n\n```text\n{shown}```\n", f"```python\n{code}```\n\n```text\n{printed.getvalue()}```\n")
    if os.environ.get("UPDATE") == "1":
        with open(path, "w", encoding="utf-8") as file:
            file.write(made)
    else:
        expect(made == page, "docs/python.md shows what is printed: UPDATE=1 python3 tests/python_test.py build/dev/checkclaims", made)


report = check_against_program()
check_claims(report)
check_page(report)
check_frames(report)
check_errors(report)
check_own()
check_docstrings()
check_manual()
finish()
