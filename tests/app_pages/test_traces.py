"""Every chart and every card of reports leads to the reports behind it, and these give exactly the figures that it shows.

The pages are walked once. Of each mark, and of each card, the rows of its drawer are asked, and its figures are worked out from
them in plain Python.
"""

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from statistics import median
from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go
import pytest
from streamlit.testing.v1 import AppTest

import app_pages
from app_pages.explore.starters import STARTERS
from charts import reading
from charts.numbers import Money, change, more_or_less
from charts.numbers import count as counted
from charts.path import INTERNS
from charts.records import records
from components import cards as of_cards
from components import figure
from components.behind import Behind, reports_of
from components.words import spoken
from tests.app_pages.marks import not_drawn
from tests.app_pages.reckoned import (
    companies_of,
    company_changes,
    ends_of,
    narrow,
    over_all,
    pair_premiums,
    pays,
    within_companies,
)
from tests.independent import quantile
from tests.pages.page import opened
from vocabulary.choices import degree_steps

ROOT = Path(__file__).parents[2]
ADDRESSES = (
    "/", "/?overview-once=true", "/?country=United+States&country=Canada", "/companies", "/companies?of=NVIDIA&any=year",
    "/companies?of=Tesla&any=year", "/companies?companies-compare=NVIDIA&companies-compare=Tesla", "/locations",
    "/locations?by=State&prices=US+average+prices", "/locations?by=Country&any=country&prices=Purchasing+power",
    "/locations?compare=Seattle%2C+WA&compare=Austin%2C+TX", "/locations?city=Seattle%2C+WA",
    "/degrees?degrees-step=PhD+over+master's",
    "/degrees?country=Canada&any=year", "/explore", "/explore?explore-rows=Year",
    "/explore?explore-rows=City&explore-columns=State+or+province&prices=US+average+prices", "/outlook",
    "/offer?offer-line=NVIDIA+PhD+Santa+Clara+%2460%2Fh+12+weeks", "/programs", "/skills",
    "/skills?skills-page=11", "/skills?company=Tesla&degree=High+school",
    *(f"/explore?{urlencode(controls)}" for controls in STARTERS.values()),
    "/explore?explore-rows=City&explore-shape=Map&prices=US+average+prices", "/explore?explore-shape=Distribution",
    "/explore?explore-rows=Season&explore-columns=Degree+level&explore-shape=Small+multiples",
    "/explore?explore-rows=State+or+province&explore-figure=Low+to+high+end",
    "/explore?explore-columns=Evidence&explore-figure=Same-company+change", "/explore?explore-rows=Company&explore-figure=p90",
    "/explore?explore-rows=Added+file&explore-shape=Dots",
    "/explore?explore-columns=Year&explore-shape=Trend&any=year", "/explore?explore-columns=Season&explore-figure=p25",
)  # fmt: skip
#: Where charts and cards are drawn that are of no reports in the tables, and of what they are.
OF_NO_REPORTS = {
    "published figures, beside the list of them with their sources": {
        "app_pages/companies/filed.py draw_filed_pay", "app_pages/companies/published.py draw_published",
        "app_pages/degrees/class_years.py draw_class_years", "app_pages/degrees/published.py draw_published",
        "app_pages/degrees/stipends.py _draw_page", "app_pages/locations/comparison.py _wages_chart",
        "app_pages/locations/metro_wages.py _draw_chart", "app_pages/outlook/occupation.py _growth",
        "app_pages/outlook/occupation.py _jobs",
        "app_pages/outlook/places.py _ranking", "app_pages/outlook/places.py _states", "app_pages/outlook/wages.py _ranges",
        "app_pages/outlook/wages.py _years", "components/official_wages.py _map_and_table",
    },
    "programmes, which have pages of their own": {
        "app_pages/programs/calendar.py draw_starts", "app_pages/programs/page.py _draw_headline",
        "app_pages/skills/coverage.py _draw_programs",
    },
    "skills that sources name": {
        f"app_pages/skills/{place}"
        for place in (
            "degree_levels.py draw_degree_levels", "demand.py _draw_chart", "missing.py draw_missing", "pairs.py draw_pairs",
            "work.py draw_work",
        )
    },
    "a file that is only looked at, whose rows stand above": {"app_pages/upload/effect.py _draw_touched"},
    "what a reader asked in SQL": {"app_pages/data/asking_chart.py draw_chart"},
}  # fmt: skip
#: The heading of a column that has the pay of a row.
PAY_HEADING = re.compile(r"^median|\bUSD an? (hour|year)$|^as paid$")
money = Money()
STEPS = degree_steps()


