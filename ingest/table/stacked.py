"""Several blocks of a table below each other: a header between the records says in which order the cells below it stand."""

#: A record is another header where it holds so many names of columns.
NAMES = 2


class Order:
    """The order of the cells from one header on, as the records of a file pass by."""

    def __init__(self, names: list[str]) -> None:
        self._names = [name.strip() for name in names]
        #: Where the cell of each column stands; None below a header that names other columns.
        self._places: list[int] | None = list(range(len(names)))
        self._own = self._places

    @property
    def is_own(self) -> bool:
        """Whether the cells stand as the first header names them."""
        return self._places == self._own

    def follow(self, row: list[str]) -> str | None:
        """Return why a record is none of the table, as the code of a problem: a header, or below one of another table."""
        cells = [cell.strip() for cell in row]
        if self._names and cells == self._names:
            self._places = self._own
            return "header_again"
        named = [cell for cell in cells if cell]
        known = sum(name in self._names for name in named)
        if known >= NAMES and len(set(named)) == len(named) and 2 * known > len(named):
            alike = known == len(named) and {*named} == {name for name in self._names if name}
            self._places = [cells.index(name) if name else place for place, name in enumerate(self._names)] if alike else None
            return "header_again" if alike else "another_table"
        return None if self._places is not None else "another_table"

    def ordered(self, cells: list[str]) -> list[str]:
        """Return the cells of a record in the order of the columns."""
        return cells if self._places is None or self.is_own else [cells[place] for place in self._places]
