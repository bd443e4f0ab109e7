"""What is said of the places of a company, as far as there are more than are shown."""

import pytest

from app_pages.companies.sentences import groups as sentences


@pytest.mark.parametrize(("places", "note"), [(9, ""), (10, "The 10 places with the most reports.")])
def test_places_may_be_more_than_are_shown(places, note):
    assert sentences.places_note(places, 10) == note
