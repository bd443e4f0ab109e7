"""Every chart of these tests is checked by Plotly, property by property."""

import pytest

from charts import theme


@pytest.fixture(autouse=True)
def validated(monkeypatch) -> None:
    monkeypatch.setattr(theme, "VALIDATED", True)
