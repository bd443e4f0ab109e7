"""The names of dots: each as near to its dot as there is room, on no dot, no other name and no line that leads to one."""

import textwrap
from functools import lru_cache

from charts.boxes import Box, Size, box, fits, is_apart

#: A letter of a name, and a line of it, in pixels.
LETTER, LINE = 6.3, 15
#: The letters on a line of a name, as they are tried.
LETTERS = (20, 13, 10)
#: How far from the edge of its dot a name begins, and how far above or below it may stand, in pixels.
ASIDE, STEP, FARTHEST = (8, 20, 40, 70, 110), 6, 160


def placed(dots: list[Box], names: dict[int, str], size: Size, taken: list[Box]) -> dict[int, tuple[list[str], Box]]:
    """Return the lines and the room of the names of some dots, by the places of these in the list; of one without room none.

    `dots` are the boxes of all dots, `names` the names of some, the most important first, `size` the width and height of the
    chart in pixels, `taken` what else has its place. A name begins or ends where its dot is, or beside it: on a wider chart,
    where it reaches less far, it meets nothing else.
    """
    rooms: dict[int, tuple[list[str], Box]] = {}
    lines_to: list[Box] = []
    for place, name in names.items():
        named = [room for _, room in rooms.values()]
        for lines, room in _candidates(dots[place], name):
            way = _way(dots[place], room)
            if fits(room, size) and is_apart(room, [*dots, *taken, *named, *lines_to]) and is_apart(way, named):
                rooms[place] = lines, room
                lines_to.append(way)
                break
    return rooms


def _way(dot: Box, room: Box) -> Box:
    """Return the room of the line from the middle of a dot to the side of its name."""
    x, y = (dot[0] + dot[2]) / 2, (dot[1] + dot[3]) / 2
    side, middle = room[0] if room[0] >= x else room[2], (room[1] + room[3]) / 2
    return min(x, side) - 1, min(y, middle) - 1, max(x, side) + 1, max(y, middle) + 1


@lru_cache(maxsize=128)
def _candidates(dot: Box, name: str) -> list[tuple[list[str], Box]]:
    """Return the ways in which a name may stand at a dot, the nearest first, on the right before the left."""
    left, top, right, bottom = dot
    middle, centre = (top + bottom) / 2, (left + right) / 2
    ways = []
    for rank, letters in enumerate(LETTERS):
        lines = textwrap.wrap(name, letters)
        width, height = max(map(len, lines)) * LETTER, len(lines) * LINE
        for down in range(-FARTHEST, FARTHEST + 1, STEP):
            for aside in (None, *ASIDE):
                begins = (centre, centre) if aside is None else (right + aside, left - aside)
                rooms = (
                    box(begins[0] + width / 2, middle + down, width, height),
                    box(begins[1] - width / 2, middle + down, width, height),
                )
                ways += [((aside or 0) + abs(down), rank, side, lines, room) for side, room in enumerate(rooms)]
    return [(lines, room) for *_, lines, room in sorted(ways, key=lambda way: way[:3])]
