"""What the name of a column says of the pay in it: read by the same words as the pay itself (`ingest.texts.lexicon`)."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest.columns.column_names import plain_name, unnumbered
from ingest.columns.name_scale import scale_of_name
from ingest.columns.name_words import Word, words_of_name
from ingest.texts.calendars import without_dates
from ingest.texts.contract import months_in
from ingest.texts.degree import read_degree
from ingest.texts.lexicon import longest, pieces, without_clauses
from ingest.texts.money import of_meaning
from ingest.texts.numerals import UNKNOWN
from ingest.texts.pay_token import Token
from ingest.texts.period import is_counted, is_counted_on, period_of_money
from ingest.texts.season import read_year
from ingest.texts.tokens import tokens
from ingest.texts.within import meanings
from ingest.texts.workload import share_in_words

#: A name longer than this is a question, whose brackets explain it; one of so many words is a label.
LONGEST_LABEL, LABEL_WORDS = 40, 6

#: What may stand beside a word that is a pay only where it is the whole name.
_BESIDE = {"period", "unit", "per", "short", "currency", "gross", "net", "multiple", "statistic", "filler", "low", "high"}
#: What brackets hold that name the unit of a pay.
_UNITS = {"period", "unit", "per", "short", "currency", "gross", "net", "multiple"}
#: What brackets at the end of a text hold.
_UNIT_BEHIND = re.compile(r"[^(\[]\s*[(\[]([^()\[\]]+)[)\]]\s*$")
#: What the name of a figure of a group is made of, and the figures that its ends are.
_OF_FIGURES, _ENDS = {"statistic", "low", "high", "pay"}, {"low": "minimum", "high": "maximum"}
#: What makes a name one of a thing about a pay, or of other pay.
_ASIDE = {"about", "other", "opinion", "event"}
#: What a pay may include, in the roles of the words for it; nobody compares pays that differ in it.
BASES = ("gross", "net", "base", "total")
_BRACKETS = re.compile(r"\([^()]*\)")
#: The sign of an average as people type it: a letter, which without its stroke is a word for or.
_AVERAGE = re.compile(r"(?<!\w)[\u00d8\u00f8](?!\w)")
#: Brackets with several words explain; one or two name a unit.
_EXPLAINS = re.compile(r"\([^()\s]+(?:\s+[^()\s]+){2,}\)")
#: Deciles and quartiles by letter and number, and the percentiles that are read.
_LETTERED = {("q", "1"): "p25", ("q", "3"): "p75", ("d", "1"): "p10", ("d", "9"): "p90"}
_PERCENTILES = {"10": "p10", "25": "p25", "50": "median", "75": "p75", "90": "p90"}


@dataclass(frozen=True)
class PayName:
    """What the name of a pay column says of its pay; None and "" where it says nothing."""

    says_pay: bool
    aside: bool
    period: str | None
    currency: str | None
    bound: str
    statistic: str
    stage: str
    total: bool
    degree: str | None
    year: int | None
    #: What its figures are to be multiplied with; None where it holds a word of scale that cannot be placed.
    scale: float | None = 1.0
    opinion: bool = False
    event: bool = False
    #: How many months a year it is for (9-month contract).
    months: float | None = None
    #: Whether it is of what pays are compared with (market, a legal minimum) or how far they spread, whatever its cells say.
    compared: bool = False
    #: What it is paid for of a position that is a part of full time: that part, or full time.
    workload: str | None = None
    #: The share of full time that it names in words, 0 for a part that is not said.
    share: float | None = None
    #: A sign of several currencies; its currency is then the one that it mostly means.
    sign: str | None = None
    #: Whether it is what is paid after tax.
    net: bool = False
    #: What it includes, in the roles of the words for it: those of `BASES` that it names.
    basis: tuple[str, ...] = ()
    #: Whose pay of two sexes it is, as it is written.
    sex: str = ""
    #: Whether it is nothing but the unit of a pay (kr/h), and whether it is of a scale (steps, grades).
    unit: bool = False
    of_scale: bool = False
    #: Whether it is what somebody reckons that a pay is.
    estimated: bool = False
    #: The share of its words that the lists know.
    understood: float = 0.0


@lru_cache(maxsize=4_096)
def pay_name(written: str) -> PayName:
    """Return what the name of a column says of the pay in it."""
    written = unnumbered(written)
    explaining = [found for found in _EXPLAINS.findall(written) if not is_unit(found)] if len(written) > LONGEST_LABEL else []
    explained = " ".join(explaining)
    said = without_clauses(_spaced(_without(written, explaining)), "except")
    name, folded = plain_name(said), pieces(said)
    words = words_of_name(folded)
    label = len(plain_name(_BRACKETS.sub(" ", said)).split()) <= LABEL_WORDS
    roles = {entry.role for word in words for entry in word.entries}
    beside = words_of_name(pieces(_BRACKETS.sub(" ", said)))
    outside = {(e.role, e.meaning) for word in beside for e in word.entries if e.role in _ASIDE}
    compared = "compared" in roles
    statistic = _statistic(folded, words)
    degree = read_degree(name).levels
    currency, sign = _money(said)
    period = _period(said, name, statistic) or period_of_money(explained)
    unit = is_unit(said) and bool(period and (currency or sign))
    of_scale = outside == {("about", "scale")} and not compared and "%" not in name
    return PayName(
        says_pay=_says_pay(words, label) or unit,
        aside=compared
        or (bool(outside) and not _is_named_alone(words) and not (of_scale and period and (currency or sign)))
        or name == "per"
        or ("%" in name and not statistic),
        period=period,
        currency=currency or _only_currency(explained),
        bound=(_bound(said, roles) if label and not statistic.startswith("p") else "") or _ends_alone().get(name, ""),
        statistic=statistic,
        stage=next((meaning for word in words for meaning in word.meanings("stage")), ""),
        total=bool(roles & {"whole", "total"}) or name.replace(" ", "").startswith("total"),
        degree=degree[0] if len(degree) == 1 else None,
        year=read_year(name),
        scale=scale_of_name(said, folded, words, explained),
        opinion="opinion" in roles,
        compared=compared,
        workload=next(
            (meaning for word in words for meaning in word.meanings("workload") if meaning in ("part", "full")), None
        ),
        share=share_in_words(said),
        event="event" in roles,
        months=months_in(folded),
        sign=sign,
        sex=next((folded[w.start] for w in words if w.meanings("sex") and not any(e.role in _UNITS for e in w.entries)), ""),
        estimated=label and any(meaning.startswith("modelled") for word in words for meaning in word.meanings("evidence")),
        unit=unit,
        of_scale=of_scale,
        net="net" in roles and "gross" not in roles,
        basis=tuple(role for role in BASES if role in roles or (role == "total" and "whole" in roles)),
        understood=sum(bool(w.entries) for w in words if w.spoken) / max(sum(w.spoken for w in words), 1),
    )


def is_pay(written: str) -> bool:
    """Return whether the name of a column or a measure is of a pay, and of nothing about one."""
    name = pay_name(written)
    return name.says_pay and not (name.aside or name.unit)


def figure_named(written: str) -> str:
    """Return which figure of a group a text is the name of (mean, p25, Median pay), and of nothing else; empty for others."""
    name = pay_name(written)
    if name.aside or not (name.understood == 1 or name.statistic.startswith("p")):
        return ""
    roles = [{entry.role for entry in word.entries} for word in words_of_name(pieces(written)) if word.spoken]
    alone = name.statistic.startswith("p") or all(not of.isdisjoint(_OF_FIGURES) for of in roles)
    return (name.statistic or _ENDS.get(name.bound, "")) if alone else ""


@cache
def is_unit(text: str) -> bool:
    """Return whether a text, or what brackets hold, is nothing but the unit of a pay (EUR per month), and explains nothing."""
    return all(any(e.role in _UNITS for e in word.entries) for word in words_of_name(pieces(text)) if word.spoken)


def unit_of(text: str) -> str | None:
    """Return the unit of a pay in brackets at the end of a text (Data intern ($/hr)); None for a part of one, or a multiple."""
    found = _UNIT_BEHIND.search(text)
    said = pay_name(found[1]) if found and is_unit(found[1]) else None
    return found[1] if found and said and said.unit and said.scale == 1 else None


def _without(written: str, parts: list[str]) -> str:
    """Return a name without some parts of it."""
    for part in parts:
        written = written.replace(part, " ")
    return written


def _spaced(written: str) -> str:
    """Return a name with its words apart, as people write them: of work_year and workYear too."""
    text = _AVERAGE.sub("\N{DIAMETER SIGN}", unicodedata.normalize("NFKC", written).replace("_", " "))
    return re.sub(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z]{2})", " ", text)


def _says_pay(words: list[Word], label: bool) -> bool:
    """Return whether a name names a pay; a period alone that is a word of pay (hourly) does so only in a label."""
    named = [word for word in words if word.meanings("pay") or word.meanings("least")]
    told = any(label or word.made or word.end - word.start > 1 or not word.meanings("period") for word in named)
    return told or _is_named_alone(words)


def _bound(said: str, roles: set[str]) -> str:
    """Return the end that a label names: a legal minimum is a lower one; from a date is none."""
    if (timeless := without_dates(said)) != said:
        roles = {entry.role for word in words_of_name(pieces(timeless)) for entry in word.entries}
    return "low" if roles & {"low", "least"} else "high" if "high" in roles else ""


@cache
def _ends_alone() -> dict[str, str]:
    """Return the plain names that are an end of a range only as a whole (De, À), each with that end."""
    return {plain_name(word): end for word, end in meanings("end_alone").items()}


def _is_named_alone(words: list[Word]) -> bool:
    """Return whether a name is a word that is a pay where nothing else stands beside it but its unit (rate, allowance)."""
    others = [word for word in words if word.spoken and not word.meanings("name")]
    alone = len(others) < sum(word.spoken for word in words)
    return alone and all(any(entry.role in _BESIDE for entry in word.entries) for word in others)


def _statistic(folded: list[str], words: list[Word]) -> str:
    """Return the statistic that a name tells: a percentile before a median, a median before a mean."""
    percentile = any(word.meanings("percentile") for word in words)
    for before, piece in zip(["", *folded], folded, strict=False):
        if (before, piece) in _LETTERED:
            return _LETTERED[before, piece]
        if piece in _PERCENTILES and (percentile or before == "p"):
            return _PERCENTILES[piece]
    told = [meaning for word in words for meaning in word.meanings("statistic")]
    return next((name for name in ("p10", "p25", "p75", "p90", "median", "mean", "typical") if name in told), "")


def _period(said: str, name: str, statistic: str) -> str | None:
    """Return the period that a name tells; of the official tables' H_ and A_ names too."""
    if statistic and (prefix := re.match(r"([ha]) ", name)):
        return {"h": "hour", "a": "year"}[prefix[1]]
    found = tokens(said, UNKNOWN)
    named = [
        at for at, token in enumerate(found)
        if token.role == "period" and not (token.meaning == "total" and _is_whole(said[token.start : token.end]))
    ]  # fmt: skip
    periods = [at for at in named if not is_counted_on(said[: found[at].start])]
    if (named and not periods) or len({found[at].meaning for at in periods} - {"total"}) > 1:
        return None
    if periods:  # The pay of a summer intern is for an hour where that is named too.
        at = next((at for at in periods if found[at].meaning != "total"), periods[0])
        return None if is_counted(found, at) else found[at].meaning
    words = words_of_name(pieces(_without_spans(said, found)))
    implied = (m.split()[2] for word in words for m in word.meanings("multiple") if len(m.split()) > 2)
    return next((m for word in words for m in word.meanings("period") + word.meanings("unit")), next(implied, None))


