"""The space of addresses: every parameter that a page reads, with values that it knows and values that it does not.

The parameters of a page are those that its bound controls tell of themselves, read from the page as it is drawn, also those
that appear only once another one is set. Nothing here lists them by hand, so none can be forgotten.
"""

import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

from streamlit.testing.v1 import AppTest

from components.filters import ANY
from components.words import plain, word
from queries.database import View
from queries.selection import FILTERS

Address = dict[str, str | list[str]]

#: Values that no control knows: text of other types, too long, with markup, with what other systems choke on.
UNKNOWN = (
    "Wizard", "0", "-1", "1e309", "nan", "None", "null", "true", "[]", "{}", "2026-13-45", "<b>x</b>", "[x](http://a.example)",
    "a" * 5000, "\u202eabc", "é\x00x", "'; drop table pay_reports; --", "🙂", "%", " ", "_" * 70,
)  # fmt: skip
#: What no text that a reader sees may hold: an unfilled value, or the place of a name that is empty.
UNFILLED = re.compile(
    r"\b(nan|NaN|None|NaT|inf|undefined)\b(?! of)|<NA>|\bnull\b|“\s*”|\(\s*\)|\*\*\s*\*\*|\bin the (?=[.,·]|$)"
)
KINDS = ("selectbox", "multiselect", "button_group", "toggle", "text_input", "pagination", "number_input", "slider")


@dataclass(frozen=True)
class Parameter:
    """One parameter of an address: its name, the kind of its control, and the values that the control knows."""

    name: str
    kind: str
    values: tuple[str, ...]

    @property
    def judges(self) -> bool:
        """Whether some values are wrong for it: free text takes all."""
        return self.kind != "text_input"


def parameters(app: AppTest) -> list[Parameter]:
    """Return the parameters that the controls of a page are bound to."""
    controls = [control for kind in KINDS for control in app.get(kind)]
    bound = [(control, control.proto.query_param_key) for control in controls if control.proto.query_param_key]
    return [Parameter(name, control.type, _values(control)) for control, name in bound]


def _values(control) -> tuple[str, ...]:
    if control.type == "toggle":
        return ("true", "false")
    if control.type == "pagination":
        return tuple(str(number) for number in range(1, control.proto.num_pages + 1))
    return tuple(str(getattr(option, "content", option)) for option in getattr(control, "options", ()))


def discovered(open_page: Callable[[Address], AppTest], most: int = 40) -> dict[str, tuple[Parameter, Address]]:
    """Return each parameter of a page with an address under which it is read: of the first view, and of each value of a
    parameter of the page's own there, in turn, of at most `most` addresses."""
    found: dict[str, tuple[Parameter, Address]] = {}
    waiting: list[Address] = [{}]
    opened = 0
    while waiting and opened < most:
        address = waiting.pop(0)
        opened += 1
        for parameter in parameters(open_page(address)):
            if parameter.name in found:
                continue
            found[parameter.name] = (parameter, address)
            if parameter.name not in FILTERS:
                waiting += [{**address, parameter.name: value} for value in parameter.values[:4]]
    return found


def single(found: dict[str, tuple[Parameter, Address]], chance: random.Random, values: int = 6) -> Iterator[Address]:
    """Yield addresses with one parameter set: some known values, none, twice the same, two, and values it does not know."""
    for parameter, base in found.values():
        known = list(parameter.values) or ["NVIDIA", "a", "C++"]
        for value in chance.sample(known, min(values, len(known))):
            yield {**base, parameter.name: value}
        yield {**base, parameter.name: ""}
        yield {**base, parameter.name: [known[0], known[0]]}
        yield {**base, parameter.name: [known[0], known[-1], ""]}
        for value in chance.sample(UNKNOWN, 4):
            yield {**base, parameter.name: value}
    yield {ANY: ["country", "year"]}
    yield {ANY: "nothing"}


