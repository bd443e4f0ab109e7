"""What of a text of pay has no role, and where that does not matter.

In remarks in brackets or beside a bullet, and in prose behind a pay that is whole.
"""

from itertools import pairwise

from ingest.texts.lexicon import languages_of
from ingest.texts.pay_token import Token

#: What the pay ends with where prose may follow.
_BULLETS, _ENDS = set("•‣●▪|\n"), set(".,;!:•‣●▪|-–—([")
#: What is not understood; a word for a contract where nothing says how long that lasts.
_UNKNOWN = ("unknown", "contract")
#: How the meaning of a span of time begins for which a contract may last.
_LASTS = ("months", "during", "week", "year")
#: Words that a figure may be added to.
_ADDED_TO = {"filler", "pay", "lower", "upper", "base", "rough"}


def left_over(tokens: list[Token]) -> tuple[tuple[str, ...], bool]:
    """Return the words that were not understood and cannot be left out, and whether others were left out."""
    if words := _added_to(tokens) or _doubtful(tokens) or _shares(tokens):
        return words, False
    unknown = [i for i, token in enumerate(tokens) if token.role in _UNKNOWN]
    if unknown and _lasts(tokens):
        unknown = [i for i in unknown if tokens[i].role != "contract"]
    if not unknown:
        return (), False
    remarks = _remarks(tokens)
    words = tuple(dict.fromkeys(tokens[i].meaning for i in unknown if i not in remarks))
    return words, len(words) < len(unknown)


def _lasts(tokens: list[Token]) -> bool:
    """Return whether a text says how long something lasts: beside that, a word for a contract is understood."""
    return any(token.role == "span" and token.meaning.startswith(_LASTS) for token in tokens)


def _added_to(tokens: list[Token]) -> tuple[str, ...]:
    """Return the plus by which the first figure of a text is added to words (minimum + 2): it is no pay by itself."""
    first = next(at for at, token in enumerate(tokens) if token.role == "figure")
    before = [token.role if token.meaning != "+" else "+" for token in tokens[:first]]
    plus = before.index("+") if "+" in before else 0
    return ("+",) if _ADDED_TO & set(before[:plus]) else ()


def _shares(tokens: list[Token]) -> tuple[str, ...]:
    """Return the shares of full time beside a pay: whether it is that of the part or of full time is not said."""
    return tuple(dict.fromkeys(token.meaning for token in tokens if token.role == "share"))


def _doubtful(tokens: list[Token]) -> tuple[str, ...]:
    """Return the words of scale that are short for another number in the language of the text (1.2 mil a year).

    That language is the one of its periods and currencies. Where these are of none, a dollar leaves it open.
    """
    said = frozenset(language for token in tokens for language in token.languages) - {"signs"}
    dollars = any(token.role == "currency" and token.meaning in ("$", "USD") for token in tokens)
    words = dict.fromkeys(token.figure.multiple.doubtful for token in tokens if token.figure)
    return tuple(word for word in words if word and not said & languages_of(word, "multiple") and (said or dollars))


def in_remark(tokens: list[Token]) -> bool:
    """Return whether brackets without money in them are open behind a figure at the end of a text so far."""
    roles = [token.role for token in tokens]
    opened = len(roles) - 1 - roles[::-1].index("open") if "open" in roles else 0
    return "figure" in roles[:opened] and not {"close", "currency", "figure"} & set(roles[opened:])


def _remarks(tokens: list[Token]) -> set[int]:
    """Return the positions of tokens that stand in remarks."""
    found: set[int] = set()
    stretches = [*_brackets(tokens), *_behind_bullets(tokens), *_behind_pluses(tokens), _behind_whole_pay(tokens)]
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


def _behind_pluses(tokens: list[Token]) -> list[tuple[int, int]]:
    """Return the stretches behind each plus that follows a figure, where they name other pay (+ corporate housing)."""
    first = next((i for i, token in enumerate(tokens) if token.role == "figure"), len(tokens))
    between = pairwise([*(i for i, token in enumerate(tokens) if token.meaning == "+" and i > first), len(tokens)])
    return [(start, end) for start, end in between if any(token.role == "other" for token in tokens[start:end])]


def _behind_whole_pay(tokens: list[Token]) -> tuple[int, int]:
    """Return the stretch behind a pay that states figure, currency and period, from where its sentence ends."""
    needed = {"figure", "currency", "period"}
    for position, token in enumerate(tokens):
        needed.discard(token.role)
        if token.role in _UNKNOWN:
            break
        if not needed and token.role in ("separator", "mark", "open") and token.meaning in _ENDS:
            return position, len(tokens)
    return 0, 0
