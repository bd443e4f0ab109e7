"""A file that cannot be read as a table."""


class Refused(Exception):
    """The whole file is refused: `code` is a problem of the catalogue, `line` and `value` say where and what it is."""

    def __init__(self, code: str, line: int | None = None, value: str = "") -> None:
        super().__init__(f"{code}: {value}" if value else code)
        self.code = code
        self.line = line
        self.value = value
