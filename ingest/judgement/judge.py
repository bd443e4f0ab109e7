"""Judges the staged records of a file: what becomes of each, what is wrong, what has to be asked."""

import math
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import pyarrow as pa

from ingest.columns.column import name_records
from ingest.columns.likelihood import usual
from ingest.columns.mapping import Part, period_of_all
from ingest.judgement.answers import file_facts, kinds_of_parts
from ingest.judgement.as_read import view_as_read
from ingest.judgement.company_names import near_names
from ingest.judgement.problems import catalogue, problem
from ingest.judgement.questions import questions
from ingest.judgement.readings import FIGURES, PAY_CELLS, read_all, texts_of
from ingest.judgement.report import column_of, shown
from ingest.judgement.staging import Staging
from ingest.judgement.written import written_cells
from ingest.texts.company import Companies
from ingest.texts.lexicon import summary_words
from ingest.texts.money import certain, currency_of
from ingest.texts.summary import all_employers_among, totals_among
from queries.folder import batches_in_sight
from queries.parsed import run, text_of
from queries.schema import COMPANIES
from queries.stored import whole_batches

if TYPE_CHECKING:
    from ingest.judgement.checked import CheckedFile

HERE = Path(__file__).parent
#: Problems that a report lists; `problems_total` counts them all.
LISTED_PROBLEMS = 1_000
#: Words that were not understood, of which a report names the most frequent.
LISTED_WORDS = 50
#: The cells in which the row of a total says that it is one.
SUMMARY_CELLS = (
    "company", "role", "degree_levels", "group_name", "area_name", "place_text", "city", "region", "field", "row_kind",
)  # fmt: skip
#: How many times from the middle of its file a figure can hardly be a pay, and a figure that is none anywhere.
FURTHEST, MOST_DIGITS = 250, 1e12
#: How many times the next lower figure begins another group of pay: a year's is at least so many times a month's.
GAP = 8
#: Figures for months and for years in one column may be nearer: groups with nothing between over so many times, each with so
#: much of all, twelve times the lower within so many times of the upper. Honest columns of four to twenty figures, drawn from
#: 36 real ones, are so in under 1 of 150; with months among their years in 4 of 5, of twenty figures in 3 of 5.
NEAR_GAP, NEAR_SHARE, NEAR_TIMES = 3, 0.2, 2
#: Where the country tells, they may be nearer still: all of the one group is over so many spreads from what is usual there,
#: twelve times it (or a twelfth) and the other group are within so many. Of 69 real columns 1 in 107 honest draws is so by this
#: or the rule above (1 in 119 by that alone), with months among their years 93 in 100 (89).
LIKELY_GAP, LIKELY_FROM, LIKELY_TO = 2, 2, 1.5
#: What a group loses in likelihood, where no country tells what is usual, if no other period explains the groups beside it.
UNEXPLAINED = 2

#: One pay is far from the others of its kind from so many times their middle on, and so many times the median distance from it.
ALONE, ALONE_SPREADS = 3, 6


def judge(checked: "CheckedFile", data: Path, source_id: str) -> None:
    """Read all cells, judge every record, and fill the report."""
    staging, report, mapping, answers = checked.staging, checked.report, checked.mapping, checked.answers
    companies = Companies.load(data / COMPANIES.files).meant_by(checked.companies)
    kinds = kinds_of_parts(mapping.parts)
    facts = file_facts(mapping, answers, report.file, checked.source.title_of_all, source_id, checked.columns, kinds)
    currencies = set(filter(None, (facts["header_currency"], *(part.currency for part in mapping.parts))))
    told = set(filter(None, (facts["header_told"], facts["answer_currency"])))
    writing = read_all(staging, data, answers, checked.ignored, companies, currencies | told)
    view_as_read(staging)
    facts["is_heading_contradicted"] = _is_contradicted(staging, currencies)
    staging.keep("file_facts", {name: _type(name, value) for name, value in facts.items()}, [tuple(facts.values())])
    _keep_parts(staging, mapping.parts, kinds, facts["answer_pay_period"])
    staging.keep("summary_words", {"word": pa.string(), "strong": pa.bool_()}, summary_words())
    groups, employers = (texts_of(staging, staging.distinct([cell])) for cell in ("group_name", "company"))
    of_all = [*totals_among(groups), *all_employers_among(employers)]
    staging.keep("names_of_all", {"text": pa.string()}, [(text,) for text in of_all])
    staging.connection.execute(f"create table cell_texts as {staging.distinct(SUMMARY_CELLS)}")
    _run(staging, "summaries")
    _run(staging, "meant")
    _view_rows(staging, "statistics" if report.dataset == "salaries" else "reports", len(mapping.parts) > 1)
    _keep_limits(checked, data)
    _run(staging, "outcomes")
    _count(checked)
    report.near_names = near_names(staging, companies)
    report.questions = questions(checked, writing)


