"""A copy of the uploads that is made while files are added holds each batch whole or not at all, and opens as it is."""

import shutil
import threading
from pathlib import Path

from ingest.batches.batch import add, batches, damaged_batches
from ingest.batches.verify import faults
from ingest.judgement.check import check_file


def test_a_backup_made_while_files_are_added_holds_whole_batches_only(data_folder, salary_file, tmp_path):
    files = [salary_file((f"Company {n}", "USD 30 per hour"), name=f"{n}.csv") for n in range(4)]

    def add_all():
        for path in files:
            with check_file(path, data=data_folder) as checked:
                add(checked, path, data_folder, {})

    adding = threading.Thread(target=add_all)
    adding.start()
    copies: list[Path] = []
    while adding.is_alive():
        copies.append(tmp_path / f"copy-{len(copies)}")
        shutil.copytree(data_folder, copies[-1], ignore=_as_the_guide_says, ignore_dangling_symlinks=True)
        adding.join(0.05)
    for copy in copies:
        assert damaged_batches(copy) == []
        assert faults(copy) == []
    assert len(batches(data_folder)) == 4
    assert {len(batches(copy)) for copy in copies} <= {0, 1, 2, 3, 4}
    assert len({len(batches(copy)) for copy in copies}) > 1


def _as_the_guide_says(_: str, names: list[str]) -> list[str]:
    return [name for name in names if name.startswith((".writing-", "tables-"))]
