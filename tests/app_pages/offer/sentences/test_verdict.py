"""The verdict in words: one figure or tenths, ties, all and none, and on what it rests."""

import pytest

from app_pages.offer.sentences import verdict
from components.words import spoken
from offer.ladder import Ladder
from offer.share import Share


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0.6, 0.7, "65%"),
        (0.83, 0.83, "83%"),
        (0.5, 0.8, "5 to 8 in 10"),
        (0.02, 0.4, "up to 4 in 10"),
        (0.0, 1.0, "none to all"),
        (0.71, 0.84, "7 to 8 in 10"),
        (0.0, 0.1, "5%"),
        (0.0, 0.0, "0%"),
        (1.0, 1.0, "100%"),
        (0.001, 0.001, "1%"),
        (0.999, 0.999, "99%"),
    ],
)
def test_the_share_is_one_figure_only_where_its_bounds_lie_near(low, high, words):
    assert verdict.share_in_words(Share(low, high)) == words


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({}, "$62 an hour is higher than 65% of 20 comparable reports"),
        ({"n_spanning": 6}, "$62 an hour is higher than 6 to 9 in 10 of 20 comparable reports"),
        ({"n_below": 20, "n_spanning": 0}, "$62 an hour is higher than all 20 comparable reports"),
        ({"n_below": 0, "n_spanning": 0}, "$62 an hour is lower than all 20 comparable reports"),
        ({"n_below": 0, "n_spanning": 0, "n_tied": 3}, "None of 20 comparable reports pays less than $62 an hour"),
        ({"n_below": 0, "n_spanning": 20}, "$62 an hour lies within the ranges of all 20 comparable reports"),
        ({"n": 1, "n_below": 0, "n_spanning": 1}, "$62 an hour lies within the range of the one comparable report"),
        ({"n": 1, "n_below": 1, "n_spanning": 0}, "$62 an hour is higher than the one comparable report"),
        ({"n": 1, "n_below": 0, "n_spanning": 0, "n_tied": 1}, "$62 an hour is what the one comparable report pays"),
        ({"n_below": 5, "n_spanning": 0, "n_tied": 10}, "$62 an hour is higher than 25% of 20 comparable reports"),
        ({"n": 1000, "n_below": 998, "n_spanning": 0}, "$62 an hour is higher than 99% of 1,000 comparable reports"),
        ({"is_few": True}, "$62 an hour is higher than 12 to 14 of 20 comparable reports"),
        ({"is_few": True, "n_spanning": 0}, "$62 an hour is higher than 12 of 20 comparable reports"),
        ({"is_few": True, "n_below": 0}, "$62 an hour is higher than up to 2 of 20 comparable reports"),
        ({"is_few": True, "n_below": 20, "n_spanning": 0}, "$62 an hour is higher than all 20 comparable reports"),
        ({"n_below": 0, "n_spanning": 0, "n_tied": 11}, "$62 an hour is what 11 of 20 comparable reports pay"),
    ],
)
def test_the_headline_tells_higher_lower_all_none_and_the_same(offer, step, row, words):
    taken, here = step(**row), step(**row, in_place=True)
    assert spoken(verdict.headline(offer(), Ladder([here], here))) == words
    assert spoken(verdict.headline(offer(), Ladder([taken], taken))) == f"{words}, at the prices of Austin-Round Rock"


def test_without_a_step_of_enough_reports_there_is_no_verdict(offer):
    assert spoken(verdict.headline(offer(), Ladder([], None))) == "$62 an hour: too few comparable reports to say"


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (Share(0.6, 0.7, 0.44, 0.871), "95% interval 44–87%"),
        (Share(0.6, 0.7, no_interval="one_company"), "postings of one company: no interval"),
        (Share(0.6, 0.7, no_interval="few_companies"), "too few companies for an interval"),
        (Share(0.5, 0.6, 0.2, 0.8), "95% interval 20–80%"),
        (Share(0.95, 0.97, 0.87, 0.99), "95% interval 87–99%"),
        (Share(0.5, 0.6, 0.001, 0.999), "95% interval 0–100%: too few to say"),
        (Share(0.6, 0.7, interval_low=0.44), "too few companies for an interval"),
        (Share(0.6, 0.7, interval_high=0.44), "too few companies for an interval"),
    ],
)
def test_the_interval_is_told_or_why_there_is_none(share, words):
    assert verdict.interval(share) == words


def test_the_basis_names_the_reports_their_number_companies_and_years(offer, step):
    assert spoken(verdict.basis(offer(degree="phd", role_family="data"), step(5))) == (
        "United States, PhD, Data · 20 reports · 8 companies · 2024–2026 · 95% interval 50–80%"
    )
    one = step(
        3,
        n=1,
        companies=1,
        n_below=1,
        n_spanning=0,
        oldest_year=2025,
        newest_year=2025,
        share=Share(1, 1, no_interval="one_company"),
    )
    assert (
        spoken(verdict.basis(offer(company="Acme"), one))
        == "Acme · 1 report · 1 company · 2025 · postings of one company: no interval"
    )


