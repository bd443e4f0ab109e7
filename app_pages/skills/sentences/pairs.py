"""Which skills come together: `pairs` are rows of skills/pairs."""

import pandas as pd

from charts.numbers import count, out_of
from components.words import plain
from queries.answers import each_row


def too_few(needed: int) -> str:
    """Return that no two skills are named together by the postings that a pair needs."""
    return f"No two skills are named together by {count(needed, 'posting')}."


def hover(one: str, other: str, pair: dict | None, needed: int) -> str:
    """Return the hover words of two skills; None where they are no pair of the `needed` postings."""
    heading = f"<b>{one} and {other}</b><br>"
    if pair is None:
        return f"{heading}fewer than {count(needed, 'posting')}"
    both = int(pair["together"])
    together = f"{out_of(both, int(pair['of_postings']), 'posting')} {'names' if both == 1 else 'name'} both"
    each = f"{pair['skill']} {int(pair['named'])}, {pair['other']} {int(pair['other_named'])}"
    return f"{heading}{together}<br>{each}; by chance {pair['expected']:.1f}"


def alt(pairs: pd.DataFrame) -> str:
    """Return the matrix of pairs in words: its first pairs."""
    first = [f"{row.skill} and {row.other} {int(row.together)}" for row in each_row(pairs.head(4))]
    return f"Postings that name two skills, of {int(pairs['of_postings'].iloc[0])}: {'; '.join(first)}"


def caption(pairs: pd.DataFrame, rare: int, needed: int) -> str:
    """Return the pair furthest above chance, and how many `rare` pairs have fewer than the `needed` postings."""
    furthest = pairs.loc[(pairs["together"] - pairs["expected"]).idxmax()]
    names = f"{plain(furthest['skill'])} with {plain(furthest['other'])}"
    unseen = f"{count(rare, 'pair')} under {needed} postings {'is' if rare == 1 else 'are'}"
    return (
        f"Postings that name both, of {int(furthest['of_postings'])}. Furthest above chance: {names}, "
        f"{int(furthest['together'])} postings where chance would give {furthest['expected']:.1f}. "
        f"Highlighted: you have both. {unseen} too few to draw."
    )
