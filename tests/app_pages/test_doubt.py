"""A report that looks wrong: what is copied of it, and where it is sent."""

import pandas as pd
import pytest

from components import doubt, selection
from components.doubt import send_to, told
from components.words import spoken

REPORT = pd.Series(
    {
        "report_id": "r-1",
        "company": "Acme",
        "role": "Engineer",
        "place": None,
        "set_aside": None,
        "url": "https://one.example/a",
    }
)


def test_its_lines_are_its_id_how_its_number_was_made_its_source_and_the_view():
    assert told(REPORT, "$8,000 a month → $46.15 an hour: 12/2,080", "http://localhost/?company=Acme") == (
        "r-1 · Acme · Engineer\n$8,000 a month → $46.15 an hour: 12/2,080\nhttps://one.example/a\nhttp://localhost/?company=Acme"
    )


def test_one_that_enters_no_figure_says_why_instead():
    unsourced = REPORT.copy()
    unsourced[["set_aside", "url", "company"]] = ["unpaid", None, float("nan")]
    assert told(unsourced, "", "http://localhost/") == "r-1 · Engineer\nunpaid\nhttp://localhost/"


SEND = "Looks wrong? Copy this and send it to "


@pytest.mark.parametrize(
    ("contact", "said"),
    [
        ("", "Looks wrong? Copy this: it names the report, its source and this view to whoever keeps the data."),
        ("https://a.example/issues", f"{SEND}[https://a.example/issues](https://a.example/issues)."),
        ("ann@a.example", f"{SEND}[ann@a.example](mailto:ann@a.example)."),
        ("the careers office", f"{SEND}the careers office."),
    ],
)
def test_it_is_sent_where_the_operator_says(contact, said):
    assert spoken(send_to(contact)) == said


def test_words_of_the_operator_are_no_markup():
    assert r"\[x\]\(" in send_to("[x](javascript:alert)")


def test_the_row_that_is_selected_is_given_to_copy(opened, monkeypatch):
    monkeypatch.setenv(doubt.CONTACT_VARIABLE, "the careers office")
    monkeypatch.setattr(selection, "of_row", lambda key, _: "1" if key == "table-rows-headline" else None)
    page = opened("overview", {"headline-reports": "true"})
    assert not page.exception
    [table] = [each.value for each in page.dataframe if "how it was made" in each.value]
    second = table.iloc[1]
    [lines] = [block.value.split("\n") for block in page.code]
    assert lines[0].startswith(f"{second['id']} · {second['company']}")
    assert lines[1] == second["how it was made"]
    assert any(caption.value.endswith("the careers office.") for caption in page.caption)
