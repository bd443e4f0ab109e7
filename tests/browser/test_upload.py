"""The way of a file in a real browser: dropped, understood, answered, seen, added, charted, undone; and files that are none."""

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import PATIENCE, Visit
from tests.ingest.test_unpack import workbook
from tests.server import served

CLUB = """Company,Role,Location,Pay,Year
Northwind,Software Intern,"Seattle, WA",$45/hr,2026
Northwind,Software Intern,"Seattle, WA",$47/hr,2026
Contoso,Data Intern,"Austin, TX",$38/hr,2026
Contoso,Data Intern,"Austin, TX",soon,2026
<img src=x onerror=alert(1)>,ML Intern,"Boston, MA",$50/hr,2026
"""


@pytest.fixture(autouse=True)
def nothing_stays(data: Path) -> Iterator[None]:
    """Takes away what a test added: the other tests of the browser share the folder."""
    yield
    shutil.rmtree(data / "uploads", ignore_errors=True)


def drop(seen, name: str, content: str | bytes):
    """Drops a file of this name and waits for what the page makes of it."""
    body = content.encode() if isinstance(content, str) else content
    seen.page.set_input_files('input[type="file"]', {"name": name, "mimeType": "text/csv", "buffer": body})
    seen.page.wait_for_selector('[data-testid="stMain"] h2:has-text("record"), [data-testid="stMain"] [data-testid="stAlert"]')
    return seen.settle()


def matching(seen) -> int:
    """The number of reports beside the filters of a page."""
    text = seen.page.locator('[data-testid="stSidebar"]').inner_text()
    return int(re.search(r"of ([\d,]+) reports match", text)[1].replace(",", ""))


def main_text(seen) -> str:
    return seen.page.locator('[data-testid="stMain"]').inner_text()


def test_a_file_is_understood_answered_charted_added_and_undone(visit):
    seen = visit("/upload")
    before = matching(visit("/data"))
    drop(seen, "club sheet.csv", CLUB)
    assert "1 question to answer before 4 records can be added" in main_text(seen)
    assert "5 records = 4 to add + 1 set aside + 0 duplicate" in main_text(seen)
    assert "All 4 pays have the sign $" in main_text(seen)
    answer = seen.page.locator(".st-key-upload-question-currency input")
    answer.click()
    answer.fill("USD")
    seen.page.keyboard.press("Enter")
    seen.page.get_by_role("button", name="Add 4 records").wait_for()
    seen.settle()
    seen.page.locator(".st-key-chart-upload-company .main-svg").first.wait_for()
    assert "4 of 5 records can be added" in main_text(seen)
    seen.page.get_by_role("button", name="Add 4 records").click()
    seen.page.get_by_text("4 records of club sheet.csv added").wait_for()
    seen.settle()
    company = visit("/data?data-search=Northwind")
    assert matching(company) == before + 4
    assert "Northwind" in company.page.content()
    seen.page.get_by_role("button", name="Read again").click()
    seen.page.get_by_text("4 rows would stay as stored: nothing changes").wait_for()
    seen.page.get_by_role("button", name="Undo").click()
    seen.page.get_by_role("button", name="Restore").wait_for()
    seen.settle()
    assert matching(visit("/data")) == before
    assert seen.errors == []
    assert seen.hosts == {"127.0.0.1"}


EXCEL = {"Read me": [["Collected in spring"]], "Pay": [
    ["Employer", "Position", "City", "Monthly pay (CAD)"],
    ["Northwind", "Software intern", "Toronto, ON", 4800], ["Contoso", "Data intern", "Vancouver, BC", 5100],
]}  # fmt: skip
WIDE = """Company,Location,Intern pay 2025 (USD/hour),Intern pay 2026 (USD/hour)
Northwind,"Seattle, WA",43,45
Contoso,"Austin, TX",36,38
"""

SURVEY = """Horodateur;Entreprise;Quel est votre poste ?;Salaire brut annuel (en milliers d'euros);Ville
12/03/2026 10:11:12;Northwind;Stagiaire data;38;Paris
12/03/2026 10:12:12;Contoso;Stagiaire dev;42,5;Lyon
"""


