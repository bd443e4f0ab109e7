"""What the header of a file and the reader say of all its rows, and what has to be asked."""

import re
from dataclasses import dataclass

from babel import Locale

from ingest.columns.column_names import plain_name
from ingest.columns.hypotheses import Choice
from ingest.columns.mapping import PAY_FIELDS, STATISTIC_FIELDS, Mapping
from ingest.columns.pay_names import PayName, pay_name
from ingest.texts.contract import months_of_contract
from ingest.texts.money import LIKELIEST, certain, currency_of, signs
from ingest.texts.numerals import MARKS, NUMBER, Numerals, open_mark, read_number
from ingest.texts.numerals import UNKNOWN as UNKNOWN_NUMERALS
from ingest.texts.role import work_kind
from ingest.texts.season import read_year
from ingest.texts.within import within, written
from ingest.texts.workload import share_in_words
from queries.schema import NEWEST_YEAR, OLDEST_YEAR, PAY_PERIODS, PAY_REPORTS, REPORT_EVIDENCE, STATISTIC_EVIDENCE, WORK_KINDS
from queries.selection import CURRENCIES

#: The answer that leaves a thing unknown: the rows that need it are set aside.
UNKNOWN = "unknown"
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
    "columns": ("pay", "other"),
    "workload": ("part", "full"),
    "contract": ("contract", "twelve"),
    "work_kind": WORK_KINDS,
    "evidence": tuple(dict.fromkeys(REPORT_EVIDENCE + STATISTIC_EVIDENCE)),
}
#: Usual pay for each period in US dollars, only to put the likelier choice first: never to choose.
_USUAL_FROM = (("hour", 0), ("day", 100), ("week", 400), ("month", 1_000), ("year", 15_000))


#: A stipend for a year that a university pays is one of a doctorate.
_YEARLY_STIPEND = re.compile(
    rf"({within('stipend_year', 'before')}).*({within('stipend')})|({within('stipend')}).*({within('stipend_year', 'behind')})"
)


@dataclass(frozen=True)
class Question:
    """One thing that the file does not say, asked once: the field, why it is asked, and choices, the likeliest first."""

    field: str
    why: str
    choices: tuple[str, ...]


def wrong_answer(name: str, value: str) -> str | None:
    """Return why an answer cannot be taken, as a sentence; None where it can."""
    if name not in ANSWERS:
        return f"{name} cannot be set for a whole file: one of {', '.join(ANSWERS)}"
    choices = ANSWERS[name]
    if value == UNKNOWN and name in ("currency", "pay_period", "year", "country"):
        return None
    if choices and value not in choices:
        return f"{name} cannot be {value}: one of {', '.join(choices)}"
    if name == "year":
        good = value.isascii() and value.isdigit() and OLDEST_YEAR <= int(value) <= NEWEST_YEAR
        return None if good else f"year cannot be {value}: a year from {OLDEST_YEAR} to {NEWEST_YEAR}, or {UNKNOWN}"
    pattern = None if choices or name == "pay_text" else PAY_REPORTS.column(name).pattern
    if pattern and not re.fullmatch(pattern, value):
        return f"{name} cannot be {value}: a code of capital letters ({'USD' if name == 'currency' else 'US'}), or {UNKNOWN}"
    return None


def main_column(mapping: Mapping) -> str | None:
    """Return the column of the pay: of the first set where there are several."""
    named = mapping.columns()
    return next((named[field] for field in (*PAY_FIELDS, *STATISTIC_FIELDS, "typical", "minimum") if field in named), None)


def file_facts(mapping: Mapping, answers: dict[str, str], name: str, title: str, source_id: str, columns: list[str]) -> dict:
    """Return what is told of all rows: by the header, by the reader's answers, and what is taken where nobody says.

    `title` is what stands above the header; `columns` are the names of the file's columns.
    """
    main = main_column(mapping)
    header = pay_name(main) if main and not mapping.parts else None
    currency, mostly, sign = certain(header.currency, header.sign) if header else (None, None, None)
    known = {field: None if value == UNKNOWN else value for field, value in answers.items()}
    year = known.get("year")
    return {
        "has_high": "pay_high" in mapping.guesses,
        "header_currency": currency,
        "header_told": mostly,
        "header_sign": sign,
        "header_period": _period(header, known.get("pay_period")),
        "header_scale": header.scale if header and header.scale != 1 else None,
        "header_year": header.year if header else None,
        "header_net": bool(header and header.net) or (pay_name(title).net and pay_name(title).says_pay),
        "paid_for": (header.workload if header else None) or known.get("workload"),
        "header_share": _share(header, title, name),
        "header_months": (header.months if header else None) or months_of_contract(title),
        "paid_by": known.get("contract"),
        "answer_scale": float(known.get("scale") or 1),
        "answered_currency": "currency" in answers,
        "answered_period": "pay_period" in answers,
        "answer_currency": known.get("currency"),
        "answer_pay_period": known.get("pay_period"),
        "answer_year": int(year) if year else None,
        "answer_country": known.get("country"),
        "answer_work_kind": known.get("work_kind"),
        "answer_evidence": known.get("evidence"),
        "default_work_kind": _kind(mapping.dataset, main, name, title, columns),
        "default_evidence": _evidence(mapping.dataset, columns),
        "group_kind": _group_kind(mapping),
        "pay_note": f"total compensation ({main})" if header and header.total else None,
        "source_id": source_id,
    }


