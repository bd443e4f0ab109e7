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
Corners = tuple[float, float, float, float]  # south, north, west, east
Size = tuple[float, float]  # width, height


def named(places: list[dict], others: list[dict], corners: Corners, size: Size, narrow: Size) -> dict[str, str]:
    """Return the places that carry their name, by `group`, with the side on which it stands.

    `places`, the most important first: `group`, `label`, `latitude`, `longitude` and `size`, the pixels across its circle; the
    `others` have circles but no names. The corners are those of the map in degrees (south, north, west, east), the size its
    width and height in pixels on a wide screen, `narrow` those on a phone, where the same names stand: there on no other name
    and on no circle that has one.
    """
    circles = [_circle(place, corners, size) for place in (*places, *others)]
    names: dict[str, str] = {}
    taken: list[Box] = []
    named_narrow: list[Box] = []
    small_names: list[Box] = []
    for place in places:
        if len(names) == NAMES:
            break
        own = _circle(place, corners, narrow)
        for (side, box), (_, small) in zip(_sides(place, corners, size), _sides(place, corners, narrow), strict=True):
            on_phone = _free(small, named_narrow + small_names, narrow) and _apart(own, small_names)
            if on_phone and _free(box, circles + taken, size):
                names[place["group"]] = side
                taken.append(box)
                named_narrow.append(own)
                small_names.append(small)
                break
    return names


def _circle(place: dict, corners: Corners, size: Size) -> Box:
    return _box(*_at(place, corners, size), place["size"], place["size"])


def _free(box: Box, others: list[Box], size: Size) -> bool:
    return _fits(box, size) and _apart(box, others)


def _apart(box: Box, others: list[Box]) -> bool:
    return not any(_overlap(box, other) for other in others)


def short_name(label: str, limit: int) -> str:
    """Return a place's name without its state; of a metro area the first of its cities, with an ellipsis."""
    name, *state = label.split(",")
    first, *others = name.split("-")
    return shortened(f"{first}…" if others and state else name, limit)


def _at(place: dict, corners: Corners, size: Size) -> tuple[float, float]:
    south, north, west, east = corners
    across = (place["longitude"] - west) / (east - west)
    return size[0] * across, size[1] * (north - place["latitude"]) / (north - south)


def _sides(place: dict, corners: Corners, size: Size) -> list[tuple[str, Box]]:
    x, y = _at(place, corners, size)
    width = LETTER * len(short_name(place["label"], NAME))
    reach = place["size"] / 2 + GAP
    return [
        (side, _box(x + right * (reach + width / 2), y + down * (reach + LINE / 2), width, LINE))
        for side, (right, down) in SIDES.items()
    ]


def _box(x: float, y: float, width: float, height: float) -> Box:
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _fits(box: Box, size: Size) -> bool:
    return box[0] >= 0 and box[2] <= size[0]


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
