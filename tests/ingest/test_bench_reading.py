"""The benchmark of readings: what counts as agreeing with a label."""

import pytest

from bench.reading import Labelled, labelled, outcome


@pytest.mark.parametrize(
    ("low", "high", "currency", "period", "read", "expected"),
    [
        (20, 25, "USD", "hour", (20, 25, ("USD",), "hour"), "agree"),
        (20, 25, "USD", "hour", (20, 25, ("USD", "CAD"), "hour"), "agree"),
        (20, 25, "USD", "hour", (20, 25, (), "hour"), "asked"),
        (20, 25, "USD", "hour", (20, 25, ("USD",), ""), "asked"),
        (20, 25, "USD", "hour", (20, 25, ("EUR",), "hour"), "wrong"),
        (20, 25, "USD", "", (20, 25, ("USD",), "hour"), "wrong"),
        (20, 25, "", "hour", (20, 25, ("USD",), "hour"), "wrong"),
        (20, None, "USD", "hour", (20, 20, ("USD",), "hour"), "wrong"),
        (20, 25, "USD", "hour", None, "refused"),
        (None, None, "", "", None, "agree"),
        (None, None, "", "", (5, 5, (), ""), "wrong"),
    ],
)
def test_a_reading_is_held_against_its_label(low, high, currency, period, read, expected):
    assert outcome(Labelled("", low, high, currency, period), read) == expected


def test_labels_stand_in_either_of_two_forms(tmp_path):
    plain, told = tmp_path / "plain.csv", tmp_path / "told.csv"
    plain.write_text("text,low,high,currency,period\n$5/h,5,5,USD,hour\n", encoding="utf-8")
    told.write_text(
        "kind,string,reads_as\npay,$5/h,low=5 high=5 period=hour currency=USD\nplace,Rome,country=IT\npay,n/a,low= high=\n",
        encoding="utf-8",
    )
    five = Labelled("$5/h", 5, 5, "USD", "hour")
    assert list(labelled(plain)) == [five]
    assert list(labelled(told)) == [five, Labelled("n/a", None, None, "", "")]
    assert (five.kind, Labelled("n/a", None, None, "", "").kind) == ("figure", "no pay")
