"""A text of pay in tokens, each with its role: what no list of words and no rule gives a role is unknown.

The roles are those of `words/README.md`, and further: figure, separator, open and close (brackets), mark (a sign that changes
nothing), span (digits that are no amount: a date, a time, a count, a percentage), share (a percentage of full time).
"""

from collections.abc import Collection

from ingest.texts.following import goes_on_as_amount, unit_after
from ingest.texts.lexicon import Entry, compound, longest
from ingest.texts.money import codes, common_meaning
from ingest.texts.numerals import Numerals, read_number
from ingest.texts.pay_token import ONE, PLUS, TIMES_SIGNS, YEAR, Multiple, Token, figure_of, share_in
from ingest.texts.spans import AMOUNTS, Spans

#: Signs without a meaning of their own, and those that part what a text says.
_MARKS, _SEPARATORS = set(".:!?*\"'“”„«»=_#`´^·†‡§¶"), set(",;|•‣●▪/+&\n、")
_OPEN, _CLOSE = set("([{（【「"), set(")]}）】」")
#: One letter that is a multiple may stand apart from its number; others only close to it, or where the amount ends behind it.
_APART = {"k", "m", "к"}
#: Roles that stand for themselves, in the order in which they are taken where a word has several.
_PLAIN_ROLES = (
    "currency", "period", "unpaid", "gross", "net", "base", "total", "other", "evidence", "degree", "upper", "lower", "least",
    "between", "or", "not", "rough", "pay", "sum",
)  # fmt: skip
#: What words, and parts of words in one piece (Monatslohn, Mindestgehalt), are in a text.
_TAKEN_AS = {"unit": "period", "low": "lower", "high": "upper", "least": "lower", "workload": "filler"}


def tokens(text: str, numerals: Numerals, ignored: Collection[str] = ()) -> list[Token]:
    """Return the tokens of a text in their order. `ignored` are folded words that mean nothing here."""
    return _Tokens(text, numerals, ignored).read()


