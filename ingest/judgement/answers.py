"""What the header of a file and the reader say of all its rows."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.columns.column import Column, answers_yes_or_no, is_count, is_number
from ingest.columns.column_names import plain_name
from ingest.columns.datasets import is_of_scale
from ingest.columns.mapping import PAY_FIELDS, STATISTIC_FIELDS, Mapping, Part
from ingest.columns.pay_names import PayName, pay_name
from ingest.texts.contract import months_of_contract
from ingest.texts.money import certain
from ingest.texts.numerals import MARKS
from ingest.texts.period import period_of_money
from ingest.texts.role import is_other_work, work_kind
from ingest.texts.within import within, written
from ingest.texts.workload import share_in_words
from queries.schema import NEWEST_YEAR, OLDEST_YEAR, PAY_PERIODS, PAY_REPORTS, REPORT_EVIDENCE, STATISTIC_EVIDENCE, WORK_KINDS

#: The answer that leaves a thing unknown: the rows that need it are set aside.
UNKNOWN = "unknown"
#: The answer that the currency is that of each row's country, and the sign that a heading would say so by.
LOCAL, LOCAL_SIGN = "local", "local currency"
#: The fields that can be told for a whole file, each with what it admits.
ANSWERS: dict[str, tuple[str, ...]] = {
    "pay_text": (),
    "currency": (),
    "pay_period": PAY_PERIODS,
    "year": (),
    "country": (),
    "scale": ("1", "100", "1000", "10000", "100000", "1000000"),
    "implausible": ("set_aside", "keep"),
    "decimal_mark": tuple(MARKS),
    "date_order": ("year_last", "year_first"),
    "copies": ("once", "each"),
    "blanks": ("above", "not_stated"),
    "columns": ("pay", "other"),
    "workload": ("part", "full"),
    "contract": ("contract", "twelve"),
    "work_kind": WORK_KINDS,
    "evidence": tuple(dict.fromkeys(REPORT_EVIDENCE + STATISTIC_EVIDENCE)),
}


#: A stipend for a year that a university pays is one of a doctorate.
_YEARLY_STIPEND = re.compile(
    rf"({within('stipend_year', 'before')}).*({within('stipend')})|({within('stipend')}).*({within('stipend_year', 'behind')})"
)


#: Names of columns that tell of what was before.
_EARLIER = re.compile(rf"\b(?:{within('earlier')})\b")
#: Work that is none of the kinds, and what is paid for study: which of the kinds it is to count as is asked.
_NO_WAGES = re.compile(f"{within('other_work')}|{within('stipend')}")


def wrong_answer(name: str, value: str) -> str | None:
    """Return why an answer cannot be taken, as a sentence; None where it can."""
    if name not in ANSWERS:
        return f"{name} cannot be set for a whole file: one of {', '.join(ANSWERS)}"
    choices = ANSWERS[name]
    if (value == UNKNOWN and name in ("currency", "pay_period", "year", "country")) or (name, value) == ("currency", LOCAL):
        return None
    if choices and value not in choices:
        return f"{name} cannot be {value}: one of {', '.join(choices)}"
    if name == "year":
        good = value.isascii() and value.isdigit() and OLDEST_YEAR <= int(value) <= NEWEST_YEAR
        return None if good else f"year cannot be {value}: a year from {OLDEST_YEAR} to {NEWEST_YEAR}, or {UNKNOWN}"
    also = f"{LOCAL} or {UNKNOWN}" if name == "currency" else UNKNOWN
    pattern = None if choices or name == "pay_text" else PAY_REPORTS.column(name).pattern
    if pattern and not re.fullmatch(pattern, value):
        return f"{name} cannot be {value}: a code of capital letters ({'USD' if name == 'currency' else 'US'}), or {also}"
    return None


def main_column(mapping: Mapping) -> str | None:
    """Return the column of the pay: of the first set where there are several."""
    named = mapping.columns()
    return next((named[field] for field in (*PAY_FIELDS, *STATISTIC_FIELDS, "typical", "minimum") if field in named), None)


def file_facts(
    mapping: Mapping, answers: dict[str, str], name: str, title: str, source_id: str, columns: list[Column],
    kinds: Sequence[str | None],
) -> dict:  # fmt: skip
    """Return what is told of all rows: by the header, by the reader's answers, and what is taken where nobody says.

    `title` is what stands above the header; `columns` are those of the file: one that is a question, to be answered by yes or
    no, is of no row by itself. `kinds` are those of the parts of the mapping, as `kinds_of_parts` gives them.
    """
    main = main_column(mapping)
    header = _titled(pay_name(main), title) if main and not mapping.parts else None
    currency, mostly, sign = certain(header.currency, header.sign) if header else (None, None, None)
    speaking = [column for column in columns if not answers_yes_or_no(column)]
    names = [column.name for column in speaking]
    apart = {name for part in mapping.parts for name in part.columns.values()} if any(kinds) else set()
    of_all = [column for column in speaking if column.name not in apart]
    known = {field: None if value == UNKNOWN else value for field, value in answers.items()}
    year, is_local = known.get("year"), known.get("currency") == LOCAL
    return {
        "has_high": "pay_high" in mapping.guesses,
        **{f"scale_of_{field}": pay_name(mapping.columns().get(field, "")).scale for field in ("n", "jobs")},
        "header_currency": currency,
        "header_told": mostly,
        "header_sign": sign,
        "header_period": _period(header, known.get("pay_period")),
        "header_scale": header.scale if header and header.scale != 1 else None,
        "header_year": header.year if header else None,
        "header_net": bool(header and header.net) or (pay_name(title).net and pay_name(title).says_pay),
        "paid_for": _paid_for(header) or known.get("workload"),
        **dict(zip(("header_share", "share_text"), _share(main or "", header, title, name), strict=True)),
        "header_months": (header.months if header else None) or months_of_contract(title),
        "paid_by": known.get("contract"),
        "answer_scale": float(known.get("scale") or 1),
        "answered_currency": "currency" in answers,
        "answered_period": "pay_period" in answers,
        "answer_currency": None if is_local else known.get("currency"),
        "answer_sign": LOCAL_SIGN if is_local else None,
        "answer_pay_period": known.get("pay_period"),
        "answer_year": int(year) if year else None,
        "answer_country": known.get("country"),
        "answer_work_kind": known.get("work_kind"),
        "answer_evidence": known.get("evidence"),
        "default_work_kind": _kind(None if apart else main, name, title, names, _of_internships(mapping, of_all)),
        "employed_work_kind": _kind_of_employed(main or "", name, title, *names),
        "default_evidence": _evidence(mapping.dataset, main or "", title, name, *names),
        "group_kind": _group_kind(mapping),
        "pay_note": f"total compensation ({main})" if header and header.total and header.period != "total" else None,
        "source_id": source_id,
    }


def _titled(header: PayName, title: str) -> PayName:
    """Return what the heading of a pay says, and its unit as far as only a title says it that names a pay and a currency."""
    said, period = pay_name(title), period_of_money(title)
    if said.compared or not (said.says_pay or period) or not (said.currency or said.sign):
        return header
    money = {} if header.currency or header.sign else {"currency": said.currency, "sign": said.sign}
    return replace(header, period=header.period or said.period or period, **money)


def _period(header: PayName | None, answer: str | None) -> str | None:
    """Return the period that a heading states, or the reader's answer to whether it is another."""
    return (answer or header.period) if header and header.period else None