@dataclass
class Drawn:
    """One chart or one row of cards: where in the code, its name, what it shows, and how one comes to its reports."""

    place: str
    name: str
    figure: go.Figure | None = None
    cards: list[tuple[str, str, str]] = field(default_factory=list)
    behind: list[Behind | None] = field(default_factory=list)
    choices: pd.DataFrame | None = None
    asked: Callable[[str | None], Behind] | None = None


def place_of_call() -> str:
    code = sys._getframe(2).f_code
    return f"{Path(code.co_filename).relative_to(ROOT)} {code.co_name}"


@pytest.fixture(scope="module")
def pages() -> dict[str, AppTest]:
    """The pages at the addresses, once they are walked."""
    return {}


@pytest.fixture(scope="module")
def walk(pages) -> list[Drawn]:
    """Everything that the pages draw at the addresses."""
    for module in walk_packages(app_pages.__path__, "app_pages."):
        import_module(module.name)
    found: list[Drawn] = []
    draw, rows, cards = figure.draw, figure.rows, of_cards.cards

    def noted_draw(drawn, name, alt, scope):
        found.append(Drawn(place_of_call(), name, drawn))
        return draw(drawn, name, alt, scope)

    def noted_rows(context, name, dimension, choices, selected=None, asked=None):
        of = next((each for each in reversed(found) if each.name == name), None)
        if of:
            of.choices, of.asked = choices, asked or (lambda value: reports_of(context, dimension, value))
        return rows(context, name, dimension, choices, selected, asked)

    def noted_cards(figures, name, ways=(), behind=()):
        found.append(Drawn(place_of_call(), name, cards=figures, behind=list(behind)))
        return cards(figures, name, ways, behind)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(figure, "draw", noted_draw)
        patch.setattr(figure, "rows", noted_rows)
        for name, module in list(sys.modules.items()):
            if name.startswith("app_pages.") and getattr(module, "cards", None) is cards:
                patch.setattr(module, "cards", noted_cards)
        for address in ADDRESSES:
            app = pages[address] = opened(address)
            assert not app.exception, address
            assert not app.warning, (address, [spoken(w.value) for w in app.warning])
    return found


def shows(words: str, *figures: str) -> None:
    """Each of these figures stands in the words."""
    assert [said for said in figures if not re.search(rf"(?<![\w.,$]){re.escape(said)}(?![\d])", words)] == [], words


#: The shares of the reports that lie below the figures of a group of pay, by the headings of tables.
BELOW = {"Median": 0.5, "Middle half from": 0.25, "to": 0.75, "p10": 0.1, "p25": 0.25, "p75": 0.75, "p90": 0.9}


