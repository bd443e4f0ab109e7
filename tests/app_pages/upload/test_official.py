"""An official file on the page: recognised, shown, taken, undone, or read as any other file."""

import pytest

from ingest.batches.batch import batches

POUND = "DATE,AEXUSUK\n2025-01-01,1.25\n2026-01-01,1.6\n"


def pasted(page, text: str):
    next(area for area in page.text_area if str(area.key).startswith("upload-text")).set_value(text)
    return page.run()


def test_an_official_file_is_shown_taken_and_listed(data, opened):
    page = pasted(opened("upload"), POUND)
    assert not page.exception
    assert "federal_reserve, to 2026" in [header.value for header in page.header]
    assert "1 row would be added, 1 would change, 0 stay as they are." in [text.value for text in page.markdown]
    (shown,) = (table.value for table in page.table if "in the tables" in table.value.columns)
    assert [list(row) for row in shown.to_numpy()][:2] == [
        ["GBP · 2025", "units per usd", "0\\.75", "0\\.8"], ["GBP · 2025", "usd per unit", "1\\.3333", "1\\.25"],
    ]  # fmt: skip
    page.button(key="upload-official-take").click().run()
    assert not page.exception
    (batch,) = batches(data)
    assert (batch.release, batch.accepted) == ("federal_reserve", 2)
    assert [button.label for button in page.button if str(button.key).startswith("upload-rows-its")] == ["See its 2 rows"]
    assert "Read again" not in [button.label for button in page.button]
    next(button for button in page.button if button.label == "Undo").click().run()
    assert [each.undone for each in batches(data)] == [True]


@pytest.mark.usefixtures("data")
def test_it_can_be_read_as_any_other_file_and_one_that_is_not_believed_is(opened):
    page = pasted(opened("upload"), POUND)
    next(toggle for toggle in page.toggle if toggle.label == "Read it as an ordinary file").set_value(True).run()
    assert not page.exception
    assert "upload-official-take" not in [button.key for button in page.button]
    page = pasted(opened("upload"), POUND.replace("AEXUSUK", "AEXXYUS"))
    (warning,) = (each.value for each in page.warning if "official release" in each.value)
    assert warning.endswith("is of the series AEXXYUS, whose currency is not known\\.")
