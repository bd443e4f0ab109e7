"""Texts that differ in digits alone are read by what was found in the first of them: to the same as each by itself."""

import csv
import io
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.texts import pay, shapes
from ingest.texts.numerals import COMMA, POINT, UNKNOWN, Numerals
from ingest.texts.pay import Pay, normal, read_pay
from ingest.texts.shapes import shaped, shaped_tokens
from ingest.texts.tokens import tokens

CORPUS = Path(__file__).parent / "corpus"
#: Texts in which a digit decides more than a figure.
TOLD_BY_DIGITS = (
    "$20 for 2 weeks", "€1.800 (2024)", "$30/hr x 2080 hrs", "level 3: $20",
    "35 h/week $20", "12 months 4,000 EUR", "5% of 900",
    "2nd co-op $22", "salary 2024", "USD 0.50", "25-30,000", "60-58k", "40-20",
    "Q3,500", "2025-03 $20", "$20/1 week", "1.250 €",
    "0,500 €", "20 or 25", "20/h, 3,467/month", "min 20, max 25", "20-30/h (22 h/week)", "$2.01k", "14 salaries of 2.000 €",
)  # fmt: skip


def alone(text: str, numerals: Numerals) -> Pay:
    """What a text says to a reader that has read no other."""
    shapes._tokens_of.cache_clear()
    pay._of_shape.cache_clear()
    return read_pay(text, numerals)


def with_other_digits(text: str, dice: random.Random) -> str:
    return "".join(dice.choice("0012345678999") if letter in "0123456789" else letter for letter in text)


def assert_read_alike(texts: list[str], numerals: Numerals) -> None:
    by_itself = [alone(text, numerals) for text in texts]
    alone("", numerals)
    assert [read_pay(text, numerals) for text in texts] == by_itself
    for text in map(normal, texts):
        if written := shaped(text, numerals, ()):
            assert shaped_tokens(written) == tokens(text, numerals)


@settings(max_examples=400, deadline=None)
@given(
    text=st.sampled_from(TOLD_BY_DIGITS)
    | st.lists(st.sampled_from([*"0123456789.,-/ $€k%()+", " per hour", " weeks", "USD ", " to "]), max_size=12).map("".join),
    seed=st.integers(0, 2**32),
    numerals=st.sampled_from([UNKNOWN, POINT, COMMA]),
)
def test_a_text_is_read_as_if_none_of_its_shape_had_been_read_before(text, seed, numerals):
    dice = random.Random(seed)
    assert_read_alike([text, *(with_other_digits(text, dice) for _ in range(12))], numerals)


@pytest.mark.parametrize("numerals", [UNKNOWN, POINT, COMMA])
def test_every_cell_of_the_corpus_is_read_as_if_it_were_the_first(numerals):
    cells = {cell for path in sorted(CORPUS.glob("*.csv")) for cell in cells_of(path)}
    assert len(cells) > 2_000
    assert_read_alike(sorted(cells), numerals)


def cells_of(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    return [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]


def test_a_shape_is_cut_into_tokens_once():
    alone("", UNKNOWN)
    assert {read_pay(f"USD {figure}.50 per hour").low for figure in range(20, 90)} == {figure + 0.5 for figure in range(20, 90)}
    assert shapes._tokens_of.cache_info().misses == 1