def _is_contradicted(staging: Staging, currencies: set[str]) -> bool:
    """Return whether every pay of a file states another currency than the only one that its headings name."""
    if len(currencies) != 1:
        return False
    unlike = "p.currency <> $currency"
    texts = staging.distinct((*PAY_CELLS[:4], *FIGURES))
    query = f"""
        select coalesce(bool_and(coalesce({unlike}, false)), false) from ({texts}) join pays p using (text)
        where kind = 'paid' and exists (from pays p where {unlike})
    """
    return staging.connection.execute(query, {"currency": next(iter(currencies))}).fetchall()[0][0]


def _keep_parts(staging: Staging, parts: list[Part], kinds: list[str | None], answer: str | None) -> None:
    """Make the table `parts`: what the names of their columns tell of each, and which of them are of one thing.

    Where they tell one period, the reader's `answer` to whether it is another counts.
    """
    if answer and period_of_all(parts):
        parts = [replace(part, period=answer) for part in parts]
    of = list(zip((part.thing for part in parts), kinds, strict=True))
    things = list(dict.fromkeys(of))
    rows = [
        (i, things.index(of[i]), part.period, *certain(part.currency, part.sign), kinds[i], part.scale, part.net, _basis(part))
        for i, part in enumerate(parts)
    ]
    columns = {
        "part": pa.int32(),
        "thing": pa.int32(),
        **dict.fromkeys(("period", "currency", "told", "sign", "work_kind"), pa.string()),
        "scale": pa.float64(),
        "net": pa.bool_(),
        "basis": pa.string(),
    }
    staging.keep("parts", columns, rows)


def _basis(part: Part) -> str | None:
    """Return what the pay of a part includes, as people say it; after tax is said apart."""
    named = [basis for basis in part.basis if basis != "net"]
    return f"{' '.join(named)} pay" if named else None


def _view_rows(staging: Staging, rows: str, several: bool) -> None:
    """Make the view `understood`: the rows of the records, which may have several pays each, as far as they are understood.

    Of a small file they are a table: what the view takes before its first row is more than anything that is asked of it.
    """
    name = "every_part" if several else "understood"
    query = text_of(HERE / f"{rows}.sql")
    with staging.views(f"{rows}_of_several" if several else rows) as are_new:
        if are_new:
            _run(staging, f"{rows}_macros")
        if staging.is_small:
            staging.connection.execute(f"create or replace table {name} as {query}")
        elif are_new:
            staging.connection.execute(f"create view {name} as {query}")
        if are_new and several:
            _run(staging, "one_of_each_thing")


def _run(staging: Staging, name: str) -> None:
    run(staging.connection, HERE / f"{name}.sql")


def _type(name: str, value: object) -> pa.DataType:
    if isinstance(value, bool):
        return pa.bool_()
    return {
        "answer_year": pa.int32(),
        "header_year": pa.int32(),
        "header_scale": pa.float64(),
        "answer_scale": pa.float64(),
        "header_share": pa.float64(),
        "scale_of_n": pa.float64(),
        "scale_of_jobs": pa.float64(),
        "header_months": pa.float64(),
    }.get(name, pa.string())


def _keep_limits(checked: "CheckedFile", data: Path) -> None:
    """Make the tables that the judgement reads beside the rows.

    Equal records are one where a cell names them or the reader says so; figures outside what is plausible may be confirmed.
    """
    staging, table, answers = checked.staging, checked.table, checked.answers
    identified = name_records(checked.columns) or answers.get("copies") == "once"
    confirmed = answers.get("implausible") == "keep"
    columns_of_limits = {
        "furthest": pa.float64(),
        **dict.fromkeys(("gap", "near_gap", "near_share", "near_times"), pa.float64()),
        **dict.fromkeys(("likely_gap", "likely_from", "likely_to", "unexplained", "most_digits"), pa.float64()),
        **dict.fromkeys(("alone", "alone_spreads"), pa.float64()),
        **dict.fromkeys(("of_reports", "identified", "confirmed"), pa.bool_()),
    }
    apart = (GAP, NEAR_GAP, NEAR_SHARE, NEAR_TIMES, LIKELY_GAP, LIKELY_FROM, LIKELY_TO, UNEXPLAINED)
    told = (checked.dataset != "salaries", identified, confirmed)
    staging.keep("limits", columns_of_limits, [(FURTHEST, *apart, MOST_DIGITS, ALONE, ALONE_SPREADS, *told)])
    likely = dict.fromkeys(("country", "work_kind", "pay_period"), pa.string()) | dict.fromkeys(
        ("log_mean", "log_spread"), pa.float64()
    )
    staging.keep("usual", likely, [(*of, found.log_mean, found.log_spread) for of, found in usual().items()])
    named = {"country": pa.string(), "only_of": pa.string()}
    staging.keep("plausible", named | dict.fromkeys(("least_usd", "usual_usd", "most_usd"), pa.float64()), _plausible())
    kinds = [(kind.code, kind.severity, place) for place, kind in enumerate(catalogue().values())]
    staging.keep("kinds_of_problems", {"code": pa.string(), "severity": pa.string(), "place": pa.int32()}, kinds)
    connection = staging.connection
    rates = data / "reference" / "exchange_rates.csv"
    connection.execute("create table rates (currency varchar, usd double)")
    read = "read_csv(?, all_varchar = true)"
    latest = f"insert into rates select currency, arg_max(usd_per_unit::double, year) from {read} group by currency"
    _read_if_sound(staging, latest, rates)
    connection.execute("create table stored (row_id varchar)")
    ids = f'insert into stored select "{table.key[0]}" from {read}'
    checked.stored = tuple(folder.name for folder in batches_in_sight(data))
    for folder in whole_batches(data):
        if folder.name != checked.again:
            _read_if_sound(staging, ids, folder / f"{table.name}.csv")


