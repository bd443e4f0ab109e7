"""How pay texts are read, against others' labels: agree, asked, refused, wrong, by kind; peers beside it where installed.

python -m bench.reading LABELLED.csv … [--held-back] [--wrong]

A file has the columns text, low, high, currency, period (the labels; a single figure has low = high, an empty end is a bound,
no ends mean no pay), or kind, string, reads_as, of which the rows of kind `pay` are read. A third of the texts, fixed by a hash
of the text, is read with --held-back only: nothing is made to fit them. --wrong lists what is not as labelled.
"""

import argparse
import csv
import hashlib
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from ingest.texts.money import signs
from ingest.texts.pay import read_pay

OUTCOMES = ("agree", "asked", "refused", "wrong")
#: Ends, currency and period as they were read; a currency may be several that its sign means.
Reading = tuple[float | None, float | None, tuple[str, ...], str]
#: How near an end has to be: labels are rounded.
NEAR = 0.005


@dataclass(frozen=True)
class Labelled:
    """A text of pay with what it says, as somebody else labelled it."""

    text: str
    low: float | None
    high: float | None
    currency: str
    period: str

    @property
    def kind(self) -> str:
        """What the label is: no pay, unpaid, a figure, a range or a bound."""
        if self.low is None and self.high is None:
            return "no pay"
        if self.low is None or self.high is None:
            return "bound"
        return "unpaid" if self.high == 0 else "figure" if self.low == self.high else "range"

    @property
    def held_back(self) -> bool:
        """Whether the text is one of the third that is looked at last."""
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % 3 == 0


def labelled(path: Path) -> Iterator[Labelled]:
    """Return the labelled texts of a file, in either of its two forms."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row.get("kind", "pay") == "pay":
                said = row | dict(re.findall(r"(\w+)=(\S*)", row.get("reads_as", "")))
                low, high = (float(said[end]) if said.get(end) else None for end in ("low", "high"))
                yield Labelled(row.get("text") or row["string"], low, high, said.get("currency", ""), said.get("period", ""))


def outcome(label: Labelled, read: Reading | None) -> str:
    """Return whether a reading agrees with its label, leaves something to ask, is none, or is another."""
    if label.kind == "no pay":
        return "agree" if read is None else "wrong"
    if read is None:
        return "refused"
    low, high, currencies, period = read
    ends = _same(label.low, low) and _same(label.high, high)
    money = not currencies or label.currency in currencies or (not label.currency and len(currencies) > 1)
    if not (ends and money and period in ("", label.period)):
        return "wrong"
    return "agree" if bool(currencies) == bool(label.currency) and period == label.period else "asked"


def _same(one: float | None, other: float | None) -> bool:
    return one == other if None in (one, other) else abs(one - other) <= NEAR * abs(one)


def ours(text: str) -> Reading | None:
    """Return what the dashboard's own reader says; None where it reads no pay."""
    pay = read_pay(text)
    if pay.kind not in ("paid", "unpaid"):
        return None
    if pay.kind == "unpaid":
        return 0, 0, (), ""
    return pay.low, pay.high, (pay.currency,) if pay.currency else signs(pay.sign or ""), pay.period or ""


def price_parser(text: str) -> Reading | None:
    """Return what price-parser says: one amount with its currency."""
    price = import_module("price_parser").Price.fromstring(text)
    code = signs(price.currency or "") or ((price.currency.upper(),) if price.currency else ())
    return None if price.amount is None else (price.amount_float, price.amount_float, code, "")


def quantulum3(text: str) -> Reading | None:
    """Return what quantulum3 says: the lowest and the highest quantity of one unit."""
    found = import_module("quantulum3.parser").parse(text)
    if not found:
        return None
    values, unit = [quantity.value for quantity in found], found[0].unit
    names = [part["base"] for part in unit.dimensions or []]
    code = {"dollar": "USD", "euro": "EUR", "pound sterling": "GBP", "rupee": "INR", "yen": "JPY"}.get(
        names[0] if names else ""
    )
    period = next((name for name in names[1:] if name in ("hour", "day", "week", "month", "year")), "")
    return min(values), max(values), (code,) if code else (), period


def _print(name: str, texts: list[Labelled], read: Callable[[str], Reading | None], list_wrong: bool) -> None:
    counts: dict[str, Counter] = {}
    began = time.perf_counter()
    readings = [read(label.text) for label in texts]
    taken = (time.perf_counter() - began) / max(len(texts), 1)
    for label, reading in zip(texts, readings, strict=True):
        result = outcome(label, reading)
        for kind in (label.kind, "all"):
            counts.setdefault(kind, Counter())[result] += 1
        if list_wrong and result in ("refused", "wrong"):
            print(f"  {result}: {label.text!r} is {label.low}, {label.high}, {label.currency}, {label.period}; read {reading}")
    print(f"{name}, {1e6 * taken:,.0f} µs a text")
    for kind, found in sorted(counts.items(), key=lambda item: item[0] == "all"):
        right = (found["agree"] + found["asked"]) / found.total()
        print(f"  {kind:<8} {found.total():>6,}  {right:>6.1%} right  " + "  ".join(f"{o} {found[o]:,}" for o in OUTCOMES))


def main() -> None:
    """Print the readings of all files together, of our own reader and of those peers that are installed."""
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--held-back", action="store_true", help="reads the third that is held back, and nothing else")
    parser.add_argument("--wrong", action="store_true", help="lists what is not as labelled")
    asked = parser.parse_args()
    texts = [label for path in asked.files for label in labelled(path) if label.held_back == asked.held_back]
    for label in texts:
        ours(label.text)  # Words are loaded before time is taken.
    _print("ours", texts, ours, asked.wrong)
    for name, peer in (("price-parser", price_parser), ("quantulum3", quantulum3)):
        try:
            _print(name, texts, peer, list_wrong=False)
        except ModuleNotFoundError as missing:
            print(f"{name}: {missing}")


if __name__ == "__main__":
    main()
