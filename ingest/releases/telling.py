"""What the command line says of releases: the list of them, and what a file of one would change, as lines or as JSON."""

from datetime import date
from pathlib import Path

from ingest.batches.batch import Batch, batches
from ingest.releases.difference import Change, Difference
from ingest.releases.fetching import NOT_YET, THERE, UNKNOWN, Fetched
from ingest.releases.held import Held
from ingest.releases.reading import RELEASES, Reading
from ingest.releases.release import Cell, Release, Row, named

#: How many rows of each kind are printed without --json.
PRINTED = 10


def listed_releases(data: Path) -> list[dict[str, object]]:
    """Return each release that has editions: what is held, since when, when the next is due, and where it is fetched."""
    held = Held(data, ())
    found = held.releases()
    held.close()
    taken: dict[str, list[Batch]] = {}
    for batch in batches(data):
        if batch.release and not batch.undone:
            taken.setdefault(batch.release, []).append(batch)
    return [_listed(row, taken.get(str(row["release_id"]), [])) for row in found if row["next_edition"]]


def _listed(row: Row, taken: list[Batch]) -> dict[str, object]:
    published = row["published"]
    return {
        "release": row["release_id"],
        "title": row["release"],
        "held": row["held"],
        "published": published.isoformat() if isinstance(published, date) else None,
        "next_edition": row["next_edition"],
        "next_due": row["next_due"],
        "read_here": row["release_id"] in {release.name for release in RELEASES},
        "page": row["page"],
        "files": row["files"],
        "taken": [{"batch": batch.batch, "edition": batch.reading["edition"], "file": batch.file} for batch in taken],
    }


def release_lines(listed: list[dict[str, object]]) -> list[str]:
    """Return the list of releases as lines for people."""
    return [line for each in listed for line in _lines_of(each)]


def _lines_of(each: dict[str, object]) -> list[str]:
    since = f", published {each['published']}" if each["published"] else ""
    due = f": {each['next_due']}" if each["next_due"] else ""
    lines = [f"{each['release']}: {each['title']}", f"  here: {each['held']}{since}"]
    taken = each["taken"]
    if isinstance(taken, list):
        lines += [f"  taken: {one['edition']} ({one['file']}, batch {one['batch']})" for one in taken]
    lines.append(f"  next: {each['next_edition']}{due}")
    files = each["files"]
    addresses = files if isinstance(files, list) else []
    lines += [f"  fetch: {address}" for address in addresses[:3]]
    if len(addresses) > 3:
        lines.append(f"  and {len(addresses) - 3:,} more of the same")
    if each["page"]:
        lines.append(f"  page: {each['page']}")
    if not each["read_here"]:
        lines.append("  its files are not read here: a new edition is collected by hand")
    return lines


def fetched_as_json(found: Fetched) -> dict[str, str | None]:
    """Return what came of an address."""
    path = str(found.path) if found.path else None
    return {"release": found.release, "address": found.address, "state": found.state, "why": found.why or None, "path": path}


def fetched_lines(found: list[Fetched], pages: dict[str, str]) -> list[str]:
    """Return what came of each address, and which files to download by hand; `pages` of the releases by their names."""
    lines = []
    for each in found:
        what = {THERE: f"there, as {each.path}", NOT_YET: "not yet there"}.get(each.state, f"unknown: {each.why}")
        lines.append(f"{each.release}: {each.address}: {what}")
        if each.state == UNKNOWN:
            page = f" ({pages[each.release]})" if pages.get(each.release) else ""
            lines.append(f"  download it with a browser{page}, then: python -m ingest refresh FILE")
    return lines


def reading_as_json(reading: Reading) -> dict[str, object]:
    """Return what a file would change, every row of it."""
    found = reading.difference
    return {
        "file": reading.content.name,
        "sha256": reading.content.sha256,
        "release": reading.release.name,
        "edition": reading.edition.edition,
        "published": reading.edition.published or None,
        "outdated": reading.is_outdated or None,
        "rows": len(reading.edition.rows),
        "left_out": reading.edition.left_out,
        "same": found.same,
        "added": [_key_as_dict(reading.release, row) | _figures(reading.release, row) for row in found.added],
        "changed": [
            dict(zip(reading.release.series.key, change.key, strict=True))
            | {"figure": change.figure, "before": change.before, "now": change.now}
            for change in found.changed
        ],
        "gone": [_key_as_dict(reading.release, row) for row in found.gone],
    }


def reading_lines(reading: Reading) -> list[str]:
    """Return what a file would change as lines for people."""
    found, release, edition = reading.difference, reading.release, reading.edition
    day = f", of {edition.published}" if edition.published else ""
    lines = [f"{reading.content.name}: {reading.title}, {edition.edition}{day}", f"  {_counts(found)}"]
    if edition.left_out:
        lines.append("  left out: " + "; ".join(f"{count:,} of {reason}" for reason, count in edition.left_out.items()))
    if reading.is_outdated:
        lines.append(f"  older: {reading.is_outdated} It cannot be taken.")
    lines += _few([f"+ {named(release.key_of(row))}: {_figures_as_text(release, row)}" for row in found.added])
    lines += _few([_change_as_text(change) for change in found.changed])
    lines += _few([f"- {named(release.key_of(row))}: is not in the file, and stays" for row in found.gone])
    return lines


def rows_that_differ(reading: Reading, most: int) -> list[dict[str, str]]:
    """Return some of what taking an edition would do, a figure of a row each: changes first, then rows that are added."""
    changed = [(named(c.key), c.figure, _as_text(c.before), _as_text(c.now)) for c in reading.difference.changed[:most]]
    added = [
        (named(reading.release.key_of(row)), figure, "no row", _as_text(cell))
        for row in reading.difference.added[:most]
        for figure, cell in _figures(reading.release, row).items()
    ]
    names = ("what it is of", "figure", "in the tables", "in the file")
    return [dict(zip(names, (of, figure.replace("_", " "), *cells), strict=True)) for of, figure, *cells in [*changed, *added]][
        :most
    ]


def _counts(found: Difference) -> str:
    return (
        f"{_count(found.added, 'row')} added, {found.changed_rows:,} changed ({_count(found.changed, 'figure')}), "
        f"{found.same:,} the same, {len(found.gone):,} gone"
    )


def _count(things: list, name: str) -> str:
    return f"{len(things):,} {name}{'' if len(things) == 1 else 's'}"


def _few(lines: list[str]) -> list[str]:
    more = [f"  and {len(lines) - PRINTED:,} more"] if len(lines) > PRINTED else []
    return [f"  {line}" for line in lines[:PRINTED]] + more


def _change_as_text(change: Change) -> str:
    figure = change.figure.replace("_", " ")
    return f"{named(change.key)}: {figure} {_as_text(change.before)} → {_as_text(change.now)}"


def _figures_as_text(release: Release, row: Row) -> str:
    return ", ".join(f"{name.replace('_', ' ')} {_as_text(cell)}" for name, cell in _figures(release, row).items())


def _key_as_dict(release: Release, row: Row) -> dict[str, Cell]:
    return {name: row.get(name) for name in release.series.key}


def _figures(release: Release, row: Row) -> dict[str, Cell]:
    return {name: row[name] for name in release.figures if row.get(name) not in (None, [])}


def _as_text(cell: Cell) -> str:
    if isinstance(cell, list):
        return "; ".join(cell) or "nothing"
    if cell is None:
        return "nothing"
    return f"{cell:,}" if isinstance(cell, int) else f"{cell:,.10g}" if isinstance(cell, float) else cell
