"""Whatever a file of a release holds, it is read, or one sentence says why not."""

import json
import random

import pytest

from ingest.releases.reading import recognised
from ingest.releases.release import Known, Stop
from tests.ingest.releases.made import HEADER, OCCUPATIONS, wages
from tests.ingest.releases.test_listings import JOB, POSTING
from tests.ingest.releases.test_prices_and_rates import KNOWN, METROS, PARITIES, PURCHASING, RATES
from tests.ingest.releases.test_projections_and_rents import (
    HEADER as PROJECTIONS_HEADER,
)
from tests.ingest.releases.test_projections_and_rents import (
    LINES,
    RENT_HEADER,
    RENT_LINES,
    STATE_HEADER,
    STATE_ROWS,
)

DAMAGED = 25
INSERTED = ['"', ",", "\n", "\t", "-", "999", "null", "[]", "{}", "é", "\0", "#", "*", '"":', "2027"]
EVERYTHING = Known(
    {each["soc_code"]: each["occupation"] for each in OCCUPATIONS}, KNOWN.countries, KNOWN.states, KNOWN.currencies, 2022
)


def quoted(*rows: list) -> str:
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)


FILES = {
    "parities": PARITIES.format(line=1, day=19),
    "metros": METROS,
    "purchasing power": PURCHASING,
    "days": RATES,
    "series": "DATE,AEXUSUK\n2023-01-01,1.25\n",
    "package": "Date,Country,Exchange rate\n2023-01-01,Euro,0.8\n",
    "states": json.dumps({"rows": [dict(zip(STATE_HEADER, row, strict=True)) for row in STATE_ROWS]}),
    "listings": json.dumps({"generatedAt": "2026-08-22", "listings": [POSTING, POSTING]}),
    "jobs": json.dumps({"a:1": JOB, "a:2": JOB}),
    "wages": quoted(HEADER, wages("15-1252"), wages("15-2051")),
    "projections": quoted(PROJECTIONS_HEADER, *LINES),
    "rents": quoted(RENT_HEADER, *RENT_LINES),
}


def damaged(text: str, luck: random.Random) -> str:
    letters = list(text)
    for _ in range(luck.choice([1, 1, 2, 4, 8])):
        at, other = luck.randrange(len(letters)), luck.randrange(len(letters))
        match luck.randrange(3):
            case 0:
                del letters[at : at + luck.choice([1, 3, 20])]
            case 1:
                letters[at:at] = luck.choice(INSERTED)
            case _:
                letters[at:at] = letters[other : other + luck.choice([2, 10, 60])]
    return "".join(letters)


@pytest.mark.parametrize("kind", FILES)
def test_a_damaged_file_is_read_or_a_sentence_says_why_not(kind, tmp_path):
    luck, path, sentences = random.Random(kind), tmp_path / "FY27.csv", []
    for _ in range(DAMAGED):
        path.write_text(damaged(FILES[kind], luck), encoding="utf-8")
        try:
            content, release = recognised(path, luck.choice(["FY27_FMRs.csv", "national_M2025_dl.csv"]))
            sentences.append(release.read(content, EVERYTHING).edition + ".")
        except Stop as stop:
            sentences.append(str(stop))
    assert [sentence for sentence in sentences if not sentence.endswith(".")] == []
