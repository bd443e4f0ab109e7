"""The sentences that pages share: none, one and many, ties, shares of nothing, and which filter is offered first."""

import pandas as pd
import pytest

from charts.numbers import Money
from components import phrases
from components.words import plain, short_title
from vocabulary.choices import values

NAN = float("nan")
DOLLARS = Money("USD", "hour", "as_paid")


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        (None, "all kinds of work"),
        ((), "all kinds of work"),
        (("internship",), "internships"),
        (("full_time", "fellowship"), "full-time jobs and fellowships"),
        (("not_stated",), "work of unknown kind"),
        (("internship", "phd_stipend", "not_stated"), "internships, PhD stipends and work of unknown kind"),
    ],
)
def test_kinds_of_work(chosen, words):
    assert phrases.kinds(chosen) == words


@pytest.mark.parametrize(
    ("country", "words"),
    [
        ("United States", "the United States"),
        ("Netherlands", "the Netherlands"),
        ("India", "India"),
        ("A*b", "A\\*b"),
        ("Country not stated", "a country that is not stated"),
    ],
)
def test_a_country_after_in(country, words):
    assert phrases.within(country) == words


def test_what_pay_is_adjusted_for():
    assert phrases.adjusted("as_paid") == ""
    assert phrases.adjusted("regional") == " · at US average prices"
    assert phrases.adjusted("purchasing_power") == " · in international dollars"


@pytest.mark.parametrize(
    ("oldest", "newest", "words"),
    [(2019.0, 2026.0, "2019–2026"), (2026.0, 2026.0, "2026"), (NAN, NAN, "no year stated"), (2019.0, NAN, "no year stated")],
)
def test_the_years(oldest, newest, words):
    assert phrases.span(oldest, newest) == words


def test_what_a_source_does_not_state_is_said():
    assert [phrases.stated_year(year) for year in (2026.0, 2024, NAN)] == ["2026", "2024", "no year"]
    assert [phrases.stated_title(title) for title in ("A list", "", NAN, None)] == [
        "A list",
        "",
        "source without a title",
        "source without a title",
    ]


def test_published_pay_is_not_adjusted_for_the_chosen_prices():
    assert [phrases.not_adjusted(prices) for prices in ("as_paid", "regional", "purchasing_power")] == [
        "",
        " Not adjusted for prices.",
        " Not adjusted for prices.",
    ]


def test_the_interval_of_a_median():
    assert phrases.interval({"median_low": 44.2, "median_high": 48.1}, DOLLARS) == "95% interval \\$44\\.20–\\$48\\.10"
    none = {"median_low": NAN, "median_high": NAN}
    assert phrases.interval(none | {"no_interval": None}, DOLLARS) == "too few for an interval"
    assert {reason: phrases.interval(none | {"no_interval": reason}, DOLLARS) for reason in values("no_interval")} == {
        "few_companies": "too few companies for an interval",
        "one_company": "postings of one company: no interval",
        "unnamed": "too many unnamed employers for an interval",
        "one_figure": "no interval: most are at one figure",
    }


def test_a_country_is_offered_with_its_reports():
    assert phrases.own_country("India", 1375) == "Your time zone is in India: see its 1,375 reports"
    assert phrases.own_country("United Kingdom", 30) == "Your time zone is in the United Kingdom: see its 30 reports"


def test_a_source_is_named_alike_within_a_sentence_and_as_a_link():
    stored = "Tech-Internships data/listings.json (all commits 2026-07-07 to 2026-08-22)"
    assert short_title(stored) == "Tech-Internships"
    assert phrases.source_title(stored) == plain("Tech-Internships")
    assert short_title("A & B (list)") == "A & B (list)"