def _period(header: PayName | None, answer: str | None) -> str | None:
    """Return the period that a heading states, or the reader's answer to whether it is another."""
    return (answer or header.period) if header and header.period else None


def _kind(dataset: str | None, main: str | None, name: str, title: str, columns: list[str]) -> str | None:
    """Return the kind of work that the names of a file say of all its rows; None where they say none: then it is asked.

    Published statistics of wages are of those who work for them.
    """
    words = [plain_name(column) for column in columns]
    named = [plain_name(main or ""), re.sub(r"[._]", "-", name).casefold(), plain_name(title)]
    of_doctorate = {*written("of_doctorate")} & {*words} or {*written("doctorate")} <= {*" ".join(named).split()}
    if of_doctorate or (_YEARLY_STIPEND.search(named[0]) and {*written("university")} & {*words}):
        return "phd_stipend"
    said = (work_kind(text, text) for text in (*named, *_of_internships(columns)))
    return next((kind for kind in said if kind), "full_time" if dataset == "salaries" else None)


def _share(header: PayName | None, *named: str) -> float | None:
    """Return the share of full time that the heading of the pay, the title or the name of a file names in words."""
    told = (header.share if header else None, *(share_in_words(re.sub(r"[._]", " ", text)) for text in named))
    return next((share for share in told if share is not None), None)


def _of_internships(columns: list[str]) -> list[str]:
    """Return the names of columns that say internship; "stage" alone may be one of anything."""
    return [name for name in columns if plain_name(name) != "stage" and work_kind(name) == "internship"]


def _evidence(dataset: str | None, columns: list[str]) -> str:
    """Return what kind of evidence a file is by the columns that it has: postings have descriptions and links."""
    if dataset == "salaries":
        return "survey"
    posted = written("posted")
    words = [plain_name(column) for column in columns]
    return "posted" if any(any(p == w or w.endswith(f" {p}") for p in posted) for w in words) else "self_reported"


def _group_kind(mapping: Mapping) -> str:
    guess = mapping.guesses.get("group_name")
    name = plain_name(guess.column) if guess else ""
    kinds = (("university", "school"), ("degree", "of_degree"), ("occupation", "of_occupation"))
    return next((kind for kind, role in kinds if re.search(within(role), name)), "role")


def pay_question(found: Choice) -> Question:
    """Return the question which of two columns holds the pay."""
    why = f"{found.column} (“{found.cell}”) and {found.runner_up} could each be the pay."
    return Question("pay_text", why, (found.column, found.runner_up or ""))


def columns_question(names: list[str], cell: str) -> Question:
    """Return the question whether the figures of columns that are years, degrees or places are pay."""
    why = f"Nothing says what the figures under {', '.join(names[:3])} are, such as “{cell}”."
    return Question("columns", why, ANSWERS["columns"])


def currency_question(lacking: int, paid: int, signs_found: dict[str, int], places: dict[str, int]) -> Question:
    """Return the question for the currency of the pays that state none."""
    sign = max(signs_found, key=lambda s: signs_found[s], default=None)
    country, count = max(places.items(), key=lambda item: item[1], default=(None, 0))
    choices = signs(sign)[:LIKELIEST] if sign else tuple(CURRENCIES)
    if (own := currency_of(country)) and (own in signs(sign or "") or not sign):
        choices = tuple(dict.fromkeys((own, *choices)))
    if sign:
        why = f"{signs_found[sign]:,} of {paid:,} pays have the sign {sign}, which more than one currency uses."
    else:
        why = f"{lacking:,} of {paid:,} pays are numbers without a currency, and no column or heading names one."
    if country:
        why += f" The country of {count:,} of these rows: {Locale.parse('en').territories.get(country, country)}."
    return Question("currency", why, (*choices, UNKNOWN))


def period_question(lacking: int, paid: int, middle: float, usd: float | None) -> Question:
    """Return the question for what the pays that name no period are for.

    `middle` is their median, `usd` the same in US dollars.
    """
    amount = middle if usd is None else usd
    likely = [period for period, least in _USUAL_FROM if amount >= least][-1]
    choices = (likely, *(p for p in PAY_PERIODS if p != likely))
    why = f"{lacking:,} of {paid:,} pays do not say what they are for. "
    why += f"Their median is {middle:,.10g}: {_article(likely)} {likely}?"
    return Question("pay_period", why, (*choices, UNKNOWN))