def _paid_for(header: PayName | None) -> str | None:
    """Return whether the heading of the pay says that it is of full time, or of the part of it that is worked."""
    return (header.workload or ("full" if header.share == 1 else None)) if header else None


def _kind(main: str | None, name: str, title: str, columns: list[str], of_internships: list[str]) -> str | None:
    """Return the kind of work that the names of a file say of all its rows; None where they say none: then it is asked.

    Full time in the heading of a pay is what the pay is for, whoever works for it.
    """
    words = [plain_name(column) for column in columns]
    named = [plain_name(main or ""), re.sub(r"[._]", "-", name).casefold(), f"{plain_name(title)} {title}"]
    of_university = {*written("university")} & {*words}
    of_years = {*written("of_doctorate")} & {*words} or _YEARLY_STIPEND.search(named[0])
    if {*written("doctorate")} <= {*" ".join(named).split()} or (of_university and of_years):
        return "phd_stipend"
    of_full_time = pay_name(main or "").share == 1
    told = named[1:] if of_full_time and work_kind(named[0], named[0]) == "full_time" else named
    said = (work_kind(text, text) for text in (*told, *of_internships) if not is_other_work(text))
    return next((kind for kind in said if kind), None)


def kinds_of_parts(parts: Sequence[Part]) -> list[str | None]:
    """Return the kind of work that the names of the columns of each pay say; None for all where they do not differ in that."""
    named = [[name for name in part.columns.values() if not is_other_work(name)] for part in parts]
    forms = [[form for name in names for form in (name, plain_name(name))] for names in named]
    kinds = [next((kind for form in each if (kind := work_kind(form, form))), None) for each in forms]
    return kinds if len(set(kinds)) > 1 else [None] * len(kinds)


