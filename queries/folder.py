"""Where the data lies."""

import os
from pathlib import Path

DATA_VARIABLE = "DASHBOARD_DATA"
#: The folder below the data folder that holds what readers added.
UPLOADS = "uploads"
#: The file of a batch that describes it.
BATCH = "batch.json"


def data_folder() -> Path:
    """The folder that `DASHBOARD_DATA` names, else `data/` beside the dashboard."""
    return Path(os.environ.get(DATA_VARIABLE) or Path(__file__).parent.parent / "data")