def test_a_long_title_of_a_source_is_cut():
    assert phrases.source_title("a" * 44) == "a" * 44
    assert phrases.source_title(f"Wages {'c' * 34} (x)") == plain(f"Wages {'c' * 34} (x)")
    assert phrases.source_title("Wages (May 2025, by state, published in the spring)") == "Wages"
    assert phrases.source_title("DS-Analysis: AI/ML and data science postings; file a_b.csv, commit 34") == plain("DS-Analysis")
    assert phrases.source_title("Tech-List: data/listings.json, all 57 stored versions (8 July)") == plain("Tech-List")
    assert phrases.source_title("Tech list of interns; as it was stored on the 8th of July") == "Tech list of interns"
    words = "Automated list of Summer 2027 and of Fall 2026 tech internships, data/jobs.json (sampled)"
    assert phrases.source_title(words) == "Automated list of Summer 2027 and of Fall…"
    cut = phrases.source_title("b" * 60)
    assert cut.startswith("b" * 40)
    assert cut.endswith("…")
    assert len(cut) == 44


TRADING = "highest are from trading firms and hedge funds"


def highest(*posted: tuple[float, str, str | None]) -> pd.DataFrame:
    """The highest reports by (pay, company, industry), each of one figure, as `companies/highest` gives them."""
    found = pd.DataFrame(posted, columns=["pay", "company", "industry"])
    return found.assign(pay_low=found["pay"], pay_high=found["pay"])


@pytest.mark.parametrize(
    ("posted", "pay", "who", "industry"),
    [
        ([(150, "Acme", "trading")], "150", "Acme", ""),
        ([(150, "A", "trading"), (150.004, "B&C", "trading")], "150", "A and B\\&C", f"All of the 2 {TRADING}"),
        ([(150, "A", "trading"), (99, "A", None)], "150", "A", ""),
        ([(150, "A", None), (99, "A", None)], "150", "A", ""),
        ([(150, "A", "trading"), (99, "A", "trading")], "150", "A", ""),
        ([(9, "A", "trading"), (9, "B", "trading"), (9, "C", "finance")], "9", "A, B and C", f"2 of the 3 {TRADING}"),
        ([(9, n, "trading") for n in "ABCD"], "9", "4 companies", f"All of the 4 {TRADING}"),
        ([(9, "A", "trading"), (8, "B", "trading"), (7, "C", None), (6, "D", "finance")], "9", "A", ""),
        ([(9, "A", "trading"), (9, "A", "trading"), (8, "B", "trading"), (7, "C", None), (6, "D", None)], "9", "A",
         f"3 of the 5 {TRADING}"),
    ],
)  # fmt: skip
def test_the_highest_posted_pay_its_companies_and_their_industry(posted, pay, who, industry):
    money = Money()
    said = (plain(f"${pay} an hour"), "", who, industry)
    assert phrases.highest_posted(highest(*posted), money) == said


@pytest.mark.parametrize(
    ("reports", "counted"),
    [
        ([(62.0, 30.0, 94.0)], "the midpoint of \\$30–\\$94"),
        ([(30.0, 30.0, 94.0)], "the low end of \\$30–\\$94"),
        ([(94.0, 30.0, 94.0)], "the high end of \\$30–\\$94"),
        ([(70.0, 30.0, 94.0)], "the figure stated beside \\$30–\\$94"),
        ([(62.0, 62.0, 62.004)], ""),
        ([(62.0, 30.0, 94.0), (62.0, 30.0, 94.0)], "the midpoint of \\$30–\\$94"),
        ([(62.0, 30.0, 94.0), (62.0, 60.0, 64.0)], "counted within different ranges"),
        ([(62.0, 30.0, 94.0), (62.0, 62.0, 62.0)], ""),
        ([(62.0, 62.0, 62.0), (46.0, 20.0, 72.0)], ""),
        ([(62.0, 30.0, 94.0), (46.0, 20.0, 72.0)], "the midpoint of \\$30–\\$94"),
    ],
)
def test_the_highest_posted_pay_says_which_figure_of_its_range_it_is(reports, counted):
    found = pd.DataFrame(reports, columns=["pay", "pay_low", "pay_high"]).assign(company="Acme", industry=None)
    assert phrases.highest_posted(found, Money())[1] == counted


