"""What is said of the programmes that name a city: several, one, none; a deadline ahead, listed as open, over."""

import pandas as pd
import pytest

from app_pages.locations.sentences import programs as sentences

AHEAD = {
    "employer": "Acme",
    "program": "Summer",
    "standing": "deadline_ahead",
    "deadline": pd.Timestamp("2026-12-01"),
    "last_seen": pd.Timestamp("2026-10-02"),
}
OPEN = AHEAD | {"standing": "listed_open", "deadline": pd.NaT}
UNDATED = OPEN | {"standing": "undated", "last_seen": pd.NaT, "employer": None}
OVER = UNDATED | {"standing": "past"}


def programs(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(AHEAD))


@pytest.mark.parametrize(
    ("found", "heading", "caption", "label"),
    [
        ((), "No programme in the data names Waco, TX", "", None),
        ((AHEAD,), "1 programme names Waco, TX", "", "The programme on its page"),
        ((OVER,), "1 programme names Waco, TX", "Its deadline or term has passed.", "The programme on its page"),
        (
            (AHEAD, OVER),
            "2 programmes name Waco, TX",
            "The deadline or term of 1 of them has passed.",
            "All 2 on the page Programmes",
        ),
        (
            (OVER, OVER | {"standing": "deadline_passed"}),
            "2 programmes name Waco, TX",
            "The deadline or term of each has passed.",
            "All 2 on the page Programmes",
        ),
    ],
    ids=["none", "one", "one that is over", "two", "two that are over"],
)
def test_how_many_there_are_and_how_many_are_over(found, heading, caption, label):
    rows = programs(*found)
    assert (sentences.heading(rows, "Waco, TX"), sentences.caption(rows)) == (heading, caption)
    if label:
        assert sentences.all_label(rows) == label


def test_each_says_where_it_stands():
    labels = [sentences.label(row) for _, row in programs(AHEAD, OPEN, UNDATED).iterrows()]
    assert labels == [
        "**Acme\\: Summer** :gray[· deadline 1 Dec 2026]",
        "**Acme\\: Summer** :gray[· listed as open when last seen, 2 Oct 2026]",
        "**Summer** :gray[· no date known]",
    ]
