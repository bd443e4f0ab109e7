"""What a reader asks to see: the filters, and how pay is to be read."""

from dataclasses import asdict, dataclass, fields, replace
from typing import Any

#: The choice of every filter that stands for rows which state nothing.
NOT_STATED = "not_stated"

UNITS = ("hour", "month", "year")
CURRENCIES = ("USD", "EUR", "GBP", "CAD", "INR", "CNY", "JPY", "SGD", "CHF", "AUD")
PRICES = ("as_paid", "regional", "purchasing_power")
ENDS = ("middle", "low", "high")

Choices = tuple[str, ...] | None


@dataclass(frozen=True)
class Selection:
    """The filters (None = every row) and the reading: pay period, currency, prices adjusted for, end of a range."""

    work_kind: Choices = ("internship",)
    role_family: Choices = None
    degree: Choices = None
    country: Choices = ("US",)
    region: Choices = None
    city: Choices = None
    company: Choices = None
    year: Choices = None
    evidence: Choices = None
    inferred: bool = False
    unit: str = "hour"
    currency: str = "USD"
    prices: str = "as_paid"
    ends: str = "middle"

    def parameters(self) -> dict:
        """Return the selection as parameters of `matching.sql`."""
        return {name: list(v) if isinstance(v, tuple) else v for name, v in asdict(self).items()}

    def with_(self, **changes: Any) -> "Selection":
        """Return a copy with the named fields changed."""
        return replace(self, **changes)


#: The filters in the order of the page; the rest of a selection is how pay is read.
FILTERS = ("work_kind", "role_family", "degree", "country", "region", "city", "company", "year", "evidence")
FIELDS = tuple(f.name for f in fields(Selection))


def first_view(constants: dict[str, float]) -> Selection:
    """Return internships in the United States in the years of the first view (constants of the tables)."""
    years = range(int(constants["first_view_from"]), int(constants["first_view_to"]) + 1)
    return Selection(year=tuple(str(y) for y in years))
