"""What the name of a column says: which field it may hold, and what a pay column's name tells of the pay in it."""

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from ingest.degree import read_degree
from ingest.money import read_currency
from ingest.period import read_period
from ingest.season import read_year

HERE = Path(__file__).parent

#: From this length on a word is also found inside a name that is written in one piece (totalyearlycompensation).
LONG_WORD = 6

#: What a name calls a part of the pay that is not the pay itself, or a thing about it.
_ASIDE = (
    "bonus", "equity", "stock", "rsu", "option", "options", "tax", "currency", "type", "period", "frequency", "unit",
    "percent", "change", "growth", "rank", "reported", "count", "number", "id", "url", "link", "source", "prior",
    "previous", "expected", "desired", "grant", "tips", "commission", "benefits", "housing", "relocation", "negotiable",
    "adjusted", "predicted", "normalized", "prev", "per", "level", "category", "class", "kategorie", "waehrung", "wahrung",
    "devise", "moneda", "moeda", "waluta", "converted", "additional", "extra", "supplement", "overtime", "other",
)  # fmt: skip
_TOTAL = ("total", "gesamt", "totale", "总", "tc", "ctc", "package", "packages")
_LOW = (
    "min",
    "minimum",
    "low",
    "lower",
    "from",
    "start of range",
    "floor",
    "bottom",
    "mindestens",
    "von",
    "minimo",
    "desde",
    "最低",
    "от",
    "od",
    "en az",
    "baseline low",
)
_HIGH = (
    "max",
    "maximum",
    "high",
    "upper",
    "to",
    "ceiling",
    "top",
    "hochstens",
    "bis",
    "maximo",
    "hasta",
    "最高",
    "до",
    "do",
    "en fazla",
)
_STATISTICS = (
    (r"\b(p|pct|percentile|perc|q)?\s?10(th)?\b\s?(percentile|pct|%|perzentil|centile)?|\bd1\b", "p10"),
    (r"\b(p|pct|percentile|perc|q)?\s?25(th)?\b\s?(percentile|pct|%|perzentil|centile)?|\b(lower|first) quartile\b|\bq1\b", "p25"),
    (r"\b(p|pct|percentile|perc|q)?\s?75(th)?\b\s?(percentile|pct|%|perzentil|centile)?|\b(upper|third) quartile\b|\bq3\b", "p75"),
    (r"\b(p|pct|percentile|perc|q)?\s?90(th)?\b\s?(percentile|pct|%|perzentil|centile)?|\bd9\b", "p90"),
    (r"\b(p|pct|percentile|perc|q)?\s?50(th)\b|\b(p|pct)\s?50\b|\bmedian\w*\b|\bmed\b|\bmdn\b|\bmediana?\b|\bmediane\b|中位|медиан", "median"),
    (r"\b(mean|average|avg|durchschnitt\w*|mittelwert|moyen|moyenne|medio|media|promedio|gemiddeld\w*|srednia?|ortalama)\b|平均|средн", "mean"),
)  # fmt: skip
_PERCENTILE_WORD = r"percentile|pct|\bp\d|\d(th|%)|quartile|perzentil|centile|\bq[13]\b|\bd[19]\b"
_STAGES = (
    (r"\b(start|starting|entry|initial|berufseinstieg|einstieg\w*)\b", "starting"),
    (r"\b(mid|mid career|midcareer)\b", "mid-career"),
    (r"\b(late|late career|senior)\b", "late career"),
)
#: Codes and words for a currency that are no other word in the name of a column (all, top, try and pen are).
_PLAIN_CURRENCIES = frozenset(
    [
        "usd",
        "eur",
        "euro",
        "euros",
        "gbp",
        "inr",
        "cad",
        "aud",
        "nzd",
        "jpy",
        "yen",
        "cny",
        "rmb",
        "chf",
        "sgd",
        "hkd",
        "twd",
        "sek",
        "nok",
        "dkk",
        "pln",
        "czk",
        "huf",
        "ron",
        "brl",
        "mxn",
        "krw",
        "rub",
        "zar",
        "ils",
        "aed",
        "sar",
        "myr",
        "idr",
        "php",
        "thb",
        "vnd",
        "ngn",
        "kes",
        "egp",
        "pkr",
        "bdt",
        "lkr",
        "clp",
        "tl",
        "zl",
        "rs",
    ]
)
#: Words for a period inside a name that is written in one piece.
_GLUED_PERIODS = (
    ("hourly", "hour"),
    ("yearly", "year"),
    ("annual", "year"),
    ("monthly", "month"),
    ("weekly", "week"),
    ("daily", "day"),
)


