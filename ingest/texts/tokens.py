"""A text of pay in tokens, each with its role: what no list of words and no rule gives a role is unknown.

The roles are those of `words/README.md`, and further: figure, separator, open and close (brackets), mark (a sign that changes
nothing), span (digits that are no amount: a date, a time, a count, a percentage), share (a percentage of full time).
"""

from collections.abc import Collection, Iterable

from ingest.texts.following import goes_on_as_amount, least_after, unit_after, week_after, workload_after
from ingest.texts.leftovers import in_remark
from ingest.texts.lexicon import PIECE, Entry, compound, fold, longest
from ingest.texts.money import codes, common_meaning
from ingest.texts.numerals import Number, Numerals, read_number
from ingest.texts.pay_token import LONGEST_SPAN, NO_AMOUNT, ONE, PLUS, YEAR, YEARLY_HOURS, Multiple, Token, figure_of, share_in

#: Signs without a meaning of their own, and those that part what a text says.
_MARKS, _SEPARATORS = set(".:!?*\"'“”„«»=_#`´^·"), set(",;|•‣●▪/+&\n")
_OPEN, _CLOSE = set("([{（【「"), set(")]}）】」")
#: One letter that is a multiple may stand apart from its number; others only close to it, or where the amount ends behind it.
_APART = {"k", "m", "к"}
#: Roles that stand for themselves, in the order in which they are taken where a word has several.
_PLAIN_ROLES = (
    "currency", "period", "unpaid", "gross", "net", "base", "total", "other", "evidence", "degree", "upper", "lower", "least",
    "between", "or", "not", "rough", "pay", "sum",
)  # fmt: skip
_AMOUNTS = ("figure", "currency", "period")
#: What words, and parts of words in one piece (Monatslohn, Mindestgehalt), are in a text.
_TAKEN_AS = {"unit": "period", "low": "lower", "high": "upper", "least": "lower", "workload": "filler"}


def tokens(text: str, numerals: Numerals, ignored: Collection[str] = ()) -> list[Token]:
    """Return the tokens of a text in their order. `ignored` are folded words that mean nothing here."""
    return _Tokens(text, numerals, ignored).read()


