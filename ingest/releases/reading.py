"""A file of any release: recognised by what it holds, read, and compared with the tables. Nothing is changed."""

import csv
from dataclasses import dataclass
from pathlib import Path

from ingest.releases import (
    exchange_rates,
    fair_market_rents,
    h1b_filings,
    listings,
    oews,
    onet_software,
    price_parities,
    projections,
    purchasing_power,
    state_projections,
)
from ingest.releases.content import MOST_UNPACKED, Content, Unreadable, opened
from ingest.releases.difference import Difference, difference
from ingest.releases.guards import stop_where_doubtful
from ingest.releases.held import Held
from ingest.releases.release import Edition, Known, Release, Stop

#: Every release that a file can be of.
RELEASES: tuple[Release, ...] = (
    oews.RELEASE,
    h1b_filings.RELEASE,
    projections.RELEASE,
    state_projections.RELEASE,
    price_parities.RELEASE,
    purchasing_power.RELEASE,
    exchange_rates.FEDERAL_RESERVE,
    exchange_rates.ECB,
    fair_market_rents.RELEASE,
    listings.RELEASE,
    onet_software.RELEASE,
)


@dataclass(frozen=True)
class Reading:
    """A file of a release: what it is, what it holds, and what taking it would change."""

    path: Path
    content: Content
    release: Release
    edition: Edition
    difference: Difference
    #: The day of the newest edition that the tables hold; empty: not known.
    newest: str
    #: The title, the publisher and the licence of the release, and the batches in sight when the file was read.
    title: str
    publisher: str
    licence: str
    stored: tuple[str, ...]

    @property
    def is_outdated(self) -> str:
        """Why the tables have something newer, as a sentence; empty where they have not."""
        if self.release.revises_all and self.edition.published < self.newest:
            return f"It is of {self.edition.published}, and the tables have an edition of {self.newest}."
        if self.edition.is_first and self.difference.changed:
            return "The tables have its year already, and the file is not called a revised one."
        return ""


class UnknownFile(Stop):
    """The file is of no release that is known here."""


def release_of_content(content: Content) -> Release | None:
    """Return the release that a file is of, by what it holds; None where it is of none."""
    return next((release for release in RELEASES if release.recognise(content)), None)


def recognised(path: Path, name: str | None = None, most_unpacked: int = MOST_UNPACKED) -> tuple[Content, Release]:
    """Return a file with the release that it is of; UnknownFile where it is of none."""
    try:
        content = opened(path, name, most_unpacked)
        release = release_of_content(content)
    except (Unreadable, csv.Error) as error:
        raise UnknownFile(f"It is no file of a release: {error}.") from error
    if release is None:
        raise UnknownFile("It is no file of a release that is known here.")
    return content, release


def read_file(path: Path, data: Path, name: str | None = None, most_unpacked: int = MOST_UNPACKED) -> Reading:
    """Return what a file is and would change in a data folder; Stop, with the reason, where it is not to be believed."""
    content, release = recognised(path, name, most_unpacked)
    held = Held(data, (release,))
    try:
        if held.problems:
            raise Stop(f"The tables have a fault, which is to be mended first: {held.problems[0]}.")
        edition = _read(release, content, held.known(release))
        own, others, before = (
            held.rows_of(*releases) if releases else []
            for releases in ((release.name,), release.series.replaces, release.series.yields_to)
        )
        newest = held.published(release.name)
        described, stored = held.described(release.name), held.stored
    finally:
        held.close()
    stop_where_doubtful(release, edition, own)
    return Reading(
        path, content, release, edition, difference(release, edition, own, others, before), newest, **described, stored=stored
    )


def _read(release: Release, content: Content, known: Known) -> Edition:
    try:
        return release.read(content, known)
    except csv.Error as error:
        raise Stop(f"It is no well-formed CSV: {error}.") from error