def reasons(*rows: tuple[str, int], recorded: float = NAN) -> pd.DataFrame:
    """Reasons by (name, reports); `recorded`: of the last one the reports of the sources that record it."""
    made = pd.DataFrame(rows, columns=["reason", "reports"])
    return made.assign(recorded=[NAN] * (len(rows) - 1) + [recorded] * bool(rows))


def test_what_is_set_aside():
    assert phrases.set_aside(reasons()) == ""
    assert phrases.set_aside(reasons(("lost", 2))) == "Left out of the figures: lost (2)."
    assert phrases.set_aside(reasons(("unpaid", 1))) == "Left out of the figures: unpaid (1)."
    assert phrases.set_aside(reasons(("lost", 2), ("unpaid", 3), recorded=12)) == (
        "Left out of the figures: lost (2) and unpaid (3, 25% of those whose source records it)."
    )
    assert phrases.set_aside(reasons(("implausible figure", 1204), ("unpaid", 3))) == (
        "Left out of the figures: implausible figures (1,204) and unpaid (3)."
    )


def loosened(inferred: int, stated_years: int, **not_stated: int) -> pd.DataFrame:
    rows = [(name, 50, number) for name, number in not_stated.items()]
    rows += [("inferred", inferred, 0), ("stated_years", stated_years, 0)]
    return pd.DataFrame(rows, columns=["filter", "without", "not_stated"])


def test_what_is_left_out():
    aside = reasons(("unpaid", 2))
    assert phrases.left_out(reasons(), loosened(40, 40, year=0, city=0), 40) == ""
    assert phrases.left_out(aside, loosened(1244, 40, year=39, city=1), 40) == (
        "Left out of the figures: unpaid (2). Dropped by the filters: 39 without a year, 1 without a city. "
        "A switch in the sidebar adds 1,204 more, whose country is only implied by their currency."
    )
    assert phrases.left_out(reasons(), loosened(41, 41, year=0), 40) == (
        "A switch in the sidebar adds 1 more, whose country is only implied by their currency. "
        "Left out by a switch: 1 report of a year that no source states."
    )
    assert phrases.left_out(reasons(), loosened(40, 1250, year=0), 40) == (
        "Left out by a switch: 1,210 reports of a year that no source states."
    )


CANDIDATES = pd.DataFrame({"filter": ["degree", "company"], "without": [37, 1]})


def test_the_filter_to_loosen_is_the_first_candidate():
    assert phrases.loosening(CANDIDATES, ["High school", "a_b"]) == (
        "Loosening one of them is enough: without **degree level** (High school or a\\_b) there are 37 reports."
    )
    assert phrases.loosening(CANDIDATES[1:], ["Tesla"]) == (
        "Loosening one of them is enough: without **company** (Tesla) there is 1 report."
    )
    assert phrases.loosening(CANDIDATES, []) == (
        "Loosening one of them is enough: without **degree level** there are 37 reports."
    )
    for name, switched in (("inferred", "Country only implied by the currency” on"), ("stated_years", "states” off")):
        text = phrases.loosening(pd.DataFrame({"filter": [name], "without": [1]}), [])
        assert text.startswith("One switch is enough: with **“")
        assert text.endswith(f"{switched}** there is 1 report.")
    assert phrases.loosening(CANDIDATES[:0], []) == "No single filter is to blame: clear them all to begin again."


def test_where_there_are_statistics_alone_they_are_counted():
    end = "figures of groups, which stand beside reports and enter no headline."
    assert phrases.statistics_alone(8) == f"There are 8 published statistics: {end}"
    assert phrases.statistics_alone(1) == f"There is 1 published statistic: {end}"


