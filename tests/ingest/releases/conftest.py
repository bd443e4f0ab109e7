"""The data folder that files of releases are compared with."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ingest.releases.made import releases_folder


@pytest.fixture
def data(folder: Callable[..., Path]) -> Path:
    """A data folder with two national wages of 2025: of software developers and data scientists."""
    return releases_folder(folder)
