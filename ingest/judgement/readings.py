"""Reads every distinct text of the staged cells, once, into tables beside them."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from ingest.columns.hypotheses import Choice, choice, date_evidence
from ingest.columns.pay_names import figure_named, is_pay, pay_name, unit_of
from ingest.judgement.flags import bits_of
from ingest.judgement.place_readings import read_places
from ingest.judgement.staging import Staging
from ingest.texts.company import Companies, key
from ingest.texts.component import read_component
from ingest.texts.contract import months_of_contract, read_contract_months, read_payments
from ingest.texts.count import read_count, states_no_count
from ingest.texts.degree import degree_in_title, read_degree_cell
from ingest.texts.duration import read_weeks
from ingest.texts.lexicon import fold, is_word
from ingest.texts.money import certain, countries_of_signs, read_currency, read_money, shared_signs
from ingest.texts.multiple import read_multiple
from ingest.texts.nothing import states_nothing
from ingest.texts.numerals import MARKS, Marks, Numerals, marks_of
from ingest.texts.paid import says_unpaid
from ingest.texts.pay import Pay, normal, read_pay
from ingest.texts.pay_by_degree import read_pay_by_degree
from ingest.texts.period import read_period
from ingest.texts.place import Gazetteer
from ingest.texts.role import is_other_work, kind_of_type, role_family, work_kind
from ingest.texts.season import read_season, read_year, short_date
from ingest.texts.standing import read_standing
from ingest.texts.weekly_hours import hours_in_title, read_weekly_hours
from ingest.texts.within import within
from ingest.texts.work_mode import MODES
from ingest.texts.workload import read_workload, share_of_answer, workload_in_title
from queries.schema import PLACES

TEXT, NUMBER, YEAR, TEXTS, FLAGS = pa.string(), pa.float64(), pa.int32(), pa.list_(pa.string()), pa.int32()

PAY_CELLS = ("pay_text", "pay_low", "pay_high", "pay_point", "housing", "bonus_amount")
FIGURES = ("p10", "p25", "median", "p75", "p90", "mean", "typical", "minimum", "maximum")
#: What a text says of pay, in the order of `Pay`; `told` is what a sign of several currencies mostly means.
PAY_COLUMNS = {
    "kind": TEXT, "low": NUMBER, "high": NUMBER, "period": TEXT, "currency": TEXT, "sign": TEXT, "degree_levels": TEXTS,
    "evidence": TEXT, "hours": NUMBER, "weeks": NUMBER, "flags": FLAGS, "code": TEXT, "scaled": pa.bool_(), "unknown": TEXTS,
    "share": NUMBER, "months": NUMBER, "told": TEXT,
}  # fmt: skip
#: The decimal mark of a text whose numbers leave it open, in a file that does not tell.
UNKNOWN_MARK = "unknown"
#: How a cell begins that may be a date whose year has two digits.
SHORT_DATE = r"^\d{1,2}[/.-]\d{1,2}[/.-]\d\d(\D|$)"
#: A number that can be read in one way only: the database reads these itself, since a file may hold a million of them.
PLAIN_NUMBER = r"[1-9]\d{0,8}(\.\d{1,2})?"
#: What the share of remote work says, in per cent.
SHARES_OF_REMOTE = {"100": "remote", "50": "hybrid", "0": "on_site", "1": "remote", "1.0": "remote"}
_AT_FLAGS = Pay._fields.index("flags")
_YES = re.compile(within("mode_alone", "yes"))
_MODES = tuple((mode, re.compile(within("mode_alone", mode))) for mode in MODES)


@dataclass(frozen=True)
class Writing:
    """How a file writes numbers and short dates, by its cells; `dates` is None where it has no short dates."""

    marks: Marks
    dates: Choice | None


def read_all(
    staging: Staging, data: Path, answers: Mapping[str, str], ignored: Collection[str], companies: Companies, money: set[str]
) -> Writing:
    """Make the tables of readings: pays, places, companies, roles, kinds, degrees, seasons, years, periods, currencies.

    For reports also weeks, hours and modes. `data` is the folder whose places are known, `answers` say how numbers and dates
    are written, `ignored` are words that mean nothing in a pay, `companies` those that are known, `money` the currencies that
    headings name.
    """
    reports = "pay_text" in staging.cells
    cells = PAY_CELLS if reports else FIGURES
    marks = _read_pays(staging, cells, frozenset(map(fold, ignored)), answers.get("decimal_mark"))
    if reports:
        _view_whole_pays(staging)
    _view_unknown(staging, cells)
    read_places(staging, Gazetteer.load(data / PLACES.files), reports, money | _currencies(staging), answers.get("country"))
    named = {"company": TEXT, "unknown_key": TEXT}
    staging.read("companies", ["company"], lambda text: _company(text, companies), named, companies)
    roles = ["role"] if reports else ["role", "group_name"]
    staging.read(
        "roles", roles, _role,
        {"role_family": TEXT, "work_kind": TEXT, "is_other": pa.bool_(), "degree_levels": TEXTS, "seasons": TEXTS,
         "year": YEAR, "share": NUMBER, "hours": NUMBER, "months": NUMBER},
    )  # fmt: skip
    kinds = {"work_kind": TEXT, "is_other": pa.bool_(), "share": NUMBER, "months": NUMBER}
    staging.read(
        "kinds", ["work_kind"],
        lambda text: (kind_of_type(text), is_other_work(text), workload_in_title(text), months_of_contract(text)), kinds,
    )  # fmt: skip
    staging.read("degrees", ["degree_levels"], _degree, {"levels": TEXTS, "flags": FLAGS, "code": TEXT})
    dates = _date_order(staging)
    first = (answers.get("date_order") or (dates.reading if dates else "")) == "year_first"
    staging.read("years", ["year", "date"], lambda text: (read_year(text, first),), {"year": YEAR}, first)
    staging.read("periods", ["pay_period"], lambda text: (read_period(unit_of(text) or text, 1),), {"period": TEXT})
    if not reports:
        staging.read("counts", ["n", "jobs"], _count, {"count": pa.int32(), "is_unread": pa.bool_()})
        staging.read("measures", ["measure"], _measure, {"is_pay": pa.bool_(), "statistic": TEXT, "work_kind": TEXT})
    yes = pay_name(staging.columns_of_part(0).get("workload", "")).share
    staging.read("workloads", ["workload"], lambda text: (_workload(text, yes),), {"share": NUMBER}, yes)
    staging.read("contracts", ["contract_months"], lambda text: (read_contract_months(text),), {"months": NUMBER})
    staging.read("multiples", ["multiple"], lambda text: (read_multiple(text),), {"times": NUMBER})
    staging.read("currencies", ["currency"], _currency, {"code": TEXT, "told": TEXT, "sign": TEXT})
    if reports:
        staging.read(
            "seasons", ["season"], lambda text: (list(read_season(text)), read_year(text)), {"seasons": TEXTS, "year": YEAR}
        )
        of = staging.columns_of_part(0).get("duration", "")
        staging.read("weeks", ["duration"], lambda text: read_weeks(text, of), {"low": NUMBER, "high": NUMBER}, of)
        of = staging.columns_of_part(0).get("hours_per_week", "")
        staging.read("hours", ["hours_per_week"], lambda text: _hours(text, of), {"hours": NUMBER, "is_unread": pa.bool_()}, of)
        turned = is_word(staging.columns_of_part(0).get("is_paid", "").rstrip(" ?"), "unpaid")
        staging.read("answers", ["is_paid"], lambda text: (says_unpaid(text, turned),), {"is_unpaid": pa.bool_()}, turned)
        parts = {"is_other": pa.bool_(), "is_net": pa.bool_()}
        staging.read("components", ["component"], _component, parts)
        staging.read("standings", ["standing"], lambda text: (read_standing(text),), {"standing": TEXT})
        staging.read("payments", ["payments"], lambda text: (read_payments(text),), {"times": NUMBER})
        staging.read("modes", ["work_mode"], lambda text: (_mode(text),), {"mode": TEXT})
    return Writing(marks, dates)


def _currencies(staging: Staging) -> set[str]:
    """Return the currencies that the pays of a file name, and its cells of currencies."""
    stated = texts_of(staging, "select distinct coalesce(currency, told) from pays where kind = 'paid'")
    stated += [currency for text in texts_of(staging, staging.distinct(["currency"])) if (currency := read_currency(text))]
    return {currency for currency in stated if currency}


def _date_order(staging: Staging) -> Choice | None:
    """Return where the year of the short dates of a file stands; None where it has none."""
    cells = ["year"] if "year" in staging.stated else ["date"]
    query = f"from ({staging.distinct(cells)}) where regexp_matches(text, '{SHORT_DATE}') order by text"
    texts = [text for text in texts_of(staging, query) if short_date(text)]
    return choice("date_order", "", date_evidence(texts), texts[0]) if texts else None


def _read_pays(staging: Staging, cells: tuple[str, ...], ignored: frozenset[str], decimal: str | None) -> Marks:
    """Make the table `pays`: plain numbers by the database, all else by the reader of pay, in the file's own numerals.

    The decimal mark is the one of the reader's answer, else what the cells prove; what they prove is returned. Where it is
    another than before, only texts are read again whose numbers leave it open: these have it as their `mark`. Where other words
    mean nothing than before, only texts that hold one of these.
    """
    staging.connection.execute(f"create table pay_texts as {staging.distinct(cells)}")
    plain = f"regexp_full_match(text, '{PLAIN_NUMBER}')"
    marks = marks_of(texts_of(staging, f"select text from pay_texts where not {plain}"))
    decimals = f"select count(*) from pay_texts where {plain} and contains(text, '.')"
    marks.proofs["."] += staging.connection.execute(decimals).fetchall()[0][0]
    told = Numerals(MARKS[decimal]) if decimal else marks.numerals
    unread = staging.unread("pays", "select text from pay_texts")
    mark = told.decimal or UNKNOWN_MARK
    staging.forget("pays", f"mark <> '{mark}'")
    if others := staging.ignored ^ ignored:
        texts = texts_of(staging, staging.texts_read("pays"))
        staging.forget("pays", "list_contains($texts, text)", {"texts": [t for t in texts if _holds(t, others)]})
    staging.ignored = ignored
    staging.connection.execute(f"create table numbers as from ({unread}) where {plain}")
    odd = texts_of(staging, f"from ({unread}) where not {plain}")
    left_open = {text for texts in marks.open_texts.values() for text in texts}
    read = ((text, *_with_bits(read_pay(text, told, ignored)), mark if text in left_open else None) for text in odd)
    staging.keep_read("pays", {"text": TEXT} | PAY_COLUMNS | {"mark": TEXT}, read)
    several = staging.unread("pays_by_degree", "select text from pays where code = 'several_pays'", (told, ignored))
    by_degree = (
        (text, nth, *_with_bits(pay))
        for text in texts_of(staging, several) for nth, pay in enumerate(read_pay_by_degree(text, told), start=1)
    )  # fmt: skip
    staging.keep_read("pays_by_degree", {"text": TEXT, "nth": pa.int32()} | PAY_COLUMNS, by_degree)
    staging.connection.execute("""
        insert into pays by name
        select
            text, 'paid' as kind, text::double as low, text::double as high,
            []::varchar[] as degree_levels, 0 as flags, []::varchar[] as unknown
        from numbers
    """)
    meanings = [(sign, code) for sign, shared in shared_signs().items() for code in shared.currencies]
    staging.keep("sign_means", {"sign": TEXT, "currency": TEXT}, meanings)
    staging.keep("sign_means_in", {"of_sign": TEXT, "in_country": TEXT, "own": TEXT}, countries_of_signs())
    staging.read_in |= dict.fromkeys(cells, ("pays", PAY_COLUMNS))
    return marks


def _holds(text: str, words: Collection[str]) -> bool:
    """Return whether a text of pay may hold one of some folded words."""
    folded = fold(normal(text))
    return any(word in folded for word in words)


def _with_bits(pay: Pay) -> tuple:
    """Return what a text says of pay with its flags as one number, and apart what a sign of several currencies mostly means."""
    told = None
    if pay.sign:
        currency, told, sign = certain(pay.currency, pay.sign)
        pay = pay._replace(currency=currency, sign=sign)
    return *pay[:_AT_FLAGS], bits_of(pay.flags), *pay[_AT_FLAGS + 1 :], told


def texts_of(staging: Staging, query: str) -> list[str]:
    """Return the texts that a query gives."""
    return [text for (text,) in staging.connection.execute(query).fetchall()]


def _view_whole_pays(staging: Staging) -> None:
    """Make the view `whole_pays`: one row is one pay that a text states, of one that tells degree levels apart each (`nth`)."""
    staging.connection.execute("""
        create view whole_pays as
        select *, 0 as nth from pays where text not in (select text from pays_by_degree)
        union all by name
        from pays_by_degree
    """)
    staging.read_in["pay_text"] = ("whole_pays", {"nth": pa.int32()} | PAY_COLUMNS)


def _view_unknown(staging: Staging, cells: tuple[str, ...]) -> None:
    """Make the view `unknown_words`: one row is a word of a record's pay that was not understood."""
    stated = [cell for cell in cells if cell in staging.stated and cell not in ("housing", "bonus_amount")]
    each = " union all ".join(f'select line, "{cell}" as text from staged' for cell in stated or cells[:1])
    staging.connection.execute(f"""
        create view unknown_words as
        select distinct c.line, unnest(p.unknown) as word from ({each}) c join pays p using (text)
    """)


