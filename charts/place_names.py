"""The names on a map: which places carry theirs, and on which side, so that no name stands on a circle or on another name."""

from charts.theme import shortened

NAMES = 12
NAME = 16
#: A letter of a name, and a line of it, in pixels.
LETTER, LINE = 6.6, 14
GAP = 2
#: The sides of a circle, in the order in which they are tried: how far the name's middle is moved in parts of its own size.
SIDES = {"bottom center": (0, 1), "middle right": (1, 0), "middle left": (-1, 0), "top center": (0, -1)}

Box = tuple[float, float, float, float]  # left, top, right, bottom


def named(
    places: list[dict], others: list[dict], corners: tuple[float, float, float, float], size: tuple[float, float]
) -> dict[str, str]:
    """Return the places that carry their name, by `group`, with the side on which it stands.

    `places`, the most important first: `group`, `label`, `latitude`, `longitude` and `size`, the pixels across its circle; the
    `others` have circles but no names. The corners are those of the map in degrees (south, north, west, east), the size its
    width and height in pixels.
    """
    circles = [_box(*_at(place, corners, size), place["size"], place["size"]) for place in (*places, *others)]
    names: dict[str, str] = {}
    taken: list[Box] = []
    for place in places:
        if len(names) == NAMES:
            break
        for side, box in _sides(place, corners, size):
            if _fits(box, size) and not any(_overlap(box, other) for other in circles + taken):
                names[place["group"]] = side
                taken.append(box)
                break
    return names


def short_name(label: str, limit: int) -> str:
    """Return a place's name without its state; of a metro area the first of its cities, with an ellipsis."""
    name, *state = label.split(",")
    first, *others = name.split("-")
    return shortened(f"{first}…" if others and state else name, limit)


def _at(place: dict, corners: tuple[float, float, float, float], size: tuple[float, float]) -> tuple[float, float]:
    south, north, west, east = corners
    across = (place["longitude"] - west) / (east - west)
    return size[0] * across, size[1] * (north - place["latitude"]) / (north - south)


def _sides(place: dict, corners: tuple[float, float, float, float], size: tuple[float, float]) -> list[tuple[str, Box]]:
    x, y = _at(place, corners, size)
    width = LETTER * len(short_name(place["label"], NAME))
    reach = place["size"] / 2 + GAP
    return [
        (side, _box(x + right * (reach + width / 2), y + down * (reach + LINE / 2), width, LINE))
        for side, (right, down) in SIDES.items()
    ]


def _box(x: float, y: float, width: float, height: float) -> Box:
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _fits(box: Box, size: tuple[float, float]) -> bool:
    return box[0] >= 0 and box[2] <= size[0]


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
