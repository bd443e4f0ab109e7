"""The columns of a file: their names, what a first part of their cells holds, and which fields the cells fit."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from ingest.columns.column_names import names_of_records, plain_name, unnumbered
from ingest.columns.pay_names import PayName, pay_name
from ingest.texts.contract import read_contract_months, read_payments
from ingest.texts.count import read_count, states_no_count
from ingest.texts.degree import is_academic, read_degree_cell
from ingest.texts.lexicon import is_word
from ingest.texts.money import read_money
from ingest.texts.paid import answers_for_pay
from ingest.texts.pay import Pay, read_pay
from ingest.texts.period import read_period
from ingest.texts.season import read_season, read_year
from ingest.texts.weekly_hours import names_weekly_hours
from ingest.texts.workload import read_workload, share_in_words

#: Cells of a column that a guess is made from.
CELLS_FOR_GUESS = 400
#: A number of thousands.
_LARGE = re.compile(r"\d{4}|\d[.,' ]\d{3}")
#: A share of full time that contracts have is so many of these parts, but for so much of one; others are shares of people.
SHARES, WHOLE = (20, 24, 80), 0.02
#: Text longer than this is a description, not a name.
LONGEST_NAME = 160

#: Marks of official tables for a figure that is not published, and for one above the highest that is.
SUPPRESSED = ("*", "**", "***", "-", "--", "–", "—", "..", "...", "x", "#")
TOP_CODED = "#"


@dataclass(frozen=True)
class Column:
    """One column of a file: its name, its plain name, distinct cells in the order of the file, the share that is filled."""

    name: str
    plain: str
    cells: tuple[str, ...]
    filled: float
    distinct: float
    #: The rows looked at in which it is filled, as bits.
    rows: int = 0
    #: What stands directly above its name.
    above: str = ""
    #: How many cells fit what was asked before.
    _counts: dict[Callable[[str], object], int] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def pay(self) -> PayName:
        """What its name says of a pay."""
        return pay_name(self.name)

    def count(self, fits: Callable[[str], object]) -> int:
        """Return how many of its distinct cells fit: each is looked at once, however often that is asked."""
        if fits not in self._counts:
            self._counts[fits] = sum(1 for cell in self.cells if fits(cell))
        return self._counts[fits]

    def share(self, fits: Callable[[str], object]) -> float:
        """Return the share of its distinct cells that fit."""
        return self.count(fits) / len(self.cells) if self.cells else 0.0


def columns_of(names: list[str], records: list[tuple], above: list[str] | None = None) -> list[Column]:
    """Return the columns of a file with what a first part of its records holds, and the cells `above` their names."""
    found = []
    titles = [*(above or []), *[""] * len(names)]
    for position, name in enumerate(names, start=1):
        texts = [record[position].strip() for record in records]
        cells = [text for text in texts if text]
        distinct = dict.fromkeys(cells)
        found.append(
            Column(
                name,
                plain_name(unnumbered(name)),
                tuple(list(distinct)[:CELLS_FOR_GUESS]),
                len(cells) / max(len(records), 1),
                len(distinct) / max(len(cells), 1),
                int("".join("1" if text else "0" for text in texts) or "0", 2),
                titles[position - 1].strip(),
            )
        )
    return found


def answers_yes_or_no(column: Column) -> bool:
    """Return whether a column's cells say yes or no, and nothing else."""
    return bool(column.cells) and all(is_word(cell, "yes_no") for cell in column.cells)


def name_records(columns: Iterable[Column]) -> bool:
    """Return whether a cell names each record: an id, a link, when it was told."""
    return any(column.distinct > 0.5 and column.plain in names_of_records() for column in columns)


def in_weekly_hours(column: Column) -> bool:
    """Return whether the end of a column's name, or its brackets, are the unit of hours a week (Úvazek h/týden)."""
    words = column.name.split()
    units = [*re.findall(r"[(\[]([^()\[\]]*)[)\]]", column.name), *(" ".join(words[at:]) for at in range(1, len(words)))]
    return any(map(names_weekly_hours, units))


def readable(column: Column) -> float:
    """Return the share of a column's distinct cells that are a pay, or say that there is none."""
    stated = sum(cell not in SUPPRESSED for cell in column.cells)
    if not stated or len(max(column.cells, key=len)) > 2_000:
        return float(TOP_CODED in column.cells)
    return column.count(_is_stated_pay) / stated


@lru_cache(maxsize=4 * CELLS_FOR_GUESS)
def _read(cell: str) -> Pay:
    return read_pay(cell)


def _is_stated_pay(cell: str) -> bool:
    pay = _read(cell)
    read = pay.kind in ("paid", "unpaid") or (pay.kind == "refused" and bool(re.search(r"\d", cell)))
    return read and cell not in SUPPRESSED


