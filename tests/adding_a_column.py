"""What a copy of the code makes of files and batches that were made before a column came: run in the copy, prints JSON."""

import json
import sys
from pathlib import Path

from ingest.batches.batch import add, batches
from ingest.batches.replay import replay
from ingest.judgement.check import check_file
from queries.database import database
from queries.folder import data_folder

COLUMN = "team"


def team_of(text: str) -> list:
    """The distinct values of the column in the rows of the batches whose name begins so, '' for the collected rows."""
    rows = (
        database()
        .snapshot()
        .cursor()
        .execute(f"select distinct {COLUMN} from pay_reports where coalesce(batch_id, '') like ? || '%'", [text])
    )
    return [value for (value,) in rows.fetchall()]


data, sheet = data_folder(), Path(sys.argv[1])
before = [batch.batch for batch in batches(data)]
found = {"problems": [problem.sentence() for problem in database().snapshot().problems], "collected": team_of("")}
found["stored"] = {batch: team_of(batch) for batch in before}
read_again = replay(data, before[0])
found["read again"] = {"changed": read_again.changed, "new": read_again.new, "gone": read_again.gone}
read_again.close()
checked = check_file(
    sheet, sheet.name, answers={"currency": "USD", "pay_period": "hour", "year": "2026", "work_kind": "internship"}, data=data
)
batch = add(checked, sheet, data, {})
checked.close()
found["added"] = {"rows": batch.accepted, COLUMN: team_of(batch.batch)}
found["problems afterwards"] = [problem.sentence() for problem in database().snapshot().problems]
sys.stdout.write(json.dumps(found))