def _without_spans(said: str, found: list[Token]) -> str:
    """Return a name without the spans of several units in it: a pay for 10 weeks is for no week."""
    for token in reversed(found):
        if token.role == "span" and not re.match(r"1(?!\d)", said[token.start : token.end]):
            said = f"{said[: token.start]} {said[token.end :]}"
    return said


def _is_whole(text: str) -> bool:
    return any(entry.role == "whole" for entry in longest(pieces(text), 0)[1])


def _money(said: str) -> tuple[str | None, str | None]:
    """Return the currency that a name tells, and the sign of several by which it does; one beyond doubt before such a sign.

    By a sign or a word; a code of capitals that no list holds in brackets only.
    """
    told = [
        token.meaning
        for token in tokens(said, UNKNOWN)
        if token.role == "currency" and (token.languages or re.search(rf"[(\[/]\s*{token.meaning}\b", said))
    ]
    told += [m.split()[1] for word in words_of_name(pieces(said)) for m in word.meanings("multiple") if len(m.split()) > 1]
    found = [money for money in map(of_meaning, told) if any(money)]
    return min(found, key=lambda money: money[1] is not None, default=(None, None))


def _only_currency(explained: str) -> str | None:
    """Return the currency that brackets which explain name; None where they name none or several."""
    named = {token.meaning for token in tokens(explained, UNKNOWN) if token.role == "currency"}
    return _money(explained)[0] if len(named) == 1 else None