class _Tokens(Spans):
    """The tokens of one text, made from left to right."""

    def read(self) -> list[Token]:
        at = 0
        while at < len(self._pieces):
            at = self._one(at)
        return self._found

    def _one(self, at: int) -> int:
        """Add the token that begins at a piece and return the next piece."""
        piece = self._pieces[at]
        if ends := self._no_amounts.get(piece.start()):
            stop = next((i for i in range(at, len(self._pieces)) if self._pieces[i].start() >= ends), len(self._pieces))
            return self._add("span", "", at, stop)
        end, entries = longest(self._folded, at)
        if piece[1]:
            filler = end > at + 1 and any(entry.role == "filler" for entry in entries)
            return self._add("filler", "", at, end) if filler else self._figure(at)
        if entries and (stop := self._word(at, end, entries)):
            return stop
        return self._other(at)

    def _figure(self, at: int) -> int:
        """Add a number with its multiple (k, lakh, 万) and its plus, or the span that it is."""
        piece = self._pieces[at]
        number = read_number(piece[1], self._numerals)
        end, multiple = self._multiple(at + 1)
        if end == at + 1 and (stop := self._span(at, number) or self._label(at)):
            return stop
        last = self._pieces[end - 1].end()
        plus = PLUS.match(self._text, last)
        figure = figure_of(piece[1], number, multiple, bool(plus))
        self._found.append(Token("figure", piece[1], piece.start(), last, figure))
        return end + 1 if plus else end

    def _multiple(self, at: int) -> tuple[int, Multiple]:
        """Return where the multiple after a number ends, and the multiple; one that changes nothing where there is none."""
        if at < len(self._pieces) and self._folded[at] == "'":
            at += 1
        end, entries = longest(self._folded, at)
        meaning = next((entry.meaning for entry in entries if entry.role == "multiple"), None)
        close = self._pieces[at].start() == self._pieces[at - 1].end() if meaning else False
        alone = end == at + 1 and len(self._folded[at]) == 1 and self._folded[at] < "\u0900" if meaning else False
        if not meaning or (alone and not close and self._folded[at] not in _APART and not goes_on_as_amount(self._folded, end)):
            return at if self._folded[at - 1] != "'" else at - 1, ONE
        factor, *implied = meaning.split()
        currency, period = (*implied, None, None)[:2]
        doubtful = self._folded[at] if any(entry.role == "doubtful" for entry in entries) else ""
        end, further = self._multiple(end) if end < len(self._pieces) else (end, ONE)
        return end, Multiple(float(factor) * further.factor, currency or further.currency, period, doubtful or further.doubtful)

    def _word(self, at: int, end: int, entries: tuple[Entry, ...]) -> int | None:
        """Add a word that the lists know and return the next piece; None where it has no role here."""
        roles = {entry.role for entry in entries}
        if "range" in roles and (role := self._range(at, end)):
            return self._add(role, "", at, end)
        if "per" in roles and (found := unit_after(self._folded, end, entries))[1]:
            return self._add("period", found[1], at, found[0], found[2])
        if "glued" in roles and self._is_glued(at, end):
            return self._add("currency", next(e.meaning for e in entries if e.role == "glued"), at, end)
        if "during" in roles and self._folded[end : end + 1] and self._pieces[end][1]:
            return self._add("lower" if "lower" in roles else "during", "", at, end)
        if {"upper", "lower"} & roles and {"range", "per", "filler"} & roles and not self._amount_follows(end):
            roles -= {"upper", "lower"}
        if "other_period" in roles:
            return self._add("unknown", self._written(at, end), at, end)
        if "unit" in roles and not {"per", "filler"} & roles:
            units = [entry for entry in entries if entry.role == "unit"]
            return self._add("period", units[0].meaning, at, end, (entry.language for entry in units))
        return self._plain(at, end, entries, roles)

    def _plain(self, at: int, end: int, entries: tuple[Entry, ...], roles: set[str]) -> int | None:
        if whole := roles & {"lump", "whole"}:
            return self._add("period", "total", at, end, (entry.language for entry in entries if entry.role in whole))
        for role in _PLAIN_ROLES:
            if role in roles:
                named = [entry for entry in entries if entry.role == role]
                meaning = common_meaning(named) if role == "currency" else named[0].meaning
                return self._add(_TAKEN_AS.get(role, role), meaning, at, end, (entry.language for entry in named))
        if share := share_in(entries):
            return self._add("filler", share, at, end)
        if "contract" in roles:
            return self._add("contract", self._written(at, end), at, end)
        if {"and", "join"} & roles:
            added = next((entry.meaning for entry in entries if entry.role == "join"), "")
            return self._add("separator", "and" if "and" in roles else added or self._folded[at], at, end)
        if "filler" in roles:
            return self._add("filler", next(entry.meaning for entry in entries if entry.role == "filler"), at, end)
        if "range" in roles and not self._folded[at].isalnum():
            return self._add("mark", "", at, end)
        return None

    def _amount_before(self) -> bool:
        before = self._found[-1] if self._found else None
        closed = before is not None and before.role == "close" and len(self._found) > 1 and self._found[-2].role == "currency"
        return before is not None and (before.role in AMOUNTS or closed)

    def _range(self, at: int, end: int) -> str | None:
        """Return the role of a sign or a word between two ends, or of one that leaves the upper end open (15-, 1,200円～)."""
        if self._amount_before() and self._amount_follows(end):
            return "range"
        ends = end >= len(self._pieces) or self._folded[end] in _OPEN
        if ends and self._folded[at] in "-–—":
            return "open_end" if self._found and self._found[-1].role == "figure" else None
        wave = self._folded[at] in "~〜" and (ends or self._folded[end] in _CLOSE)
        return "lower" if wave and self._amount_before() else None

    def _is_glued(self, at: int, end: int) -> bool:
        """Return whether a capital letter that is a currency touches the number behind it, or begins an amount (R 9 000)."""
        if end >= len(self._pieces) or not self._pieces[end][1] or not self._pieces[at][0].isupper():
            return False
        begins = not self._found or self._found[-1].role in ("range", "separator", "open", "lower", "upper", "rough")
        number = self._pieces[end][1]
        large = sum(map(str.isdigit, number)) > 2 and not YEAR.fullmatch(number)
        return self._pieces[end].start() == self._pieces[at].end() or (begins and large)

    def _other(self, at: int) -> int:
        """Add what no list knows: a code, a sign, a word of two parts, or an unknown word."""
        written, folded = self._pieces[at][0], self._folded[at]
        if [folded] in TIMES_SIGNS and (stop := self._payments(at)):
            return stop
        if len(written) == 3 and written.isupper() and written in codes():
            return self._add("currency", written, at, at + 1)
        for role, signs in (("open", _OPEN), ("close", _CLOSE), ("separator", _SEPARATORS), ("mark", _MARKS)):
            if folded in signs:
                return self._add(role, folded, at, at + 1)
        if parts := compound(folded):
            for entry in parts:
                meaning = share_in((entry,)) or entry.meaning
                self._add(_TAKEN_AS.get(entry.role, entry.role), meaning, at, at + 1, (entry.language,))
            return at + 1
        role = "filler" if folded in self._ignored else "unknown"
        return self._unknown(at, role)

    def _unknown(self, at: int, role: str) -> int:
        """Add an unknown word; letters of scripts without spaces between words that follow one another are one."""
        start, end = self._pieces[at].start(), self._pieces[at].end()
        last = self._found[-1] if self._found else None
        if last and last.role == role == "unknown" and last.end == start and self._folded[at] > "\u0900":
            self._found.pop()
            start = last.start
        self._found.append(Token(role, self._text[start:end], start, end))
        return at + 1
