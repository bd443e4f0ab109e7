"""What is published by year of study, in words: one series and several, years of study and work terms, no year, falling pay."""

import pandas as pd
import pytest

from app_pages.degrees.sentences import class_years as sentences
from charts.numbers import Money

DOLLARS = Money()
INTERNS, TERMS = ("7", "interns (NACE)", "year of study"), ("2", "co-op students", "work term")


def figures(*rows: tuple) -> pd.DataFrame:
    """Figures by (series, its label, what it goes by), step, year, pay and n, as `degrees/class_years` gives them."""
    told = [(*series, step, year, pay, n) for series, step, year, pay, n in rows]
    frame = pd.DataFrame(told, columns=["series", "label", "standing", "step", "year", "pay", "n"])
    return frame.assign(
        statistic="mean", title="A survey", class_year=[f"written {step}" for step in frame["step"]], group=range(len(frame))
    )


def named(*rows: tuple) -> pd.DataFrame:
    return sentences.named(figures(*rows), DOLLARS)


ONE = ((INTERNS, 1, 2017, 16.0, None), (INTERNS, 3, 2017, 21.0, None), (INTERNS, 4, 2017, 20.0, 264))
TIE = ((INTERNS, 2, 2017, 16.0, None), (INTERNS, 5, 2017, 16.0, None))
TWO = (*ONE, (TERMS, 2, None, 30.0, None), (TERMS, 6, None, 27.0, None))


def test_steps_have_a_name_and_stand_in_order_years_of_study_first():
    found = named(*TWO)
    assert list(found["step"]) == ["Freshmen", "Juniors", "Seniors", "Term 2", "Term 6"]
    assert list(found["place"]) == [1, 3, 4, 102, 106]
    assert list(found["name"].unique()) == ["2017 Interns (NACE)", "no year Co-op students"]
    assert list(found["words"].iloc[[0, 2]]) == [
        "<b>Interns (NACE)</b><br>written 1: mean $16 an hour, 2017<br>A survey",
        "<b>Interns (NACE)</b><br>written 4: mean $20 an hour, 2017, n 264<br>A survey",
    ]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (TWO, "Interns \\(NACE\\) (2017): \\$16 for freshmen, \\$20 for seniors (+25%)"),
        (TWO[3:], "Co\\-op students (no year): \\$30 for work term 2, \\$27 for work term 6 (−10%)"),
        (TIE, "Interns \\(NACE\\) (2017): \\$16 for sophomores, \\$16 for the fifth year (0%)"),
    ],
    ids=["newest", "terms that fall, no year", "a tie"],
)  # fmt: skip
def test_the_newest_series_is_told_from_its_first_to_its_last_step(rows, said):
    assert sentences.finding(named(*rows), DOLLARS) == said


def test_the_alternative_text_tells_every_series():
    assert sentences.chart_alt(named(*TWO), DOLLARS) == (
        "Published pay by year of study: 2017 Interns (NACE): Freshmen $16, Seniors $20; "
        "no year Co-op students: Term 2 $30, Term 6 $27"
    )


def test_the_caption_explains_what_there_is():
    assert sentences.caption(named(*ONE), "as_paid") == (
        "Diamonds: published figures, a line for each source and group. Sources cover different companies, so only a line by "
        "itself tells what another year of study adds. Only Kind of work and Country apply here."
    )
    both = sentences.caption(named(*TWO), "regional")
    assert "group; the latest in colour. A work term is a paid one of a co-op degree. Sources" in both
    assert both.endswith("Only Kind of work and Country apply here. Not adjusted for prices.")
    others = [(("8", *INTERNS[1:]), *figure[1:]) for figure in ONE]
    assert "group; the latest in colour. Sources cover" in sentences.caption(named(*ONE, *others), "as_paid")


def test_the_table_counts_its_figures():
    assert sentences.table_title(figures(*ONE)) == "3 figures with their sources"
    assert sentences.table_title(figures(ONE[0])) == "1 figure with its sources"
