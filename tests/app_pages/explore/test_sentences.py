"""What the page Explore says, from none to many."""

import pandas as pd
import pytest

from app_pages.explore import sentences
from app_pages.explore.choice import Choice
from app_pages.explore.sentences import Limits
from charts.numbers import Money

MONEY = Money()
REPORTS = "internships in the United States (2025–2027)"
NONE = float("nan")


def frame(*rows: tuple[str, str, int, float]) -> pd.DataFrame:
    found = pd.DataFrame(rows, columns=["row", "column", "n", "median"])
    return found.assign(
        row_label=[row.capitalize() for row in found["row"]],
        no_median=["few_reports" if pd.isna(value) else None for value in found["median"]],
        p25=found["median"] - 5,
        lowest=[10.0 + place for place in range(len(found))],
        highest=20.0,
    )


@pytest.mark.parametrize(
    ("rows", "dimension", "said"),
    [
        ([], "industry", f"No report that can be counted states its industry, for {REPORTS}"),
        (
            [("a", "*", 3, NONE), ("not_stated", "*", 90, 20.0)],
            "industry",
            f"Reports of the only industry, A, run from \\$10 to \\$20 an hour, for {REPORTS}; no median: too few reports",
        ),
        (
            [("a", "*", 3, NONE), ("b", "*", 3, NONE)],
            "metro",
            f"Reports of 2 US metro areas run from \\$10 to \\$20 an hour, for {REPORTS}; no median: too few reports",
        ),
        (
            [("trading", "*", 9, 50.0), ("b", "*", 2, NONE), ("all_others", "*", 50, 10.0)],
            "industry",
            f"Only Trading has a median, of the 2 industries with the most reports: \\$50 an hour, for {REPORTS}",
        ),
        (
            [("a", "*", 9, 50.0), ("b", "*", 9, 20.5), ("not_stated", "*", 90, 1.0)],
            "city",
            f"The medians of 2 cities run from \\$20\\.50 to \\$50 an hour, for {REPORTS}",
        ),
        (
            [("a", "*", 9, 50.0), ("b", "*", 9, 20.0), ("c", "*", 2, NONE), ("all_others", "*", 2, NONE)],
            "city",
            f"The medians of 2 of the 3 cities with the most reports run from \\$20 to \\$50 an hour, for {REPORTS}",
        ),
        (
            [("collected", "*", 9, 30.0)],
            "batch",
            f"The only collection, Collected, has a median of \\$30 an hour, for {REPORTS}",
        ),
        (
            [("a", "*", 9, 30.0), ("b", "*", 9, 30.001), ("c", "*", 9, 30.0)],
            "metro",
            f"The medians of 3 US metro areas are all \\$30 an hour, for {REPORTS}",
        ),
    ],
)
def test_the_headline_tells_between_what_the_medians_lie(rows, dimension, said):
    assert sentences.headline(frame(*rows), dimension, "median", REPORTS, MONEY) == said


def test_the_headline_is_of_the_figure_that_is_chosen():
    found = frame(("a", "*", 9, 50.0), ("b", "*", 12, 20.5), ("not_stated", "*", 90, 1.0))
    assert sentences.headline(found, "city", "p25", REPORTS, MONEY) == (
        f"The p25s of 2 cities run from \\$15\\.50 to \\$45 an hour, for {REPORTS}"
    )
    assert sentences.headline(found, "city", "n", REPORTS, MONEY) == f"2 cities have from 9 to 12 reports, for {REPORTS}"
    assert sentences.headline(found.head(1), "city", "n", REPORTS, MONEY) == f"1 city has 9 reports, for {REPORTS}"
    alike = frame(("a", "*", 9, NONE), ("b", "*", 9, NONE), ("all_others", "*", 4, NONE))
    assert sentences.headline(alike, "city", "n", REPORTS, MONEY) == (
        f"The 2 cities with the most reports have 9 reports each, for {REPORTS}"
    )
    single = frame(("a", "*", 1, NONE), ("b", "*", 1, NONE))
    assert sentences.headline(single, "city", "n", REPORTS, MONEY) == f"2 cities have 1 report each, for {REPORTS}"


def test_each_row_of_companies_is_one_company_of_which_no_change_is_told():
    none = changes(("acme", NONE, 2026))
    assert sentences.headline(none, "company", "change", REPORTS, MONEY) == (
        f"How pay changed takes several companies, and each row is one, for {REPORTS}"
    )


