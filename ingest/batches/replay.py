"""A stored file, read again by the reader of today: what would change, before anything does."""

import tempfile
from pathlib import Path
from typing import Self

from ingest.batches.batch import Batch, batch_named, replace_batch
from ingest.batches.journal import COMMAND_LINE
from ingest.batches.storing import ORIGINAL, NotAdded, rows_file
from ingest.judgement.check import check_file
from ingest.judgement.checked import TABLES, CheckedFile
from ingest.judgement.staging import Progress

#: What tells a reader which row a change is in, for each dataset.
NAMED_BY = {"stipends": ("company", "pay_text"), "salaries": ("group_name", "area_name")}
#: Columns that differ because the batch is another, not because it was read otherwise.
OWN = ("source_id",)


class Replay:
    """What reading a batch's own file again gives: its check, and how the rows differ from the stored ones."""

    def __init__(self, batch: Batch, checked: CheckedFile, data: Path) -> None:
        self.batch, self.checked, self._data = batch, checked, data
        #: Rows that stay as they are, that change, that come and that go.
        self.same, self.changed, self.new, self.gone = 0, 0, 0, 0
        if not checked.report.refused:
            self._compare()

    @property
    def differs(self) -> bool:
        """Whether anything would change."""
        return bool(self.changed or self.new or self.gone)

    def _compare(self) -> None:
        """Make the tables `kept`, the rows as stored, and `again`, the rows as they are read now."""
        table, connection = TABLES[self.batch.dataset], self.checked.staging.connection
        if self.checked.table is not table:
            raise NotAdded(f"Batch {self.batch.batch} would be another dataset now: undo it and add its file anew.")
        with tempfile.TemporaryDirectory(prefix="dashboard-replay-") as folder:
            now = rows_file(Path(folder), table)
            self.checked.write_rows(now)
            for name, path in (("kept", rows_file(self.batch.folder(self._data), table)), ("again", now)):
                connection.execute(f"create table {name} as from read_csv(?, all_varchar = true)", [str(path)])
                for column in table.header:
                    connection.execute(f'alter table {name} add column if not exists "{column}" varchar')
        changes = ", ".join(
            f'{{field: \'{c}\', stored: k."{c}", now: a."{c}"}}' for c in table.header if c not in (*OWN, table.key[0])
        )
        named = ", ".join(f'coalesce(a."{name}", k."{name}") as "{name}"' for name in NAMED_BY[self.batch.dataset])
        connection.execute(f"""
            create table compared as
            select
                {named},
                case when k."{table.key[0]}" is null then 'new' when a."{table.key[0]}" is null then 'gone' end as row_is,
                list_filter([{changes}], lambda c: c.stored is distinct from c.now) as changes
            from kept k full join again a using ("{table.key[0]}")
        """)
        self.same, self.changed, self.new, self.gone = connection.execute("""
            select
                count(*) filter (row_is is null and len(changes) = 0), count(*) filter (row_is is null and len(changes) > 0),
                count(*) filter (row_is = 'new'), count(*) filter (row_is = 'gone')
            from compared
        """).fetchall()[0]

    def fields(self) -> dict[str, int]:
        """Return the rows that change, by the field that does, the most first."""
        rows = self.checked.staging.connection.execute("""
            select c.field, count(*) from (select unnest(changes) as c from compared where row_is is null)
            group by all order by count(*) desc, c.field
        """)
        return dict(rows.fetchall())

    def changes(self, most: int) -> list[dict[str, str | None]]:
        """Return some of what would change, a field of a row each, those in few rows first.

        What names the row, `row_is` (changes, new, gone), `field`, and its value as `stored` and `now`.
        """
        named = ", ".join(f'"{name}"' for name in NAMED_BY[self.batch.dataset])
        found = self.checked.staging.connection.execute(
            f"""
            with each as (
                select {named}, 'changes' as row_is, unnest(changes) as c from compared where row_is is null
                union all
                select {named}, row_is, null from compared where row_is is not null
            )
            select {named}, row_is, c.field, c.stored, c.now from each
            order by count(*) over (partition by row_is, c.field), c.field, row_is, {named}, c.now
            limit $most
            """,
            {"most": most},
        )
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

    def take(self, by: str = COMMAND_LINE) -> Batch:
        """Put the new reading in the place of the batch for `by`; NotAdded where that cannot be."""
        return replace_batch(self.checked, self.batch.folder(self._data) / ORIGINAL, self._data, self.batch, by)

    def close(self) -> None:
        """Let go of the staged records."""
        self.checked.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def replay(data: Path, name: str, progress: Progress | None = None) -> Replay:
    """Read a batch's own file again, in the same encoding, by the same columns and answers of the reader's as then.

    Changes nothing. NotAdded where there is no such batch in sight, or its own file is gone or cannot be read so any more.
    """
    batch = batch_named(data, name)
    if batch.undone:
        raise NotAdded(f"Batch {name} is undone: restore it first.")
    if not (batch.folder(data) / ORIGINAL).is_file():
        raise NotAdded(f"Batch {name} has lost its own file: it cannot be read again.")
    return Replay(batch, read_again(batch, data, progress), data)


def read_again(batch: Batch, data: Path, progress: Progress | None = None) -> CheckedFile:
    """Return the check of a batch's own file, read as it was then.

    NotAdded where it lacks a column that was named then, or is of an official release.
    """
    if batch.release:
        raise NotAdded(f"Batch {batch.batch} is of an official release: undo it, and take its file anew (refresh --take).")
    try:
        return check_file(
            batch.folder(data) / ORIGINAL, batch.file, dataset=batch.dataset, mapping=batch.chosen, answers=batch.answers,
            data=data, again=batch.batch, progress=progress, **batch.reading,
        )  # fmt: skip
    except KeyError as missing:
        raise NotAdded(f"The file of batch {batch.batch} has no column {missing.args[0]}, as it is read now.") from missing
