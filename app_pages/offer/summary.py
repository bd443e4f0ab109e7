"""A summary of offers to print or send: one HTML file that asks no server for anything, and says where each figure is from."""

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

import pandas as pd

from app_pages.offer.sentences import entry, verdict, worth
from app_pages.offer.sentences.terms import amount, name, step_label, understood
from app_pages.offer.summary_drawing import drawing
from charts.numbers import count
from components.phrases import stated_title, stated_year
from components.words import spoken
from offer.answer import Answer, Judged
from offer.ladder import reports_on
from queries.answers import each_row

REPORTS_LISTED = 200
STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #16202a; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.1rem; margin-top: 1.6rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: 0.25rem 0.6rem 0.25rem 0; border-bottom: 1px solid #d9dfe5; vertical-align: top; }
p.small, td.small { color: #55606c; font-size: 0.85rem; } svg { width: 100%; height: auto; }
a { overflow-wrap: anywhere; }
@media (max-width: 40rem) { table { display: block; overflow-x: auto; } th, td { font-size: 0.85rem; } }
@media print {
  body { margin: 0; max-width: none; font-size: 12px; } tr, svg { break-inside: avoid; } h2 { break-after: avoid; }
}
"""


def summary(found: Answer, address: str, today: date) -> str:
    """Return the summary of all offers that could be judged, as one HTML page; `address` reopens the page it was made from."""
    judged = [each for each in found.judged if each]
    title = entry.ahead(found.differences, found.offers) if found.differences else _verdict(judged[0])
    parts = [f"<h1>{_text(title)}</h1>"]
    parts += [_text_block(worth.break_even(one, found.offers)) for one in found.differences]
    for one in found.differences:
        parts.append(_table(worth.difference_rows(one, found.offers)))
    for each in judged:
        parts += _offer(each, several=len(judged) > 1)
    parts.append(_text_block(f"{worth.BEFORE_TAX} Made on {today:%d %B %Y}.", small=True))
    parts.append(f'<p class="small">Open it again: <a href="{escape(address)}">{escape(address)}</a></p>')
    body = "\n".join(parts)
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{_text(title)}</title>'
        f"<style>{STYLE}</style></head>\n<body>\n{body}\n</body></html>\n"
    )


def _offer(each: Judged, several: bool) -> list[str]:
    """Return one offer: as understood, its verdict, its drawing, ladder, worth, living and the reports it rests on."""
    heading = f"{name(each.offer)}: {_verdict(each)}" if several else "The offer"
    parts = [f"<h2>{_text(heading)}</h2>", _text_block(understood(each.offer))]
    step = each.ladder.taken
    if step:
        parts += [
            _text_block(verdict.basis(each.offer, step)),
            drawing(each),
            _text_block(f"{verdict.details(each.offer, step)} {verdict.kept_left_out(len(each.ladder.kept))}", True),
        ]
        parts += [
            "<h2>What it is compared with</h2>",
            _table(_ladder_rows(each)),
            _text_block(verdict.dependence(each.ladder), True),
        ]
    parts += ["<h2>What it is worth</h2>", _table(worth.worth_rows(each.lines))]
    if each.living:
        parts += ["<h2>After rent and food, before tax</h2>", _text_block(worth.left_over(each.living, each.offer))]
        parts.append(_table(worth.living_rows(each.living, each.offer)))
    if each.gaps:
        parts += ["<h2>Beside its comparables</h2>", *(_text_block(worth.gap(one, each.offer)) for one in each.gaps)]
    if step:
        reports = reports_on(each.comparables, each.offer, step.number, REPORTS_LISTED)
        parts += [f"<h2>{_text(_listed(len(reports), int(step.row['n'])))}</h2>", _reports(reports, each.offer.currency)]
    return parts


def _verdict(each: Judged) -> str:
    return verdict.headline(each.offer, each.ladder)


def _listed(listed: int, n: int) -> str:
    return f"The {count(n, 'report')} it rests on" if listed == n else f"The {listed:,} lowest of {n:,} reports it rests on"


def _ladder_rows(each: Judged) -> pd.DataFrame:
    """Return the ladder as a table in words, the step that is taken marked."""
    rows = [
        (
            step_label(each.offer, step.number) + (" (taken)" if step is each.ladder.taken else ""),
            verdict.share_in_words(step.share),
            f"{int(step.row['n']):,}",
            f"{int(step.row['companies']):,}",
            verdict.interval(step.share),
        )
        for step in each.ladder.steps
    ]
    return pd.DataFrame(rows, columns=["Compared with", "Pay less", "Reports", "Companies", "Interval"])


def _reports(reports: pd.DataFrame, currency: str) -> str:
    """Return the reports as a table: pay, company, role, place, year, and the source with its date, as a link."""
    rows = [
        [
            escape(_span(row.low, row.high, currency)),
            *(escape(_or_empty(value)) for value in (row.company, row.role, row.place)),
            escape(stated_year(row.year)),
            _source(row),
        ]
        for row in each_row(reports)
    ]
    return _rows(["Pay an hour", "Company", "Role", "Place", "Year", "Source"], rows)


def _source(row: pd.Series) -> str:
    title = escape(stated_title(row.source))
    linked = f'<a href="{escape(row.url)}">{title}</a>' if isinstance(row.url, str) else title
    return f"{linked} {escape(_or_empty(row.published))}"


def _span(low: float, high: float, currency: str) -> str:
    return amount(low, currency) if low == high else f"{amount(low, currency)}–{amount(high, currency)}"


def _or_empty(value: object) -> str:
    return value if isinstance(value, str) else ""


def _table(rows: pd.DataFrame) -> str:
    return _rows(
        [spoken(head) for head in rows.columns], [[escape(str(value)) for value in row] for row in rows.to_numpy().tolist()]
    )


def _rows(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of cells that are HTML already."""
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _text_block(sentence: str, small: bool = False) -> str:
    if not sentence:
        return ""
    return f'<p class="small">{_text(sentence)}</p>' if small else f"<p>{_text(sentence)}</p>"


def _text(sentence: str) -> str:
    """Return a sentence that was made for Markdown as text of an HTML page."""
    return escape(spoken(sentence))
