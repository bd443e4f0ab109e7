"""What an offer lacks of what its company's programmes state: by what each of their perks names."""

import pytest

from offer.asking import lacking
from offer.fields import read_fields

PERKS = ["housing and travel at most hosts", "housing stipend", "relocation help", "visa support"]
WEEKS = {"company": "Acme", "pay": "$30/hr", "place": "Austin, TX", "weeks": "12"}


@pytest.mark.parametrize(
    ("stated", "lacked"),
    [
        ({}, PERKS),
        ({"housing": "$3,000"}, ["housing and travel at most hosts", "relocation help", "visa support"]),
        ({"housing": "provided"}, ["housing and travel at most hosts", "relocation help", "visa support"]),
        ({"relocation": "$500"}, ["housing and travel at most hosts", "housing stipend", "visa support"]),
        ({"housing": "provided", "relocation": "$500"}, ["visa support"]),
    ],
    ids=str,
)
def test_an_offer_lacks_the_perks_of_which_it_has_not_all(market, stated, lacked):
    groups = [{"perk": perk, "group": "Housing and travel"} for perk in PERKS]
    programs = [{"program_id": "p1", "company": "Acme", "program": "Summer", "perks": PERKS, "source_id": "s1"}]
    view = market({"pay": 30}, perk_groups=groups, programs=programs)
    found = lacking(view, read_fields(view, WEEKS | stated, 2026).offer)
    assert [list(perks) for perks in found["perks"]] == [lacked]


def test_where_nothing_is_lacked_no_programme_is_left(market):
    groups = [{"perk": "housing", "group": "Housing and travel"}]
    programs = [{"program_id": "p1", "company": "Acme", "program": "Summer", "perks": ["housing"], "source_id": "s1"}]
    view = market({"pay": 30}, perk_groups=groups, programs=programs)
    assert lacking(view, read_fields(view, WEEKS | {"housing": "provided"}, 2026).offer).empty
    assert lacking(view, read_fields(view, WEEKS | {"company": "Nobody"}, 2026).offer).empty
