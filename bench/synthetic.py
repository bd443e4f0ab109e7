"""A data folder with as many reports as asked for: the bundled reference data, and reports drawn from the bundled ones.

Made up, for measuring cost only: pay varies around the bundled reports' own, so that groups are as uneven as they are.
"""

import shutil
from pathlib import Path

import duckdb

from queries.build import LISTED
from queries.folder import data_folder
from queries.schema import table

#: The rows that reports of one country are drawn from: what each says is then an answer of its own, which nothing merges.
ONE_COUNTRY = "where work_kind = 'internship' and country = 'US' and evidence in ('self_reported', 'posted', 'employer_stated')"


def synthetic_folder(folder: Path, reports: int | None, one_country: bool = False) -> Path:
    """Write a data folder with `reports` pay reports (None: the bundled ones) below `folder` and return it.

    `one_country`: all of them people's own on internships in the United States, so that each is a report in every count.
    """
    made = folder / f"data-{reports or 'bundled'}{'-one-country' if one_country else ''}"
    if made.exists():
        return made
    if reports is None:
        return Path(shutil.copytree(data_folder(), made, ignore=shutil.ignore_patterns("uploads")))
    shutil.copytree(data_folder(), made, ignore=shutil.ignore_patterns("uploads", "stipends", LISTED))
    (made / "stipends").mkdir()
    header = table("pay_reports").header
    cells = {
        "report_id": "'report-' || lpad(i::varchar, 9, '0')",
        "pay_low": "round(pay_low::double * factor, 2)",
        "pay_high": "round(pay_high::double * factor, 2)",
        **({"evidence": "'self_reported'"} if one_country else {}),
    }
    columns = ", ".join(f'{cells.get(name, name)} as "{name}"' for name in header)
    duckdb.execute("select setseed(0.01)")
    duckdb.execute(
        f"""
        copy (
            with bundled as (
                select *, row_number() over () - 1 as place
                from read_csv('{data_folder()}/stipends/*.csv', all_varchar = true, union_by_name = true)
                {ONE_COUNTRY if one_country else ""}
            ),
            drawn as (
                select
                    i,
                    (random() * (select count(*) - 1 from bundled))::integer as place,
                    exp(0.15 * (random() - 0.5)) as factor
                from range({reports}) t(i)
            )
            select {columns} from drawn join bundled using (place)
        ) to '{made}/stipends/reports.csv' (header)
        """
    )
    return made
