"""Finds what news articles claim that cannot all be true.

    import checkclaims

    report = checkclaims.check([
        {"id": "agency", "text": "..."},
        {"id": "daily", "text": "..."},
    ])
    for finding in report.findings:
        print(finding.severity, finding.rule, finding.message)
        for side in finding.sides:
            print("  ", side.source, side.line, side.says, side.quotation)

A report shows itself in a notebook; `report.claims()` and `report.findings_frame()` are data frames, where pandas is
there. Nothing here opens a file or a connection, and the same articles give the same report in any order.
"""
import dataclasses
import datetime
import html
from typing import Any, Callable, Dict, Iterable, List, Optional, Sequence, Union

from . import _checkclaims
from ._checkclaims import InputError, __version__

__all__ = ["Claim", "Finding", "InputError", "OwnFinding", "Report", "Side", "check", "formats", "__version__"]

InputError.__module__ = __name__


@dataclasses.dataclass(frozen=True)
class Claim:
    """Something that an article claims. Lines and columns count from 1, columns in code points; a string is empty where
    the article does not tell."""

    id: str  #: the same words about the same thing have the same id
    kind: str  #: "figure", "date", "office", "status"; "quantity": a number of another kind
    key: str  #: claims with one key are about one thing and can be compared; a quantity has none
    source: str  #: the article's id, and after a # the part of a file with several articles
    line: int
    column: int
    quotation: str  #: the words, on one line
    subject: str  #: "3 May 2024 bombing in Norvia"
    subject_kind: str
    measure: str  #: "killed"; of a quantity what is counted
    scope: Sequence[str]  #: who is counted, most general first; empty for people in general
    value: str  #: as written: "at least 39,445"
    unit: str
    low: Union[int, float, None]  #: least number that the words allow; None: no bound, or no number
    high: Union[int, float, None]
    first_day: Optional[datetime.date]  #: the days for which it is claimed; None: no bound
    last_day: Optional[datetime.date]
    speaker: Sequence[str]  #: to whom it is attributed, the nearest first
    modality: str  #: "asserted", "reported", "planned", "hypothetical", "denied"


@dataclasses.dataclass(frozen=True)
class Side:
    """A place that a finding quotes."""

    role: str  #: "rival", "evidence" (what the proof needs besides), "also" (repeats a rival)
    source: str
    line: int
    column: int
    quotation: str
    says: str  #: what the words say: "1,139 killed, per Israeli figures"
    claim: Optional[int]  #: index into Report.claim_records


@dataclasses.dataclass(frozen=True)
class Finding:
    """Claims that cannot all be true (an error or a warning), or the story of a figure (a note)."""

    id: str  #: of rule, key and values: where the words stand changes nothing
    rule: str  #: "conflicting-figure"
    severity: str  #: "error", "warning" or "note"
    subject: str
    measure: str
    message: str  #: one sentence
    sides: Sequence[Side]  #: in order of time
    because: Sequence[str]  #: the steps of the proof; "[0]" refers to sides[0]
    cause: str  #: a likely slip of the pen; empty if none is likely
    confidence: Optional[float]  #: 0..1, that the sides are about one thing; None: by proof
    order_inferred: bool  #: the sides are in an order that is likely and not proved


@dataclasses.dataclass(frozen=True)
class OwnFinding:
    """What a check of one's own found."""

    rule: str  #: a name of its own, of a-z, digits and hyphens: "round-number"
    message: str
    claims: Sequence[int]  #: indexes into the claims that the check was given; at least one
    severity: str = "warning"
    because: Sequence[str] = ()
    confidence: Optional[float] = None


OwnCheck = Callable[[List[Claim]], Iterable[OwnFinding]]


def _pandas(what: str) -> Any:
    try:
        import pandas
    except ImportError as error:
        raise ImportError(f"{what} needs pandas, which is not installed (Debian: python3-pandas)") from error
    return pandas