def _plausible() -> list[tuple]:
    """Return what is plausible and usual by country: the country, the currency that it alone has, the three figures."""
    countries = [of for of in usual().values() if not of.work_kind]
    times = Counter(currency_of(of.country) for of in countries)
    only = {of.country: currency for of in countries if times[currency := currency_of(of.country)] == 1}
    return [(of.country, only.get(of.country), of.least, math.exp(of.log_mean), of.most) for of in countries]


def _read_if_sound(staging: Staging, statement: str, path: Path) -> None:
    """Read a file of the data folder.

    One that is missing or broken is left out here as it is everywhere, where a banner says what is wrong with it.
    """
    with suppress(duckdb.Error):
        staging.connection.execute(statement, [str(path)])


def _count(checked: "CheckedFile") -> None:
    """Count the records, whose sum has to agree with an independent count, and the problems."""
    staging, report, source = checked.staging, checked.report, checked.source
    ragged = source.ragged
    outcomes = dict(
        staging.connection.execute("""
            select outcome, count(*) from (
                select
                    line,
                    case
                        when bool_or(outcome = 'accepted') then 'accepted'
                        when bool_or(outcome = 'duplicate') then 'duplicate'
                        else 'rejected'
                    end as outcome
                from outcomes group by line
            ) group by outcome
        """).fetchall()
    )
    report.accepted, report.duplicate = outcomes.get("accepted", 0), outcomes.get("duplicate", 0)
    report.rejected = outcomes.get("rejected", 0) + len(ragged)
    report.records = report.accepted + report.rejected + report.duplicate
    _count_problems(checked)


def _count_problems(checked: "CheckedFile") -> None:
    staging, report = checked.staging, checked.report
    connection = staging.connection
    # What is wrong with a row that is there already is not said again.
    query = """
        from found f join outcomes o on o.line = f.line and o.part = f.part
        where not (o.outcome = 'duplicate' and f.code not in ('duplicate_record', 'stored_record'))
    """
    counts = dict(connection.execute(f"select f.code, count(distinct f.line) {query} group by f.code").fetchall())
    for _, code, _ in checked.source.ragged:
        counts[code] = counts.get(code, 0) + 1
    order = {code: position for position, code in enumerate(catalogue())}
    report.problem_counts = dict(sorted(counts.items(), key=lambda item: order[item[0]]))
    listed = connection.execute(
        f"select distinct f.line, f.cell, f.code {query} order by f.line, f.code limit {LISTED_PROBLEMS}"
    ).fetchall()
    values = written_cells(staging, [line for line, _, _ in listed])
    problems = [
        problem(code, line, column_of(report.mapping, cell), values[line][cell], values[line]["words"])
        for line, cell, code in listed
    ]
    problems += [problem(code, line, None, shown(cells)) for line, code, cells in checked.source.ragged[:LISTED_PROBLEMS]]
    report.problems = sorted(problems, key=lambda p: p.line or 0)[:LISTED_PROBLEMS]
    report.problems_total = sum(counts.values())
    words = "select word, count(*) from unknown_words group by word order by count(*) desc, word limit $most"
    report.unknown_words = dict(connection.execute(words, {"most": LISTED_WORDS}).fetchall())
    if report.dataset == "stipends":
        flags = connection.execute("""
            with assumed as (
                select flag_bits, count(*) as times
                from readings join outcomes o using (line, part) where o.outcome = 'accepted' group by all
            )
            select flag, sum(times)::bigint from (select unnest(flags_of(flag_bits)) as flag, times from assumed)
            group by flag order by sum(times) desc, flag
        """)
        report.assumptions = dict(flags.fetchall())
