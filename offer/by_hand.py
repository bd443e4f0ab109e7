"""A report in one line, read as an offer's line is, and made the one row of a file that is checked and stored as any other."""

from dataclasses import dataclass

from offer import readers
from offer.hours import Constants, weeks_of
from offer.keep import as_file
from offer.known import offers_of_lines
from offer.line import Fields
from offer.place import Where, where_is
from offer.problems import Problem
from queries.database import View

#: What is no pay at all; a range, an unpaid one or one without a period is judged with the file.
_NO_PAY = ("negative", "several", "other", "unreadable")
#: What the type of employment says of a kind of work; the stipend of a doctorate stands in a title.
_TYPES = {"internship": "Internship", "full_time": "Full-time", "fellowship": "Fellowship"}
_TITLES = {"phd_stipend": "PhD stipend"}


@dataclass(frozen=True)
class Line:
    """A line as the bytes of a file of one row, or the problems that it has (then there is no file)."""

    file: bytes = b""
    problems: tuple[Problem, ...] = ()


def read_report(view: View, text: str, this_year: int) -> Line:
    """Return the file of one report that a line tells of; `this_year` is that of the reader, for places named only there."""
    found = offers_of_lines(view, [text])
    if len(found) > 1:
        return Line(problems=(Problem("reports_several", (str(len(found)),)),))
    fields = found[0]
    where = where_is(view, fields["place"], fields.get("company"), this_year) if "place" in fields else None
    problems = _problems(fields, where)
    if problems or isinstance(where, Problem):
        return Line(problems=problems)
    return Line(as_file(_row(text, fields, where, view.snapshot.constants)))


def _problems(fields: Fields, where: Where | Problem | None) -> tuple[Problem, ...]:
    """Return what is wrong with a line: nothing that it says is left out without a word."""
    found = [where] if isinstance(where, Problem) else []
    pay = readers.pay_of(fields.get("pay", ""))
    if "pay" not in fields:
        found.append(Problem("report_without_pay"))
    elif pay.problem in _NO_PAY:
        found.append(Problem(f"pay_{pay.problem}", (fields["pay"],)))
    if "rest" in fields:
        found.append(Problem("report_rest", (fields["rest"],)))
    return tuple(found)


def _row(text: str, fields: Fields, where: Where | None, constants: Constants) -> dict[str, str]:
    """Return the row of a report, by headings of files; its place settles a sign of several currencies."""
    weeks = weeks_of(constants, fields.get("weeks", ""))
    kind, pay = readers.kind_of(text), readers.pay_of(fields["pay"])
    settled = pay.currency_where(where.currency) if where and len(pay.currencies) > 1 else None
    row = {
        "Employment type": _TYPES.get(kind or ""),
        "Company": fields.get("company"),
        "Title": fields.get("role") or _TITLES.get(kind or ""),
        "Degree": fields.get("degree"),
        "City": where.city if where else None,
        "State": where.region if where else None,
        "Country": where.country if where else None,
        "Pay": fields["pay"],
        "Currency": settled,
        "Hours per week": fields.get("hours"),
        "Duration": f"{weeks:.10g} weeks" if weeks else None,
        "Season": " ".join(readers.seasons_of(text)),
        "Year": fields.get("year"),
        "Housing": fields.get("housing"),
        "Relocation": fields.get("relocation"),
        "Signing bonus": fields.get("signing"),
        "Note": "A report, as its reader wrote it",
    }
    return {heading: value for heading, value in row.items() if value}
