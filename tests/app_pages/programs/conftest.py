"""A programme as programs/found gives it, of which only what a test states is stated."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd
import pytest

EMPTY = {
    "program_id": "p1",
    "program": "Residency",
    "company": np.nan,
    "employer": np.nan,
    "duration_weeks_min": np.nan,
    "duration_weeks_max": np.nan,
    "duration_text": np.nan,
    "duration_derived": pd.NA,
    "season": [],
    "start_dates": [],
    "end_date": np.nan,
    "degree_levels": [],
    "degree_text": np.nan,
    "locations": [],
    "work_mode": np.nan,
    "pay": np.nan,
    "pay_text": np.nan,
    "pay_period": np.nan,
    "max_applications": pd.NA,
    "application_review": np.nan,
    "deadline": pd.NaT,
    "posted_on": pd.NaT,
    "last_seen": pd.NaT,
    "listed_open": pd.NA,
    "fields": [],
    "perks": [],
    "note": np.nan,
    "program_url": np.nan,
    "source_url": np.nan,
    "status": np.nan,
    "standing": "undated",
    "source_id": "s1",
    "source": np.nan,
    "publisher": np.nan,
    "published": np.nan,
    "url": np.nan,
}


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page of programmes is read on 29 November 2026."""
    monkeypatch.setattr("app_pages.programs.page.reader_day", lambda: date(2026, 11, 29))


@pytest.fixture
def program() -> Callable[..., pd.Series]:
    """Return a programme that states what is given: `program(duration_weeks_min=12)`."""
    return lambda **stated: pd.Series(EMPTY | stated)


@pytest.fixture
def programs() -> Callable[..., pd.DataFrame]:
    """Return one programme for each set of statements: `programs({"season": ["Fall"]}, {})`; their ids are p1, p2 …"""

    def frame(*stated: dict) -> pd.DataFrame:
        return pd.DataFrame([EMPTY | {"program_id": f"p{n}"} | each for n, each in enumerate(stated, 1)])

    return frame
