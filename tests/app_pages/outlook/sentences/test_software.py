"""The software of an occupation in words: many, some, one, none that postings for it name, and whose judgement it is."""

import pandas as pd
import pytest

from app_pages.outlook.sentences import software as sentences
from components.words import spoken


def found(*in_demand: str, hot: tuple[str, ...] = ()) -> pd.DataFrame:
    rows = [{"software": name, "in_demand": True} for name in in_demand] + [
        {"software": name, "in_demand": False} for name in hot
    ]
    return pd.DataFrame(rows).assign(source="O*NET 30.2 Database", url="https://example.org/onet")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (found("Git"), "Postings for Data Scientists often name one piece of software: Git."),
        (found("C#", "Git", hot=("R",)), "Postings for Data Scientists often name 2 pieces of software: C\\# and Git."),
        (
            found("A", "B", "C"),
            "Postings for Data Scientists often name 3 pieces of software: A, B and C.",
        ),
        (
            found(hot=("Git",)),
            "No software is marked as often named by postings for Data Scientists in particular; "
            "1 name that it has is often in postings for all occupations.",
        ),
        (
            found(hot=("Git", "R")),
            "No software is marked as often named by postings for Data Scientists in particular; "
            "2 names that it has are often in postings for all occupations.",
        ),
    ],
)
def test_what_postings_name_often(rows, words):
    assert sentences.in_demand(rows, "Data Scientists") == words


def test_forty_five_names_are_all_told_and_of_more_the_first_forty_five():
    names = [f"N{number}" for number in range(46)]
    assert sentences.in_demand(found(*names[:45]), "X") == (
        f"Postings for X often name 45 pieces of software: {', '.join(names[:44])} and N44."
    )
    assert sentences.in_demand(found(*names), "X") == (
        f"Postings for X often name 46 pieces of software, from A to Z: {', '.join(names[:45])} and more."
    )


def test_whose_judgement_it_is():
    assert spoken(sentences.caption(found("Git").iloc[0])) == (
        "Marked by a survey of employers' postings, for employees rather than interns; a mark is not a count. Information from "
        "[O*NET 30.2 Database](https://example.org/onet) by the U.S. Department of Labor, Employment and Training "
        "Administration (USDOL/ETA), CC BY 4.0; rows were chosen and joined here, which USDOL/ETA has not endorsed. O*NET® is "
        "its trademark."
    )


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (1, "The 1 name that the survey marks"),
        (2, "All 2 names that the survey marks"),
        (84, "All 84 names that the survey marks"),
    ],
)
def test_the_title_of_the_list(names, words):
    assert sentences.listing(names) == words
