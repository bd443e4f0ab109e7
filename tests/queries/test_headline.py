"""The headline of the first view, worked out once more from the CSV files in plain Python, without any of the queries."""

import pytest

from tests.independent import interval, quantile, reports


def test_the_headline_is_what_the_files_say(bundled):
    counted = reports()
    pays = sorted(pay for pay, _ in counted)
    groups = bundled.ask("overview/groups", most=1)
    headline = groups[groups["dimension"] == "country"].iloc[0]
    assert headline["n"] == len(pays)
    assert headline["postings"] == sum(len(found) for _, found in counted)
    assert headline["companies"] == len({found[0]["company"] for _, found in counted if found[0]["company"]})
    expected = [quantile(pays, share) for share in (0.1, 0.25, 0.5, 0.75, 0.9)]
    assert [headline[name] for name in ("p10", "p25", "median", "p75", "p90")] == pytest.approx(expected)
    stated = [({"company": found[0]["company"] or None, "evidence": found[0]["evidence"]}, pay) for pay, found in counted]
    effective, (low, high) = interval(stated)
    assert headline["effective_companies"] == pytest.approx(effective)
    assert (headline["median_low"], headline["median_high"]) == pytest.approx((low, high))


def test_two_names_of_one_country_or_state_multiply_no_report(given):
    view = given(
        places=[
            {"place_type": "country", "place_name": "Korea", "country": "KR", "currency": "KRW"},
            {"place_type": "country", "place_name": "South Korea", "country": "KR", "currency": "KRW"},
            {"place_type": "state", "place_name": "Seoul", "region": "11", "country": "KR"},
            {"place_type": "state", "place_name": "Seoul City", "region": "11", "country": "KR"},
        ],
        pay_reports=[{"pay": 20, "country": "KR", "region": "11"}],
    )
    assert view.ask("filters/matching_count").iloc[0]["reports"] == 1
    assert view.ask("overview/countries", least=1)["n"].sum() == 1


def test_the_rows_behind_the_headline_give_its_median(bundled):
    behind = bundled.ask("reports/behind", dimension="company", value=None, most=10_000, skipped=0)
    groups = bundled.ask("overview/groups", most=1)
    assert behind.drop_duplicates("report")["pay"].median() == pytest.approx(
        groups[groups["dimension"] == "country"].iloc[0]["median"]
    )
    assert behind["source"].notna().all()