@pytest.mark.parametrize(
    ("dimension", "group", "name", "said"),
    [
        ("company", "*", "*", "All"),
        ("company", "all_others", "all_others", "All others"),
        ("company", "not_stated", "not_stated", "Not stated"),
        ("company", "remote", "remote", "remote"),
        ("work_mode", "remote", "remote", "Remote"),
        ("region", "US-WA", "Washington", "Washington"),
        ("degree", "phd", "phd", "PhD"),
        ("season", "summer", "summer", "Summer"),
        ("batch", "collected", "collected", "Collected data"),
        ("batch", "20261130-1", "pay.csv, added 2026-11-30 12:00:00", "pay.csv, added 2026-11-30 12:00:00"),
        ("source", "s1", "A list of pay (all of its versions to the end of the year)", "A list of pay"),
    ],
)
def test_a_group_is_called_by_its_word_and_a_name_stays_itself(dimension, group, name, said):
    assert sentences.label(dimension, group, name) == said


@pytest.mark.parametrize(
    ("rows", "columns", "figure", "said"),
    [
        ("industry", "degree", "median", "Median pay by industry and degree level"),
        ("metro", "year", "p75", "Pay that a quarter exceed by US metro area and year"),
        ("city", None, "median", "Pay by city"),
        ("company", "evidence", "n", "Reports by company and evidence"),
        ("season", None, "change", "Change of pay at the same companies by season"),
        ("season", "batch", "bounds", "Median pay at the low and at the high end of ranges by season and added file"),
    ],
)
def test_the_title_of_the_chart(rows, columns, figure, said):
    assert sentences.chart_title(rows, columns, figure) == said


def test_the_alternative_text_tells_each_row_as_a_whole():
    cells = frame(("a", "*", 1, NONE), ("a", "phd", 1, NONE), ("b", "*", 1_204, 30.0))
    assert sentences.chart_alt("T", cells, "median", MONEY) == (
        "T: A: 1 report, too few for a median; B: Median $30, 1,204 reports"
    )
    assert sentences.chart_alt("T", cells, "p25", MONEY).endswith("B: p25 $25, 1,204 reports")
    assert sentences.chart_alt("T", cells, "n", MONEY) == "T: A: 1 report; B: 1,204 reports"
    assert sentences.chart_alt("T", cells.head(0), "n", MONEY) == "T: no report"


LIMITS = Limits(5, 3, 6)


def choice(rows: str, columns: str | None = None, figure: str = "median", shape: str = "table") -> Choice:
    return Choice(rows, columns, figure, "pay", 20, shape)


SAID = "n counts reports. A median needs 5 reports; for a place, a year or an industry, from 3 companies."


@pytest.mark.parametrize(
    ("rows", "dimensions", "said"),
    [
        ([("a", "*", 9, 1.0)], ("company", None), SAID),
        (
            [("a", "*", 1, None)],
            ("company", None),
            f"The group has too few reports or companies for a median. {SAID}",
        ),
        ([("a", "*", 9, 1.0), ("b", "*", 9, 1.0)], ("company", None), f"Each of 2 groups has a median. {SAID}"),
        (
            [("a", "*", 9, NONE), ("all_others", "*", 9, 1.0)],
            ("company", None),
            f"1 of 2 groups has too few reports or companies for a median. {SAID} "
            "“All others” are the groups beyond those with the most reports.",
        ),
        (
            [("a", "*", 9, NONE), ("a", "phd", 9, NONE)],
            ("city", "degree"),
            f"Both cells have too few reports or companies for a median. {SAID} "
            "A report of several cities or degree levels counts under each, but once in the total.",
        ),
        (
            [("a", "*", 9, 1.0), ("a", "all_others", 9, 1.0)],
            ("industry", "company"),
            f"Each of 2 cells has a median. {SAID} “All others” are the groups beyond those with the most reports.",
        ),
    ],
)
def test_the_caption_counts_what_has_no_median_and_says_what_counts_twice(rows, dimensions, said):
    assert sentences.caption(frame(*rows), choice(*dimensions), LIMITS) == said


def test_the_caption_tells_the_lines_of_bands():
    two = frame(("a", "*", 9, 1.0), ("b", "*", 9, 1.0))
    lines = (
        "Dotted lines between rows separate bands: within one, medians are too uncertain to rank; "
        "across a line, up to one pair in twenty stands in the wrong order."
    )
    assert (
        sentences.caption(two.assign(band=[1, 2]), choice("industry", shape="ranges"), LIMITS)
        == f"Each of 2 groups has a median. {SAID} {lines}"
    )
    assert sentences.caption(two.assign(band=1), choice("industry"), LIMITS) == f"Each of 2 groups has a median. {SAID}"


