"""What is said of an occupation in the official projections: growth, decline, neither, and what is not published."""

import pandas as pd
import pytest

from app_pages.outlook.sentences import occupation as sentences
from charts.numbers import Money
from components.words import spoken

DATA = {
    "group": "15-2051",
    "label": "Data Scientists",
    "base_year": 2024,
    "projection_year": 2034,
    "employment_base": 245_900.0,
    "employment_projected": 328_300.0,
    "change_percent": 33.5,
    "all_change_percent": 3.1,
    "annual_openings": 23_400.0,
    "growth_class": "Much faster than average",
    "entry_education": "Bachelor's degree",
    "pay": 54.13,
    "pay_year": 112_590.0,
    "pay_hour": 54.13,
    "pay_of": 2025.0,
    "is_bound": False,
    "url": "https://example.org/projection",
    "pay_url": "https://example.org/wage",
    "work": "turn *raw* data into findings",
    "work_from": "O*NET",
    "work_url": "https://example.org/work",
}
PROGRAMMERS = DATA | {
    "group": "15-1251",
    "label": "Computer Programmers",
    "employment_base": 121_200.0,
    "employment_projected": 114_000.0,
    "change_percent": -6.0,
    "annual_openings": 5_500.0,
    "growth_class": "Decline",
    "pay": 47.42,
}
CHARGED = {"label": "R&D *Managers*", "growth_class": None, "entry_education": None}
UNPUBLISHED = {"annual_openings": None, "pay": None, "growth_class": None}


def row(**changes) -> pd.Series:
    return pd.Series(DATA | changes)


def frame(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(DATA))


def test_the_years_of_a_projection():
    assert sentences.projection_years(row()) == "2024–34"
    assert sentences.projection_years({"base_year": 1998.0, "projection_year": 2008.0}) == "1998–08"


class TestTitle:
    def test_growth_stands_beside_that_of_all(self):
        assert sentences.title(row()) == (
            "Data Scientists: US employment is projected to grow by 33.5% from 2024 to 2034; all occupations +3.1%"
        )

    def test_decline_is_told_without_its_sign(self):
        assert sentences.title(row(change_percent=-6.0, all_change_percent=-0.2)) == (
            "Data Scientists: US employment is projected to shrink by 6.0% from 2024 to 2034; all occupations \u22120.2%"
        )

    def test_growth_of_less_than_one_per_cent_is_growth(self):
        assert sentences.title(row(change_percent=0.4)).startswith(
            "Data Scientists: US employment is projected to grow by 0.4% from"
        )

    def test_no_change(self):
        assert sentences.title(row(change_percent=0.0, label="A *")) == (
            r"A \*: as many US jobs projected for 2034 as in 2024; all occupations +3.1" + "%"
        )

    def test_the_growth_of_all_is_left_out_where_it_is_not_known(self):
        assert sentences.title(row(all_change_percent=None)) == (
            "Data Scientists: US employment is projected to grow by 33.5% from 2024 to 2034"
        )
        assert (
            sentences.title(row(all_change_percent=None, change_percent=0))
            == "Data Scientists: as many US jobs projected for 2034 as in 2024"
        )


class TestScope:
    def test_the_field_as_a_whole_stands_beside_it(self):
        field = DATA | {"group": "15-0000", "change_percent": 10.1}
        assert sentences.scope(row(), frame(PROGRAMMERS, field, DATA)) == (
            ":gray[United States · projections 2024–34 · 245,900 jobs in 2024 · "
            "all computer and mathematical occupations +10.1%]"
        )

    def test_an_unknown_field_is_left_out(self):
        assert sentences.scope(row(), frame(DATA)) == ":gray[United States · projections 2024–34 · 245,900 jobs in 2024]"


def test_the_newest_editions_say_when_they_were_published_and_when_the_next_are_due():
    releases = pd.DataFrame(
        [
            ("employment_projections", pd.Timestamp(2025, 8, 28), "2025-35", "out since 2026-08-27"),
            ("oews", pd.Timestamp(2026, 5, 15), "May 2026", "spring of 2027"),
            ("big_mac", pd.Timestamp(2026, 1, 1), None, None),
        ],
        columns=["release_id", "published", "next_edition", "next_due"],
    )
    assert spoken(sentences.editions(releases)) == (
        "Wages: published 15 May 2026. Next edition, for May 2026: spring of 2027. "
        "Projections: published 28 Aug 2025. Next edition, for 2025–35: out since 27 Aug 2026; this dashboard comes without it."
    )
    assert sentences.editions(releases[2:]) == ""


def test_the_cards_end_with_the_growth_of_all_and_the_rule_of_the_words():
    constants = {
        "growth_classes_base": 2024,
        "much_faster_growth": 7,
        "faster_growth": 5,
        "average_growth": 3,
        "slower_growth": 1,
        "declining_growth": -1,
    }
    assert sentences.cards_caption(row(), constants) == (
        "All occupations together: +3.1%. The words follow the Bureau of Labor Statistics for 2024–34, with growth rounded to "
        "a whole percentage: much faster than average from 7%, faster from 5%, about as fast from 3%, slower from 1%, little "
        "or no change below that, decline from \u22121% down."
    )