def check_pay(drawn: Drawn, row: dict, rows: pd.DataFrame) -> None:
    """A group of pay: its reports, and its figures."""
    found = sorted(pays(rows).values())
    assert len(found) == row["Reports"], (drawn.name, row)
    for heading, share in BELOW.items():
        if pd.notna(row.get(heading)):
            assert quantile(found, share) == pytest.approx(row[heading], abs=0.0051), (drawn.name, row)
    for heading, end in (("At the low ends", "pay_low"), ("At the high ends", "pay_high")):
        if pd.notna(row.get(heading)):
            ends = rows.assign(end=rows[end].fillna(rows["pay"]).where(rows["pay"].notna()))
            assert median(pays(ends, "end").values()) == pytest.approx(row[heading], abs=0.0051), (drawn.name, row)
    if row.get("Companies"):
        changes = company_changes(rows, int(row["Years"].rpartition(" ")[2]))
        assert len(changes) == row["Companies"], (drawn.name, row)
        told = change(median(changes.values())) if len(changes) >= 6 else None
        assert told == (row["Change"] if isinstance(row["Change"], str) else None), (drawn.name, row)


def check_prices(drawn: Drawn, row: dict, rows: pd.DataFrame) -> None:
    """The same reports before and after prices are adjusted."""
    before, after = [heading for heading in row if heading not in ("Place", reading.GROUP)]
    factor = rows["parity"] / 100 if drawn.name == "prices-regional" else rows["purchasing_power"] * rows["rate"]
    paid = rows.assign(before=rows["pay"] * factor)
    for heading, column in ((before, "before"), (after, "pay")):
        told = float(re.sub(r"[^\d.]", "", row[heading]))
        assert median(pays(paid, column).values()) == pytest.approx(told, abs=0.0051 if told < 100 else 0.51), row


def check_rate(drawn: Drawn, row: dict, rows: pd.DataFrame) -> None:
    """One rate of a company: all its reports have that pay. Many are drawn as strips instead."""
    if "What it says" not in row:
        check_pay(drawn, row, rows)
        return
    found = pays(rows)
    assert {money.sentence(pay) for pay in found.values()} == {row["What it says"].partition(" · ")[0].rpartition("as ")[2]}
    shows(row["What it says"], counted(len(found), "report"))


def check_company_premium(drawn: Drawn, row: dict, rows: pd.DataFrame) -> None:
    lower, upper = (drawn.asked(None).parameters[end] for end in ("lower", "upper"))
    told = drawn.choices[drawn.choices["group"] == row[reading.GROUP]].iloc[0]
    reports = {end: {report for cell in ends_of(rows, lower, upper).values() for report in cell[end]} for end in (lower, upper)}
    assert [len(reports[end]) for end in (lower, upper)] == [told["lower_reports"], told["upper_reports"]]
    assert pair_premiums(rows, lower, upper)[row[reading.GROUP]] == pytest.approx(told["premium"])


def check_step(drawn: Drawn, row: dict, rows: pd.DataFrame) -> None:
    told = drawn.choices[drawn.choices["group"] == row[reading.GROUP]].iloc[0]
    ways = {"company": within_companies, "raw": over_all, "pairs": lambda *of: median(pair_premiums(*of).values())}
    assert ways[told["comparison"]](rows, told["lower"], told["upper"]) == pytest.approx(told["premium"])


def check_place_premium(drawn: Drawn, row: dict, rows: pd.DataFrame) -> None:
    """A place against all of its country, or at the same companies; the reports of all stand behind the chart as a whole."""
    everywhere, here = narrow(drawn.asked(None).rows()), narrow(rows)
    if row["What it says"].startswith("over all reports"):
        gap = median(pays(here).values()) / median(pays(everywhere).values()) - 1
        shows(row["What it says"], change(gap), counted(len(pays(here)), "report"))
    elif row["What it says"].startswith("at the same"):
        elsewhere = companies_of(everywhere[~everywhere["report"].isin(here["report"])])
        ratios = [median(pay) / median(elsewhere[name]) for name, pay in companies_of(here).items() if name in elsewhere]
        shows(row["What it says"], change(median(ratios) - 1))
    else:
        industry = dict(zip(everywhere["report"], everywhere["industry"], strict=True))
        standard = defaultdict(list)
        for report, pay in pays(everywhere).items():
            standard[industry[report]].append(pay)
        known = {name: median(each) for name, each in standard.items() if isinstance(name, str) and len(each) >= 5}
        ratios = [pay / known[industry[report]] for report, pay in pays(here).items() if industry[report] in known]
        shows(row["What it says"], change(median(ratios) - 1), counted(len(ratios), "report"))


