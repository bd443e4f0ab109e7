"""What a copy of the code says of a filter that was added to its list: run in the copy, prints one JSON object."""

import json
import sys
from pathlib import Path

from streamlit.testing.v1 import AppTest

from queries.database import View, database
from queries.selection import Selection

NAME = "housing_period"


def answers() -> dict:
    """What the questions say of the filter, over all reports."""
    view = View(database().snapshot(), Selection())
    counted = view.ask("filters/choices")
    found = {"choices": counted[counted["filter"] == NAME][["choice", "n"]].to_numpy().tolist()}
    for chosen in (["month"], ["month", "not_stated"], ["week"]):
        seen = view.filtered(**{NAME: tuple(chosen)})
        loosened = seen.ask("filters/loosened").set_index("filter").loc[NAME]
        found[" ".join(chosen)] = {
            "matching": int(seen.ask("filters/matching_count").iloc[0]["reports"]),
            "without": int(loosened["without"]),
            "not stated": int(loosened["not_stated"]),
        }
    rows = view.ask("reports/behind", dimension=NAME, value="month", most=9, skipped=0)
    return found | {"rows behind": sorted(rows["report_id"])}


def page() -> dict:
    """What the sidebar says of it where the address asks for one choice that there is, and one that there is not."""
    app = AppTest.from_file(str(Path.cwd() / "dashboard.py"), default_timeout=300)
    app.query_params[NAME] = ["Month", "On the moon"]
    app.run()
    control = app.multiselect(key=NAME)
    return {
        "errors": [error.message for error in app.exception],
        "control": [control.label, control.options, control.value],
        "matching": next(line.value for line in app.sidebar.markdown if "match" in line.value),
        "warnings": [warning.value for warning in app.warning],
    }


sys.stdout.write(json.dumps(answers() | page()))
