"""What an edition would add, change and no longer has, against the rows that the tables hold, by natural key."""

from dataclasses import dataclass, field

from ingest.releases.release import Cell, Edition, Release, Row


@dataclass(frozen=True)
class Change:
    """One figure that is another: what it is of, which it is, and both values."""

    key: tuple[Cell, ...]
    figure: str
    before: Cell
    now: Cell


@dataclass
class Difference:
    """The rows that are added, the figures that change, the rows that are gone, and how many stay as they are."""

    added: list[Row] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    #: Rows of the times and areas that the edition is of which it does not have: they stay in the tables.
    gone: list[Row] = field(default_factory=list)
    same: int = 0
    changed_rows: int = 0
    compared: int = 0

    @property
    def differs(self) -> bool:
        """Whether taking the edition would change the tables."""
        return bool(self.added or self.changed)


def difference(release: Release, edition: Edition, held: list[Row], others: list[Row], before: list[Row]) -> Difference:
    """Return how an edition differs from the `held` rows of its release, and of `others` that it takes the place of too.

    Rows of the releases that stand `before` it are none of its business: its own rows of these keys are left out.
    """
    taken, own = {release.key_of(row) for row in before}, {release.key_of(row) for row in held}
    known = {release.key_of(row): row for row in (*others, *held)}
    found, scopes, seen = Difference(), set(), set()
    for row in edition.rows:
        key = release.key_of(row)
        if key in taken:
            continue
        scopes.add(_scope(release, row))
        seen.add(key)
        if (old := known.get(key)) is None:
            found.added.append(row)
            continue
        found.compared += len(release.figures)
        changes = [
            Change(key, name, old.get(name), row.get(name))
            for name in release.figures
            if not _equal(old.get(name), row.get(name))
        ]
        found.changed += changes
        found.changed_rows += bool(changes)
        found.same += not changes
    if not edition.is_part:
        unseen = own - seen
        found.gone = [row for key, row in known.items() if key in unseen and _scope(release, row) in scopes]
    return found


def _scope(release: Release, row: Row) -> tuple[Cell, ...]:
    """Return the time and the kind of area of a row: an edition speaks of all rows of those that it has."""
    return tuple(row.get(name) for name in (*release.times, "area_type"))


def _equal(one: Cell, other: Cell) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= 1e-9 * max(abs(one), abs(other))
    return (one or None) == (other or None)
