"""What a degree adds at the same company, in words: more, less, the same, too few companies, none, and how sure that is."""

import pandas as pd
import pytest

from app_pages.degrees.sentences import premium as sentences
from charts.numbers import Money

NONE = float("nan")
DOLLARS = Money()
STEP = {
    "lower": "bachelor",
    "upper": "master",
    "companies": 16,
    "lower_reports": 1020,
    "upper_reports": 40,
    "oldest_year": 2025,
    "newest_year": 2027,
    "premium": 0.12,
    "premium_low": 0.04,
    "premium_high": 0.21,
}
TOO_FEW = {"premium": NONE, "premium_low": NONE, "premium_high": NONE}


def step(**changes) -> pd.Series:
    """A step between two levels, as `degrees/premiums` gives it."""
    return pd.Series(STEP | changes)


def companies(*rows: tuple) -> pd.DataFrame:
    """Companies by (label, premium, same role), all of posted pay, as `degrees/premium_companies` gives them."""
    found = pd.DataFrame(rows, columns=["label", "premium", "same_role"]).astype({"same_role": bool})
    return found.assign(evidence="posted")


class TestHeadline:
    @pytest.mark.parametrize(
        ("premium", "comparison"),
        [
            (0.12, "12% more than"),
            (-0.04, "4% less than"),
            (0.006, "1% more than"),
            (-0.006, "1% less than"),
            (0.004, "the same as"),
            (-0.004, "the same as"),
            (0.0, "the same as"),
        ],
    )
    def test_compares_the_levels_at_the_same_company(self, premium, comparison):
        assert sentences.headline(step(premium=premium), "internships in Peru", 6) == (
            f"For internships in Peru, a master's pays {comparison} a bachelor's at the same company: median of 16 companies"
        )

    @pytest.mark.parametrize(
        ("low", "high", "unsure"),
        [(0.04, 0.21, False), (-0.21, -0.04, False), (-0.04, 0.21, True), (0.0, 0.21, True), (-0.21, 0.0, True)],
    )
    def test_says_where_the_gap_could_be_zero(self, low, high, unsure):
        doubt = ", though the true gap could be zero" if unsure else ""
        assert sentences.headline(step(premium_low=low, premium_high=high), "internships", 6) == (
            f"For internships, a master's pays 12% more than a bachelor's at the same company{doubt}: median of 16 companies"
        )

    @pytest.mark.parametrize(("number", "pay"), [(1, "1 company pays"), (5, "5 companies pay")])
    def test_of_too_few_companies_says_how_many_are_needed(self, number, pay):
        assert sentences.headline(step(upper="phd", companies=number, **TOO_FEW), "fellowships", 6) == (
            f"Too few companies to say what a PhD adds to a bachelor's, for fellowships: {pay} both, 6 are needed"
        )

    def test_of_no_company_says_so(self):
        assert sentences.headline(step(lower="master", upper="phd", companies=0, **TOO_FEW), "fellowships", 6) == (
            "No company states pay for both a master's and a PhD, for fellowships"
        )


class TestSureness:
    @pytest.mark.parametrize(
        ("low", "high", "interval", "doubt"),
        [
            (0.04, 0.21, "+4% to +21%", " More than chance, if other companies are like these."),
            (-0.21, -0.04, "\u221221% to \u22124%", " More than chance, if other companies are like these."),
            (-0.04, 0.21, "\u22124% to +21%", " The true gap could also be the other way round."),
            (0.0, 0.21, "0% to +21%", ""),
            (-0.21, 0.0, "\u221221% to 0%", ""),
        ],
        ids=["more", "less", "crosses nothing", "begins at nothing", "ends at nothing"],
    )
    def test_is_told_by_the_interval(self, low, high, interval, doubt):
        found = step(premium_low=low, premium_high=high)
        assert sentences.sureness(found, companies(), 6) == f"How sure? 95% interval {interval}.{doubt}"

    def test_of_an_interval_without_a_width_says_why_there_is_none(self):
        alike = step(premium=0.0, premium_low=0.0, premium_high=0.0, companies=8)
        assert sentences.sureness(alike, companies(), 6) == "How sure? No interval: most are at one figure."
        assert sentences.step_card(alike, "Step") == ("Step", "0%", "8 companies, no interval: most are at one figure")
        assert sentences.headline(alike, "internships", 6) == (
            "For internships, a master's pays the same as a bachelor's at the same company: median of 8 companies"
        )

    def test_of_the_fewest_companies_says_that_the_interval_spans_them_all(self):
        assert sentences.sureness(step(companies=6), companies(), 6) == (
            "How sure? 95% interval +4% to +21%. More than chance, if other companies are like these. "
            "With so few companies the interval spans all of them."
        )

    def test_of_too_few_companies_lists_them(self):
        few = companies(("Acme & Co", 0.3, True), ("Beta", 0.0, True), ("Gamma", -0.1, False))
        assert sentences.sureness(step(companies=3, **TOO_FEW), few, 6) == (
            "Listed, not summarised: Acme \\& Co +30%, Beta 0% and Gamma \u221210%."
        )

    def test_of_one_company_lists_it(self):
        assert sentences.sureness(step(companies=1, **TOO_FEW), companies(("Acme", 0.3, True)), 6) == (
            "Listed, not summarised: Acme +30%."
        )

    def test_lists_six_companies_at_most(self):
        many = companies(*[(name, 0.1, True) for name in "ABCDEFG"])
        assert sentences.sureness(step(companies=7, **TOO_FEW), many, 9) == (
            "Listed, not summarised: A +10%, B +10%, C +10%, D +10%, E +10% and F +10%."
        )

    def test_of_no_company_says_what_a_pair_needs(self):
        assert sentences.sureness(step(companies=0, **TOO_FEW), companies(), 6) == (
            "A pair needs a report of each single level, from one company, country and kind of source, of stated years at most "
            "one apart."
        )


