"""No mark is explained that is not drawn, where filters leave a chart without marks that it mostly has."""

import pytest

from tests.app_pages.marks import captions, not_drawn
from tests.pages.page import opened

ADDRESSES = (
    "/locations?region=California", "/degrees?work_kind=Full+time&any=year", "/companies?of=Jane+Street",
    "/companies?companies-page=23", "/outlook?outlook-role=NLP+engineer", "/?country=Germany&any=year",
)  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_mark_is_explained_that_no_chart_draws(address):
    app = opened(address)
    assert list(captions(app))
    assert not_drawn(app) == []