def unlikely_period_question(cell: str, column: str, stated: str, likely: str, country: str) -> Question:
    """Return the question whether figures are for the period that their heading states, or for another that is likelier."""
    told, other = (f"{_article(period)} {period.replace('two_weeks', 'fortnight')}" for period in (stated, likely))
    why = f"“{cell}” in {column}: for {told}, as the heading says, or for {other}? "
    why += f"For {told} it is unlikely as pay{f' in {country}' if country else ''}."
    return Question("pay_period", why, (likely, stated, *(p for p in PAY_PERIODS if p not in (likely, stated)), UNKNOWN))


def scale_question(cell: str, column: str | None, scale: int, country: str | None) -> Question:
    """Return the question for what the figures of a column are multiples of, with a cell of it."""
    numbers = [read_number(found, UNKNOWN_NUMERALS) for found in re.findall(NUMBER, cell or "")]
    number = numbers[0] if len(numbers) == 1 else None
    plain = f"{number.value:,.10g} or {number.value * scale:,.10g}?" if number else f"or {scale:,} times it?"
    why = f"“{cell}” in {column}: {plain}"
    if country is None:
        why += " The heading has a word that may mean thousands."
    else:
        why += f" As it stands it is unlikely as pay{f' in {country}' if country else ''}."
    choices = (str(scale), *(choice for choice in ANSWERS["scale"] if choice != str(scale)))
    return Question("scale", why, choices)


def kind_question(lacking: int, rows: int, titles: list[str]) -> Question:
    """Return the question for the kind of work of the rows that do not say it, with some of their titles."""
    why = f"{lacking:,} of {rows:,} rows do not say whether they are of internships or of other work"
    why += f", such as “{'”, “'.join(titles)}”." if titles else "."
    return Question("work_kind", why, ANSWERS["work_kind"])


def workload_question(odd: int, paid: int, share: str, cell: str, line: int) -> Question:
    """Return the question whether the pays of positions that are a part of full time are of that part, or of full time."""
    of = f"{odd:,} of {paid:,} pays {'is' if odd == 1 else 'are'} of a part of full time"
    why = f"{of}, such as “{cell}” for “{share}” in line {line:,}."
    return Question("workload", why, ANSWERS["workload"])


def contract_question(odd: int, paid: int, months: float, cell: str, line: int) -> Question:
    """Return the question whether a pay for a year is that of the months of a contract, or of twelve at the same rate."""
    of = f"{odd:,} of {paid:,} pays for a year {'is' if odd == 1 else 'are'} of a contract of fewer than twelve months"
    return Question("contract", f"{of}, such as “{cell}” for {months:g} months in line {line:,}.", ANSWERS["contract"])


def implausible_question(odd: int, judged: int, named: list[tuple[int, str]]) -> Question:
    """Return the question whether implausible figures are to count; `named` are the first of them, each with its line."""
    cells = [f"“{cell}” in line {line:,}" for line, cell in named]
    cells += [f"{odd - len(cells):,} more"] if odd > len(cells) else []
    told = " and ".join(filter(None, (", ".join(cells[:-1]), cells[-1])))
    why = f"{odd:,} of {judged:,} pays {'is' if odd == 1 else 'are'} not plausible with this currency and period: {told}."
    return Question("implausible", why, ANSWERS["implausible"])


def mark_question(found: Choice) -> Question:
    """Return the question whether the mark of a number parts groups or decimals, with both readings of one of its cells."""
    number = next(n for n in re.findall(NUMBER, found.cell) if open_mark(n))
    both = {mark: read_number(number, Numerals(MARKS[mark])) for mark in (found.reading, found.runner_up or "")}
    told = " or ".join(f"{read.value:,.10g}" for read in both.values() if read)
    why = f"“{found.cell}” in {found.column}: {told}? The first if the {found.reading} is the decimal mark of this file."
    return Question("decimal_mark", why, tuple(both))


def date_question(found: Choice) -> Question:
    """Return the question where the year stands in dates of two digits each, with both readings of one of them."""
    years = {order: read_year(found.cell, order == "year_first") for order in (found.reading, found.runner_up or "")}
    why = f"“{found.cell}” in {found.column}: {' or '.join(str(year or 'no year') for year in years.values())}?"
    return Question("date_order", why, tuple(years))


def copies_question(copies: int, rows: int, line: int) -> Question:
    """Return the question whether records that are alike in every cell are one record, or several that are alike."""
    why = f"{copies:,} of {rows:,} records are exact copies of others, such as line {line:,}, and no cell identifies a record."
    return Question("copies", why, ANSWERS["copies"])


def _article(word: str) -> str:
    return "an" if word == "hour" else "a"


def year_question(lacking: int, rows: int, name: str) -> Question:
    """Return the question for the year of a file most of whose rows state none; the file's name may suggest it."""
    named = re.findall(r"(?<!\d)(?:19[89]\d|20[0-3]\d)(?!\d)", name)
    short = [f"20{y}" for y in re.findall(r"(?i)fy\s?(\d\d)(?!\d)", name)]
    suggested = tuple(dict.fromkeys(named + short))
    why = f"{lacking:,} of {rows:,} rows do not say which year they are of."
    if suggested:
        why += f" The file's name contains {', '.join(suggested)}."
    return Question("year", why, (*suggested, UNKNOWN))
