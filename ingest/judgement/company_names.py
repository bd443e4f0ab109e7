"""Company names that are probably typing errors: told with the companies that may be meant, never changed by themselves."""

from dataclasses import dataclass
from pathlib import Path

from ingest.judgement.staging import Staging
from ingest.texts.company import Companies
from queries.parsed import parsed

QUESTION = Path(__file__).with_suffix(".sql")
#: Letters from which on a name may be one edit from a known one, and two edits: of real companies that are not known, about one
#: in 70 is then taken for a typing error; of names with two letters swapped, all (`tests/ingest/test_company_names.py`).
LETTERS, MANY_LETTERS = 5, 10
#: Jaro-Winkler similarity of names that are one edit apart, and of those that are two.
ALIKE, VERY_ALIKE = 0.9, 0.95
#: Unknown names that are looked at, which takes a second.
MOST = 10_000
#: Signs that are syllables or words, of which one more or less makes another name.
SYLLABLES = r"[\x{2E80}-\x{FFFF}]"


@dataclass(frozen=True)
class NearName:
    """A company name that is unknown: as most records write it, how many do, and the known companies that it is nearest to."""

    written: str
    companies: tuple[str, ...]
    records: int


def near_names(staging: Staging, companies: Companies) -> list[NearName]:
    """Return the names of records to add that are probably typing errors, those of most records first.

    A name that is itself one of a known company, in any way of writing it, is none.
    """
    unknown = f"from companies where length(unknown_key) >= {LETTERS} limit 1"
    if "company" not in staging.stated or not staging.connection.execute(unknown).fetchall():
        return []
    staging.take("known_companies", companies.by_key)
    rows = staging.connection.execute(
        parsed(QUESTION)[0],
        {
            "letters": LETTERS, "many_letters": MANY_LETTERS, "alike": ALIKE, "very_alike": VERY_ALIKE, "syllables": SYLLABLES,
            "most": MOST,
        },
    ).fetchall()  # fmt: skip
    return [NearName(written, tuple(near), records) for written, records, near in rows]


def one_meant(names: list[NearName]) -> dict[str, str]:
    """Return the company that each name means which is near to one alone."""
    return {name.written: name.companies[0] for name in names if len(name.companies) == 1}
