"""An offer is kept as a batch of one report that says the same, once, and goes as any other batch goes."""

import pytest

from ingest.batches import undo
from ingest.storing import NotAdded
from offer.fields import read_fields
from offer.keep import keep
from offer.ladder import comparables, ladder
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
    offer, other = (read_fields(view, FIELDS | {"pay": pay}, 2026).offer for pay in ("$9,000 a month", "$50/h"))
    before = ladder(comparables(view, offer), offer)
    keep(offer, data)
    after = Database(data).view()
    again = ladder(comparables(after, offer), offer)
    assert (len(before.kept), len(again.kept)) == (0, 1)
    assert [step.row["n"] for step in again.steps] == [step.row["n"] for step in before.steps]
    # With another offer it is compared as any other report is.
    assert ladder(comparables(after, other), other).kept == ()


def test_what_an_offer_does_not_say_the_report_does_not_either(data):
    offer = read_fields(Database(data).view(), {"pay": "€20/h", "place": "Munich"}, 2026).offer
    keep(offer, data)
    assert kept(data) == [
        (None, "Internship", [], "Munich, DE", 20, "hour", "EUR", None, None, 2026, None, None, "self_reported", "internship")
    ]
