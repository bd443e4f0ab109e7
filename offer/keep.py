"""Keeps an offer as a report in the reader's own copy: a file of one row, read and stored as any other, and undone like one."""

import csv
import tempfile
from pathlib import Path

from ingest.batches import Batch, add
from ingest.check import check_file
from offer.terms import Offer

FILE = "my offer.csv"


def keep(offer: Offer, data: Path) -> Batch:
    """Store an offer as a batch of one report below the data folder, and return the batch.

    `ingest.storing.NotAdded` where the same offer is there already, or the folder cannot be written.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        row = as_row(offer)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, row)
            writer.writeheader()
            writer.writerow(row)
        with check_file(path, dataset="stipends", data=data) as checked:
            return add(checked, path, data, {})


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
        "Note": "An offer, as its reader wrote it",
    }