class TestGrowthAgainstPay:
    def test_those_that_grow_faster_than_all_are_counted_and_read_out_where_they_have_pay(self):
        unpaid, even = DATA | {"pay": None}, DATA | {"change_percent": 3.1}
        assert sentences.growth_alt(frame(unpaid, DATA, even, PROGRAMMERS), 3.1, Money("EUR")) == (
            "2 of 4 occupations grow faster than all occupations together: Data Scientists +33.5%, €54.13"
        )

    def test_the_first_six_are_read_out(self):
        occupations = frame(*(DATA | {"label": f"O{i}", "change_percent": 20 - i, "pay": 10 + i} for i in range(7)))
        assert sentences.growth_alt(occupations, 3.1, Money()) == (
            "7 of 7 occupations grow faster than all occupations together: O0 +20.0%, $10; O1 +19.0%, $11; O2 +18.0%, "
            "$12; "
            "O3 +17.0%, $13; O4 +16.0%, $14; O5 +15.0%, $15"
        )

    def test_none_is_said(self):
        assert sentences.growth_alt(frame(DATA | {"pay": None}, PROGRAMMERS), 3.1, Money()) == (
            "1 of 2 occupations grows faster than all occupations together"
        )
        assert sentences.growth_alt(frame(PROGRAMMERS), 3.1, Money()) == (
            "0 of 1 occupation grow faster than all occupations together"
        )

    @pytest.mark.parametrize(
        ("rows", "lacking"),
        [
            ((DATA, PROGRAMMERS), ""),
            ((DATA, DATA | {"pay": None}), " 1 occupation without pay."),
            ((DATA | {"pay": None}, DATA, DATA | {"pay": None}), " 2 occupations without pay."),
        ],
    )
    def test_occupations_without_pay_are_counted(self, rows, lacking):
        assert sentences.growth_caption(frame(*rows), 2024.0) == (
            "Each dot is an occupation, larger with more openings a year. Pay: the median of 2024 that is published with the "
            f"projections.{lacking}"
        )

    def test_a_mark_says_all_that_is_published(self):
        assert sentences.occupation_hover(DATA, Money("USD", "month")) == (
            "<b>Data Scientists</b><br>+33.5%, much faster than average<br>245,900 jobs in 2024, 328,300 in 2034<br>"
            "23,400 openings a year<br>median $54.13 a month in 2024"
        )

    def test_a_mark_says_what_is_not_published(self):
        assert sentences.occupation_hover(PROGRAMMERS | UNPUBLISHED, Money()) == (
            "<b>Computer Programmers</b><br>\u22126.0%<br>121,200 jobs in 2024, 114,000 in 2034<br>"
            "openings not published<br>pay not published"
        )
        assert sentences.occupation_hover(DATA | {"pay": None}, Money()).endswith("23,400 openings a year<br>pay not published")
        assert sentences.occupation_hover(DATA | {"annual_openings": None}, Money()).endswith(
            "openings not published<br>median $54.13 an hour in 2024"
        )


class TestJobs:
    def test_heading_and_caption(self):
        assert sentences.jobs_heading(row(base_year=2024.0, projection_year=2034.0)) == "Jobs in 2024 and 2034"
        assert sentences.jobs_caption(14, 38, 2024.0) == (
            "Grey: jobs in 2024; colour: jobs added; hollow: jobs lost. 14 of 38 occupations, those with most openings a year "
            "first; k: thousands."
        )

    def test_jobs_are_read_out(self):
        assert sentences.jobs_alt(frame(DATA, PROGRAMMERS)) == (
            "Jobs now and projected: Data Scientists 246k to 328k (+33.5%) and Computer Programmers 121k to 114k (\u22126.0%)"
        )
        assert sentences.jobs_alt(frame(*(DATA | {"label": f"O{i}"} for i in range(7)))).endswith(
            "O4 246k to 328k (+33.5%) and O5 246k to 328k (+33.5%)"
        )


def test_the_title_of_the_table_counts_the_occupations():
    assert [sentences.occupations_listing(total) for total in (1, 25)] == [
        "The 1 occupation with its source",
        "The 25 occupations with their sources",
    ]


def test_earlier_projections_stand_newest_first_without_the_newest():
    older = DATA | {"base_year": 2023, "projection_year": 2033, "change_percent": 36.0}
    oldest = DATA | {"base_year": 2018, "projection_year": 2028, "change_percent": -0.4}
    assert sentences.earlier_projections(frame(DATA, older, oldest)) == (
        "Earlier projections: 2023–33 +36.0%, 2018–28 \u22120.4%"
    )
    assert sentences.earlier_projections(frame(DATA, older)) == "Earlier projections: 2023–33 +36.0%"
    assert sentences.earlier_projections(frame(DATA)) == ""


def test_what_an_occupation_does_is_a_sentence_with_its_source():
    assert sentences.work(pd.Series(DATA)) == (r"They turn \*raw\* data into findings ([O\*NET](https://example.org/work)).")


def test_nothing_is_said_of_the_work_where_no_source_says_it():
    assert sentences.work(pd.Series(DATA | {"work": None, "work_from": None, "work_url": None})) is None
