"""What has to be asked of a file, in words: why, with a cell of the reader's own, and the choices."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from babel import Locale

from ingest.columns.hypotheses import Choice
from ingest.judgement.answers import ANSWERS, LOCAL, UNKNOWN
from ingest.texts.money import LIKELIEST, currency_of, signs
from ingest.texts.numerals import MARKS, NUMBER, Numerals, open_mark, read_number
from ingest.texts.season import read_year
from queries.schema import PAY_PERIODS
from queries.selection import CURRENCIES

#: Usual pay for each period in US dollars, only to put the likelier choice first: never to choose.
_USUAL_FROM = (("hour", 0), ("day", 100), ("week", 400), ("month", 1_000), ("year", 15_000))

#: How the verbs of things begin that say nothing of what is asked; the verb of one, and the same without the no.
SILENT, SAYS = "do not say ", ("does not say", "says")
#: Pays of which one is so many times another are hardly for one period: interns of one country differ by far less.
UNLIKE = 50


@dataclass(frozen=True)
class Question:
    """One thing that the file does not say, asked once: the field, why it is asked, and choices, the likeliest first."""

    field: str
    why: str
    choices: tuple[str, ...]


def pay_question(found: Choice) -> Question:
    """Return the question which of two columns holds the pay."""
    why = f"{found.column} (“{found.cell}”) and {found.runner_up} could each be the pay."
    return Question("pay_text", why, (found.column, found.runner_up or ""))


def columns_question(names: list[str], cell: str) -> Question:
    """Return the question whether the figures of columns that are years, degrees or places are pay."""
    why = f"Nothing says what the figures under {', '.join(names[:3])} are, such as “{cell}”."
    return Question("columns", why, ANSWERS["columns"])


def currency_question(
    lacking: int, paid: int, signs_found: dict[str, int], places: dict[str, int], likely: Sequence[str] = ()
) -> Question:
    """Return the question for the currency of the pays that state none: that of their country first, then the `likely` ones.

    Where they are numbers of countries with several currencies, that of each row's country is one of the answers.
    """
    sign = max(signs_found, key=lambda s: signs_found[s], default=None)
    country, count = max(places.items(), key=lambda item: item[1], default=(None, 0))
    usual = signs(sign)[:LIKELIEST] if sign else tuple(CURRENCIES)
    own = {code for code in map(currency_of, places) if code}
    local = (LOCAL,) if len(own) > 1 and not sign else ()
    is_most = 2 * count > sum(places.values())
    named = (currency_of(country), *local, *likely) if is_most else (*local, currency_of(country), *likely)
    first = (code for code in named if code and (not sign or code in signs(sign)))
    choices = tuple(dict.fromkeys((*first, *usual)))
    if sign:
        why = f"{_so_many(signs_found[sign], paid, 'pay', 'has', 'have')} the sign {sign}, which more than one currency uses."
    else:
        numbers = _so_many(lacking, paid, "pay", "is a number", "are numbers")
        why = f"{numbers} without a currency, and no column or heading names one."
    if local and not is_most:
        why += f" They are of {len(places):,} countries with {len(own):,} currencies."
    elif country:
        several = "Their country" if count == lacking else f"The country of {count:,} of them"
        whose = "Its country" if lacking == 1 else several
        why += f" {whose}: {_name(country)}."
    return Question("currency", why, (*choices, UNKNOWN))


def period_question(
    lacking: int, paid: int, middle: float, usd: float | None, lowest: float | None, highest: float, likely: str | None = None
) -> Question:
    """Return the question for what the pays that name no period are for.

    `middle` is their median, `usd` the same in US dollars, `likely` what is usual in their country, if that is known; of pays
    too far apart for one period their ends are told, where their currency is one: `lowest` is None of several.
    """
    amount = middle if usd is None else usd
    likely = likely or [period for period, least in _USUAL_FROM if amount >= least][-1]
    choices = (likely, *(p for p in PAY_PERIODS if p != likely))
    say = _so_many(lacking, paid, "pay", "does not say what it is", "do not say what they are")
    hint = f"{'It is' if lacking == 1 else 'Their median is'} {middle:,.10g}: {_article(likely)} {likely}?"
    if lowest and highest >= UNLIKE * lowest:
        ends = f"{lowest:,.10g} to {highest:,.10g}"
        hint = f"They go from {ends}, hardly all for one period: the answer is for all, a column of periods tells them apart."
    why = f"{say} for. {hint}"
    return Question("pay_period", why, (*choices, UNKNOWN))


def unlikely_period_question(cell: str, column: str, stated: str, likely: str, country: str) -> Question:
    """Return the question whether figures are for the period that their heading states, or for another that is likelier."""
    told, other = (f"{_article(period)} {period.replace('two_weeks', 'fortnight')}" for period in (stated, likely))
    why = f"“{cell}” in {column}: for {told}, as the heading says, or for {other}? "
    why += f"For {told} it is unlikely as pay{_in(country)}."
    return Question("pay_period", why, (likely, stated, *(p for p in PAY_PERIODS if p not in (likely, stated)), UNKNOWN))


def scale_question(cell: str, column: str | None, scale: int, country: str | None) -> Question:
    """Return the question for what the figures of a column are multiples of, with a cell of it."""
    numbers = [read_number(found) for found in re.findall(NUMBER, cell or "")]
    number = numbers[0] if len(numbers) == 1 else None
    plain = f"{number.value:,.10g} or {number.value * scale:,.10g}?" if number else f"as it stands, or {scale:,} times it?"
    why = f"“{cell}” in {column}: {plain}"
    if country is None:
        why += " The heading has a word that may mean thousands."
    else:
        why += f" As it stands it is unlikely as pay{_in(country)}."
    choices = (str(scale), *(choice for choice in ANSWERS["scale"] if choice != str(scale)))
    return Question("scale", why, choices)


def kind_question(lacking: int, rows: int, titles: list[str]) -> Question:
    """Return the question for the kind of work of the rows that do not say it, with some of their titles."""
    one, many = "does not say whether it is of an internship", "do not say whether they are of internships"
    why = f"{_so_many(lacking, rows, 'row', one, many)} or of other work"
    named = f"“{'”, “'.join(titles)}”"
    why += "." if not titles else f": {named}." if len(titles) == lacking else f", such as {named}."
    return Question("work_kind", why, ANSWERS["work_kind"])


def workload_question(odd: int, paid: int, share: str, cell: str, line: int) -> Question:
    """Return the question whether the pays of positions that are a part of full time are of that part, or of full time."""
    of = f"{_so_many(odd, paid, 'pay', 'is', 'are')} of a part of full time"
    why = f"{of}, such as “{cell}” for “{share}” in line {line:,}."
    return Question("workload", why, ANSWERS["workload"])


def contract_question(odd: int, paid: int, months: float, cell: str, line: int) -> Question:
    """Return the question whether a pay for a year is that of the months of a contract, or of twelve at the same rate."""
    of = f"{_so_many(odd, paid, 'yearly pay', 'is', 'are')} of a contract of fewer than twelve months"
    return Question("contract", f"{of}, such as “{cell}” for {months:g} months in line {line:,}.", ANSWERS["contract"])


def implausible_question(odd: int, judged: int, named: list[tuple[int, str]]) -> Question:
    """Return the question whether implausible figures are to count; `named` are the first of them, each with its line."""
    cells = [f"“{cell}” in line {line:,}" for line, cell in named]
    cells += [f"{odd - len(cells):,} more"] if odd > len(cells) else []
    told = " and ".join(filter(None, (", ".join(cells[:-1]), cells[-1])))
    why = f"{_so_many(odd, judged, 'pay', 'is', 'are')} not plausible with this currency and period: {told}."
    return Question("implausible", why, ANSWERS["implausible"])


def mark_question(found: Choice) -> Question:
    """Return the question whether the mark of a number parts groups or decimals, with both readings of one of its cells."""
    number = next(n for n in re.findall(NUMBER, found.cell) if open_mark(n))
    both = {mark: read_number(number, Numerals(MARKS[mark])) for mark in (found.reading, found.runner_up or "")}
    told = " or ".join(f"{read.value:,.10g}" for read in both.values() if read)
    why = f"“{found.cell}” in {found.column}: {told}? The first if the {found.reading} is the decimal mark of this file."
    return Question("decimal_mark", why, tuple(both))


def date_question(found: Choice) -> Question:
    """Return the question where the year stands in dates of two digits each, with both readings of one of them."""
    years = {order: read_year(found.cell, order == "year_first") for order in (found.reading, found.runner_up or "")}
    why = f"“{found.cell}” in {found.column}: {' or '.join(str(year or 'no year') for year in years.values())}?"
    return Question("date_order", why, tuple(years))


def copies_question(copies: int, rows: int, line: int) -> Question:
    """Return the question whether records that are alike in every cell are one record, or several that are alike."""
    one, many = "is an exact copy of another, in", "are exact copies of others, such as"
    why = f"{_so_many(copies, rows, 'record', one, many)} line {line:,}, and no cell identifies a record."
    return Question("copies", why, ANSWERS["copies"])


def blanks_question(lacking: int, rows: int, thing: str, line: int, above: str) -> Question:
    """Return the question whether rows that name no company (or group) are of the one named above them."""
    some = _so_many(lacking, rows, "row", f"names no {thing}", f"name no {thing}")
    others = ", and each of the others to the one above it" if lacking > 1 else ""
    why = f"{some}, and no {thing} is named twice, as where cells were merged: "
    why += f"does line {line:,} belong to “{above}”{others}?"
    return Question("blanks", why, ANSWERS["blanks"])


def year_question(lacking: int, rows: int, name: str, title: str) -> Question:
    """Return the question for the year of a file most of whose rows state none; its name or its title may suggest it."""
    named, titled = _years(name), _years(title)
    suggested = tuple(dict.fromkeys((*named, *titled)))
    why = f"{_so_many(lacking, rows, 'row', 'does not say which year it is of', 'do not say which year they are of')}."
    if named:
        why += f" The file's name contains {', '.join(named)}."
    if titled:
        why += f" Its title contains {', '.join(titled)}."
    return Question("year", why, (*suggested, UNKNOWN))


def _years(text: str) -> tuple[str, ...]:
    """Return the years that a text contains, in four digits or behind a fiscal year's letters, each once."""
    four = re.findall(r"(?<!\d)(?:19[89]\d|20[0-3]\d)(?!\d)", text)
    return tuple(dict.fromkeys((*four, *(f"20{year}" for year in re.findall(r"(?i)fy\s?(\d\d)(?!\d)", text)))))


def _so_many(some: int, of: int, thing: str, one: str, many: str) -> str:
    """Return how many of some things do what, with the verb of their number: '1 of 7 pays is', 'The only pay is'.

    Of all of several: 'All 7 pays are', 'Neither row says'.
    """
    if some == of > 1 and many.startswith(SILENT):
        return f"{'Neither' if of == 2 else f'None of the {of:,}'} {thing if of == 2 else f'{thing}s'} {one.replace(*SAYS)}"
    if some == of > 1:
        return f"{'Both' if of == 2 else f'All {of:,}'} {thing}s {many}"
    return f"{f'{some:,} of {of:,} {thing}s' if of > 1 else f'The only {thing}'} {one if some == 1 else many}"


def _in(country: str) -> str:
    """Return where pay is unlikely; nothing where no country is known."""
    return f" in its country ({_name(country)})" if country else ""


def _name(country: str) -> str:
    return Locale.parse("en").territories.get(country, country)


def _article(word: str) -> str:
    return "an" if word == "hour" else "a"