def test_the_line_below_the_title():
    facts = pd.Series(
        {
            "counted": 1,
            "oldest_year": 2026,
            "newest_year": 2026,
            "newest_published": "2026-10",
            "hours_assumed": 0,
            "hours_brought": 0,
        }
    )
    assert sentences.scope(facts, "as_paid") == ":gray[1 report · 2026 · newest source Oct 2026]"
    years = pd.Series(facts.to_dict() | {"oldest_year": 2025})
    assert sentences.scope(years, "as_paid") == ":gray[1 report · 2025–2026 · newest source Oct 2026]"
    assert sentences.scope(facts.replace(2026, NONE), "regional") == (
        ":gray[1 report · no year stated · newest source Oct 2026 · at US average prices]"
    )


def test_the_way_into_a_cell_names_it():
    assert sentences.narrow_label("A_B · PhD") == "Narrow the filters to A\\_B · PhD"


def test_every_dimension_has_a_word_for_one_and_for_several():
    assert [sentences.dimension_word(name) for name in sentences.DIMENSIONS] == [
        "Company", "Industry", "Role family", "Degree level", "Country", "State or province", "US metro area", "City",
        "Work mode", "Kind of work", "Year", "Season", "Evidence", "Source", "Added file",
    ]  # fmt: skip
    assert len(set(sentences.SEVERAL.values())) == len(sentences.DIMENSIONS)


def changes(*rows: tuple[str, float, int]) -> pd.DataFrame:
    """Groups with their change and the later of its two years, of one report each."""
    found = pd.DataFrame(rows, columns=["row", "change", "later_year"])
    return found.assign(
        column="*", row_label=found["row"].str.capitalize(), n=1, companies=7, earlier_year=found["later_year"] - 1
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("a", NONE, 2026)], "No industry has enough companies in two years to say how pay changed, of 1 industry"),
        (
            [("a", 0.0, 2026), ("b", 0.001, 2026), ("c", NONE, 2026)],
            "At the same companies pay did not change from 2025 to 2026 in 2 of 3 industries",
        ),
        ([("a", -0.02, 2026), ("b", 0.05, 2025)], "At the same companies pay changed by −2% to +5% in 2 industries"),
        ([("a", 0.02, 2026)], "At the same companies pay changed from 2025 to 2026 by +2% in 1 industry"),
    ],
)
def test_the_headline_of_changes(rows, said):
    assert sentences.headline(changes(*rows), "industry", "change", REPORTS, MONEY) == f"{said}, for {REPORTS}"


def bounds(*rows: tuple[str, float, float]) -> pd.DataFrame:
    found = pd.DataFrame(rows, columns=["row", "low_median", "high_median"])
    return found.assign(column="*", row_label=found["row"].str.capitalize(), n=9, no_median="few_reports")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [("a", 20, 30)],
            "The median of 1 city is \\$20 an hour if all were paid the low end of their range, \\$30 if the high end",
        ),
        (
            [("a", 20, 30), ("b", 25, 25), ("c", NONE, NONE)],
            "The medians of 2 of 3 cities are \\$20–\\$25 an hour if all were paid the low end of their range, \\$25–\\$30 if "
            "the high end",
        ),
    ],
)
def test_the_headline_of_bounds(rows, said):
    assert sentences.headline(bounds(*rows), "city", "bounds", REPORTS, MONEY) == f"{said}, for {REPORTS}"


def test_the_headline_of_bounds_where_none_is_known():
    assert sentences.headline(bounds(("a", NONE, NONE)), "city", "bounds", REPORTS, MONEY) == (
        f"No city has a median, of 1 city, for {REPORTS}: too few reports"
    )


def test_the_alternative_text_of_changes_and_of_bounds():
    told = changes(("a", 0.02, 2026), ("b", NONE, 2026))
    assert sentences.chart_alt("T", told, "change", MONEY) == "T: A: +2%, 7 companies; B: 7 companies, too few to say"
    one = changes(("a", NONE, 2026)).assign(companies=1)
    assert sentences.chart_alt("T", one, "change", MONEY) == "T: A: 1 company, too few to say"
    told = bounds(("a", 20, 30), ("b", NONE, NONE))
    assert sentences.chart_alt("T", told, "bounds", MONEY) == (
        "T: A: Low to high end $20–$30, 9 reports; B: 9 reports, too few for a median"
    )


