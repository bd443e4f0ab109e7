"""The colours of the copy, those of the dashboard's two themes: its style sheet's, and what each becomes in the dark."""

from collections.abc import Iterator
from dataclasses import fields

from charts.theme import Palette, pale, palette

#: When the copy is dark: not on paper.
DARK = "screen and (prefers-color-scheme: dark)"
#: The colours of the style sheet by their fields in a palette.
NAMED = {"text": "text", "muted": "muted", "line": "grid", "soft": "surface", "accent": "link", "ground": "background"}


def style() -> str:
    """Return the style sheet that names the colours, in the light and in the dark."""
    light, dark = (
        " ".join(f"--{name}: {getattr(of, field)};" for name, field in NAMED.items()) for of in map(palette, ("light", "dark"))
    )
    return f":root {{ color-scheme: light dark; {light} }}\n@media {DARK} {{ :root {{ {dark} }} }}\n"


def in_the_dark() -> dict[str, str]:
    """Return what each colour of a light figure is in the dark, as figures write it: whole, and up to what it covers."""
    return {
        form(light): form(dark)
        for light, dark in zip(_colours(palette("light")), _colours(palette("dark")), strict=True)
        for form in (str, _uncovered)
    }


def _uncovered(colour: str) -> str:
    """Return how a pale colour begins, such as `rgba(11, 122, 111,`."""
    return pale(colour, 0).rpartition(" ")[0]


def _colours(of: Palette) -> Iterator[str]:
    for field in fields(of):
        value = getattr(of, field.name)
        if isinstance(value, dict):
            yield from value.values()
        elif isinstance(value, list):
            yield from value
        elif field.name != "mode":
            yield value
