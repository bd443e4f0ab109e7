"""The comparables of an offer as a drawing within a page: columns of reports by pay, and the offer as the one mark."""

from html import escape

import pandas as pd

from app_pages.offer.sentences import verdict
from app_pages.offer.sentences.terms import amount, pay
from components.words import spoken
from offer.answer import Judged
from offer.ladder import bins_on
from offer.worth import pay_hour
from queries.answers import each_row

WIDTH, HEIGHT, SIDE, FLOOR, TALLEST = 640, 170, 10, 146, 110
GREY, MUTED, ACCENT = "#c3cbd4", "#55606c", "#0b7a66"


def drawing(each: Judged) -> str:
    """Return the drawing as SVG; empty where there are no comparables."""
    if each.ladder.taken is None:
        return ""
    bins = bins_on(each.comparables, each.offer, each.ladder.taken.number)
    offered = pay_hour(each.comparables.snapshot.constants, each.offer)
    least, most = min(bins["bin_from"].min(), offered), max(bins["bin_to"].max(), offered)
    scale = (WIDTH - 2 * SIDE) / ((most - least) or 1)
    parts = [_column(row, SIDE + (row.bin_from - least) * scale, scale, bins) for row in each_row(bins)]
    parts += [_end(least, SIDE, "start", each), _end(most, WIDTH - SIDE, "end", each)]
    parts.append(_mark(SIDE + (offered - least) * scale, pay(each.offer)))
    alt = escape(spoken(verdict.chart_alt(each.offer, each.ladder.taken)))
    return f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{alt}">{"".join(parts)}</svg>'


def _column(row: pd.Series, x: float, scale: float, bins: pd.DataFrame) -> str:
    height = TALLEST * row.n / bins["n"].max()
    width = max((row.bin_to - row.bin_from) * scale - 1, 1)
    return f'<rect x="{x:.1f}" y="{FLOOR - height:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{GREY}"/>'


def _end(value: float, x: float, anchor: str, each: Judged) -> str:
    label = escape(amount(value, each.offer.currency, 0))
    return f'<text x="{x}" y="{HEIGHT - 6}" text-anchor="{anchor}" font-size="12" fill="{MUTED}">{label}</text>'


def _mark(x: float, label: str) -> str:
    """Return the line of the offer with its label, on the side where it has room."""
    anchor = "start" if x < WIDTH / 2 else "end"
    return (
        f'<line x1="{x:.1f}" x2="{x:.1f}" y1="26" y2="{FLOOR}" stroke="{ACCENT}" stroke-width="3"/>'
        f'<text x="{x:.1f}" y="18" text-anchor="{anchor}" font-size="14" fill="{ACCENT}">{escape(label)}</text>'
    )
