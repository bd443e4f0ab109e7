"""Keeps an offer as a report in the reader's own copy: a file of one row, read and stored as any other, and undone like one."""

import csv
import io
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ingest.batches.batch import Batch, add
from ingest.batches.journal import COMMAND_LINE
from ingest.judgement.check import check_file
from offer.terms import Offer

FILE = "my offer.csv"
#: The note by which a kept offer is known.
NOTE = "An offer, as its reader wrote it"


def keep(offer: Offer, data: Path, by: str = COMMAND_LINE) -> Batch:
    """Store an offer as a batch of one report below the data folder, which `by` adds, and return the batch.

    `ingest.batches.storing.NotAdded` where the same offer is there already, or the folder cannot be written.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        path.write_bytes(as_file(as_row(offer)))
        with check_file(path, dataset="stipends", data=data) as checked:
            return add(checked, path, data, {}, by)


def as_file(row: Mapping[str, str]) -> bytes:
    """Return the bytes of the file of one row, given by its headings."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, row)
    writer.writeheader()
    writer.writerow(row)
    return text.getvalue().encode()


def as_row(offer: Offer) -> dict[str, str]:
    """Return an offer as the one row of its file, by the headings that the reader of files knows."""
    where = offer.where
    return {
        "Employment type": "Internship",
        "Company": offer.company or "",
        "Title": offer.role or "Internship",
        "Degree": offer.degree or "",
        "City": where.city or "",
        "State": where.region or "",
        "Country": where.country,
        "Pay": f"{offer.pay:.10g}",
        "Pay period": offer.period,
        "Currency": offer.currency,
        "Hours per week": f"{offer.hours:.10g}" if offer.hours_stated else "",
        "Duration": f"{offer.weeks:.10g} weeks" if offer.weeks else "",
        "Year": str(offer.year),
        "Housing": f"{offer.housing.amount:.10g}" if offer.housing and offer.housing.period == "total" else "",
        "Signing bonus": f"{offer.signing:.10g}" if offer.signing else "",
        "Note": NOTE,
    }
