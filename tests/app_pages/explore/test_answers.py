"""The figures of the questions to start from, worked out once more from the collected files in plain Python."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from statistics import median

import pandas as pd
import pytest

from app_pages.explore.sentences import DIMENSIONS, FIGURES, dimension_word
from app_pages.explore.starters import STARTERS
from tests.app_pages.reckoned import company_changes
from tests.independent import carried, dollars_per_unit, hourly, rows
from vocabulary.choices import LIST_SEPARATOR, words

NAMES = {dimension_word(name): name for name in DIMENSIONS}
FIRST_VIEW, RATES = (2025, 2026, 2027), dollars_per_unit()
INDUSTRIES = {row["company"]: row["industry"] for row in rows("reference/companies.csv")}
AREAS = rows("reference/places.csv")
CITIES = {f"{row['place_name']}, {row['region'] or row['country']}": row for row in AREAS if row["place_type"] == "city"}
STATES = {row["region"]: row["area_code"] for row in AREAS if (row["place_type"], row["country"]) == ("state", "US")}
OWN_CURRENCY = {row["country"]: row["currency"] for row in AREAS if row["place_type"] == "country"}
#: One figure of a cell: the report, its pay there, and the group of the row and of the column.
Told = tuple[str, float, str, str]


def listed(cell: str) -> list[str]:
    return [value for value in cell.split(LIST_SEPARATOR) if value]


def places(row: dict[str, str]) -> list[tuple[str, str, str]]:
    """The places of a row: city, state or province, metro area; empty where it states none."""
    first = f"{row['city']}, {row['region'] or row['country']}" if row["city"] else ""
    others = [place for place in listed(row["other_places"]) if CITIES.get(place, {}).get("country") == row["country"]]
    region = f"{row['country']}-{row['region']}" if row["region"] else ""
    return [
        (first, region, CITIES.get(first, {}).get("metro_code", "")),
        *((place, f"{row['country']}-{CITIES[place]['region']}", CITIES[place]["metro_code"]) for place in others),
    ]


def groups(dimension: str | None, row: dict[str, str], place: tuple[str, str, str]) -> list[str]:
    if dimension is None:
        return ["*"]
    if dimension in ("degree", "season"):
        return listed(row["degree_levels" if dimension == "degree" else "season"]) or ["not_stated"]
    found = {
        "industry": lambda: INDUSTRIES.get(row["company"], ""),
        "batch": lambda: "collected",
        "city": lambda: place[0],
        "region": lambda: place[1],
        "metro": lambda: place[2],
    }
    return [found.get(dimension, lambda: row[dimension])() or "not_stated"]


def index(name: str) -> Callable[[str, str, str], float | None]:
    """A price level by kind of area, its code and the year of the pay: the newest not after it, else the oldest."""
    levels: dict[tuple[str, str], dict[int, tuple[str, float]]] = defaultdict(dict)
    for row in rows("reference/price_levels.csv"):
        if row["index_name"] == name and (row["component"] == "all items" or name == "purchasing_power"):
            of = levels[row["area_type"], row["area_code"]]
            of[int(row["year"])] = max(of.get(int(row["year"]), ("", 0.0)), (row["release"], float(row["value"])))

    def found(kind: str, code: str, year: str) -> float | None:
        of = levels.get((kind, code))
        if not of:
            return None
        before = [each for each in of if each <= int(year or 2026)]
        return of[max(before) if before else min(of)][1]

    return found


def figures(controls: dict[str, str]) -> Iterator[Told]:
    """The pay of each report in each cell of a question, by its controls."""
    rows_of, columns = NAMES[controls["explore-rows"]], NAMES.get(controls.get("explore-columns", ""))
    of_place = {rows_of, columns} & {"city", "region", "metro"}
    parity, power = index("regional_price_parity"), index("purchasing_power")
    for carrier, found in carried(FIRST_VIEW, None if controls.get("any") == "country" else "US"):
        for row in found:
            if controls.get("degree") == "PhD" and "phd" not in listed(row["degree_levels"]):
                continue
            for place in places(row) if of_place else places(row)[:1]:
                pay = hourly(carrier, RATES)
                if controls.get("prices") == "US average prices":
                    level = parity("metro", place[2], row["year"]) if place[2] else None
                    level = level or parity("state", STATES.get(place[1][3:], ""), row["year"])
                    pay = level and pay / level * 100
                if controls.get("prices") == "Purchasing power":
                    level = power("country", row["country"], carrier["year"])
                    own = OWN_CURRENCY.get(row["country"]) == carrier["currency"]
                    pay = (
                        hourly(carrier, defaultdict(lambda: 1.0, dict.fromkeys(RATES, 1.0))) / level if own and level else None
                    )
                if pay is not None:
                    for one in groups(rows_of, row, place):
                        for other in {*groups(columns, row, place), "*"}:
                            yield carrier["report_id"], pay, one, other


def changes(dimension: str) -> dict[str, dict[str, float]]:
    """Of each group what each company pays more in 2027 than in 2026."""
    of = defaultdict(list)
    for carrier, found in carried(FIRST_VIEW, "US"):
        low, high = (float(carrier[end]) for end in ("pay_low", "pay_high")) if carrier["pay_low"] else (1.0, 1.0)
        for row in found:
            told = {"report_id": row["report_id"], "report": carrier["report_id"], "pay": hourly(carrier, RATES)}
            told |= {"company": row["company"] or None, "country": row["country"], "year": float(row["year"]), "pay_low": low}
            told |= {"pay_high": high, "stated_point": float(carrier["pay_point"] or "nan"), "flags": listed(row["flags"])}
            of[row[dimension] or "not_stated"].append(told | {"degree_levels": listed(row["degree_levels"])})
    return {group: company_changes(pd.DataFrame(each), 2027) for group, each in of.items()}


@pytest.mark.parametrize("question", STARTERS)
def test_each_figure_of_a_question_is_what_the_files_say(bundled, question):
    controls = STARTERS[question]
    rows_of, columns = NAMES[controls["explore-rows"]], NAMES.get(controls.get("explore-columns", ""))
    asked = {"rows": rows_of, "columns": columns, "sort": "reports", "most": 5_000, "across": 5_000}
    if controls.get("explore-figure") == FIGURES["change"]:
        found = bundled.ask("explore/changes", **asked)
        expected = {group: each for group, each in changes(rows_of).items() if each}
        newest = found[found["later_year"] == 2027]
        assert dict(zip(newest["row"], newest["companies"], strict=True)) == {
            name: len(each) for name, each in expected.items()
        }
        told = {row: change for row, change in zip(newest["row"], newest["change"], strict=True) if pd.notna(change)}
        assert told == pytest.approx({name: median(each.values()) for name, each in expected.items() if len(each) >= 6})
        return
    prices = next(name for name, word in words("prices").items() if word == controls.get("prices", "As paid"))
    view = bundled.filtered(prices=prices, **({"country": None} if controls.get("any") else {}))
    view = view.filtered(degree=("phd",)) if "degree" in controls else view
    found = view.ask("explore/cells", **asked)
    pays: dict[tuple[str, str], dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for report, pay, one, other in figures(controls):
        pays[one, other][report].append(pay)
    expected = {cell: [(min(each) + max(each)) / 2 for each in of.values()] for cell, of in pays.items()}
    cells = list(zip(found["row"], found["column"], strict=True))
    assert dict(zip(cells, found["n"], strict=True)) == {cell: len(each) for cell, each in expected.items()}
    told = {cell: value for cell, value in zip(cells, found["median"], strict=True) if pd.notna(value)}
    assert told
    assert told == pytest.approx({cell: median(expected[cell]) for cell in told}, abs=1e-4)
