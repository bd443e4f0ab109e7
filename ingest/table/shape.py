"""The shape of a CSV: how its cells are parted, quoted and escaped, and where its header stands."""

from dataclasses import dataclass

#: Stands for a delimiter of two letters while the cells are parted. It is no character, so no text holds it.
STAND_IN = "\uffff"


@dataclass(frozen=True)
class Shape:
    """How cells are parted.

    `quote` is "" where quotes mean nothing, `escape` is what stands before a quote instead of another one, `padded` is whether
    spaces may stand before an opening quote.
    """

    delimiter: str = ","
    quote: str = '"'
    escape: str | None = None
    padded: bool = False

    @property
    def letter(self) -> str:
        """The one letter that parts the cells while they are read."""
        return self.delimiter if len(self.delimiter) == 1 else STAND_IN

    @property
    def blanks(self) -> str:
        """What a blank line may hold."""
        return " \t\v\f\r\n".replace(self.delimiter, "")


@dataclass(frozen=True)
class Dialect:
    """How a file is to be read. Lines are physical ones from 1; `header_line` 0 means that no line names the columns.

    `evidence` holds the letters that decide the encoding; `certain` is False where the encoding, the delimiter or the header
    is a guess that a reader should look at. `data_line` is the line where the records start.
    """

    encoding: str
    delimiter: str
    quote: str
    escape: str | None
    header_line: int
    header_lines: int
    certain: bool
    evidence: str
    data_line: int
