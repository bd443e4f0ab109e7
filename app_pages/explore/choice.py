"""What is compared, and the shapes that fit it."""

from dataclasses import dataclass

#: How many columns there are beside the one of all.
ACROSS = 5
#: The dimensions whose groups stand on a map.
PLACES = ("country", "region", "metro", "city")
#: The question of a figure that is none of `explore/cells`.
QUESTIONS = {"bounds": "explore/bounds", "change": "explore/changes"}
#: What several columns are drawn as, the one that is picked first.
OF_CELLS = ("table", "multiples")


@dataclass(frozen=True)
class Choice:
    """What is compared: dimensions of the rows and, or None, of the columns, figure, order, number of rows, shape."""

    rows: str
    columns: str | None
    figure: str
    sort: str
    most: int
    shape: str = "table"

    @property
    def is_by_country(self) -> bool:
        """Whether the groups are countries, each a labour market of its own."""
        return "country" in (self.rows, self.columns)

    @property
    def has_panels(self) -> bool:
        """Whether the years are drawn in a panel for each group."""
        return self.shape == "trend" and self.columns is not None

    @property
    def question(self) -> str:
        """The question that the figure is of."""
        return QUESTIONS.get(self.figure, "explore/cells")

    def asked(self) -> dict[str, str | int | None]:
        """Return the parameters of the question."""
        return {"rows": self.rows, "columns": self.columns, "sort": self.sort, "most": self.most, "across": ACROSS}


def fitting(rows: str, columns: str | None, figure: str) -> tuple[str, ...]:
    """Return the shapes that fit, the one that is picked for the reader first.

    A figure by itself is a dot; the median may also stand within all of its pay, over the years on a line, of places on a map.
    """
    over_time = ("trend",) if figure == "median" and "year" in (rows, columns) else ()
    if columns:
        return (*OF_CELLS, *over_time)
    if figure != "median":
        return ("dots", "table")
    return (*over_time, "ranges", "dots", "distribution", *(("map",) if rows in PLACES else ()), "table")
