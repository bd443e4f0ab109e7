"""What was inferred or assumed of a row, as one number with a bit for each flag: of a million rows no list is made."""

from collections.abc import Iterable

import duckdb

from queries.schema import FLAGS

#: The bit of each flag, in the order in which a row lists them.
_BITS = {flag: 1 << place for place, flag in enumerate(sorted(FLAGS))}


def bits_of(flags: Iterable[str]) -> int:
    """Return flags as one number."""
    bits = 0
    for flag in flags:
        bits |= _BITS[flag]
    return bits


def add_flags(connection: duckdb.DuckDBPyConnection) -> None:
    """Make a macro for the bit of each flag, named as it is, and `flags_of(bits)`, the list of the flags of a number."""
    for flag, bit in _BITS.items():
        connection.execute(f"create macro {flag}() as {bit}")
    named = ", ".join(f"case when bits & {bit} <> 0 then '{flag}' end" for flag, bit in _BITS.items())
    connection.execute(f"create macro flags_of(bits) as list_filter([{named}], lambda name: name is not null)")
