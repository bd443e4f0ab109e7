"""The staged rows beside what was read in their cells."""

from ingest.judgement.staging import READ_TYPES, Staging


def view_as_read(staging: Staging) -> None:
    """Make the view `as_read`: a row of `staged` for each reading of its cells, what was read in a cell as `<cell>_<what>`.

    What is read in a cell that the file lacks is null and not joined: a join takes its time and memory with nothing in it, too.
    """
    columns, joins = ["staged.*"], []
    for cell, (readings, read) in staging.read_in.items():
        of_cell, is_stated = f"of_{cell}", cell in staging.stated
        columns += (
            f'{f"{of_cell}.{what}" if is_stated else f"null::{READ_TYPES[kind]}"} as "{cell}_{what}"'
            for what, kind in read.items()
        )
        if is_stated:
            joins.append(f'left join {readings} {of_cell} on {of_cell}.text = staged."{cell}"')
    staging.connection.execute(f"create view as_read as select {', '.join(columns)} from staged {' '.join(joins)}")
