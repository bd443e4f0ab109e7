"""The bundled files hold to their tables, their references and what data/README.md says of them."""

import csv
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from queries.build import data_files
from queries.check import problems_of
from queries.folder import UPLOADS
from queries.schema import LIST_SEPARATOR, SQL_TYPES, TABLES, Table, table

DATA = Path(__file__).parents[1] / "data"
README = (DATA / "README.md").read_text(encoding="utf-8")
FILES = [(t, path) for t, path in data_files(DATA) if path.relative_to(DATA).parts[0] != UPLOADS]
#: Tables of our own reading: they have no source.
OWN_READING = {"roles", "perk_groups", "place_spellings"}
REFERENCES = [(t.name, c.name, c.refers_to) for t in TABLES for c in t.columns if c.refers_to]


@cache
def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table, as its files have them."""
    return [row for t, path in FILES if t.name == name for row in read(path)]


@cache
def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def values(name: str, column: str) -> set[str]:
    cells = {row[column] for row in rows(name)}
    return (
        {value for cell in cells for value in cell.split(LIST_SEPARATOR)}
        if table(name).column(column).kind == "list"
        else cells
    ) - {""}


def listed(cell: str) -> list[str]:
    return cell.split(LIST_SEPARATOR) if cell else []


def numbers(text: str) -> list[int]:
    return [int(n.replace(",", "")) for n in re.findall(r"(?<![-\w])\d[\d,]*(?![-\w])", text)]


def readme_table(heading: str) -> list[list[str]]:
    """The cells of the table of the README whose header line begins so."""
    body = README.split(f"\n| {heading} |", 1)[1].split("\n\n", 1)[0]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in body.split("\n")[2:]]


def test_every_file_belongs_to_a_table_and_every_table_has_files():
    known = {path for _, path in FILES}
    assert {path for path in DATA.rglob("*.csv") if path.relative_to(DATA).parts[0] != UPLOADS} == known
    assert {t.name for t, _ in FILES} == {t.name for t in TABLES}


@pytest.mark.parametrize(("of", "path"), FILES, ids=[str(path.relative_to(DATA)) for _, path in FILES])
def test_a_file_has_the_header_types_ranges_and_words_of_its_table(of: Table, path: Path):
    assert [problem.sentence() for problem in problems_of(path, of)] == []


def test_the_tables_are_built_of_every_row_of_every_file(bundled):
    assert bundled.snapshot.problems == []
    cursor = bundled.snapshot.cursor()
    built = {t.name: cursor.execute(f"select count(*) from {t.name} where batch_id is null").fetchone()[0] for t in TABLES}
    assert built == {t.name: len(rows(t.name)) for t in TABLES}


@pytest.mark.parametrize("of", TABLES, ids=lambda t: t.name)
def test_a_table_keeps_the_columns_of_its_files_in_their_types(bundled, of):
    built = {name: kind for name, kind, *_ in bundled.snapshot.cursor().execute(f"describe {of.name}").fetchall()}
    enums = {name for name, kind in built.items() if kind.startswith("ENUM")}
    assert {c.name: built[c.name].lower() for c in of.columns if c.name not in enums} == {
        c.name: SQL_TYPES[c.kind] for c in of.columns if c.name not in enums
    }
    assert {c.kind for c in of.columns if c.name in enums} <= {"text"}


@pytest.mark.parametrize("of", TABLES, ids=lambda t: t.name)
def test_a_key_stands_once_over_all_files_of_its_table(of):
    keys = Counter(tuple(row[k] for k in of.key) for row in rows(of.name))
    assert [key for key, n in keys.items() if n > 1] == []


@pytest.mark.parametrize(("name", "column", "target"), REFERENCES, ids=lambda v: v)
def test_a_reference_finds_its_row(name, column, target):
    assert values(name, column) - values(*target.split(".")) == set()


def test_the_references_are_those_of_sources_companies_and_occupations():
    assert {target for *_, target in REFERENCES} == {"sources.source_id", "companies.company", "occupations.soc_code"}
    assert {t.name for t in TABLES} - {name for name, _, target in REFERENCES if target == "sources.source_id"} == {
        "sources",
        "skill_names",
        "releases",
        *OWN_READING,
    }


def test_each_occupation_that_says_what_its_people_do_names_the_source_of_that():
    """Each occupation that is projected and is no group says it; no group, hybrid or older code does."""
    said = {row["soc_code"]: row["work_source"] for row in rows("occupations") if row["work"]}
    assert "" not in said.values()
    assert {row["soc_code"] for row in rows("occupations") if row["work_source"]} == set(said)
    noted = {row["soc_code"] for row in rows("occupations") if row["note"]}
    newest = max(row["base_year"] for row in rows("outlook"))
    national = [row for row in rows("outlook") if row["base_year"] == newest and row["area_type"] == "country"]
    single = {row["soc_code"] for row in national if row["country"] == "US" and row["soc_code"][-1:] not in ("", "0")}
    assert set(said) == single - noted
    assert [row["work"] for row in rows("occupations") if row["work"] and not row["work"][0].islower()] == []


def test_every_place_of_a_report_is_known():
    places = {(p["place_type"], p["place_name"], p["region"], p["country"]) for p in rows("places")}
    states = {(p["region"], p["country"]) for p in rows("places") if p["place_type"] == "state"}
    assert {("city", r["city"], r["region"], r["country"]) for r in rows("pay_reports") if r["city"]} - places == set()
    assert {(r["region"], r["country"]) for r in rows("pay_reports") if r["region"]} - states == set()


def test_every_place_beside_the_first_is_known_and_is_not_the_first():
    known = {f"{p['place_name']}, {p['region'] or p['country']}" for p in rows("places") if p["place_type"] == "city"}
    several = [r for r in rows("pay_reports") if r["other_places"]]
    assert {place for r in several for place in listed(r["other_places"])} - known == set()
    first = [f"{r['city']}, {r['region'] or r['country']}" for r in several]
    assert [r for r, at in zip(several, first, strict=True) if at in listed(r["other_places"]) or not r["city"]] == []
    assert [r["report_id"] for r in several if "several_places" not in r["flags"]] == []


def test_a_place_beside_the_first_is_written_as_the_tables_write_the_first(bundled):
    cursor = bundled.snapshot.cursor()
    named = {place for (place,) in cursor.execute("select distinct place from pay_reports where place is not null").fetchall()}
    beside = values("pay_reports", "other_places")
    assert len(beside & named) > len(beside) / 2
    assert [place for place in beside if not re.fullmatch(r"[^,;]+, [A-Z]{2}", place)] == []


def test_an_industry_has_its_source_and_a_company_and_its_parent_agree():
    assert [c["company"] for c in rows("companies") if bool(c["industry"]) != bool(c["industry_source"])] == []
    of = {c["company"]: c["industry"] for c in rows("companies")}
    assert of["TikTok"] == of["ByteDance"] != ""


def test_a_year_is_stated_inferred_or_assumed_but_not_two_of_these():
    marked = {r["report_id"]: {"year_inferred", "year_assumed"} & set(listed(r["flags"])) for r in rows("pay_reports")}
    assert [i for i, flags in marked.items() if len(flags) > 1] == []
    assert [r["report_id"] for r in rows("pay_reports") if marked[r["report_id"]] and not r["year"]] == []


def test_every_country_and_metro_is_a_place_and_stands_once():
    countries = Counter(p["country"] for p in rows("places") if p["place_type"] == "country")
    states = Counter((p["country"], p["region"]) for p in rows("places") if p["place_type"] == "state")
    metros = Counter(p["area_code"] for p in rows("places") if p["place_type"] == "metro")
    assert {*countries.values(), *states.values(), *metros.values()} == {1}
    named = set().union(*(values(t.name, "country") for t in TABLES if "country" in t.header))
    assert named - set(countries) == set()
    assert values("places", "metro_code") - set(metros) == set()
    for name in ("pay_statistics", "price_levels"):
        assert {r["area_code"] for r in rows(name) if r["area_type"] == "metro"} - {"", *metros} == set()


def test_every_currency_of_pay_has_a_rate_or_is_told_of():
    paid = set().union(*(values(name, "currency") for name in ("pay_reports", "pay_statistics", "programs")))
    without = paid - values("exchange_rates", "currency")
    assert without == set(re.findall(r"\(([A-Z]{3})\)", README.split("have no rate in")[0].rsplit("\n", 1)[1]))


def test_every_rent_area_of_a_city_has_the_rents_of_both_sizes_once_a_year():
    rents = Counter((r["hud_area_code"], r["item"]) for r in rows("living_costs") if r["hud_area_code"] and r["year"] == "2026")
    areas = values("hud_areas", "hud_area_code")
    assert {rents[area, item] for area in areas for item in ("rent_studio", "rent_1br")} == {1}
    cities = {(p["place_name"], p["region"]) for p in rows("places") if p["place_type"] == "city" and p["country"] == "US"}
    assert {(h["city"], h["region"]) for h in rows("hud_areas")} - cities == set()


def test_the_two_sides_of_a_rate_are_one_rate():
    products = {float(r["units_per_usd"]) * float(r["usd_per_unit"]) for r in rows("exchange_rates")}
    assert [p for p in products if abs(p - 1) > 1e-4] == []


def test_an_alias_means_one_company():
    names = Counter(alias for c in rows("companies") for alias in {c["company"], *c["aliases"].split(LIST_SEPARATOR)} - {""})
    assert [name for name, n in names.items() if n > 1] == []


def test_every_source_has_a_title_of_its_own_words():
    assert [s["source_id"] for s in rows("sources") if s["title"] in ("", s["source_id"])] == []


def test_every_row_comes_from_one_release():
    named = [(table, source) for r in rows("releases") for table in listed(r["tables"]) for source in listed(r["source_ids"])]
    others = Counter(table for r in rows("releases") if not r["source_ids"] for table in listed(r["tables"]))
    assert [pair for pair, n in Counter(named).items() if n > 1] == []
    for of in TABLES:
        given = {(of.name, row["source_id"]) for row in rows(of.name) if "source_id" in row and of.name != "sources"}
        assert {table for table, _ in given - set(named)} <= set(others), of.name
    assert {table for table, n in others.items() if n > 1} == set()
    assert {*others, *(table for table, _ in named)} == {t.name for t in TABLES} - {"sources", "releases"}


def test_every_release_gives_rows_to_each_of_its_tables():
    for release in rows("releases"):
        sources = set(listed(release["source_ids"]))
        assert sources <= values("sources", "source_id")
        given = {t for t in listed(release["tables"]) if not sources or sources & values(t, "source_id")}
        assert given == set(listed(release["tables"])), release["release_id"]


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("pay_reports", ["pay_low", "pay_point", "pay_high"]),
        ("pay_reports", ["housing_low", "housing_high"]),
        ("pay_reports", ["duration_weeks_min", "duration_weeks_max"]),
        ("programs", ["pay_low", "pay_high"]),
        ("programs", ["duration_weeks_min", "duration_weeks_max"]),
        ("outlook", ["base_year", "projection_year"]),
        ("pay_statistics", ["p10", "p25", "median", "p75", "p90"]),
        ("pay_statistics", ["minimum", "maximum"]),
    ],
)
def test_figures_of_a_row_stand_in_their_order(name, order):
    stated = [(row, [float(row[c]) for c in order if row[c]]) for row in rows(name)]
    assert [row for row, found in stated if found != sorted(found)] == []


def test_every_report_states_pay():
    assert [r["report_id"] for r in rows("pay_reports") if not (r["pay_low"] or r["pay_high"] or r["pay_point"])] == []


# what README.md and data/README.md say


@pytest.mark.parametrize("of", TABLES, ids=lambda t: t.name)
def test_the_readme_counts_the_rows_of_each_table(of):
    said = {place.strip("`").removesuffix("*.csv"): numbers(n) for place, _, n in readme_table("folder or file")}
    assert said[of.files.removesuffix("*.csv")] == [len(rows(of.name))]


def test_the_readme_counts_the_rows_of_each_file():
    said = Counter()
    for *_, out, _ in readme_table("collection"):
        for file, n in re.findall(r"`([\w/]+\.csv)` ([\d,]+)", out):
            said[file] += int(n.replace(",", ""))
    collected = {t.name for t in TABLES} - {"places", "companies", "occupations", "skill_names", "releases", *OWN_READING}
    assert said == {str(p.relative_to(DATA)): len(read(p)) for t, p in FILES if t.name in collected}


def test_the_readme_of_the_project_counts_the_rows_and_the_sources():
    text = (DATA.parent / "README.md").read_text(encoding="utf-8").partition("## Where the numbers come from")[2]
    said = re.search(r"([\d,]+) rows of pay .*?([\d,]+) published statistics .*?([\d,]+) sources", text, re.DOTALL).groups()
    assert said == tuple(f"{len(rows(name)):,}" for name in ("pay_reports", "pay_statistics", "sources"))


@cache
def ids_in_files() -> list[tuple[str, str]]:
    """Every id of a collected figure, with its file."""
    return [
        (row[t.key[0]], str(path.relative_to(DATA)))
        for t, path in FILES
        if t.key[0].endswith("_id") and t.name not in ("sources", "releases")
        for row in read(path)
    ]


COLLECTIONS = [cells for cells in readme_table("collection") if "…" in cells[1]]


@pytest.mark.parametrize("cells", COLLECTIONS, ids=lambda cells: cells[0])
def test_each_figure_of_a_collection_stands_in_one_file_once_or_among_those_left_out(cells):
    _, ids, rows_in, out, why = cells
    prefix, digits = re.fullmatch(r"`([a-z-]+-)(\d+)` … `\1\d+`", ids).groups()
    collected = {f"{prefix}{n:0{len(digits)}d}" for n in range(1, numbers(rows_in)[0] + 1)}
    assert ids.endswith(f"`{max(collected)}`")
    found = Counter((i, file) for i, file in ids_in_files() if re.fullmatch(rf"{prefix}\d+", i))
    left_out = Counter(i for i, _ in readme_table("id") if re.fullmatch(rf"{prefix}\d+", i))
    added = set(re.findall(rf"`({prefix}\d+)`", why.partition(" added")[0]))
    assert Counter(i for i, _ in found) + left_out == Counter(collected | added)
    assert Counter(file for _, file in found) == {
        file: int(n.replace(",", "")) for file, n in re.findall(r"`([\w/]+\.csv)` ([\d,]+)", out)
    }
    assert sum(left_out.values()) == sum(int(n) for n in re.findall(r"(\d+) left out", why))


def test_every_id_belongs_to_a_collection_and_each_that_is_left_out_has_a_reason():
    prefixes = tuple(cells[1].split("0")[0].strip("`") for cells in COLLECTIONS)
    assert [i for i, _ in ids_in_files() if not i.startswith(prefixes)] == []
    assert [i for i, reason in readme_table("id") if not i.startswith(prefixes) or len(reason) < 20] == []


def is_one_end(low: bool):
    return lambda r: bool(r["pay_low"]) == low and bool(r["pay_high"]) != low and not r["pay_point"]


@pytest.mark.parametrize(
    ("sentence", "name", "counted"),
    [
        (r"only `pay_high` is filled \(([\d,]+) rows", "pay_reports", is_one_end(low=False)),
        (r"only `pay_low` \(([\d,]+) rows", "pay_reports", is_one_end(low=True)),
        (r"`country_inferred` \(([\d,]+) rows", "pay_reports", lambda r: "country_inferred" in r["flags"]),
        (r"`year_inferred` \(([\d,]+) rows", "pay_reports", lambda r: "year_inferred" in r["flags"]),
        (r"`year_assumed` \(([\d,]+) rows", "pay_reports", lambda r: "year_assumed" in r["flags"]),
        (r"`degree_inferred` \(([\d,]+) row", "pay_reports", lambda r: "degree_inferred" in r["flags"]),
        (r"`period_inferred` \(([\d,]+) rows", "pay_reports", lambda r: "period_inferred" in r["flags"]),
        (r"([\d,]+) rows print no period", "pay_reports", lambda r: not r["pay_period"]),
        (r"([\d,]+) reports have no country", "pay_reports", lambda r: not r["country"]),
        (r"named and known \(([\d,]+) rows", "pay_reports", lambda r: bool(r["other_places"])),
        (r"([\d,]+) rows of it are `modelled`", "pay_reports", lambda r: r["evidence"] == "modelled"),
        (r"the names mean ([\d,]+) companies", "companies", lambda r: bool(r["industry"])),
        (r"state no season \(([\d,]+) rows", "listings", lambda r: not r["season"]),
        (r"no country \(([\d,]+) rows", "listings", lambda r: not r["country_text"]),
        (r"([\d,]+) reports name no role", "pay_reports", lambda r: not r["role_family"]),
        (
            r"under 4,000 a year \((\d+) institutions",
            "living_costs",
            lambda r: r["item"] == "room_and_board_off_campus" and float(r["value"]) < 4000,
        ),
        (r"([\d,]+) rows name p90 as top-coded without", "pay_statistics", lambda r: "p90" in r["top_coded"] and not r["p90"]),
    ],
)
def test_the_readme_counts_what_it_tells_of(sentence, name, counted):
    (said,) = re.findall(sentence, README)
    assert int(said.replace(",", "")) == sum(counted(row) for row in rows(name))


def test_a_column_is_found_by_its_name_and_no_other():
    assert table("skills").column("skill").about == "the skill"
    with pytest.raises(KeyError, match="skills has no column pay"):
        table("skills").column("pay")
    with pytest.raises(KeyError):
        table("wages")