def _kind_of_employed(*names: str) -> str | None:
    """Return the kind of work of an occupation, by its code or beside those employed in it; None if `names` say apprentices."""
    return None if any(_NO_WAGES.search(plain_name(name)) for name in names) else "full_time"


def _share(main: str, header: PayName | None, *named: str) -> tuple[float | None, str | None]:
    """Return the share of full time that the heading of the pay, the title or the name of a file names in words, and which."""
    told = [(header.share if header else None, main), *((share_in_words(re.sub(r"[._]", " ", text)), text) for text in named)]
    return next(((share, text) for share, text in told if share is not None), (None, None))


def _of_internships(mapping: Mapping, columns: list[Column]) -> list[str]:
    """Return the names of columns that say internship of what is paid; "stage" alone may be one of anything.

    Figures in a column that is not read, and what a name says of earlier work, are of the person whose pay a row is.
    """
    read = set(mapping.columns().values())
    told = [column for column in columns if column.name in read or column.share(_is_figure) < 1]
    named = {column.name: column.plain for column in told if column.plain != "stage" and not _EARLIER.search(column.plain)}
    return [form for forms in named.items() for form in forms if work_kind(form) == "internship"]


def _is_figure(cell: str) -> bool:
    return is_count(cell) or is_number(cell)


def _evidence(dataset: str | None, pay: str, title: str, file: str, *columns: str) -> str:
    """Return what kind of evidence a file is by its names: a `pay` that is an estimate is modelled, postings have links."""
    if dataset == "salaries":
        return "employer_scale" if is_of_scale(title, re.sub(r"[-_.]+", " ", file), *columns) else "survey"
    if pay_name(pay).estimated:
        return "modelled"
    posted = written("posted")
    words = [plain_name(column) for column in columns]
    return "posted" if any(any(p == w or w.endswith(f" {p}") for p in posted) for w in words) else "self_reported"


def _group_kind(mapping: Mapping) -> str:
    """Return what the groups of statistics are by the column that names them: degrees, universities, occupations, roles."""
    guess, degree = mapping.guesses.get("group_name"), mapping.guesses.get("degree_levels")
    if guess and degree and guess.column == degree.column:
        return "degree"
    name = plain_name(guess.column) if guess else ""
    kinds = (("university", "school"), ("degree", "of_degree"), ("occupation", "of_occupation"))
    return next((kind for kind, role in kinds if re.search(within(role), name)), "role")