def check_claim(_drawn: Drawn, row: dict, rows: pd.DataFrame) -> None:
    """What share of the reports pays less than a guide claims, as far as the claim can be read off to the cent."""
    said = re.search(r"\$([\d.,]+)(?:–\S+)? · (under |over )?(\d+)% of the reports pay less", row["What it says"])
    near, share = float(said[1].replace(",", "")), int(said[3]) + {"under ": -1, "over ": 1}.get(said[2], 0)
    found = list(pays(rows).values())
    least, most = (sum(pay < near + cents for pay in found) / len(found) for cents in (-0.005, 0.005))
    assert round(100 * least) <= share <= round(100 * most), row


def check_interns(_drawn: Drawn, row: dict, rows: pd.DataFrame) -> None:
    if row[reading.GROUP] == INTERNS:
        found = pays(rows)
        shows(row["What it says"], money.sentence(median(found.values())), counted(len(found), "report"))


def check_bins(_drawn: Drawn, row: dict, rows: pd.DataFrame) -> None:
    """The bins of a distribution hold as many reports as lie in them; the mark of the offer itself is none."""
    if told := re.search(r"\$([\d.,]+)–\$([\d.,]+): ([\d,]+) report", row["Mark"]):
        low, high, n = (float(part.replace(",", "")) for part in told.groups())
        assert sum(low <= pay < high for pay in pays(rows).values()) == n, row


def check_rung(_drawn: Drawn, row: dict, rows: pd.DataFrame) -> None:
    named = len({name for name in companies_of(rows) if isinstance(name, str)})
    shows(row["Mark"], counted(len(pays(rows)), "report"), counted(named, "company", "companies"))


CHECKS = {
    "prices-regional": check_prices, "prices-countries": check_prices, "against": check_rate, "premium": check_company_premium,
    "comparisons": check_step, "like-with-like": check_place_premium, "guides": check_claim, "outlook-path": check_interns,
    "offer": check_bins, "offer-ladder": check_rung,
}  # fmt: skip
#: Charts some of whose marks are published figures.
WITH_PUBLISHED = ("against", "outlook-path")
#: How many marks of a chart are asked, at the most twice as many.
MARKS = 5


