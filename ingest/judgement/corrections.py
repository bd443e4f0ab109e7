"""Cells as the reader corrects them, in the place of what the file says, which comes back before the next reading."""

from collections.abc import Iterable, Mapping

import duckdb

#: The line of a record, its column, and the text that counts in place of the cell.
Correction = tuple[int, str, str]


class CorrectedCells:
    """The cells of the table `records` that hold the reader's words.

    What names a record stays as the file has it, so that the same record is known again.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, places: Mapping[str, str]) -> None:
        """Begin with no cell corrected; `places`: which column of `records` holds each staged column of the file."""
        self._connection, self._places = connection, places
        self._as_written: dict[tuple[int, str], str | None] = {}

    def put(self, corrections: Iterable[Correction]) -> tuple[Correction, ...]:
        """Put the file's cells back where they stood, then these; return those that say something else than the file."""
        for (line, column), written in self._as_written.items():
            self._put(line, column, written)
        self._as_written.clear()
        known = [correction for correction in corrections if correction[1] in self._places]
        for line, column, value in known:
            self._as_written.setdefault((line, column), self._put(line, column, value.strip() or None))
        return tuple(each for each in known if each[2].strip() != (self._as_written[each[:2]] or "").strip())

    def _put(self, line: int, column: str, text: str | None) -> str | None:
        """Put a text in the place of a cell and return what stood there."""
        place, values = self._places[column], {"line": line, "text": text}
        before = self._connection.execute(f"select {place} from records where line = $line", {"line": line}).fetchall()
        self._connection.execute(f"update records set {place} = $text where line = $line", values)
        return before[0][0] if before else None