FACTS, UNDATED = (pd.Series({"newest_published": day}) for day in ("2026-10", None))


class TestScope:
    def test_counts_reports_companies_and_years_in_pairs(self):
        assert sentences.scope(step(), FACTS, "as_paid", levels_chosen=False) == (
            ":gray[Reports in pairs: 1,020 for a bachelor's and 40 for a master's · 16 companies · 2025–2027 · "
            "newest source Oct 2026]"
        )

    def test_of_one_company_is_in_the_singular_and_names_the_filter_that_does_not_hold(self):
        one = step(upper="phd", companies=1, lower_reports=1, upper_reports=2, oldest_year=2026, newest_year=2026)
        assert sentences.scope(one, UNDATED, "regional", levels_chosen=True) == (
            ":gray[Reports in pairs: 1 for a bachelor's and 2 for a PhD · 1 company · 2026 · "
            "at US average prices · the Degree level filter does not apply]"
        )

    def test_without_a_pair_says_how_fresh_or_nothing(self):
        none = step(companies=0, lower_reports=0, upper_reports=0, oldest_year=NONE, newest_year=NONE)
        assert sentences.scope(none, UNDATED, "as_paid", levels_chosen=False) == ""
        assert sentences.scope(none, FACTS, "as_paid", levels_chosen=False) == ":gray[Newest source Oct 2026]"


class TestCards:
    @pytest.mark.parametrize(
        ("found", "card"),
        [
            (step(), ("+12%", "16 companies, 95% interval +4% to +21%")),
            (
                step(premium=-0.02, premium_low=-0.1, premium_high=0.0),
                ("\u22122%", "16 companies, 95% interval \u221210% to 0%"),
            ),
            (step(companies=5, **TOO_FEW), ("–", "5 companies, too few: listed below")),
            (step(companies=1, **TOO_FEW), ("–", "1 company, too few: listed below")),
            (step(companies=0, **TOO_FEW), ("–", "no company pays both")),
        ],
        ids=["more", "less", "few", "one", "none"],
    )
    def test_of_a_step_holds_its_premium(self, found, card):
        assert sentences.step_card(found, "A step") == ("A step", *card)


class TestChart:
    def test_is_of_two_levels(self):
        assert sentences.chart_title("bachelor", "phd") == "What each company pays for a bachelor's and for a PhD"

    def test_is_of_two_groups_of_levels(self):
        assert sentences.chart_title("below_phd", "phd") == "What each company pays for a degree below a PhD and for a PhD"
        assert sentences.chart_title("undergraduate", "graduate") == (
            "What each company pays for an undergraduate degree and for a graduate degree"
        )

    def test_is_read_out_company_by_company(self):
        found = companies(("Acme.ai", 0.3, True), ("Beta", -0.1, True))
        assert sentences.chart_alt("bachelor", "phd", found) == (
            "What a PhD adds to a bachelor's at the same company: Acme\\.ai +30% and Beta \u221210%"
        )

    @pytest.mark.parametrize(
        ("same_role", "roles"),
        [
            ([True, True], "Roles are of the same family."),
            ([True, False], "At 1 of them the roles differ or are not stated."),
            ([False, False, True], "At 2 of them the roles differ or are not stated."),
        ],
    )
    def test_caption_says_what_a_pair_is_and_where_roles_differ(self, same_role, roles):
        found = companies(*[("Acme", 0.1, same) for same in same_role])
        assert sentences.chart_caption(found, 0, len(found)) == (
            f"{'Both' if len(found) == 2 else 'All 3'} companies; ring: posted. "
            "A pair: one company, country, kind of work and kind of source, "
            "stated years at most one apart, reports of one single level only; its ends are medians, n counts reports. Each "
            f"company counts once: with several pairs by their median, and the pair nearest to it is drawn. {roles}"
        )

    def test_caption_of_one_company_of_several_says_which(self):
        found = companies(("Acme", 0.1, True), ("Beta", 0.2, True), ("Gamma", 0.3, True))
        assert sentences.chart_caption(found, 1, 1).startswith("Company 2 of 3; ring: posted. A pair: ")

    @pytest.mark.parametrize(
        ("evidence", "marks"),
        [
            (["self_reported"], "filled: reported."),
            ([None, "employer_stated"], "ring: posted; ring with a dot: both."),
            (["posted", "self_reported", None], "ring: posted; filled: reported; ring with a dot: both."),
        ],
    )
    def test_caption_explains_no_mark_that_is_not_drawn(self, evidence, marks):
        found = companies(*[("Acme", 0.1, True)] * len(evidence)).assign(evidence=evidence)
        # The first page has another company, whose mark is not drawn here.
        everyone = pd.concat([companies(("Beta", 0.2, True)).assign(evidence="modelled"), found], ignore_index=True)
        assert f" of {len(everyone)}; {marks} A pair: " in sentences.chart_caption(everyone, 1, len(found))