def test_the_caption_of_changes_says_what_is_compared():
    told = sentences.caption(
        changes(("a", NONE, 2026), ("b", 0.0, 2026)), choice("industry", figure="change", shape="dots"), LIMITS
    )
    assert told == (
        "1 of 2 groups has too few companies to say how pay changed: it takes 6 with like reports in two years in a row. "
        f"{sentences.MARKS['change']} {sentences.ABOUT['change']}"
    )
    assert "Each of 1 group" not in sentences.caption(changes(("a", 0.0, 2026)), choice("industry", figure="change"), LIMITS)


@pytest.mark.parametrize(("classes", "hollow"), [(["many", "few"], " (hollow for few reports)"), (["many", "too_few"], "")])
def test_the_caption_explains_hollow_dots_and_lines_of_bands_where_they_are_drawn(classes, hollow):
    cells = frame(("a", "*", 30, 20.0), ("b", "*", 9, 30.0)).assign(size_class=classes, band=[1, 2])
    told = {shape: sentences.caption(cells, choice("company", shape=shape), LIMITS) for shape in ("dots", "ranges", "map")}
    assert f"A dot is the median{hollow}, a bar the middle half." in told["dots"]
    assert ["Dotted lines between rows separate bands" in told[shape] for shape in told] == [False, True, False]


@pytest.mark.parametrize(
    ("figure", "shape", "said"),
    [
        ("median", "distribution", "A strip is as high as its fullest bin; a line is the median. "),
        ("median", "dots", "A dot is the median, a bar the middle half. "),
        ("median", "multiples", "A dot is the median, a bar the middle half. "),
        ("p25", "dots", ""),
        ("median", "ranges", ""),
    ],
)
def test_the_caption_says_what_is_drawn_as_which_mark(figure, shape, said):
    cells = frame(("a", "*", 9, 1.0), ("b", "*", 9, 1.0))
    needs = SAID.removeprefix("n counts reports. ")
    told = sentences.caption(cells, choice("company", figure=figure, shape=shape), LIMITS)
    assert told == f"Each of 2 groups has a median. n counts reports. {said}{needs}"


def test_the_caption_counts_the_cells_without_the_figure_that_is_chosen():
    told = sentences.caption(bounds(("a", 20, 30), ("b", NONE, NONE)), choice("company", figure="bounds"), LIMITS)
    assert told.startswith("1 of 2 groups has too few reports or companies for a median. n counts reports. ")
    both = changes(("a", 0.0, 2026), ("b", 0.1, 2026))
    told = sentences.caption(both, choice("company", figure="change"), LIMITS)
    assert told == f"Each of 2 groups says how pay changed. {sentences.ABOUT['change']}"


def test_the_caption_of_counts_and_of_a_map():
    cells = frame(("a", "*", 9, 1.0), ("not_stated", "*", 1, NONE))
    assert sentences.caption(cells, choice("company", figure="n"), LIMITS) == "n counts reports."
    told = sentences.caption(cells, choice("country", shape="map"), LIMITS, cells.tail(1))
    assert "n counts reports. Not on the map: Not\\_stated \\(1 report\\). A median" in told
    told = sentences.caption(cells, choice("country", shape="map"), LIMITS, cells)
    assert "Not on the map: A \\(9 reports\\), Not\\_stated \\(1 report\\). " in told
    everything_placed = sentences.caption(cells, choice("country", shape="map"), LIMITS, cells.tail(0))
    assert everything_placed == told.replace("Not on the map: A \\(9 reports\\), Not\\_stated \\(1 report\\). ", "")


def test_the_caption_of_panels_of_years_says_which_years_are_drawn():
    cells = frame(("a", "*", 9, 20.0), ("a", "2025", 9, 20.0))
    told = "a year with its n alone has no median. Drawn are the years from the first to the last in which a group has one."
    assert told in sentences.caption(cells, choice("company", "year", shape="trend"), LIMITS)
    few = sentences.caption(cells.assign(size_class="few"), choice("company", "year", shape="trend"), LIMITS)
    assert f"A dot is the median (hollow for few reports), the ribbon the middle half; {told}" in few
    assert "Drawn are" not in sentences.caption(cells, choice("company", "year"), LIMITS)
    assert "Drawn are" not in sentences.caption(cells, choice("year", shape="trend"), LIMITS)