class Report:
    """What `check` found: `findings`, the gravest first; `claim_records`, all claims; `refused`, what could not be read
    and why, one line each."""

    def __init__(self, checked: Any):
        self._checked = checked
        self.claim_records = [Claim(**record) for record in checked.claims()]
        self.findings = [Finding(**{**record, "sides": [Side(**side) for side in record["sides"]]}) for record in checked.findings()]
        self.refused: List[str] = checked.refused()

    def to_json(self) -> str:
        """The report of schema checkclaims/report/1, as `checkclaims --format json` writes it."""
        return self.to("json").decode()

    def to_html(self) -> str:
        """The page that `checkclaims --format html` writes: whole in one file, without scripts."""
        return self.to("html").decode()

    def to(self, format: str) -> bytes:
        """The report in one of `formats()`. Raises InputError if there is none of that name."""
        return self._checked.report(format)

    def claims(self) -> "pandas.DataFrame":  # noqa: F821
        """A data frame with a row for each claim. Raises ImportError where pandas is not installed."""
        columns = [field.name for field in dataclasses.fields(Claim)]
        return _pandas("claims()").DataFrame([dataclasses.asdict(claim) for claim in self.claim_records], columns=columns)

    def findings_frame(self) -> "pandas.DataFrame":  # noqa: F821
        """A data frame with a row for each side of each finding. Raises ImportError where pandas is not installed."""
        of_finding = ["id", "rule", "severity", "subject", "measure", "message", "confidence"]
        of_side = [field.name for field in dataclasses.fields(Side)]
        rows = [{**{name: getattr(finding, name) for name in of_finding}, **dataclasses.asdict(side)} for finding in self.findings for side in finding.sides]
        return _pandas("findings_frame()").DataFrame(rows, columns=[*of_finding, *of_side])

    def _repr_html_(self) -> str:
        """The page of `to_html`, in a frame of its own: its style leaves the notebook alone."""
        page = html.escape(self.to_html(), quote=True)
        return f'<iframe sandbox="" title="checkclaims" style="width:100%;height:40em;border:0" srcdoc="{page}"></iframe>'

    def __repr__(self) -> str:
        counts = {severity: sum(finding.severity == severity for finding in self.findings) for severity in ("error", "warning", "note")}
        told = ", ".join(f"{count} {severity}{'s' * (count != 1)}" for severity, count in counts.items())
        return f"<checkclaims.Report: {told}; {len(self.claim_records)} claims, {len(self.refused)} refused>"


def _article(given: Dict[str, Any], number: int) -> "tuple[str, bytes, bool]":
    unknown = set(given) - {"id", "text", "bytes"}
    if unknown or "id" not in given or ("text" in given) == ("bytes" in given):
        raise InputError(f"article {number}: has {sorted(given)}, needs id and either text or bytes")
    name, content = given["id"], given.get("text", given.get("bytes"))
    if not isinstance(name, str) or not isinstance(content, str if "text" in given else bytes):
        raise InputError(f"article {number}: id and text are strings, bytes is bytes")
    return name, content.encode("utf-8", "replace") if "text" in given else content, "text" in given


def _bound(own_check: OwnCheck) -> Callable[[List[Dict[str, Any]]], List[Dict[str, Any]]]:
    return lambda records: [dataclasses.asdict(found) for found in own_check([Claim(**record) for record in records])]


def check(articles: Iterable[Dict[str, Any]], *, threads: int = 0, least_confidence: float = 0.7, own_checks: Iterable[OwnCheck] = ()) -> Report:
    """Checks articles against each other.

    An article is {"id": ..., "text": ...}; or {"id": "page.html", "bytes": b"..."} for what a file holds, whose kind the
    id's ending tells (HTML, a feed, JSON Lines, an archive). The text may begin with front matter that dates it. Two
    articles may have one id, though their places then look alike.

    threads: how many to use, 0 for as many as the machine has. least_confidence: 0.5..1, from which findings that rest on
    a weighing are reported. own_checks: functions from the list of all Claims to OwnFindings.

    Raises InputError, a ValueError, with one line for what the caller can mend. What cannot be read of an article is in
    Report.refused and stops nothing.
    """
    given = [_article(article, number) for number, article in enumerate(articles)]
    return Report(_checkclaims.check(given, threads, least_confidence, [_bound(own_check) for own_check in own_checks]))


def formats() -> List[str]:
    """The names that Report.to knows."""
    return _checkclaims.formats()