@pytest.mark.parametrize(
    ("name", "content", "asked"),
    [
        ("office.xlsx", EXCEL, {"year": "2026"}),
        ("wide.csv", WIDE, {}),
        ("sondage.csv", SURVEY, {}),
    ],
)
def test_a_file_of_another_kind_goes_from_drop_to_charts_and_its_rows(visit, tmp_path, name, content, asked):
    seen = visit("/upload")
    body = workbook(tmp_path / name, content).read_bytes() if isinstance(content, dict) else content
    drop(seen, name, body)
    seen.page.get_by_text("As written → as understood").wait_for()
    assert seen.page.locator('[class*="st-key-upload-question-"]').count() == len(asked)
    for field, answer in asked.items():
        given = seen.page.locator(f".st-key-upload-question-{field} input")
        given.click()
        given.fill(answer)
        seen.page.keyboard.press("Enter")
    seen.page.get_by_role("button", name="Add 2 records").wait_for()
    seen.page.locator(".st-key-chart-upload-company .main-svg").first.wait_for()
    seen.settle()
    seen.page.get_by_role("button", name="Add 2 records").click()
    seen.page.get_by_role("button", name=re.compile("See your . reports")).click()
    seen.page.wait_for_url("**/data**")
    seen.settle()
    assert f"batch={name}" in seen.here
    seen.page.wait_for_function("() => document.body.innerHTML.includes('Northwind')")
    assert seen.errors == []


def test_long_work_tells_how_far_it_is_and_can_be_cancelled(visit):
    rows = (f'Company {i},"{i % 9_000 + 20_000}.{i % 89 + 10} EUR a year",2026\n' for i in range(150_000))
    seen = visit("/upload")
    long = {"name": "long.csv", "mimeType": "text/csv", "buffer": ("Company,Pay,Year\n" + "".join(rows)).encode()}
    seen.page.set_input_files('input[type="file"]', long)
    seen.page.get_by_text(re.compile(r"[\d,]+ records read")).wait_for()
    seen.page.get_by_role("button", name="Cancel").click()
    seen.page.get_by_role("button", name="Cancel").wait_for(state="detached")
    seen.settle()
    assert seen.page.locator('[data-testid="stMain"] h2').all_inner_texts() == ["Added files"]
    assert "long.csv" not in main_text(seen)
    assert not seen.page.locator('[data-testid="stException"]').count()
    drop(seen, "short.csv", CLUB.replace("$", "USD "))
    seen.page.get_by_role("button", name="Add 4 records").click()
    seen.page.get_by_text("4 records of short.csv added").wait_for()


def test_a_long_file_tells_that_it_is_being_added(visit):
    rows = (f"Company {i},Web intern,USD {i % 40 + 20}.{i % 89 + 10}/hr,2026\n" for i in range(60_000))
    seen = visit("/upload")
    drop(seen, "long.csv", "Company,Role,Pay,Year\n" + "".join(rows))
    seen.page.get_by_role("button", name=re.compile(r"Add [\d,]+ records")).click()
    seen.page.get_by_text("Adding …").wait_for()
    seen.page.get_by_text(re.compile(r"[\d,]+ records of long.csv added")).wait_for()
    assert seen.settle().page.locator('[data-testid="stSpinner"]').count() == 0


def test_a_mended_file_of_the_set_aside_records_adds_only_them(visit):
    seen = visit("/upload")
    drop(seen, "first.csv", CLUB.replace("$", "USD "))
    seen.page.get_by_role("button", name="Add 4 records").wait_for()
    with seen.page.expect_download() as waiting:
        seen.page.get_by_role("button", name="Download the set-aside records").click()
    set_aside = waiting.value.path().read_text(encoding="utf-8-sig")
    assert set_aside.splitlines()[0] == "line,reason,hint,Company,Role,Location,Pay,Year"
    assert set_aside.splitlines()[1].startswith("5,This row states no pay,")
    seen.page.get_by_role("button", name="Add 4 records").click()
    seen.page.get_by_text("4 records of first.csv added").wait_for()
    seen.settle()
    mended = visit("/upload")
    drop(mended, "mended.csv", CLUB.replace("$", "USD ").replace("soon", "USD 39/hr"))
    assert "1 of 5 records can be added" in main_text(mended)
    assert "5 records = 1 to add + 0 set aside + 4 duplicate" in main_text(mended)


def test_a_file_that_is_no_table_of_pay_is_refused_with_a_sentence(visit):
    seen = drop(visit("/upload"), "picture.csv", b"\x89PNG\r\n\x1a\n" + b"\x00" * 64)
    assert "picture" in seen.page.locator('[data-testid="stAlert"]').inner_text()


def test_markup_is_shown_as_text_and_a_long_name_fits_a_wide_screen_and_a_narrow_one(visit):
    seen = drop(visit("/upload"), "<b>x<b> " + "a long name " * 9 + ".csv", CLUB.replace("$", "EUR "))
    assert not seen.page.locator('[data-testid="stMain"] img').count()
    assert seen.errors == []
    seen.assert_fits()
    seen.resize(390).assert_fits()


