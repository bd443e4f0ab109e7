"""Editions of official releases: batches whose rows take the place of rows of the same figure that were there before.

A reader who takes a newer file of a release adds a batch (`python -m ingest refresh --take FILE`). While it stands, the rows of
the same natural key, be they collected or of an earlier edition, are left out of the tables; once it is undone, they are back.
"""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from queries.folder import batches_in_sight
from queries.schema import PAY_REPORTS, Table
from queries.stored import description, whole_batches


@dataclass(frozen=True)
class Series:
    """What a release is in the tables: where its rows stand, what one figure is of, and which sources are its own."""

    release: str
    table: str
    #: The natural key: columns that say what a figure is of.
    key: tuple[str, ...]
    #: Pattern of the ids of its collected sources.
    sources: str
    #: Releases whose rows of the same key go too, and releases before whose rows its own give way.
    replaces: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()


_PRICE_KEY = ("index_name", "component", "area_type", "area_code", "period")
_OUTLOOK_KEY = ("soc_code", "area_type", "area_code", "base_year", "projection_year")
SERIES = {
    each.release: each
    for each in (
        Series("oews", "pay_statistics", ("soc_code", "area_type", "area_code", "year", "pay_period"), "bls-oews-.+"),
        Series("h1b_filings", "pay_statistics", ("company", "soc_code", "year"), "dol-lca-.+"),
        Series("employment_projections", "outlook", _OUTLOOK_KEY, "bls-ep-.+"),
        Series("projections_central", "outlook", _OUTLOOK_KEY, "projcentral-.+"),
        Series("price_parities", "price_levels", _PRICE_KEY, "bea-rpp-.+"),
        Series("purchasing_power", "price_levels", _PRICE_KEY, "worldbank-ppp"),
        Series("federal_reserve", "exchange_rates", ("currency", "year"), "fred-fx-.+", replaces=("ecb",)),
        Series("ecb", "exchange_rates", ("currency", "year"), "ecb-.+", yields_to=("federal_reserve",)),
        Series("posting_lists", "pay_reports", ("report_id",), "c2-zshah-all|c3-dreamwork.*|[cd][3g]-zshah|[dg][gh]-dreamwork"),
        Series("onet_software", "software", ("soc_code", "software"), "onet-.+"),
        Series("fair_market_rents", "living_costs", ("item", "hud_area_code", "year"), "hud-fmr-.+"),
    )
}


def release_of(folder: Path) -> str | None:
    """Return the release that a batch is an edition of; None where it is none."""
    try:
        return edition_in(description(folder))
    except ValueError:
        return None


def edition_in(said: dict) -> str | None:
    """Return the release that a batch says it is an edition of; None where it is none."""
    release = said.get("reading", {}).get("release")
    return release if release in SERIES else None


def editions_taken(data: Path) -> list[tuple[str, str, str | None]]:
    """Return the editions that stand in a data folder: their release, what they are called, and their day where it is known."""
    said = [description(folder) for folder in whole_batches(data)]
    return [
        (release, str(one["reading"].get("edition")), one["reading"].get("published"))
        for one in said
        if (release := edition_in(one))
    ]


def make_room(connection: duckdb.DuckDBPyConnection, table: Table, folder: Path) -> None:
    """Leave out what an edition's `staged` rows take the place of, and those of them that give way to another release.

    Lists of postings bring further postings, and take no row's place.
    """
    release = release_of(folder)
    if release is None or SERIES[release].table != table.name or table is PAY_REPORTS:
        return
    series = SERIES[release]
    same = " and ".join(f's."{name}" is not distinct from c."{name}"::varchar' for name in series.key)
    for other in series.yields_to:
        sql = f"delete from staged s where exists (select 1 from collected.{table.name} c where {same} and {_OF})"
        connection.execute(sql, _scope((other,), folder))
    sql = f"delete from collected.{table.name} c where {_OF} and exists (select 1 from staged s where {same})"
    connection.execute(sql, _scope((release, *series.replaces), folder))


_OF = "((c.batch_id is null and regexp_full_match(c.source_id, $sources)) or list_contains($batches::varchar[], c.batch_id))"


def _scope(releases: tuple[str, ...], folder: Path) -> dict[str, object]:
    """Return what tells the rows of some releases: their collected sources, and their editions beside a batch."""
    editions = [each.name for each in batches_in_sight(folder.parent.parent) if release_of(each) in releases]
    return {"sources": "|".join(SERIES[release].sources for release in releases), "batches": editions}