class _Tokens:
    """The tokens of one text, made from left to right."""

    def __init__(self, text: str, numerals: Numerals, ignored: Collection[str]) -> None:
        self._text, self._numerals, self._ignored = text, numerals, ignored
        self._pieces = list(PIECE.finditer(text))
        self._folded = [fold(piece[0]) for piece in self._pieces]
        self._no_amounts = {found.start(): found.end() for found in NO_AMOUNT.finditer(text)}
        self._found: list[Token] = []

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

    def _add(self, role: str, meaning: str, at: int, end: int, languages: Iterable[str] = ()) -> int:
        start, stop = self._pieces[at].start(), self._pieces[end - 1].end()
        self._found.append(Token(role, meaning, start, stop, None, frozenset(languages)))
        return end

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

    def _span(self, at: int, number: Number | None) -> int | None:
        """Add digits that are no amount and return the next piece: a percentage, a time, a count. None where they are one."""
        end, entries = longest(self._folded, at + 1)
        roles = {entry.role: entry.meaning for entry in entries}
        if "percent" in roles:
            return self._percentage(at, end, number.value if number else 0)
        if "least" in roles and not self._after_currency():
            return self._counts_least(at, end, "lower")
        if "ordinal" in roles and self._pieces[at + 1].start() == self._pieces[at].end():
            return self._add("span", "ordinal", at, end)
        if "times" in roles:
            return self._add("span", f"times {number.value:g}" if number else "times", at, end)
        if not number or number.value >= LONGEST_SPAN:
            is_year = number is not None and number.value == YEARLY_HOURS and roles.get("unit") == "hour"
            return self._add("span", "hours", at, end) if is_year else None
        return self._time(at, number.value)

    def _percentage(self, at: int, end: int, value: float) -> int:
        """Add a percentage: of a figure behind it, of a legal minimum, of full time, or of something that other words name."""
        self._range_is_of("span")
        if share := self._share(end):
            return self._add("unknown", self._text[self._pieces[at + 1].start() : self._pieces[share - 1].end()], at, share)
        if least := least_after(self._folded, end):
            return self._counts_least(at, least, "span")
        if 1 < value < LONGEST_SPAN and (stop := workload_after(self._folded, end, self._found)):
            return self._add("share", f"{self._pieces[at][1]}%", at, stop)
        return self._add("span", "percent", at, end)

    def _share(self, at: int) -> int | None:
        """Return where the "of" ends by which a percentage is one of a figure (80 % of 2,000); None where there is none."""
        end, entries = longest(self._folded, at)
        return end if any(entry.role == "of" for entry in entries) and self._amount_follows(end) else None

    def _counts_least(self, at: int, end: int, role: str) -> int:
        """Add a number that counts legal minimums: behind a figure it says something of that, alone it is no pay by itself."""
        if any(token.role == "figure" for token in self._found):
            return self._add(role, "percent" if role == "span" else "", at, end)
        return self._add("unknown", self._text[self._pieces[at].start() : self._pieces[end - 1].end()], at, end)

    def _label(self, at: int) -> int | None:
        """Add a number that counts what the word before it names (level 3), or a year in brackets behind a figure.

        Return the next piece; None where it is neither.
        """
        written, before = self._pieces[at][1], longest(self._folded, at - 1)[1] if at else ()
        behind = longest(self._folded, at + 1)[1]
        grade = len(written) < 3 and any(entry.role == "about" for entry in before) and not behind
        year = bool(YEAR.fullmatch(written)) and self._folded[at + 1 : at + 2] == [")"] and in_remark(self._found)
        return self._add("span", "label", at, at + 1) if grade or year else None

    def _time(self, at: int, value: float) -> int | None:
        """Add a time: hours a week, a number of days, weeks, months or years; a pay has "per" or a currency before its unit."""
        dash = at + 1 < len(self._pieces) and self._folded[at + 1] == "-"
        end, entries = longest(self._folded, at + 2 if dash else at + 1)
        roles = {entry.role: entry.meaning for entry in entries}
        unit = roles.get("unit") or (None if "multiple" in roles else roles.get("short"))
        if not unit or "per" in roles:
            return self._named_hours(at, value)
        if unit == "hour":
            stop = week_after(self._folded, end)
            if stop:
                return self._add("span", f"hours {value:g}", at, stop)
            if "duration" not in roles or self._after_currency():
                return None
            self._range_is_of("span")
            return self._add("span", "hours", at, end)
        if self._after_currency():
            return None
        if self._lasts(value):
            self._found.pop()
            counted = {"week": f"weeks {value:g}", "month": f"during {value:g}"}
            return self._add("span", counted.get(unit, "during"), at, end)
        self._range_is_of("span")
        return self._add("span", f"months {value:g}" if unit == "month" else unit, at, end)

    def _lasts(self, value: float) -> bool:
        """Return whether a time is how long a pay lasts: "for" before it, or a slash and more than one of its unit."""
        before = self._found[-1:]
        return any(token.role in ("during", "lower") or (token.meaning == "/" and value > 1) for token in before)

    def _named_hours(self, at: int, value: float) -> int | None:
        """Add hours that are named before they are counted: "expected hours: 20 per week"."""
        named = any(token.meaning == "hour" for token in self._found[-2:]) and self._found[-1].meaning == ":"
        stop = week_after(self._folded, at + 1) if named else None
        if not stop:
            return None
        while self._found[-1].role != "period":
            self._found.pop()
        self._found.pop()
        return self._add("span", f"hours {value:g}", at, stop)

    def _after_currency(self) -> bool:
        return bool(self._found) and self._found[-1].role in ("currency", "glued")

    def _range_is_of(self, role: str) -> None:
        """Give the figure before a dash the role of what follows: "1-5 %" is no amount at either end."""
        if len(self._found) > 1 and self._found[-1].role == "range" and self._found[-2].role == "figure":
            first = self._found[-2]
            self._found[-2:] = [Token(role, first.meaning, first.start, self._found[-1].end)]

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
            return self._add("unknown", self._text[self._pieces[at].start() : self._pieces[end - 1].end()], at, end)
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
        if {"and", "join"} & roles:
            return self._add("separator", "and" if "and" in roles else self._folded[at], at, end)
        if "filler" in roles:
            return self._add("filler", "", at, end)
        if "range" in roles and not self._folded[at].isalnum():
            return self._add("mark", "", at, end)
        return None

    def _amount_before(self) -> bool:
        before = self._found[-1] if self._found else None
        closed = before is not None and before.role == "close" and len(self._found) > 1 and self._found[-2].role == "currency"
        return before is not None and (before.role in _AMOUNTS or closed)

    def _amount_follows(self, at: int) -> bool:
        """Return whether a number follows at a piece, behind a currency or a word for "about" or "up to" at most."""
        for position in range(at, min(at + 4, len(self._pieces))):
            if self._pieces[position][1]:
                return True
            _, entries = longest(self._folded, position)
            known = any(e.role in ("currency", "glued", "rough", "upper", "lower") for e in entries)
            if not known and self._pieces[position][0].upper() not in codes() and self._folded[position] not in ("$", "/", "."):
                return False
        return False

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
