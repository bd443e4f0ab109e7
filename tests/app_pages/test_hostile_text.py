"""Whatever a text of the data holds, no page reads it as markup: every text field of every table holds links and signs.

Text from data that reaches a page by another way than `components.words.plain` and `charts.markup.safe` is found here.
"""

import csv
import json
import re
from pathlib import Path

import pytest

from components.pages import pages
from queries.build import missing_files
from queries.database import database
from queries.folder import DATA_VARIABLE, data_folder
from queries.schema import TABLES, Table

HOSTILE = " <a href='http://evil.example'>l</a> [m](http://evil.example) www.evil.example :tada: $x^2$ \u202eabc"
#: Rows of each file: enough for the charts of a page to be drawn; of tables that others look things up in, all.
ROWS = 100
WHOLE = ("exchange_rates", "sources", "roles", "occupations")
#: What says what something is rather than what it is called.
NOT_TEXT = re.compile(r".*(_id|_code|_kind|_type|url|kind|release|index_name|component|base|method|dataset|language)$")
#: What a page shows letter by letter.
LITERAL = ("selectbox", "multiselect", "text_input", "text_area", "code", "table", "arrow_data_frame", "dataframe", "query")
ADDRESSES = (
    *((page, {}) for page in pages() if page not in ("offer", "upload", "method")),
    ("offer", {"offer1-pay": "$30/hr", "offer1-company": f"Acme{HOSTILE}", "offer1-place": "Boston, MA"}),
    ("overview", {"degree": f"PhD{HOSTILE}", f"unit{HOSTILE}": "x", "unit": HOSTILE}),
)


def hostile_fields(table: Table) -> set[str]:
    return {
        column.name
        for column in table.columns
        if column.kind == "text"
        and not (column.choices or column.pattern or column.refers_to or column.name in table.key)
        and not NOT_TEXT.fullmatch(column.name)
    }


def write_hostile(data: Path) -> None:
    for table in TABLES:
        fields = hostile_fields(table)
        for path in sorted(data_folder().glob(table.files)):
            copy = data / path.relative_to(data_folder())
            copy.parent.mkdir(parents=True, exist_ok=True)
            with path.open(encoding="utf-8", newline="") as source, copy.open("w", encoding="utf-8", newline="") as out:
                reader = csv.DictReader(source)
                writer = csv.DictWriter(out, reader.fieldnames)
                writer.writeheader()
                for number, row in enumerate(reader):
                    if number < ROWS or table.name in WHOLE:
                        writer.writerow({k: v + HOSTILE if k in fields and v else v for k, v in row.items()})


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    write_hostile(folder)
    assert missing_files(folder) == []
    return folder


def lines(node) -> list[tuple[str, str]]:
    """Every text of a page that is read as Markdown, with the kind of what shows it."""
    found = []
    if node.type not in LITERAL:
        texts = [getattr(node, "label", ""), getattr(node, "value", None), getattr(getattr(node, "proto", None), "help", "")]
        if node.type in ("radio", "button_group", "segmented_control", "pills"):
            texts += [str(option) for option in getattr(node, "options", [])]
        found = [(node.type, text) for text in texts if isinstance(text, str) and text]
    return found + [line for child in getattr(node, "children", {}).values() for line in lines(child)]


#: Addresses that are not parted, and signs that are not told to be themselves.
ACTS = re.compile(
    r"https?://evil|(?<!\u2060)\\\.evil|(?<![\u2060\\])\.evil|:tada:|(?<!\\)\$x|(?<!\\)\[m|(?<!\\)<a|\u202e", re.IGNORECASE
)


def drawn_texts(part) -> list[str]:
    """Every text that a part of a chart draws, not what it hands on nor the cells of its table, which show text as it is."""
    if isinstance(part, dict):
        return [text for name, value in part.items() if name not in ("customdata", "meta") for text in drawn_texts(value)]
    if isinstance(part, list):
        return [text for value in part for text in drawn_texts(value)]
    return [part] if isinstance(part, str) else []


@pytest.mark.parametrize(("page", "address"), ADDRESSES)
def test_no_text_of_the_data_or_the_address_acts_on_a_page(opened, data, monkeypatch, page, address):
    monkeypatch.setenv(DATA_VARIABLE, str(data))
    app = opened(page, address)
    assert not app.exception
    shown = [line for root in (app.main, app.sidebar) for line in lines(root)]
    drawn = [text for chart in app.get("plotly_chart") for text in drawn_texts(json.loads(chart.proto.spec))]
    if page == "outlook":
        assert any("evil" in text for _, text in shown)
        assert any("evil" in text for text in drawn)
    assert [line for line in shown if ACTS.search(line[1])] == []
    assert [text for text in drawn if "<a" in text or "\u202e" in text] == []


@pytest.fixture(autouse=True, scope="module")
def own_database():
    database.cache_clear()
    yield
    database.cache_clear()
