"""What the chart of role families says: which pay most as far as that can be told, how it reads, and what names none.

`roles` as `companies/roles` gives them, by bands as `groups.by_bands` puts them.
"""

import pandas as pd

from charts.numbers import Money, count
from components import group_phrases
from components.words import word
from vocabulary.choices import NOT_STATED


def finding(roles: pd.DataFrame, money: Money, confidence: float) -> str:
    """Return which role families pay most, as far as they can be told apart; reports that name no role are none."""
    return group_phrases.pay_most(roles[roles["group"] != NOT_STATED], "role family", "role families", money, confidence)


def caption(roles: pd.DataFrame, legend: str) -> str:
    """Return how the chart reads, beginning with its `legend`, and in how many reports a posting names no role."""
    unstated = int(roles.loc[roles["group"] == NOT_STATED, "n"].sum())
    sentences = [
        legend,
        group_phrases.bands_note(roles),
        "A posting of several role families counts under each.",
        f"In {count(unstated, 'report')} a posting names no role: “{word(NOT_STATED)}”." if unstated else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)