def speaking(column: Column) -> float:
    """Return the share of its cells that state money and what it is for in so many words."""
    if not column.cells or len(max(column.cells, key=len)) > 2_000:
        return 0.0
    return column.share(_is_speaking)


def states_money(cell: str) -> bool:
    """Return whether a cell is a pay in some money."""
    pay = _read(cell)
    return pay.kind == "paid" and bool(pay.currency or pay.sign)


def is_range(cell: str) -> bool:
    """Return whether a cell is a pay with two ends."""
    pay = _read(cell)
    return pay.kind == "paid" and None not in (pay.low, pay.high) and pay.low != pay.high


def _is_speaking(cell: str) -> bool:
    return states_money(cell) and bool(_read(cell).period)


def is_number(cell: str) -> bool:
    """Return whether a cell is nothing but a number, a share or an amount."""
    return bool(re.fullmatch(r"[\s$€£]*[-+]?[\d.,/\s]+%?", cell))


def is_count(cell: str) -> bool:
    """Return whether a cell is a count of people or jobs, which it may name (1,204 salaries), or a mark for none."""
    return read_count(cell) is not None or states_no_count(cell)


def numbers_rows(column: Column) -> bool:
    """Return whether a column numbers its rows, from 0 or 1 on."""
    numbers, rows = [int(cell) for cell in column.cells if cell.isdecimal()], len(column.cells)
    return numbers in ([*range(rows)], [*range(1, rows + 1)])


def is_name(cell: str) -> bool:
    """Return whether a cell can be a name: short text that is no number and no address."""
    return len(cell) <= LONGEST_NAME and not is_number(cell) and not re.match(r"https?://", cell)


def _is_year(cell: str) -> bool:
    return read_year(cell) is not None


def _is_date(cell: str) -> bool:
    return bool(re.search(r"\d", cell)) and read_year(cell) is not None


def _is_season(cell: str) -> bool:
    return bool(read_season(cell)) or read_year(cell) is not None


def _is_degree(cell: str) -> bool:
    return bool(read_degree_cell(cell).levels)


def _is_currency(cell: str) -> bool:
    return len(cell) <= 40 and any(read_money(cell))


def _is_period(cell: str) -> bool:
    return len(cell) <= 40 and read_period(cell) is not None


def _is_workload(cell: str) -> bool:
    return len(cell) <= 40 and (is_word(cell, "yes_no") or _is_usual_share(read_workload(cell)))


def _is_usual_share(share: float | None) -> bool:
    """Return whether a share of full time is one that contracts have: twentieths, half hours of a week, thirds; not 80.4 %."""
    return share is not None and any(abs(share * of - round(share * of)) < WHOLE for of in SHARES)


def _is_code(cell: str) -> bool:
    return bool(re.fullmatch(r"\d\d-?\d{4}(\.\d\d)?", cell))


def _is_small_number(cell: str) -> bool:
    return bool(re.search(r"\d", cell)) and len(cell) <= LONGEST_NAME


def _is_short(cell: str) -> bool:
    return len(cell) <= LONGEST_NAME


def _is_level(cell: str) -> bool:
    """Return whether a cell may be a level of experience: short text, and neither money nor a number of thousands."""
    return _is_short(cell) and not (_LARGE.search(cell) or any(unicodedata.category(sign) == "Sc" for sign in cell))


#: What the cells of a field look like, where it is more than a name.
FITS: dict[str, Callable[[str], bool]] = {
    "year": _is_year,
    "date": _is_date,
    "season": _is_season,
    "degree_levels": _is_degree,
    "currency": _is_currency,
    "pay_period": _is_period,
    "soc_code": _is_code,
    "n": is_count,
    "jobs": is_count,
    "hours_per_week": _is_small_number,
    "workload": _is_workload,
    "duration": _is_small_number,
    "payments": lambda cell: len(cell) <= 40 and read_payments(cell) is not None,
    "contract_months": lambda cell: len(cell) <= 40 and read_contract_months(cell) is not None,
    "housing": _is_small_number,
    "bonus_amount": _is_small_number,
    "work_mode": _is_short,
    "relocation_text": _is_short,
    "area_code": _is_short,
    "class_year": _is_short,
    "experience_level": _is_level,
    "is_paid": answers_for_pay,
    "note": bool,
}
#: A cell with figures is a pay, whatever unit it names.
_HAS_FIGURES = re.compile(r"\d{2}|\d[.,]\d")
#: Fields whose cells tell them without any name; a code of six digits alone may be anything.
TELLING: dict[str, Callable[[str], bool]] = {
    "degree_levels": is_academic,
    "currency": lambda cell: not _HAS_FIGURES.search(cell) and _is_currency(cell),
    "pay_period": lambda cell: not _HAS_FIGURES.search(cell) and _is_period(cell),
    "soc_code": lambda cell: "-" in cell and _is_code(cell),
    "workload": lambda cell: len(cell) <= 40 and share_in_words(cell) is not None,
}
