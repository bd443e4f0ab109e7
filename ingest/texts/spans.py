"""Digits of a text of pay that are no amount: a date, a time, a count, a percentage, how often a pay is paid."""

from collections.abc import Collection, Iterable

from ingest.texts.following import least_after, week_after, workload_after
from ingest.texts.leftovers import in_remark
from ingest.texts.lexicon import PIECE, fold, longest
from ingest.texts.money import codes
from ingest.texts.numerals import Number, Numerals, read_number
from ingest.texts.pay_token import (
    LEAST_SALARY,
    LONGEST_SPAN,
    NO_AMOUNT,
    TIMES_SIGNS,
    YEAR,
    YEARLY_HOURS,
    Token,
    is_payments,
)

#: The hours of a week, as they stand beside a pay.
HOURS_BESIDE = (10, 60)
#: What an amount is made of.
AMOUNTS = ("figure", "currency", "period")


class Spans:
    """A text in pieces with the tokens found so far, of which these are digits that are no amount."""

    def __init__(self, text: str, numerals: Numerals, ignored: Collection[str]) -> None:
        self._text, self._numerals, self._ignored = text, numerals, ignored
        self._pieces = list(PIECE.finditer(text))
        self._folded = [fold(piece[0]) for piece in self._pieces]
        self._no_amounts = {found.start(): found.end() for found in NO_AMOUNT.finditer(text)}
        self._found: list[Token] = []

    def _add(self, role: str, meaning: str, at: int, end: int, languages: Iterable[str] = ()) -> int:
        start, stop = self._pieces[at].start(), self._pieces[end - 1].end()
        self._found.append(Token(role, meaning, start, stop, None, frozenset(languages)))
        return end

    def _written(self, at: int, end: int) -> str:
        """Return what is written from one piece to before another."""
        return self._text[self._pieces[at].start() : self._pieces[end - 1].end()]

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
        if "weekly_hours" in roles and number:
            return self._add("span", f"hours {number.value:g}", at, end)
        if "times" in roles:
            return self._add("span", f"times {number.value:g}" if number else "times", at, end)
        if number and is_payments(number) and self._folded[at + 1 : at + 2] in TIMES_SIGNS and self._is_salary(at + 2):
            return self._add("span", f"times {number.value:g}", at, at + 2)
        if not number or number.value >= LONGEST_SPAN:
            is_year = number is not None and number.value == YEARLY_HOURS and roles.get("unit") == "hour"
            return self._add("span", "hours", at, end) if is_year else None
        return self._time(at, number.value)

    def _is_salary(self, at: int) -> bool:
        """Return whether the number at a piece, or behind the currency there, is large enough for a month's pay."""
        numbers = (piece[1] for piece in self._pieces[at : at + 2] if piece[1])
        number = next((read_number(written, self._numerals) for written in numbers), None)
        return number is not None and number.value >= LEAST_SALARY

    def _payments(self, at: int) -> int | None:
        """Add how often a month's pay is paid a year (2,800 x 13); None where the sign at a piece says no such thing."""
        number = read_number(self._pieces[at + 1][1], self._numerals) if self._numbered(at + 1) else None
        figures = [token.figure for token in self._found if token.figure]
        if (
            number is None
            or not is_payments(number)
            or not figures
            or figures[-1].value * figures[-1].multiple.factor < LEAST_SALARY
        ):
            return None
        end, entries = longest(self._folded, at + 2)
        times = any(entry.role == "times" for entry in entries)
        return self._add("span", f"times {number.value:g}", at, end if times else at + 2)

    def _numbered(self, at: int) -> bool:
        return at < len(self._pieces) and bool(self._pieces[at][1])

    def _percentage(self, at: int, end: int, value: float) -> int:
        """Add a percentage: of a figure behind it, of a legal minimum, of full time, or of something that other words name."""
        self._range_is_of("span")
        if share := self._share(end):
            return self._add("unknown", self._written(at + 1, share), at, share)
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
        return self._add("unknown", self._written(at, end), at, end)

    def _label(self, at: int) -> int | None:
        """Add a number that counts what the word before it names (level 3), or a year in brackets behind a figure.

        Return the next piece; None where it is neither.
        """
        if self._is_note(at):
            return self._add("span", "label", at, at + 1)
        written, before = self._pieces[at][1], longest(self._folded, at - 1)[1] if at else ()
        behind = longest(self._folded, at + 1)[1]
        grade = len(written) < 3 and any(entry.role == "about" for entry in before) and not behind
        year = bool(YEAR.fullmatch(written)) and self._folded[at + 1 : at + 2] == [")"] and in_remark(self._found)
        return self._add("span", "label", at, at + 1) if grade or year else None

    def _is_note(self, at: int) -> bool:
        """Return whether a number is the mark of a footnote behind an amount: one or two digits alone in [ ], one in ( )."""
        opens, written = self._folded[at - 1] if at else "", self._pieces[at][1]
        around = (opens, *self._folded[at + 1 : at + 2])
        noted = around == ("[", "]") or (around == ("(", ")") and len(written) == 1)
        return noted and len(written) < 3 and any(token.role == "figure" for token in self._found)

    def _time(self, at: int, value: float) -> int | None:
        """Add a time: hours a week, a number of days, weeks, months or years; a pay has "per" or a currency before its unit."""
        dash = at + 1 < len(self._pieces) and self._folded[at + 1] == "-"
        start = at + 2 if dash else at + 1
        end, entries = longest(self._folded, start)
        if any(entry.role == "about" for entry in entries):
            end, entries = longest(self._folded[: start + 1], start)  # "heures par semaine" is a heading, and here a time.
        roles = {entry.role: entry.meaning for entry in entries}
        unit = roles.get("unit") or (None if "multiple" in roles else roles.get("short"))
        if not unit or "per" in roles:
            return self._named_hours(at, value)
        if unit == "hour":
            return self._hours(at, end, value, "duration" in roles)
        if self._after_currency():
            return None
        if unit == "day":
            end = self._of_a_week(end) or end
        if self._lasts(value):
            self._found.pop()
            counted = {"week": f"weeks {value:g}", "month": f"during {value:g}"}
            return self._add("span", counted.get(unit, "during"), at, end)
        self._range_is_of("span")
        counted = {"week": f"week {value:g}", "month": f"months {value:g}"}
        return self._add("span", counted.get(unit, unit), at, end)

    def _hours(self, at: int, end: int, value: float, counts: bool) -> int | None:
        """Add hours that are counted: a week's as such, others where their word `counts` time; None where they are a pay."""
        stop = self._of_a_week(end)
        if not stop and (self._after_currency() or not (counts or self._is_time_beside(value))):
            return None
        one = not (self._found and self._found[-1].role == "range")
        self._range_is_of("span")
        return self._add("span", f"{'hours' if stop and one else 'time'} {value:g}", at, stop or end)

    def _is_time_beside(self, value: float) -> bool:
        """Return whether hours beside a pay may be those of a week: in brackets, or behind its period ($1,900/wk, 40h)."""
        before = {token.role for token in self._found}
        if "figure" not in before or not HOURS_BESIDE[0] <= value <= HOURS_BESIDE[1]:
            return False
        last = self._found[-1]
        in_brackets = last.role == "open" and not before.isdisjoint({"currency", "period"})
        return in_brackets or (last.meaning in (",", ";", "|") and "period" in before)

    def _of_a_week(self, end: int) -> int | None:
        """Return where hours that end at a piece are said to be a week's, behind them or before (週20時間); None where not."""
        if stop := week_after(self._folded, end):
            return stop
        return end if self._take_week() else None

    def _take_week(self) -> bool:
        """Return whether hours or days are a week's by the word before them (每周5天), which then is what no pay is for."""
        if not self._found or self._found[-1].role != "period" or self._found[-1].meaning != "week":
            return False
        others = any(token.role == "period" for token in self._found[:-1])
        if others or not (len(self._found) > 1 and self._found[-2].role in AMOUNTS):
            self._found.pop()
        return True

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
