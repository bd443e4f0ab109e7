"""The names on a map: which places carry theirs, and on which side.

No name stands on another, nor on a circle, but for circles far smaller than its own where every side has some: else the
largest places of a crowded map would be the ones without a name.
"""

from charts.boxes import Box, Size, box, fits, is_apart, overlap
from charts.theme import shortened

NAMES = 12
NAME = 16
#: A letter of a name, and a line of it, in pixels.
LETTER, LINE = 6.6, 14
GAP = 2
#: A circle is far smaller than another from this share of its size down.
FAR_SMALLER = 0.5
#: The sides of a circle, in the order in which they are tried: how far the name's middle is moved in parts of its own size.
SIDES = {"bottom center": (0, 1), "middle right": (1, 0), "middle left": (-1, 0), "top center": (0, -1)}


def named(places: list[dict], others: list[dict], size: Size, narrow: Size) -> dict[str, str]:
    """Return the places that carry their name, by `group`, with the side on which it stands.

    `places`, the most important first: `group`, `label`, `across` and `down`, where they stand in parts of the map's width and
    height, and `size`, the pixels across its circle; the `others` have circles but no names. The size is the map's width and
    height in pixels on a wide screen, `narrow` those on a phone, where the same names stand: there on no other name and on no
    circle that has one.
    """
    circles = [(place["size"], _circle(place, size)) for place in (*places, *others)]
    names: dict[str, str] = {}
    taken: list[Box] = []
    named_narrow: list[Box] = []
    small_names: list[Box] = []
    for place in places:
        if len(names) == NAMES:
            break
        own = _circle(place, narrow)
        large = [circle for across, circle in circles if across > FAR_SMALLER * place["size"]]
        free = [
            (side, room, small)
            for (side, room), (_, small) in zip(_sides(place, size), _sides(place, narrow), strict=True)
            if _free(room, large + taken, size)
            and _free(small, named_narrow + small_names, narrow)
            and is_apart(own, small_names)
        ]
        if free:
            side, room, small = min(free, key=lambda found: sum(overlap(found[1], circle) for _, circle in circles))
            names[place["group"]] = side
            taken.append(room)
            named_narrow.append(own)
            small_names.append(small)
    return names


def _circle(place: dict, size: Size) -> Box:
    return box(*_at(place, size), place["size"], place["size"])


def _free(room: Box, others: list[Box], size: Size) -> bool:
    return fits(room, size) and is_apart(room, others)


def short_name(label: str, limit: int) -> str:
    """Return a place's name without its state; of a metro area the first of its cities, by which it is known."""
    name, *state = label.split(",")
    return shortened(name.partition("-")[0] if state else name, limit)


def _at(place: dict, size: Size) -> tuple[float, float]:
    return size[0] * place["across"], size[1] * place["down"]


def _sides(place: dict, size: Size) -> list[tuple[str, Box]]:
    x, y = _at(place, size)
    width = LETTER * len(short_name(place["label"], NAME))
    reach = place["size"] / 2 + GAP
    return [
        (side, box(x + right * (reach + width / 2), y + down * (reach + LINE / 2), width, LINE))
        for side, (right, down) in SIDES.items()
    ]