def test_an_answer_stays_when_it_is_given_to_one_of_two_files_and_both_are_added(visit, tmp_path):
    """A control that shows what was answered elsewhere may lag in the browser: what it held before is nobody's choice."""
    seen, paths = visit("/upload"), []
    for name, company in (("asking.csv", "Northwind"), ("telling.csv", "Contoso")):
        role = "Placement" if name == "asking.csv" else "Web intern"
        (tmp_path / name).write_text(
            f"Company,Job,Pay,Year,Of {company}\n{company},{role},GBP 15/hr,2026,yes\n", encoding="utf-8"
        )
        paths.append(tmp_path / name)
    seen.page.set_input_files('input[type="file"]', paths)
    answer = seen.page.locator(".st-key-upload-question-work_kind input")
    answer.click()
    answer.fill("Internship")
    seen.page.keyboard.press("Enter")
    both = seen.page.get_by_role("button", name="Add 2 records of 2 files")
    both.wait_for()
    seen.settle()
    seen.page.wait_for_timeout(1_500)  # read before it is clicked: what lags arrives meanwhile
    both.click()
    seen.page.get_by_text("2 records of 2 files added").wait_for()
    assert seen.errors == []


def correct(seen, texts: list[str]) -> None:
    """Types texts into the first pays of the table of records, one below the other, while the file is read again and again."""
    cells = seen.page.locator('.st-key-upload-preview [data-testid="stDataFrame"] canvas').first
    cells.scroll_into_view_if_needed()
    place = seen.still(cells)
    pay = seen.page.locator('.st-key-upload-preview th:has-text("Pay")').first.get_attribute("aria-colindex")
    seen.page.mouse.click(place["x"] + 20, place["y"] + 50)
    for column in range(1, int(pay)):
        selected = f'.st-key-upload-preview td[aria-selected="true"][aria-colindex="{column}"]'
        seen.page.locator(selected).wait_for(state="attached")
        seen.page.keyboard.press("ArrowRight")
    editor = seen.page.locator("#portal textarea")
    for text in texts:
        seen.page.keyboard.press("Enter")
        editor.wait_for()  # on a busy machine it opens later than the next key comes
        seen.page.keyboard.type(text, delay=40)
        seen.page.keyboard.press("Enter", delay=40)
        editor.wait_for(state="detached")


def test_records_set_aside_are_corrected_one_below_the_other_while_the_file_is_read_again(visit):
    rows = [f"Firm {number},Web intern,{'' if number < 4 else f'USD {number + 10}/hr'},2026" for number in range(1, 12)]
    seen = drop(visit("/upload"), "firms.csv", "\n".join(["Company,Role,Pay,Year", *rows]) + "\n")
    seen.page.get_by_text("Set aside", exact=True).click()
    seen.page.get_by_text("3 records, those with the most assumptions first").wait_for()
    seen.settle()
    correct(seen, ["USD 31/hr", "USD 32/hr", "USD 33/hr"])
    seen.page.get_by_text("3 cells corrected").wait_for()
    seen.page.get_by_text("11 of 11 records can be added").wait_for()
    assert "line 2, Pay: “USD 31/hr”; line 3, Pay: “USD 32/hr”; line 4, Pay: “USD 33/hr”" in main_text(seen)
    assert seen.errors == []


def test_a_record_beyond_the_first_is_found_by_its_line_and_on_its_page(visit):
    rows = [f"Firm {number},Web intern,USD {number % 30 + 20}.{number % 89 + 10}/hr,2026" for number in range(1, 401)]
    seen = drop(visit("/upload"), "firms.csv", "\n".join(["Company,Role,Pay,Year", *rows]) + "\n")
    seen.page.get_by_text("Records 1–200 of 400").wait_for()
    seen.page.locator(".st-key-upload-preview").get_by_role("button", name="Page 2").click()
    seen.page.get_by_text("Records 201–400 of 400").wait_for()
    seen.page.get_by_placeholder("A line, or a text in a cell").fill("350")
    seen.page.keyboard.press("Enter")
    seen.page.get_by_text("2 records with “350”").wait_for()
    seen.settle()
    correct(seen, ["USD 41/hr"])
    seen.page.get_by_text("1 cell corrected").wait_for()
    assert "line 350, Pay: “USD 41/hr”" in main_text(seen)
    assert seen.errors == []


def test_what_was_dropped_goes_soon_after_its_reader_has_left(browser, data, tmp_path):
    def lying() -> set[str]:
        return {name.split("-")[1] for name in (path.name for path in tmp_path.glob("dashboard-process-*/*")) if "-" in name}

    with served(data, "--server.disconnectedSessionTTL", "8", TMPDIR=str(tmp_path)) as address:
        seen = Visit(browser.new_page(), address).open("/upload")
        seen.page.set_default_timeout(PATIENCE)
        drop(seen, "club.csv", CLUB.replace("$", "USD "))
        assert lying() >= {"upload", "effect"}
        seen.page.close()
        until = time.monotonic() + PATIENCE / 1_000
        while lying() & {"upload", "effect"} and time.monotonic() < until:
            time.sleep(0.2)
        assert lying() & {"upload", "effect"} == set()
