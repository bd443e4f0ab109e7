"""Where the dashboard is opened to be read, nothing can be added, undone, restored or kept, whatever the page shows."""

import shutil
from pathlib import Path

import pytest

from components.rights import refused
from queries.database import database
from queries.folder import DATA_VARIABLE
from serving.rights import RIGHTS_VARIABLE

STORED = Path(__file__).parents[2] / "ingest" / "stored_batches"


@pytest.fixture
def data(folder, monkeypatch):
    """A data folder with one batch."""
    made = folder(pay_reports=[{"pay": 20}])
    shutil.copytree(STORED, made / "uploads")
    monkeypatch.setenv(DATA_VARIABLE, str(made))
    database.cache_clear()
    yield made
    database.cache_clear()


def in_sight(data: Path) -> list[str]:
    return sorted(path.name for path in (data / "uploads").iterdir() if path.is_dir())


@pytest.mark.usefixtures("data")
def test_the_page_says_that_nothing_can_be_added_and_offers_no_way(opened, monkeypatch):
    monkeypatch.setenv(RIGHTS_VARIABLE, "read")
    page = opened("upload")
    assert [each.value for each in page.info] == [refused("add", None)]
    assert (len(page.get("file_uploader")), len(page.text_area)) == (0, 0)
    offered = [button.label for button in page.button if str(button.key).startswith("upload-")]
    assert all(label.startswith("See its ") for label in offered)


def test_a_button_that_was_drawn_before_changes_nothing(data, opened, monkeypatch):
    page, before = opened("upload"), in_sight(data)
    undo = next(button for button in page.button if button.label == "Undo")
    monkeypatch.setenv(RIGHTS_VARIABLE, "read")
    undo.click().run()
    assert in_sight(data) == before
    assert [each.value for each in page.toast] == [refused("undo", None)]