def _company(text: str, companies: Companies) -> tuple:
    """Return the company that a text names, and what all ways of writing it share where it is none of the known ones."""
    company = companies.canonical(text)
    return company, key(company) if company and not companies.known(company) else None


def _count(text: str) -> tuple:
    """Return the count that a cell states, and whether it states something that is not understood as one."""
    count = read_count(text)
    return count, count is None and not states_no_count(text)


def _hours(text: str, of: str) -> tuple:
    """Return the hours of a week that a cell states, and whether it states something that is not understood as any."""
    hours = read_weekly_hours(text, of)
    return hours, hours is None and not states_nothing(text)


def _measure(text: str) -> tuple:
    """Return whether a measure is a pay, which statistic of it, and the kind of work that it names."""
    figure = figure_named(text)
    return bool(figure) or is_pay(text), figure or pay_name(text).statistic, work_kind(text)


def _role(text: str) -> tuple:
    return (
        role_family(text), work_kind(text, ""), is_other_work(text), list(degree_in_title(text)), list(read_season(text)),
        _year_in_title(text), workload_in_title(text), hours_in_title(text), months_of_contract(text),
    )  # fmt: skip


def _year_in_title(text: str) -> int | None:
    """Return a year that a title states in four digits; other numbers in a title are no year."""
    found = re.search(r"(?<!\d)20[0-3]\d(?!\d)", text)
    return int(found[0]) if found else None


def _degree(text: str) -> tuple:
    degree = read_degree_cell(text)
    return list(degree.levels), bits_of(degree.flags), degree.code


def _currency(text: str) -> tuple:
    """Return the currency of a cell, or what the sign of several in it mostly means, and that sign."""
    return certain(*read_money(unit_of(text) or text))


def _workload(text: str, yes: float | None) -> float | None:
    """Return the share of full time that a cell states; `yes` is what the name of its column says (Part-time?), if anything."""
    answer = None if yes is None else share_of_answer(text, yes)
    return read_workload(text) if answer is None else answer


def _component(text: str) -> tuple:
    """Return whether a cell says that its row is of other pay, and whether of pay after tax."""
    found = read_component(text)
    return (found.is_other, found.is_net) if found else (False, False)


def _mode(text: str) -> str | None:
    """Return where the work is done, from a cell of a column about it: in words, or as the share of remote work in per cent."""
    said = text.strip().casefold()
    if said in SHARES_OF_REMOTE or _YES.fullmatch(said):
        return SHARES_OF_REMOTE.get(said, "remote")
    return next((mode for mode, words in _MODES if words.search(said)), None)
