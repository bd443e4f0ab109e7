"""What the chart of industries says: which pay most as far as that can be told, how it reads, and what it leaves unknown.

`industries` as `companies/industries` gives them, by bands as `groups.by_bands` puts them.
"""

import pandas as pd

from charts.numbers import Money, count
from components import group_phrases
from components.words import plain, word
from vocabulary.choices import NOT_STATED


def finding(industries: pd.DataFrame, money: Money, confidence: float) -> str:
    """Return which industries pay most, as far as they can be told apart; reports of no known industry are none."""
    return group_phrases.pay_most(_known(industries), "industry", "industries", money, confidence)


def caption(industries: pd.DataFrame, money: Money, legend: str) -> str:
    """Return how the chart reads, how many reports are of no known industry, and what that may do to the medians.

    `legend`: that of its marks.
    """
    sentences = [
        legend,
        group_phrases.bands_note(industries),
        "n counts reports, each under the industry of its company as a source classes it.",
        _unknown(industries),
        _selection(industries, money),
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _known(industries: pd.DataFrame) -> pd.DataFrame:
    return industries[industries["group"] != NOT_STATED]


def _unknown(industries: pd.DataFrame) -> str:
    reports, known = int(industries["n"].sum()), int(_known(industries)["n"].sum())
    if known == reports:
        return "The industry of every report is known."
    if not known:
        return f"No industry is known of {'the only report' if reports == 1 else f'any of the {reports:,} reports'}."
    unknown = reports - known
    counted = f"{unknown:,} of {count(reports, 'report')} {'is' if unknown == 1 else 'are'}"
    return f"{counted} of no known industry: “{word(NOT_STATED)}”."


def _selection(industries: pd.DataFrame, money: Money) -> str:
    """Return where the median of no known industry lies among those of the industries; empty where either is unknown."""
    middle = industries.set_index("group")["median"].get(NOT_STATED)
    medians = _known(industries)["median"].dropna()
    if pd.isna(middle) or medians.empty:
        return ""
    higher = int((medians > middle).sum())
    if len(medians) == 1:
        among = f"that of the one industry with a median is {plain(money.text(medians.item()))}"
    else:
        which = "all" if higher == len(medians) else f"{higher} of the" if higher else "none of the"
        among = f"{which} {len(medians)} medians of industries {'is' if higher < 2 else 'are'} higher"
    return (
        f"Their median is {plain(money.text(middle))}; {among}. Companies whose industry is known may pay differently from "
        f"the rest of their industry."
    )
