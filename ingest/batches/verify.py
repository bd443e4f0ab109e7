"""Whether what is stored is what was stored, letter by letter; and the rows of a batch made anew where they are not."""

from pathlib import Path

from ingest.batches.batch import Batch, batch_folders, described_batch, replace_batch
from ingest.batches.journal import COMMAND_LINE
from ingest.batches.replay import read_again
from ingest.batches.storing import ORIGINAL, NotAdded
from ingest.judgement.opened import sha256_of
from queries.check import problems_of
from queries.folder import HIDDEN, UPLOADS
from queries.schema import TABLES
from queries.stored import damage, forget_checksums


def faults(data: Path) -> list[str]:
    """Return the first thing that is wrong with each stored batch, undone ones too, as sentences; none where all are whole."""
    forget_checksums()
    return [sentence for folder in batch_folders(data) if (sentence := _fault(folder))]


def _fault(folder: Path) -> str | None:
    problem = damage(folder)
    if problem:
        return problem.sentence()
    if _original_fault(folder):
        return f"{UPLOADS}/{folder.name}/{ORIGINAL}: {_original_fault(folder)}; its rows are whole and count"
    files = [(table, folder / f"{table.name}.csv") for table in TABLES]
    found = (
        problem.sentence()
        for table, path in files
        if path.is_file()
        for problem in problems_of(path, table, f"{UPLOADS}/{folder.name}/{path.name}")
    )
    return next(found, None)


def _original_fault(folder: Path) -> str | None:
    """Return what is wrong with the file as it was added; None where it is as it was."""
    original = folder / ORIGINAL
    if not original.is_file():
        return "is missing"
    return None if sha256_of(original) == described_batch(folder).sha256 else "has changed since it was added"


def repair(data: Path, name: str, by: str = COMMAND_LINE) -> Batch:
    """Make the rows of a batch anew from the file as it was added, read as it was then, and put them in the batch's place.

    NotAdded where the batch is undone, is as it was stored, or its file or what it says of itself is damaged too.
    """
    folder = next((folder for folder in batch_folders(data) if folder.name.removeprefix(HIDDEN) == name), None)
    if folder is None:
        raise NotAdded(f"There is no batch {name}.")
    try:
        before = described_batch(folder)
    except ValueError as error:
        raise NotAdded(f"Batch {name} cannot be made anew, since its description {error}: undo it and add its file.") from error
    if before.undone:
        raise NotAdded(f"Batch {name} is undone: add its file again.")
    if fault := _original_fault(folder):
        raise NotAdded(f"Batch {name} cannot be made anew, since its own file {fault}: undo it and add the file again.")
    forget_checksums()
    if not damage(folder):
        raise NotAdded(f"Batch {name} is as it was stored: there is nothing to repair.")
    with read_again(before, data) as checked:
        return replace_batch(checked, folder / ORIGINAL, data, before, by)
