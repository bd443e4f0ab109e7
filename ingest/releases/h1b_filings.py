"""Labor Condition Applications as the Department of Labor discloses them (FY2020 on): what companies filed for, by occupation.

The file has one line an application, and names people; only the columns named here are looked at. The statistics are made by
these rules: certified applications for full-time work, of every class of visa; of a case that stands more than once its last
decision; the middle of a band, for a year of full-time work; pay from 20,000 to 2,000,000 dollars; the known companies and
occupations, and of these pairs that have at least 8 applications in the fiscal year (October to September). A quantile is the
smallest filed pay that at least that share of the applications does not exceed (its nearest rank).
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil

from ingest.releases.content import Content, Sheet
from ingest.releases.release import Edition, Known, Release, Row, Stop, number, slug, whole
from ingest.texts.company import Companies
from queries.editions import SERIES
from queries.periods import full_time_hours

#: The columns that are looked at; none of them is of a person.
NEEDED = {
    "CASE_NUMBER", "CASE_STATUS", "DECISION_DATE", "SOC_CODE", "FULL_TIME_POSITION", "EMPLOYER_NAME",
    "WAGE_RATE_OF_PAY_FROM", "WAGE_RATE_OF_PAY_TO", "WAGE_UNIT_OF_PAY",
}  # fmt: skip
#: The period that a unit of pay is.
PERIODS = {"Hour": "hour", "Week": "week", "Bi-Weekly": "two_weeks", "Month": "month", "Year": "year"}
CERTIFIED = "Certified"
OTHER_STATUS = {"Certified - Withdrawn", "Withdrawn", "Denied"}
LEAST_PAY, MOST_PAY = 20_000, 2_000_000
#: The fewest applications of a company for an occupation of which statistics are made.
LEAST_FILINGS = 8
QUANTILES = {"p25": 0.25, "median": 0.5, "p75": 0.75}
FISCAL_YEAR_BEGINS = 10  # October
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[ T].*)?")
_SOC = re.compile(r"(\d\d-\d{4})(?:\.\d\d)?")


@dataclass(frozen=True)
class Filing:
    """One application: when it was decided, of which employer, for which occupation, and its cells of pay with their place."""

    decided: date
    status: str
    full_time: str
    employer: str
    code: str
    cells: tuple[str, str, str]
    where: str


def recognise(content: Content) -> bool:
    """Return whether a file is such a disclosure."""
    return bool(content.sheets_with(NEEDED))


def read(content: Content, known: Known) -> Edition:
    """Return the statistics of each known company and occupation of one fiscal year; Stop where unsure."""
    cases: dict[str, Filing] = {}
    repeated = 0
    for sheet in content.sheets_with(NEEDED):
        for case, filing in _filings(sheet):
            repeated += case in cases
            if case not in cases or filing.decided >= cases[case].decided:
                cases[case] = filing
    year, last = _fiscal_year(cases)
    if year in known.collected_years:
        raise Stop(f"The tables have the filings of the fiscal year {year} as another counted them: the two are not mixed.")
    edition = Edition(f"fiscal year {year}, decisions to {last}", last.isoformat())
    if repeated:
        edition.left_out["earlier decisions of a case"] = repeated
    edition.rows = list(_rows(_pays(cases, known, edition), year, known, edition))
    return edition


def _filings(sheet: Sheet) -> Iterator[tuple[str, Filing]]:
    for line, cells in sheet.records(NEEDED, NEEDED):
        where = f"{sheet.member}, line {line}"
        if not cells["CASE_NUMBER"]:
            raise Stop(f"{where} has no CASE_NUMBER.")
        pay = cells["WAGE_RATE_OF_PAY_FROM"], cells["WAGE_RATE_OF_PAY_TO"], cells["WAGE_UNIT_OF_PAY"]
        yield cells["CASE_NUMBER"], Filing(
            _day(cells["DECISION_DATE"], where), cells["CASE_STATUS"], cells["FULL_TIME_POSITION"], cells["EMPLOYER_NAME"],
            cells["SOC_CODE"], pay, where,
        )  # fmt: skip


def _day(text: str, where: str) -> date:
    found = _DAY.fullmatch(text)
    try:
        return date(*map(int, found.groups())) if found else date.fromisoformat(text)
    except ValueError:
        raise Stop(f"{where}: DECISION_DATE is “{text}”, which is no day.") from None


def _fiscal_year(cases: dict[str, Filing]) -> tuple[int, date]:
    """Return the fiscal year of all decisions and the day of the last; Stop where they are of several."""
    days = [filing.decided for filing in cases.values()]
    years = {day.year + (day.month >= FISCAL_YEAR_BEGINS) for day in days}
    if len(years) != 1:
        told = f"of the fiscal years {min(years)} to {max(years)}, where one is read at a time" if years else "none at all"
        raise Stop(f"Its decisions are {told}.")
    return years.pop(), max(days)


def _pays(cases: dict[str, Filing], known: Known, edition: Edition) -> dict[tuple[str, str], list[tuple[float, str]]]:
    """Return the pay for a year and the employer as written of each application that counts, by company and occupation."""
    companies = Companies.load(known.companies)
    pays = defaultdict(list)
    for filing in cases.values():
        code, company = _SOC.fullmatch(filing.code), companies.known(filing.employer)
        if filing.status != CERTIFIED:
            if filing.status not in OTHER_STATUS:
                raise Stop(f"{filing.where}: CASE_STATUS is “{filing.status}”, a mark that is not known.")
            edition.leave_out("applications that were not certified, or were withdrawn")
        elif filing.full_time != "Y":
            edition.leave_out("applications for part-time work")
        elif code is None or code[1] not in known.occupations:
            edition.leave_out("occupations that no table has")
        elif company is None:
            edition.leave_out("employers that no table has")
        elif (pay := _pay(filing)) is None:
            edition.leave_out(f"pay outside {LEAST_PAY:,} to {MOST_PAY:,} dollars a year, or none")
        else:
            pays[company, code[1]].append((pay, filing.employer))
    return pays


def _pay(filing: Filing) -> float | None:
    """Return the middle of the band for a year; None where none is stated or it is outside the limits."""
    lowest, highest, unit = filing.cells
    low = number(lowest.lstrip("$"), f"{filing.where}: WAGE_RATE_OF_PAY_FROM")
    high = number(highest.lstrip("$"), f"{filing.where}: WAGE_RATE_OF_PAY_TO")
    if low is None:
        return None
    if unit not in PERIODS:
        raise Stop(f"{filing.where}: WAGE_UNIT_OF_PAY is “{unit}”, a unit that is not known.")
    hours = full_time_hours()
    pay = (low + (high or low)) / 2 * hours["year"] / hours[PERIODS[unit]]
    return pay if LEAST_PAY <= pay <= MOST_PAY else None


def _rows(pays: dict[tuple[str, str], list[tuple[float, str]]], year: int, known: Known, edition: Edition) -> Iterator[Row]:
    for (company, code), filings in sorted(pays.items()):
        if len(filings) < LEAST_FILINGS:
            edition.leave_out(f"companies and occupations of fewer than {LEAST_FILINGS} applications")
            continue
        ordered = sorted(pay for pay, _ in filings)
        employers = sorted(employer for _, employer in filings)
        yield {
            "statistic_id": slug("lca", year, code, company),
            "group_kind": "company",
            "group_name": known.occupations[code],
            "soc_code": code,
            "company": company,
            "company_text": max(employers, key=employers.count),
            "work_kind": "full_time",
            "area_type": "country",
            "area_name": "United States",
            "area_code": "US",
            "country": "US",
            "year": year,
            "pay_period": "year",
            "currency": "USD",
            **{name: whole(round(ordered[ceil(share * len(ordered)) - 1])) for name, share in QUANTILES.items()},
            "n": len(ordered),
            "evidence": "official",
            "pay_basis": "H-1B LCA filed base wage (middle of a band; no equity or bonus)",
            "note": f"FY{year} LCA filings, counted here",
        }


RELEASE = Release(
    series=SERIES["h1b_filings"],
    figures=("p25", "median", "p75", "n"),
    main="median",
    times=("year",),
    recognise=recognise,
    read=read,
    ordered=tuple(QUANTILES),
)