def test_the_filter_that_gives_back_most_is_offered_first():
    loosened = pd.DataFrame(
        {
            "filter": ["degree", "country", "company", "year", "city"],
            "without": [3, 0, 37, 37, 1],
            "not_stated": [50, 0, 0, 0, 9],
        }
    )
    offered = phrases.filters_to_loosen(loosened)
    assert list(offered["filter"]) == ["company", "year", "degree", "city"]
    assert list(offered["without"]) == [37, 37, 3, 1]
    assert phrases.filters_to_loosen(loosened[1:2]).empty


def test_the_button_that_loosens():
    assert phrases.loosen_label("degree", 1204) == "Any degree level · 1,204"
    assert phrases.loosen_label("inferred", 2) == "“Country only implied by the currency” on · 2"
    assert phrases.loosen_label("stated_years", 2) == "“Only years that a source states” off · 2"


def test_files_that_could_not_be_used():
    assert phrases.files_left_out(1, ["a_b.csv: no"]) == (
        "1 data file left out; everything else is shown.\n\n- a\\_b\\.csv\\: no"
    )
    assert phrases.files_left_out(2, ["x", "y"]) == "2 data files left out; everything else is shown.\n\n- x\n- y"


@pytest.mark.parametrize(
    ("stated", "written"),
    [("2026-09-22", "22 Sep 2026"), ("2026-10-01", "1 Oct 2026"), ("2026-10", "Oct 2026"), ("2026", "2026")],
)
def test_days_are_written_as_people_write_them(stated, written):
    assert phrases.written_day(stated) == written


def test_the_days_in_a_text_are_written_as_people_write_them():
    assert (
        phrases.with_days("out since 2026-08-26, in force since 2026-10-01")
        == "out since 26 Aug 2026, in force since 1 Oct 2026"
    )
    assert phrases.with_days("spring of 2027, for 2025-35") == "spring of 2027, for 2025-35"
    assert phrases.with_days("2026-07 to 2026-08; file 2026-08-22") == "Jul 2026 to Aug 2026; file 22 Aug 2026"


def test_years_that_a_text_spans_are_parted_as_people_write_them():
    assert phrases.with_dashes("2025-35") == "2025–35"
    assert phrases.with_dashes("2019-29, 2023-2033") == "2019–29, 2023–2033"
    assert phrases.with_dashes("out since 2026-08-27, May 2026") == "out since 2026-08-27, May 2026"


@pytest.mark.parametrize(
    ("text", "first", "rest"),
    [
        ("Dot: median. Bar: middle half. n 5", "Dot: median.", "Bar: middle half. n 5"),
        ("One sentence only.", "One sentence only.", ""),
        ("No full stop", "No full stop", ""),
        ("Acme\\. Inc and others pay. The rest.", "Acme\\. Inc and others pay.", "The rest."),
        ("Who? “Nobody” knows.", "Who?", "“Nobody” knows."),
        ("p10 to p90, vs. the median, $4.50 more. 3 left.", "p10 to p90, vs. the median, $4.50 more.", "3 left."),
        ("One. Two. Three. Four.", "One.", "Two. Three. Four."),
        ("", "", ""),
    ],
)
def test_the_first_sentence_stands_and_the_rest_folds(text, first, rest):
    assert phrases.first_sentence(text) == (first, rest)


@pytest.mark.parametrize(
    ("reports", "counted", "words"),
    [
        (1032, 980, "**1,032** of 6,750 reports match, **980** are counted"),
        (2, 1, "**2** of 6,750 reports match, **1** is counted"),
        (3, 0, "**3** of 6,750 reports match, **0** are counted"),
        (4, 4, "**4** of 6,750 reports match"),
        (0, 0, "**0** of 6,750 reports match"),
    ],
)
def test_how_many_reports_match_and_how_many_are_counted(reports, counted, words):
    found = pd.Series({"reports": reports, "counted": counted, "all_reports": 6750})
    assert phrases.matching_reports(found) == words