#: Words for a period that stand alone in brackets behind a name, where they are no adjective.
_BARE_PERIODS = {
    "jahr": "year", "an": "year", "annee": "year", "ano": "year", "anno": "year", "rok": "year", "год": "year", "yil": "year",
    "年": "year", "monat": "month", "mes": "month", "mese": "month", "miesiac": "month", "месяц": "month", "ay": "month",
    "月": "month", "woche": "week", "semaine": "week", "semana": "week", "неделя": "week", "tag": "day", "jour": "day", "dia": "day",
    "день": "day",
}  # fmt: skip


#: A name longer than this is a question, whose brackets explain it; one of so many words is a label.
LONGEST_LABEL, LABEL_WORDS = 40, 6
_BRACKETS = re.compile(r"\([^()]*\)")


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


def plain_name(name: str) -> str:
    """Return the name of a column in small letters, without accents and signs, its words apart."""
    text = unicodedata.normalize("NFKC", name)
    text = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z]{2})", " ", text).casefold().replace("ß", "ss")
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w%]+|_", " ", unicodedata.normalize("NFKC", text)).split())


@cache
def vocabulary() -> dict[str, tuple[str, ...]]:
    """Return the words that name each field, the longest first."""
    with (HERE / "fields.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["field"]: tuple(sorted({plain_name(w) for w in row["words"].split(";")}, key=len, reverse=True))
            for row in csv.DictReader(file)
        }


def likeness(name: str, field: str) -> float:
    """Return how well a plain name names a field: 1 = it is one of its words, less = it holds one, 0 = it does not."""
    words = vocabulary()[field]
    own = plain_name(field)
    if name == own or name in words:
        return 1.0
    found = [w for w in words if holds(name, w)]
    return 0.5 + 0.45 * len(found[0]) / max(len(name), 1) if found else 0.0


def holds(name: str, word: str) -> bool:
    """Return whether a plain name holds a word: as words of its own, or in one piece where the word is long or not Latin."""
    if f" {word} " in f" {name} ":
        return True
    glued = word.replace(" ", "")
    return (len(glued) >= LONG_WORD or not glued.isascii()) and glued in name.replace(" ", "")


@lru_cache(maxsize=4_096)
def pay_name(written: str) -> PayName:
    """Return what the name of a column says of the pay in it."""
    name = plain_name(_BRACKETS.sub(" ", written) if len(written) > LONGEST_LABEL else written)
    words = name.split()
    label = len(words) <= LABEL_WORDS
    statistic = next((field for pattern, field in _STATISTICS if re.search(pattern, name)), "")
    if statistic.startswith("p") and not re.search(_PERCENTILE_WORD, name):
        statistic = ""
    return PayName(
        says_pay=any(holds(name, word) for word in vocabulary()["pay"]),
        aside=_aside(words) or ("%" in name and not statistic),
        period=_period(written, name, statistic),
        currency=_currency(written, name),
        bound="" if not label else "low" if _any(words, _LOW) else "high" if _any(words, _HIGH) else "",
        statistic=statistic,
        stage=next((stage for pattern, stage in _STAGES if re.search(pattern, name)), ""),
        total=_any(words, _TOTAL) or name.replace(" ", "").startswith("total"),
        degree=_degree(name),
        year=read_year(name),
    )


def _degree(name: str) -> str | None:
    """Return the one degree level that a name tells."""
    levels = read_degree(name).levels
    return levels[0] if len(levels) == 1 else None


def _aside(words: list[str]) -> bool:
    """Return whether a name is of a part of the pay or of a thing about it; "per" alone is one, "per hour" is not."""
    return any(word in words for word in _ASIDE if not (word == "per" and len(words) > 1))


def _any(words: list[str], listed: tuple[str, ...]) -> bool:
    name = f" {' '.join(words)} "
    return any(f" {word} " in name or (not word.isascii() and word in name) for word in listed)


def _period(written: str, name: str, statistic: str) -> str | None:
    """Return the period that a name tells; of the official tables' H_ and A_ names too."""
    if statistic and (prefix := re.match(r"([ha]) ", name)):
        return {"h": "hour", "a": "year"}[prefix[1]]
    glued = name.replace(" ", "")
    named = read_period(written) or read_period(name)
    if named == "total" and not re.search(r"lump|one time|pauschal|forfait|per (internship|summer|program)", name):
        named = None
    last = name.split()[-1:]
    bare = _BARE_PERIODS.get(last[0]) if last and re.search(r"[(\[/]\s*[^\W\d_]+\s*[)\]]?\s*$", written) else None
    return named or bare or next((period for word, period in _GLUED_PERIODS if word in glued), None)


def _currency(written: str, name: str) -> str | None:
    """Return the currency that a name tells: by a sign, or by a code or a word that means nothing else."""
    signs = [piece for piece in re.split(r"[\s\w()\[\]/,.:;%-]+", written) if piece]
    words = [word for word in name.split() if word in _PLAIN_CURRENCIES]
    return next((code for piece in (*signs, *words) if (code := read_currency(piece))), None)