def pairs(view: View, names: dict[str, str], chance: random.Random, tries: int = 15) -> Iterator[Address]:
    """Yield addresses of pairs of filters, in an order of chance: one that no report matches, one that one matches, one that
    few match, where the drawn choices come to such."""
    choices = {name: list(part["choice"]) for name, part in view.ask("filters/choices").groupby("filter")}
    filters_in_pairs = list(combinations(FILTERS, 2))
    chance.shuffle(filters_in_pairs)
    for one, other in filters_in_pairs:
        wanted = {"none", "one", "few"}
        for _ in range(tries):
            pair = {one: chance.choice(choices[one]), other: chance.choice(choices[other])}
            matching = view.filtered(**{name: (choice,) for name, choice in pair.items()}).ask("filters/matching_count")
            size = _size(int(matching.iloc[0]["reports"]))
            if size in wanted:
                wanted.discard(size)
                yield {name: names.get(choice) or word(choice) for name, choice in pair.items()}
            if not wanted:
                break


def _size(reports: int) -> str:
    return {0: "none", 1: "one"}.get(reports, "few" if reports < 5 else "many")


def faults(app: AppTest, address: Address, known: dict[str, tuple[Parameter, Address]]) -> list[str]:
    """Return what is wrong with a page at an address: an error, an unfilled text, a mark of a chart that has no place, two
    columns of one name in a table, a value that its control does not know and no warning names, a name that it knows and a
    warning calls unknown."""
    wrong = [f"error: {error.message}" for error in app.exception]
    asked = {value for given in address.values() for value in ([given] if isinstance(given, str) else given) if value}
    wrong += [f"unfilled: {text[:200]}" for text in texts(app) if UNFILLED.search(_without_quotes(text, asked))]
    for chart in app.get("plotly_chart"):
        wrong += [f"no place: {mark}" for mark in unplaced(json.loads(chart.proto.spec))]
    for table in app.dataframe:
        if not table.value.columns.is_unique:
            wrong.append(f"two columns of one name: {list(table.value.columns)}")
    warned = " ".join(warning.value for warning in app.warning)
    unknown = " ".join(warning.value for warning in app.warning if " on this page, so " in warning.value)
    wrong += [f"called unknown: {name}" for name in address if name in known and f"“{plain(name)}”" in unknown]
    for name, given in address.items():
        if name not in known or not known[name][0].judges or app.exception:
            continue
        values = [given] if isinstance(given, str) else given
        for value in values:
            if value and value not in known[name][0].values and plain(value[:60]) not in warned:
                wrong.append(f"not named: {name}={value[:60]}")
    return wrong


def unplaced(figure: dict) -> Iterator[str]:
    """The lines, bands and notes of a figure that have no place, which a browser draws anywhere."""
    for shape in figure["layout"].get("shapes", []):
        if shape["type"] != "path" and any(shape[end] is None for end in ("x0", "x1", "y0", "y1")):
            yield f"{shape['type']} {shape}"
    for note in figure["layout"].get("annotations", []):
        if any(note.get(at, 0) is None for at in ("x", "y")):
            yield note["text"]


def _without_quotes(text: str, values: set[str]) -> str:
    """Return a text without what it quotes of the address."""
    for value in values:
        text = text.replace(f"“{value}”", "“…”")
    return text


def texts(app: AppTest) -> list[str]:
    """Return every text of a page, warnings aside (they quote the address): titles, captions, cards, labels, helps, and the
    words of its charts."""
    return [text for root in (app.main, app.sidebar) for text in _texts(root)]


def _texts(node) -> Iterator[str]:
    if node.type == "warning":
        return
    for attribute in ("label", "help", "value", "placeholder"):
        text = getattr(node, attribute, None)
        if isinstance(text, str) and node.type not in ("selectbox", "text_input", "multiselect", "text_area"):
            yield text
    if node.type == "plotly_chart":
        yield from _strings(json.loads(node.proto.spec))
    for child in getattr(node, "children", {}).values():
        yield from _texts(child)


def _strings(value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
