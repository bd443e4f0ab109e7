"""Several blocks of a table side by side, of the same names but for their pays: each is as if it stood below the first."""

import re
from dataclasses import replace

from ingest.columns.column import Column
from ingest.columns.mapping import Mapping, Part
from ingest.columns.pay_columns import part_of
from ingest.columns.wide_tables import cell_named
from ingest.texts.place import Gazetteer
from ingest.texts.role import work_kind

#: A block has so many named columns at least.
NARROWEST = 2
#: What stands for the name of a pay, which may tell another unit in each block.
PAY = "pay"


def blocks_of(columns: list[Column]) -> list[list[Column]]:
    """Return the blocks of columns that repeat the names of the first, in their order; empty where there is one only."""
    named = [column for column in columns if not re.fullmatch(r"column \d+", column.name)]
    names = [re.sub(r" \(\d+\)$", "", column.name) if not column.pay.says_pay else PAY for column in named]
    width = next((at for at in range(1, len(names)) if names[at] == names[0]), 0)
    alike = width >= NARROWEST and len(names) % width == 0 and names == names[:width] * (len(names) // width)
    return [named[at : at + width] for at in range(0, len(named), width)] if alike else []


def parts_of_blocks(blocks: list[list[Column]], mapping: Mapping, places: Gazetteer) -> list[Part]:
    """Return each part of the first block's mapping once for each block, with what stands above the block."""
    found = []
    for number, block in enumerate(blocks, 1):
        same = dict(zip((column.name for column in blocks[0]), (column.name for column in block), strict=True))
        told = _told(block[0].above, places)
        fixed = {name: same[guess.column] for name, guess in mapping.guesses.items()}
        whole = mapping.parts or [part_of({name: _named(block, column) for name, column in fixed.items()})]
        found += [
            replace(
                part,
                columns=fixed | {name: same.get(column, column) for name, column in part.columns.items()},
                cells=part.cells | told,
                block=str(number),
            )
            for part in whole
        ]
    return found


def _told(title: str, places: Gazetteer) -> dict[str, str]:
    """Return the cell that the title of a block is, by its field, else the one year in it."""
    told = {"work_kind": title} if work_kind("", title) else {}
    years = set(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", title))
    return told | ((cell_named(title, places) if title else {}) or ({"year": years.pop()} if len(years) == 1 else {}))


def _named(block: list[Column], name: str) -> Column:
    return next(column for column in block if column.name == name)
