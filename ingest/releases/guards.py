"""What an edition has to be before it is believed: of an order, of a size, and no great leap from what was there."""

from itertools import pairwise

from ingest.releases.release import Cell, Edition, Release, Row, Stop, named

#: The share of the rows of the edition before that an edition has at least, within a kind of area.
LEAST_SHARE = 0.8
#: By how much a figure may differ from the one before, and how many rows may do so: so many, or this share of them.
LARGEST_LEAP = 0.4
FEW, FEW_SHARE = 5, 0.02


def stop_where_doubtful(release: Release, edition: Edition, held: list[Row]) -> None:
    """Stop where an edition is not what one of its release is; nothing where it is."""
    if not edition.rows:
        left_out = "; ".join(f"{count:,} of {reason}" for reason, count in edition.left_out.items())
        raise Stop(f"It has nothing that the tables could take{f' (left out: {left_out})' if left_out else ''}.")
    _stop_where_repeated(release, edition)
    _stop_where_out_of_order(release, edition)
    if not edition.is_part:
        _stop_where_few(release, edition, held)
    _stop_where_leaping(release, edition, held)


def _stop_where_repeated(release: Release, edition: Edition) -> None:
    seen: set[tuple[Cell, ...]] = set()
    for row in edition.rows:
        key = release.key_of(row)
        if key in seen:
            raise Stop(f"It has two rows of {named(key)}.")
        seen.add(key)


def _stop_where_out_of_order(release: Release, edition: Edition) -> None:
    for row in edition.rows:
        stated = [(name, figure) for name in release.ordered if isinstance(figure := row.get(name), int | float)]
        for (lower, low), (upper, high) in pairwise(stated):
            if low > high:
                raise Stop(f"In the row of {named(release.key_of(row))}, {lower} ({low:,}) is above {upper} ({high:,}).")


def _stop_where_few(release: Release, edition: Edition, held: list[Row]) -> None:
    """Stop where a kind of area and time has far fewer rows than the edition before, or the same one as it is held, has."""
    now, before = _counts(release, edition.rows), _counts(release, held)
    for (area_type, time), rows in now.items():
        earlier = [(at, count) for (kind, at), count in before.items() if kind == area_type and at <= time]
        if earlier and rows < LEAST_SHARE * max(earlier)[1]:
            of = " ".join(part for part in (area_type, "–".join(map(str, time))) if part)
            raise Stop(f"It has {rows:,} rows of {of}, where the tables have {max(earlier)[1]:,}: some are missing.")


def _counts(release: Release, rows: list[Row]) -> dict[tuple[str, tuple[int, ...]], int]:
    counts: dict[tuple[str, tuple[int, ...]], int] = {}
    for row in rows:
        of = str(row.get("area_type") or ""), _time(release, row)
        counts[of] = counts.get(of, 0) + 1
    return counts


def _time(release: Release, row: Row) -> tuple[int, ...]:
    return tuple(int(str(row.get(name) or 0)) for name in release.times)


def _stop_where_leaping(release: Release, edition: Edition, held: list[Row]) -> None:
    """Stop where the main figure is far from the one before it in more than a few rows."""
    earlier: dict[tuple[Cell, ...], list[tuple[tuple[int, ...], float]]] = {}
    for row in held:
        if isinstance(figure := row.get(release.main), int | float):
            earlier.setdefault(_series(release, row), []).append((_time(release, row), figure))
    leaps, compared = [], 0
    for row in edition.rows:
        figure = row.get(release.main)
        before = [each for each in earlier.get(_series(release, row), ()) if each[0] <= _time(release, row)]
        if not isinstance(figure, int | float) or not before or not max(before)[1]:
            continue
        compared += 1
        if abs(figure / max(before)[1] - 1) > LARGEST_LEAP:
            leaps.append((row, max(before)[1], figure))
    if len(leaps) > max(FEW, FEW_SHARE * compared):
        row, old, now = leaps[0]
        raise Stop(
            f"The {release.main.replace('_', ' ')} of {len(leaps):,} of {compared:,} rows is over {LARGEST_LEAP:.0%} away "
            f"from the one before, first {named(release.key_of(row))}: {old:,} and now {now:,}."
        )


def _series(release: Release, row: Row) -> tuple[Cell, ...]:
    times = {*release.times, "period"}
    return tuple(row.get(name) for name in release.series.key if name not in times)
