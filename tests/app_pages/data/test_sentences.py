"""What the page Data says: none, one and many rows, with and without a search, with filters that do and do not apply."""

import pandas as pd
import pytest

from app_pages.data import sentences


def row(**cells) -> pd.Series:
    return pd.Series(cells)


@pytest.mark.parametrize(
    ("listed", "counted", "reports", "search", "headline"),
    [
        (614, 504, 391, "", "614 of 1,891 rows match the filters; 504 are counted, as 391 reports"),
        (0, 0, 0, "", "0 of 1,891 rows match the filters"),
        (12, 7, 1, "C++", "12 of 1,204 matching rows contain “C\\+\\+”; 7 are counted, as 1 report"),
        (1, 0, 0, "Acme", "1 of 1,204 matching rows contains “Acme”; none of them is counted"),
    ],
)
def test_the_headline_of_reports(listed, counted, reports, search, headline):
    found = row(found=listed, counted=counted, reports=reports, matching_rows=1204, rows=1891)
    assert sentences.reports_headline(found, search) == headline


def test_the_headline_of_one_row():
    one = row(found=1, counted=1, reports=1, matching_rows=1, rows=1)
    assert sentences.reports_headline(one, "") == "1 of 1 row matches the filters; 1 is counted, as 1 report"
    assert sentences.reports_headline(one, "x") == "1 of 1 matching row contains “x”; 1 is counted, as 1 report"


@pytest.mark.parametrize(
    ("newest", "fresh"), [("2026-10", " The newest source was published Oct 2026."), (None, ""), (float("nan"), "")]
)
def test_what_a_row_is_and_how_fresh_the_rows_are(newest, fresh):
    assert sentences.reports_caption(row(newest_published=newest)) == (
        "Each row is one posting or one person’s answer, with its source; repeats of the same pay at the same company are one "
        "report. A row that is not counted says why. Pay is the midpoint of a range unless you choose otherwise above; “as "
        "written” "
        f"is what the source states.{fresh}"
    )


def test_the_headline_of_statistics():
    found = row(found=1250, rows=17359)
    assert sentences.statistics_headline(found, "") == "1,250 of 17,359 published statistics match the filters"
    assert sentences.statistics_headline(found, "a*b") == (
        "1,250 of 17,359 published statistics match the filters and contain “a\\*b”"
    )
    assert sentences.statistics_headline(row(found=1, rows=2), "") == "1 of 2 published statistics matches the filters"
    assert sentences.statistics_headline(row(found=1, rows=2), "a") == (
        "1 of 2 published statistics matches the filters and contains “a”"
    )
    assert sentences.statistics_headline(row(found=0, rows=1), "") == "0 of 1 published statistic match the filters"


HOW_TO_READ = (
    " Figures are as published; only the first column is in your unit and currency, without adjustment for prices. "
    "≥ or “top-coded”: the source gives no more than a lower bound. Empty: unknown."
)


def test_which_filters_apply_to_statistics():
    assert sentences.statistics_caption(["work_kind", "year"], ["work_kind", "city", "evidence"]) == (
        "Filters that apply here: kind of work and year. Not applied: city and evidence." + HOW_TO_READ
    )
    assert sentences.statistics_caption(["country"], ["country"]) == "Filters that apply here: country." + HOW_TO_READ


def test_the_headline_of_sources():
    found = row(found=366, rows=370)
    assert sentences.sources_headline(found, "") == "The rows come from 366 sources"
    assert sentences.sources_headline(row(found=1, rows=1), "") == "The rows come from 1 source"
    assert sentences.sources_headline(found, "nace") == "366 of 370 sources contain “nace”"
    assert sentences.sources_headline(row(found=1, rows=1), "nace") == "1 of 1 source contains “nace”"


COUNTS = "“Reports that match” follows the filters; the other counts are of all rows. Empty: not known."


def test_the_largest_source_is_named_where_there_is_one():
    sources = pd.DataFrame({"title": ["A [list]", "B"], "rows": [4321, 5]})
    assert sentences.sources_caption(sources) == f"The largest is A \\[list\\] with 4,321 rows. {COUNTS}"
    assert sentences.sources_caption(sources.assign(rows=1)) == f"The largest is A \\[list\\] with 1 row. {COUNTS}"
    long = sources.assign(title="Fair rents, revised (rents.csv, commit 8914f89), with the names of areas", rows=2)
    assert sentences.sources_caption(long) == f"The largest is Fair rents, revised with 2 rows. {COUNTS}"
    assert sentences.sources_caption(sources[:0]) == COUNTS


def test_the_headline_of_other_tables():
    found = row(found=2, rows=1641)
    assert sentences.other_headline("Price levels", found, "") == "Price levels: 2 rows"
    assert sentences.other_headline("Price levels", found, "US") == "Price levels: 2 of 1,641 rows contain “US”"
    assert sentences.other_headline("Places", row(found=1, rows=1), "") == "Places: 1 row"
    assert sentences.other_headline("Places", row(found=1, rows=1), "US") == "Places: 1 of 1 row contains “US”"
    assert sentences.other_caption("one place") == "One row is one place. As collected: the filters do not apply here."


@pytest.mark.parametrize(
    ("skipped", "shown", "text"), [(0, 50, "Rows 1 to 50 of 1,204."), (1200, 4, "Rows 1,201 to 1,204 of 1,204.")]
)
def test_which_rows_are_shown(skipped, shown, text):
    assert sentences.shown_rows(skipped, shown, 1204) == text


def test_nothing_is_found():
    assert sentences.nothing_found("") == "No row here."
    assert sentences.nothing_found("x_y") == "Nothing here contains “x\\_y”."
    assert sentences.elsewhere(0) == "It is in no table of the data, with or without filters."
    assert sentences.elsewhere(1) == "Without the filters:"
    assert sentences.look_in("Sources", 1204) == "Sources · 1,204"


@pytest.mark.parametrize(("rows", "label"), [(1, "Download 1 row as CSV"), (1204, "Download 1,204 rows as CSV")])
def test_the_download_says_how_many_rows(rows, label):
    assert sentences.download_label(rows) == label


def test_a_file_is_named_by_what_it_holds():
    assert sentences.file_name("reports", ["internship", "US", "2025"], "") == "reports-internship-US-2025.csv"
    assert sentences.file_name("reports", [], "C++ / Zürich") == "reports-C-Z-rich.csv"
    assert sentences.file_name("reports", [], "MAX") == "reports-MAX.csv"
    assert sentences.file_name("sources", [], "") == "sources.csv"
    assert sentences.file_name("reports", ["a" * 99], "b") == f"reports-{'a' * 92}.csv"
    assert sentences.file_name("reports", ["a" * 91, "b"], "") == f"reports-{'a' * 91}.csv"


@pytest.mark.parametrize(
    ("figure", "top_coded", "text"),
    [
        (98000.0, False, "98,000"),
        (32.5, False, "32.50"),
        (208000.0, True, "≥ 208,000"),
        (float("nan"), True, "top-coded"),
        (float("nan"), False, None),
    ],
)
def test_a_figure_as_published(figure, top_coded, text):
    assert sentences.published_figure(figure, top_coded) == text
