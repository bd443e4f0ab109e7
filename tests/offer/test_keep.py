"""An offer is kept as a batch of one report that says the same, once, and goes as any other batch goes."""

import pytest

from ingest.batches.batch import add, undo
from ingest.batches.storing import NotAdded
from ingest.judgement.check import check_file
from offer.fields import read_fields
from offer.keep import NOTE, as_file, as_row, keep
from offer.ladder import comparables, kept_before, ladder
from queries.database import Database
from tests.offer.conftest import COMPANIES, PLACES, RATES

FIELDS = {
    "company": "Acme", "degree": "phd", "role": "software engineer intern", "place": "Austin, TX", "pay": "$9,000 a month",
    "hours": "35", "weeks": "12", "housing": "$3,000", "signing": "$500",
}  # fmt: skip


@pytest.fixture
def data(folder):
    return folder(places=PLACES, companies=COMPANIES, exchange_rates=RATES, pay_reports=[{"pay": 30}])


def kept(data) -> list[tuple]:
    asked = """
        select company, role, degree_levels, place, pay_low, pay_period, currency, hours_per_week, duration_weeks_min, year,
            housing_low, bonus_amount, evidence, work_kind
        from pay_reports where batch_id is not null
    """
    return Database(data).view().snapshot.cursor().execute(asked).fetchall()


def test_an_offer_is_one_report_of_ones_own_and_can_be_undone(data):
    offer = read_fields(Database(data).view(), FIELDS, 2026).offer
    batch = keep(offer, data)
    assert kept(data) == [
        (
            "Acme", "software engineer intern", ["phd"], "Austin, TX", 9000, "month", "USD", 35, 12, 2026, 3000, 500,
            "self_reported", "internship",
        )
    ]  # fmt: skip
    with pytest.raises(NotAdded, match="The same file was added before"):
        keep(offer, data)
    undo(data, batch.batch)
    assert kept(data) == []


def test_a_kept_offer_is_not_compared_with_itself(data):
    view = Database(data).view()
    offer = read_fields(view, FIELDS, 2026).offer
    before = ladder(comparables(view, offer), offer)
    keep(offer, data)
    after = Database(data).view()
    again = ladder(comparables(after, offer), offer)
    assert (len(before.kept), len(again.kept)) == (0, 1)
    assert [step.row["n"] for step in again.steps] == [step.row["n"] for step in before.steps]


SAME = [({}, 2026), ({}, 2027), ({"degree": ""}, 2026)]  # opened again in the next year, without a year of its own
OTHERWISE = [
    ({}, 2028), ({"year": "2025"}, 2026), ({"degree": "bachelor"}, 2026), ({"pay": "$9,001 a month"}, 2026),
    ({"pay": "$50/h"}, 2026), ({"company": ""}, 2026), ({"place": "New York, NY"}, 2026),
]  # fmt: skip


def test_a_kept_report_is_the_offer_where_it_says_nothing_else_and_equal_reports_of_others_stay(folder, tmp_path):
    equal = {
        "company": "Acme", "degree_levels": ["phd"], "city": "Austin", "region": "TX", "pay": 9000, "pay_period": "month",
        "hours_per_week": 35, "note": "An offer",
    }  # fmt: skip
    data = folder(places=PLACES, companies=COMPANIES, exchange_rates=RATES, pay_reports=[equal])
    offer = read_fields(Database(data).view(), FIELDS, 2026).offer
    keep(offer, data)
    added = tmp_path / "of another reader.csv"
    added.write_bytes(as_file({heading: cell for heading, cell in as_row(offer).items() if heading != "Note"}))
    with check_file(added, dataset="stipends", data=data) as checked:
        add(checked, added, data, {}, "another")
    view = Database(data).view()
    told = "select report from pay_reports where pay_low = 9000 order by note is distinct from $note"
    own, *others = (row[0] for row in view.snapshot.cursor().execute(told, {"note": NOTE}).fetchall())

    def left_out(changes: dict, this_year: int) -> tuple[int, ...]:
        fields = {name: text for name, text in (FIELDS | changes).items() if text}
        return kept_before(view, read_fields(view, fields, this_year).offer)

    assert len(others) == 2
    assert [left_out(*case) for case in SAME] == [(own,)] * len(SAME)
    assert [left_out(*case) for case in OTHERWISE] == [()] * len(OTHERWISE)
    [company] = [step for step in ladder(comparables(view, offer), offer).steps if step.number == 3]
    assert (company.row["n"], company.row["n_tied"]) == (2, 2)


def test_what_an_offer_does_not_say_the_report_does_not_either(data):
    offer = read_fields(Database(data).view(), {"pay": "€20/h", "place": "Munich"}, 2026).offer
    keep(offer, data)
    assert kept(data) == [
        (None, "Internship", [], "Munich, DE", 20, "hour", "EUR", None, None, 2026, None, None, "self_reported", "internship")
    ]
