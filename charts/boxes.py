"""Rectangles in pixels, of which names and marks take the room: what overlaps, what lies within."""

Box = tuple[float, float, float, float]  # left, top, right, bottom
Size = tuple[float, float]  # width, height


def box(x: float, y: float, width: float, height: float) -> Box:
    """Return the box of that size around a point."""
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def overlap(one: Box, other: Box) -> bool:
    """Return whether two boxes share any room."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def is_apart(one: Box, others: list[Box]) -> bool:
    """Return whether a box shares no room with any of the others."""
    return not any(overlap(one, other) for other in others)


def fits(one: Box, size: Size) -> bool:
    """Return whether a box lies within an area of that size."""
    return one[0] >= 0 and one[1] >= 0 and one[2] <= size[0] and one[3] <= size[1]
