"""The day on which the page is read, where the reader is."""

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st


def reader_day() -> date:
    """Return today's date by the time zone of the reader's browser, else by the server's."""
    try:
        return datetime.now(ZoneInfo(st.context.timezone or "")).date()
    except (ZoneInfoNotFoundError, ValueError):
        return date.today()
