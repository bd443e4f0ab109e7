"""What the tables hold of a release: the rows that a file of it is compared with, editions that were taken among them."""

import re
from datetime import date
from pathlib import Path

import duckdb

from ingest.releases.listings import one_word, posting_key
from ingest.releases.release import Known, Release, Row
from queries.build import collect, data_files, settings
from queries.editions import SERIES, release_of
from queries.folder import batches_in_sight
from queries.schema import COMPANIES, OCCUPATIONS, PAY_REPORTS, PLACES, RELEASES, SOURCES, Table, table

#: The first year of prices and rates where the tables hold none.
FIRST_YEAR = 1990
#: Tables that every reading needs beside those of its release.
_ALWAYS = (SOURCES, RELEASES, OCCUPATIONS, PLACES)


class Held:
    """The rows of some releases as they stand in a data folder now."""

    def __init__(self, data: Path, releases: tuple[Release, ...]) -> None:
        listed = any(release.table is PAY_REPORTS for release in releases)
        tables = {
            each.name: each for each in (*_ALWAYS, *([COMPANIES] if listed else []), *(release.table for release in releases))
        }
        self._data = data
        stored = batches_in_sight(data)
        #: The batches in sight, by which it is told whether others came or went since.
        self.stored = tuple(folder.name for folder in stored)
        self._connection = duckdb.connect(":memory:", config=settings())
        files = [(of, path) for of, path in data_files(data) if of.name in tables]
        self.problems = [found.sentence() for found in collect(self._connection, data, files)]
        self._rows: dict[str, list[Row]] = {}
        self._editions: dict[str, list[str]] = {}
        for folder in stored:
            if release := release_of(folder):
                self._editions.setdefault(release, []).append(folder.name)

    def rows(self, of: Table) -> list[Row]:
        """Return all rows of a table, read once: nobody changes them."""
        if of.name not in self._rows:
            found = self._connection.execute(f"from collected.{of.name}")
            names = [column[0] for column in found.description]
            self._rows[of.name] = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
        return self._rows[of.name]

    def rows_of(self, *releases: str) -> list[Row]:
        """Return the rows of releases of one table: those of their collected sources and of their editions."""
        pattern = re.compile("|".join(SERIES[release].sources for release in releases))
        editions = {name for release in releases for name in self._editions.get(release, [])}
        return [
            row
            for row in self.rows(table(SERIES[releases[0]].table))
            if (row["batch_id"] in editions if row["batch_id"] else pattern.fullmatch(str(row["source_id"])))
        ]

    def known(self, release: Release) -> Known:
        """Return what a reading of a release needs to know."""
        places = self.rows(PLACES)
        own = [row for row in self.rows_of(release.name) if isinstance(row.get("year"), int)]
        return Known(
            occupations={str(row["soc_code"]): str(row["occupation"]) for row in self.rows(OCCUPATIONS)},
            countries=frozenset(str(row["country"]) for row in places if row["place_type"] == "country"),
            states={
                str(row["area_code"]): str(row["place_name"])
                for row in places
                if row["place_type"] == "state" and row["country"] == "US" and row["area_code"]
            },
            currencies=frozenset(str(row["currency"]) for row in places if row["currency"]),
            postings=self._postings(release),
            companies_in_one_word=self._companies_in_one_word(),
            companies=self._data / COMPANIES.files,
            places=self._data / PLACES.files,
            first_year=min((int(str(row["year"])) for row in own), default=FIRST_YEAR),
            collected_years=frozenset(int(str(row["year"])) for row in own if not row["batch_id"]),
        )

    def published(self, release: str) -> str:
        """Return the day of the newest edition of a release, collected or taken; empty: not known."""
        listed = next((row["published"] for row in self.rows(RELEASES) if row["release_id"] == release), None)
        collected = [listed.isoformat()] if isinstance(listed, date) else []
        batches = set(self._editions.get(release, []))
        taken = [str(row["published"]) for row in self.rows(SOURCES) if row["batch_id"] in batches and row["published"]]
        return max((*collected, *taken), default="")

    def described(self, release: str) -> dict[str, str]:
        """Return the title and the publisher of a release, and the licence of its newest collected source; empty: not known."""
        listed = next((row for row in self.rows(RELEASES) if row["release_id"] == release), {})
        own = [row for row in self.rows(SOURCES) if re.fullmatch(SERIES[release].sources, str(row["source_id"]))]
        licences = [str(row["licence"]) for row in own if row["licence"]]
        return {
            "title": str(listed.get("release") or release),
            "publisher": str(listed.get("publisher") or ""),
            "licence": licences[-1] if licences else "",
        }

    def _companies_in_one_word(self) -> dict[str, str]:
        named = [(str(row["company"]), row["aliases"]) for row in self.rows(COMPANIES)]
        aliases = [(alias, company) for company, others in named for alias in (others if isinstance(others, list) else [])]
        return {one_word(name): company for name, company in [*aliases, *((company, company) for company, _ in named)]}

    def _postings(self, release: Release) -> frozenset[tuple[str, str, str]]:
        if release.table is not PAY_REPORTS:
            return frozenset()
        rows = self.rows(PAY_REPORTS)
        named = ((row["company"] or row["company_text"], row["role"], row["city"]) for row in rows)
        return frozenset(
            posting_key(str(company), str(role), str(city or "")) for company, role, city in named if company and role
        )

    def releases(self) -> list[Row]:
        """Return the list of releases."""
        return self.rows(RELEASES)

    def close(self) -> None:
        """Let go of the tables."""
        self._connection.close()
