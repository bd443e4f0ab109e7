"""What an offer is worth, and how it compares: `python -m offer "NVIDIA, PhD, Santa Clara, $60/hr" ["…"] --json`.

Up to three offers, each a line, or two in one with "or" between them. Exit 0: all could be judged; 1: something is asked.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date

from offer.answer import MOST_OFFERS, answer, as_json
from offer.known import offers_of_lines
from queries.command import run
from queries.database import database

DONE, OPEN, USAGE = 0, 1, 2


def main(arguments: list[str]) -> int:
    """Run the command line and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m offer", description="Says what an offer is worth and how it compares.")
    parser.add_argument("text", nargs="+", help='one offer as a line, such as "NVIDIA, PhD, Santa Clara, $60/hr"')
    parser.add_argument("--step", type=int, choices=range(1, 7), help="the step of the ladder to take")
    parser.add_argument("--currency", default="USD", help="the currency to tell the worth in, beside the offer's own")
    parser.add_argument("--json", action="store_true", help="prints one JSON object")
    asked = parser.parse_args(arguments)
    view = database().view()
    offers = offers_of_lines(view, asked.text)
    if len(offers) > MOST_OFFERS:
        parser.error(f"{len(offers)} offers: up to {MOST_OFFERS} can be compared")
    found = as_json(answer(view, offers, date.today().year, asked.currency.upper(), asked.step))
    print(json.dumps(found, ensure_ascii=False, indent=2, default=float) if asked.json else "\n".join(_lines(found)))
    return DONE if all(offer["offer"] for offer in found["offers"]) else OPEN


def _lines(value: object, name: str = "") -> Iterator[str]:
    """Return every figure of an answer on a line of its own, behind its name."""
    if isinstance(value, dict | list | tuple):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value, 1):
            yield from _lines(part, f"{name}.{key}".lstrip("."))
    elif value is not None:
        yield f"{name}: {value}"


if __name__ == "__main__":
    sys.exit(run(main))
