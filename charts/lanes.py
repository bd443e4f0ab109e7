"""The names of lanes: at their left on a wide screen, on a narrow one above them, where they leave the marks the whole width.

A figure holds both; the style sheet of the page shows the one or the other (static/style.css).
"""

from collections.abc import Sequence

import plotly.graph_objects as go
from plotly.graph_objs import layout

from charts.reading import MARKUP
from charts.theme import FONT_SIZE, ROW_HEIGHT, TWO_LINES, Palette, apart, shortened, small

#: How far above the middle of its lane a name stands, in parts of the lane: just above a mark of usual height.
RISE = 0.27
#: How thick a bar from zero is, in parts of its lane, and the rise of its name: nearer to it than to the bar before.
BAR, RISE_OF_BAR = 0.36, 0.2
#: An axis of lanes begins and ends this far from the middle of its outer lanes: above the first there is room for its name.
ABOVE, BELOW = 0.75, 0.6
#: How wide a letter is, in parts of its size; what stands beside a name at the left, in pixels; the steps in which the room
#: for names is told, and the most that it is.
NARROW, WIDE = dict.fromkeys("ijlftrI.,:;'’()-·| ", 0.3), dict.fromkeys("mwMW%@…—", 0.83)
LETTER, CAPITAL, FOREIGN = 0.53, 0.63, 1.0
BESIDE, STEP, MOST = 12, 15, 285
#: The letters of a name that stand above a lane on a phone.
LETTERS = 46


def lane_axis(labels: Sequence[str]) -> dict:
    """Return the axis of lanes from top to bottom, each with its label at the left."""
    return {"tickvals": list(range(len(labels))), "ticktext": list(labels), "range": [len(labels) - 1 + BELOW, -ABOVE]}


def lane_height(labels: Sequence[str]) -> int:
    """Return how high each lane is, in pixels: more where a label takes two lines."""
    return TWO_LINES if any("<br>" in label for label in labels) else ROW_HEIGHT


def names_above(names: Sequence[str], rise: float = RISE, letters: int = LETTERS) -> list[dict]:
    """Return the names of lanes from top to bottom as labels above them, each `rise` of a lane above its middle.

    A name without markup is cut after as many letters as it may have; where several would read alike, in its middle.
    """
    half = letters // 2
    texts = apart(
        names,
        lambda name: name if "<" in name else shortened(name, letters),
        lambda name: f"{name[:half].rstrip()}…{name[1 - half :].lstrip()}",
    )
    return [
        {
            "type": "line",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": place - rise,
            "y1": place - rise,
            "line": {"width": 0},
            "label": {
                "text": text,
                "textposition": "start",
                "yanchor": "bottom",
                "padding": 0,
            },
        }
        for place, text in enumerate(texts)
    ]


def at_the_ends(heading: str, texts: Sequence[str], colours: Palette) -> list[dict]:
    """Return a text at the right end of each lane, from top to bottom, below a heading."""
    side = {"x": 1, "xref": "paper", "xanchor": "left", "xshift": 8, "font": small(colours.muted)}
    told = [{"text": text, "y": place, **side} for place, text in enumerate(texts)]
    return [{"text": heading, "y": -ABOVE, "yanchor": "bottom", **side}, *told]


def is_name(shape: layout.Shape) -> bool:
    """Return whether a shape of a figure is the name above a lane."""
    return bool(shape.label.text)


def has_names_above(figure: go.Figure) -> bool:
    """Return whether the lanes of a figure have their names above them on a narrow screen."""
    return any(map(is_name, figure.layout.shapes or ()))


def names_room(labels: Sequence[str]) -> int:
    """Return the left margin of a figure whose lanes have these labels, in pixels: in steps, for the style sheet knows each."""
    lines = [line for label in labels for line in MARKUP.sub("\n", label).split("\n")]
    needed = BESIDE + max(map(_width, lines), default=0)
    return min(MOST, max(2, -int(-needed // STEP)) * STEP)


def _width(line: str) -> float:
    return FONT_SIZE * sum(NARROW.get(sign) or WIDE.get(sign) or _usual(sign) for sign in line)


def _usual(sign: str) -> float:
    if not (sign.isascii() or sign.isalpha()) or ord(sign) > 0x2000:
        return FOREIGN
    return CAPITAL if sign.isupper() else LETTER
