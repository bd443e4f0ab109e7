"""Which filters and which readings of pay change a page: only these are drawn on it, the others hold what they begin with."""

from dataclasses import dataclass

from queries.selection import FILTER_FIELDS, READINGS


@dataclass(frozen=True)
class Controls:
    """The filters, switches among them, and the readings of pay that change what a page shows."""

    filters: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()


#: Of pages that no filter and no reading changes.
NONE = Controls()
#: Of pages of pay: all of them.
PAY = Controls(FILTER_FIELDS, tuple(READINGS))