def marks_of(drawn: Drawn) -> list[dict]:
    """The rows of a chart read as a table: all where they are few, else some from its beginning to its end."""
    rows = records(reading.read(drawn.figure))
    return rows[:: max(1, len(rows) // MARKS)]


def test_each_mark_of_each_chart_of_reports_has_its_figures_from_the_reports_behind_it(walk):
    traced = [each for each in walk if each.figure is not None and each.asked]
    for drawn in traced:
        check = CHECKS.get(drawn.name, check_pay)
        for row in marks_of(drawn):
            if drawn.name in WITH_PUBLISHED and row[reading.GROUP] not in set(drawn.choices["group"]):
                continue
            check(drawn, row, drawn.asked(row[reading.GROUP]).rows())
    assert {each.name for each in traced} >= set(CHECKS)


def text(label: str, rows: pd.DataFrame, own: pd.DataFrame, *, once: bool) -> tuple[str, str]:
    """What a card says by the rows behind it: its figure, and what of its note is worked out too.

    `own`: the rows of the first card beside it; `once`: whether companies are counted.
    """
    found = sorted(pays(rows).values())
    each = [median(of) for of in companies_of(rows).values()]
    lowest = rows.assign(pay=rows["pay_low"].fillna(rows["pay"]).where(rows["pay"].notna()))
    low = median(map(median, companies_of(lowest).values()) if once else pays(lowest).values())
    years = [row.year for row in rows.dropna(subset=["pay", "year"]).itertuples() if "year_assumed" not in row.flags]
    if label in STEPS:
        premiums = pair_premiums(rows, *STEPS[label])
        return change(median(premiums.values())), counted(len(premiums), "company", "companies")
    return {
        "Median": lambda: (money.sentence(median(found)), ""),
        "Each company counted once": lambda: (money.text(median(each)), ""),
        "Median, each company once": lambda: (money.sentence(median(each)), ""),
        "Each report counted": lambda: (money.text(median(found)), ""),
        "Reports": lambda: (f"{len(found):,}", f"from {rows['pay'].notna().sum():,} postings and answers"),
        "If paid at the low or high end": lambda: ("", f"{money.text(low)} if all were paid the low end"),
        "Lowest to highest": lambda: (money.span(rows["pay_low"].min(), rows["pay_high"].max()), ""),
        "Middle half": lambda: (money.span(quantile(found, 0.25), quantile(found, 0.75)), ""),
        "Median of all others": lambda: (money.text(median(found)), counted(len(found), "report")),
        "Newest year": lambda: (f"{max(years):.0f}", ""),
        "At US average prices": lambda: (money.sentence(median(found)), ""),
        "Against its country": lambda: (
            more_or_less(median(pays(narrow(own)).values()) / median(pays(narrow(rows)).values()) - 1).capitalize(), ""
        ),
        "What does machine learning pay?": lambda: (money.sentence(median(found)), counted(len(found), "report")),
        "Interns, data": lambda: (money.sentence(median(found)), f"median of {counted(len(found), 'report')}"),
        "What is the highest posted pay?": lambda: (money.sentence(max(found)), ""),
        "What does a higher degree add?": lambda: (change(median(pair_premiums(rows, "bachelor", "master").values())), ""),
    }[label]()  # fmt: skip


def test_each_card_of_reports_has_its_figure_from_the_reports_behind_it(walk):
    checked = 0
    for drawn in walk:
        own = next((behind.rows() for behind in drawn.behind if behind), None)
        for (label, value, note), behind in zip(drawn.cards, drawn.behind, strict=False):
            if behind and value != of_cards.NOTHING:
                once = drawn.cards[0][0] == "Median, each company once"
                worked_out, beside = text(label, behind.rows(), own, once=once)
                assert worked_out in ("", spoken(value)), label
                assert beside in spoken(note), label
                checked += 1
    assert checked >= 25


def calls() -> Iterator[tuple[str, str]]:
    """Where the code draws a chart or a row of cards, and which: `app_pages/overview/years.py draw_years`, `draw`."""
    for path in sorted([*(ROOT / "app_pages").rglob("*.py"), *(ROOT / "components").rglob("*.py")]):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for node in ast.walk(function) if isinstance(function, ast.FunctionDef) else ():
                if isinstance(node, ast.Call) and ast.unparse(node.func) in ("figure.draw", "cards"):
                    yield f"{path.relative_to(ROOT)} {function.name}", ast.unparse(node.func)


def test_every_chart_and_every_row_of_cards_leads_to_its_reports_or_is_known_to_be_of_none(walk):
    traced = {each.place for each in walk if each.asked or any(each.behind)}
    places = {place for place, _ in calls()}
    assert places - traced == set().union(*OF_NO_REPORTS.values())


@pytest.mark.usefixtures("walk")
def test_no_mark_is_explained_that_no_chart_draws(pages):
    assert {address: found for address, app in pages.items() if (found := not_drawn(app))} == {}


@pytest.mark.usefixtures("walk")
def test_a_table_has_its_pay_among_its_first_three_columns(pages):
    """On a phone no more of a table is seen without scrolling it."""
    tables = {tuple(map(str, table.value.columns)) for app in pages.values() for table in app.dataframe}
    of_pay = {columns: min(map(columns.index, filter(PAY_HEADING.search, columns)), default=0) for columns in tables}
    assert {columns: place for columns, place in of_pay.items() if place > 2} == {}
