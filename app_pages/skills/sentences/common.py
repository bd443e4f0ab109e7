"""What the sentences of several sections share."""

#: How many rows of a chart are read out.
READ_OUT = 5
TITLE_LENGTH = 60


def shown_range(skipped: int, shown: int, total: int) -> str:
    """Return which rows are shown of all, such as 16–30 of 127."""
    return f"{skipped + 1}–{skipped + shown} of {total}"
