"""What the columns of a file were taken for."""

from dataclasses import dataclass, field

from ingest.columns.hypotheses import Choice

#: A guess below this confidence is not made.
LEAST_CONFIDENCE = 0.3
STATISTIC_FIELDS = ("p10", "p25", "median", "p75", "p90", "mean")
#: When a pay was paid: never the date of a person's life (hired, born, graduated).
TIMES = ("year", "date", "season")
PAY_FIELDS = ("pay_text", "pay_low", "pay_high", "pay_point")


@dataclass(frozen=True)
class Guess:
    """One column taken for one field: why, and how surely (0 to 1)."""

    field: str
    column: str
    reason: str
    confidence: float
    #: Further columns of the same field, of which a row fills one at most.
    others: tuple[str, ...] = ()
    #: The cells of it that count: those that stand alone in their row, each for the rows below it.
    titles: tuple[str, ...] = ()
    #: What stands above the header, where that is such a title too: of the rows before the first of them.
    first_title: str = ""


@dataclass(frozen=True)
class Part:
    """The columns of one pay, or of one set of statistics, of records that hold several, and what their names tell of it.

    `cells` are those that a long table would have in columns of their own: its degree, its year, its city.
    """

    columns: dict[str, str]
    cells: dict[str, str] = field(default_factory=dict)
    period: str | None = None
    currency: str | None = None
    #: A sign of several currencies; its currency is then the one that it mostly means.
    sign: str | None = None
    scale: float = 1.0
    #: Whether it is what is paid after tax.
    net: bool = False
    #: Its place among blocks that stand side by side; empty where there is one.
    block: str = ""
    #: What it includes, where sets of statistics differ in that (gross, base), in the roles of the words for it.
    basis: tuple[str, ...] = ()

    @property
    def thing(self) -> str:
        """What the pay is of, as a label.

        Parts of one thing are the same pay for other periods: the first that is stated counts.
        """
        return " ".join(text for text in (*self.cells.values(), *self.basis, self.block) if text)


@dataclass
class Mapping:
    """What the columns of a file were taken for, and the dataset that follows.

    `parts` where records hold several pays, or statistics; `choices` tell the runner-up of each column, and of the pay.
    """

    dataset: str | None
    guesses: dict[str, Guess] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    #: Whether nothing says that its columns are of a pay: then it is asked.
    is_open: bool = False

    def columns(self) -> dict[str, str]:
        """Return the column of each field; those of further parts are named with what tells them apart."""
        named = {name: guess.column for name, guess in self.guesses.items()}
        for position, part in enumerate(self.parts):
            label = " ".join(told for told in (part.thing, part.period) if told) or str(position + 1)
            for name, column in part.columns.items():
                named[name if position == 0 else f"{name} ({label})"] = column
        return named

    def all_columns(self) -> set[str]:
        """Return all columns that were taken for something, those of a field beside its first too."""
        beside = (name for guess in self.guesses.values() for name in guess.others)
        return {
            *(guess.column for guess in self.guesses.values()),
            *beside,
            *(c for p in self.parts for c in p.columns.values()),
        }


def period_of_all(parts: list[Part]) -> str | None:
    """Return the period that all parts tell; None where they tell several, or one tells none."""
    periods = {part.period for part in parts}
    return periods.pop() if len(periods) == 1 else None


def percent(share: float) -> str:
    """Return a share as a reader says it."""
    return f"{100 * share:.0f}%"