def test_a_step_of_too_few_reports_says_so_in_place_of_an_interval(offer, step):
    assert spoken(verdict.basis(offer(), step(6, is_enough=False))).endswith(" · 2024–2026 · too few to say")


def test_the_details_tell_ranges_ties_prices_and_what_is_left_out(offer, step):
    assert spoken(verdict.details(offer(), step(n_tied=1, unpriced=3))) == (
        "12 certainly pay less, 2 ranges span the offer and 1 report pays the same. Pay elsewhere is adjusted to the prices of "
        "Austin-Round Rock (parity of 2024). 3 reports without a known place are left out."
    )
    assert spoken(verdict.details(offer(), step(n_spanning=0, n_tied=2, unpriced=1))) == (
        "12 certainly pay less and 2 reports pay the same. Pay elsewhere is adjusted to the prices of Austin-Round Rock "
        "(parity of 2024). 1 report without a known place is left out."
    )
    assert verdict.details(offer(), step(n_below=1, n_spanning=1, in_place=True)) == (
        "1 certainly pays less and 1 range spans the offer. Pay as paid, not adjusted for prices."
    )
    assert verdict.details(offer(), step(n_below=0, n_spanning=0, in_place=True)) == (
        "None certainly pays less. Pay as paid, not adjusted for prices."
    )


def test_reports_that_were_kept_of_the_offer_are_said_to_be_left_out():
    assert [verdict.kept_left_out(reports) for reports in (0, 1, 2)] == [
        "",
        "The report that you kept of this offer is left out: it is no evidence of itself.",
        "The 2 reports that you kept of this offer are left out: they are no evidence of themselves.",
    ]


def test_the_legend_of_the_ladder_is_of_what_it_draws(step):
    whole, few = step(5), step(4, is_enough=False)
    bare = step(6, share=Share(0.6, 0.7))
    start = "Bar: from the share that certainly pays less to the share that may; dot: its middle"
    hollow = ", hollow where there are too few reports"
    assert verdict.ladder_legend(Ladder([whole], whole)) == f"{start}; line: its 95% interval."
    assert verdict.ladder_legend(Ladder([few, whole], whole)) == f"{start}{hollow}; line: its 95% interval."
    assert verdict.ladder_legend(Ladder([bare], bare)) == f"{start}."


def test_what_the_other_steps_say_is_told_where_there_are_several(step):
    one, two, few = step(5), step(6, n_below=18), step(4, is_enough=False, n_below=0)
    assert verdict.dependence(Ladder([few, one], one)) == ""
    assert verdict.dependence(Ladder([few, one, two], one)) == (
        "It depends on what you compare with: by the 2 steps with enough reports, from 65% to 95% pay less."
    )
    assert verdict.dependence(Ladder([one, step(6)], one)) == "Both steps with enough reports say about the same: 65% pay less."
    assert verdict.dependence(Ladder([one, step(6, n_below=13)], one)) == (
        "Both steps with enough reports say about the same: 65–70% pay less."
    )
    assert verdict.dependence(Ladder([step(4), one, step(6)], one)) == (
        "All 3 steps with enough reports say about the same: 65% pay less."
    )
    none, tenth = step(5, n_below=0, n_spanning=0), step(6, n_below=2, n_spanning=0)
    assert verdict.dependence(Ladder([none, tenth], none)) == (
        "Both steps with enough reports say about the same: 0–10% pay less."
    )


def test_the_drawings_say_their_finding(offer, step):
    one = step(6)
    assert spoken(verdict.chart_alt(offer(), one)) == (
        "Hourly pay of 20 comparable reports, with the offer of $62 an hour among them"
    )
    assert spoken(verdict.ladder_alt(offer(company="Acme"), Ladder([step(3, n=1_204), one], one))) == (
        "Share of reports that pay less, step by step: Acme 1% of 1,204; United States 65% of 20"
    )
    alone = step(6, n=1, companies=1, n_below=1, n_spanning=0, newest_year=2024, share=Share(1, 1, no_interval="one_company"))
    assert verdict.step_words(offer(), alone) == (
        "United States: 100% pay less; 1 report of 1 company, 2024; postings of one company: no interval"
    )
    assert verdict.step_words(offer(company="<b>x</b>"), step(3, is_enough=False)) == (
        "<b>x</b>: 65% pay less; 20 reports of 8 companies, 2024–2026; 95% interval 50–80%, too few to take"
    )
