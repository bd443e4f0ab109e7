"""What of a text of pay has no role, and where that does not matter.

In remarks in brackets or beside a bullet, and in prose behind a pay that is whole.
"""

from itertools import pairwise

from ingest.pay_token import Token

#: What the pay ends with where prose may follow.
_BULLETS, _ENDS = set("•‣●▪|\n"), set(".,;!:•‣●▪|-–—([")


def left_over(tokens: list[Token]) -> tuple[tuple[str, ...], bool]:
    """Return the words that were not understood and cannot be left out, and whether others were left out."""
    unknown = [i for i, token in enumerate(tokens) if token.role == "unknown"]
    if not unknown:
        return (), False
    remarks = _remarks(tokens)
    words = tuple(dict.fromkeys(tokens[i].meaning for i in unknown if i not in remarks))
    return words, len(words) < len(unknown)


def _remarks(tokens: list[Token]) -> set[int]:
    """Return the positions of tokens that stand in remarks."""
    found: set[int] = set()
    stretches = [*_brackets(tokens), *_behind_bullets(tokens), _behind_whole_pay(tokens)]
    for start, end in stretches:
        if not any(token.role == "figure" for token in tokens[start:end]):
            found.update(range(start, end))
    return found


def _brackets(tokens: list[Token]) -> list[tuple[int, int]]:
    opened = [i for i, token in enumerate(tokens) if token.role == "open"]
    return [(start, next((i for i in range(start, len(tokens)) if tokens[i].role == "close"), len(tokens))) for start in opened]


def _behind_bullets(tokens: list[Token]) -> list[tuple[int, int]]:
    """Return the stretches between bullets, where there is one."""
    at = [i for i, token in enumerate(tokens) if token.role == "separator" and token.meaning in _BULLETS]
    return list(pairwise([0, *at, len(tokens)])) if at else []


def _behind_whole_pay(tokens: list[Token]) -> tuple[int, int]:
    """Return the stretch behind a pay that states figure, currency and period, from where its sentence ends."""
    needed = {"figure", "currency", "period"}
    for position, token in enumerate(tokens):
        needed.discard(token.role)
        if token.role == "unknown":
            break
        if not needed and token.role in ("separator", "mark", "open") and token.meaning in _ENDS:
            return position, len(tokens)
    return 0, 0
