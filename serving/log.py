"""The log of the server: lines to be read by people, or JSON objects to be searched by programs."""

import json
import logging
import os
from datetime import UTC, datetime

LOG_VARIABLE = "DASHBOARD_LOG"
FORMS = ("text", "json")


class JsonLine(logging.Formatter):
    """One JSON object a line: when, how grave, of which part, what, and the error behind it where there is one."""

    def format(self, record: logging.LogRecord) -> str:
        """Return a record of the log as one line."""
        told = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            told["error"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False)


def set_form() -> str:
    """Return the form that the operator set; ValueError where the word is none of them."""
    form = os.environ.get(LOG_VARIABLE) or "text"
    if form not in FORMS:
        raise ValueError(f"{LOG_VARIABLE} is {form!r}: it must be one of {', '.join(FORMS)}, or not be set.")
    return form


def write_in_form() -> None:
    """Have every part of the server, Streamlit's and the web server's too, write its log in the form that the operator set."""
    if set_form() == "text":
        return
    logging.basicConfig()
    loggers = [logging.getLogger(), *(logging.getLogger(name) for name in logging.root.manager.loggerDict)]
    for handler in (handler for logger in loggers for handler in logger.handlers):
        handler.setFormatter(JsonLine())
