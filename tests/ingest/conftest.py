"""What the tests of the upload share: a data folder of their own, and files to add."""

from collections.abc import Callable
from pathlib import Path

import pytest

from queries.folder import data_folder as own_data
from queries.schema import COMPANIES, EXCHANGE_RATES, PLACES


@pytest.fixture(scope="session")
def bundled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the bundled places, companies and rates, and no batches, that no test changes."""
    made = tmp_path_factory.mktemp("bundled")
    for table in (PLACES, COMPANIES, EXCHANGE_RATES):
        (made / table.files).parent.mkdir(parents=True, exist_ok=True)
        (made / table.files).symlink_to(own_data() / table.files)
    return made


@pytest.fixture
def data_folder(folder: Callable[..., Path]) -> Path:
    """A data folder with the bundled companies' and places' files left out: one known rate, no reports."""
    return folder(pay_reports=[{"pay": 20, "company": "Acme"}])


@pytest.fixture
def salary_file(tmp_path: Path) -> Callable[..., Path]:
    """Writes a CSV with a line for each row: `salary_file(("Northwind", "USD 30 per hour"), …)`."""

    def make(*rows: tuple[str, str], name: str = "salaries.csv", year: int = 2025) -> Path:
        path = tmp_path / name
        lines = [f'{company},"{pay}",{year}' for company, pay in rows]
        path.write_text("\n".join(["company,internship pay,year", *lines]) + "\n", encoding="utf-8")
        return path

    return make
