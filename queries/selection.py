"""What a reader asks to see: the filters, and how pay is to be read."""

from dataclasses import dataclass, fields, make_dataclass, replace
from typing import Any

from vocabulary import choices
from vocabulary.choices import values
from vocabulary.filters import cleared, filter_names, filters

#: The choice of every filter that stands for rows which state nothing.
NOT_STATED = choices.NOT_STATED
#: What each reading of pay can be; the first is the one of the first view.
READINGS = {
    "unit": values("pay_period", used_for="reading"),
    "currency": values("currency"),
    "prices": values("prices"),
    "ends": values("ends"),
}
UNITS, CURRENCIES, PRICES, ENDS = READINGS.values()

Choices = tuple[str, ...] | None

#: The fields of the filters, one a line of `vocabulary/filters.csv`: choices (None = every row), or a switch.
_Filters: Any = make_dataclass(
    "_Filters",
    [(f.name, bool, False) if f.is_switch else (f.name, Choices, f.first_view) for f in filters()],
    frozen=True,
)


@dataclass(frozen=True)
class Selection(_Filters):
    """The filters (None = every row) and the reading: pay period, currency, prices adjusted for, end of a range."""

    unit: str = UNITS[0]
    currency: str = CURRENCIES[0]
    prices: str = PRICES[0]
    ends: str = ENDS[0]

    def parameters(self) -> dict:
        """Return the selection as parameters of a question: each field, and all filters together as `filters`."""
        chosen = {name: getattr(self, name) for name in FIELDS}
        chosen = {name: list(value) if isinstance(value, tuple) else value for name, value in chosen.items()}
        return {**chosen, "filters": {name: chosen[name] for name in FILTER_FIELDS}}

    def with_(self, **changes: Any) -> "Selection":
        """Return a copy with the named fields changed."""
        return replace(self, **changes)


#: The filters with choices, in the order of the page; the rest of a selection are switches and how pay is read.
FILTERS = filter_names()
#: The filters, switches among them, as they let every report through.
UNFILTERED = cleared()
FIELDS = tuple(f.name for f in fields(Selection))
#: The fields that are filters, switches too: together they are the parameter `filters`.
FILTER_FIELDS = tuple(f.name for f in filters())
#: The parameters of questions that a selection fills in.
PARAMETERS = frozenset((*FIELDS, "filters"))


def first_view(constants: dict[str, float]) -> Selection:
    """Return internships in the United States in the years of the first view (constants of the tables)."""
    years = range(int(constants["first_view_from"]), int(constants["first_view_to"]) + 1)
    return Selection().with_(year=tuple(str(year) for year in years))
