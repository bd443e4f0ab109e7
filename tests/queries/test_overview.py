"""The overview's questions, given rows and expected rows worked out by hand."""

import pytest


def test_a_headline_counts_offers_once_and_takes_the_median(given):
    view = given(
        pay_reports=[
            *({"pay": pay, "company": company} for pay, company in zip((20, 30, 40, 50, 60, 70), "ABCDEF", strict=True)),
            {"pay": 90, "evidence": "posted", "company": "G"},
            {"pay": 90, "evidence": "posted", "company": "G"},
            {"pay": 999, "evidence": "guide", "company": None},
        ]
    )
    row = view.ask("overview/headline").iloc[0]
    assert (row["n"], row["postings"], row["companies"], row["reports"]) == (7, 8, 7, 9)
    assert (row["p25"], row["median"], row["p75"]) == (35, 50, 65)
    assert (row["median_low"], row["median_high"]) == (20, 90)
    assert row["posted_share"] == pytest.approx(1 / 7)
