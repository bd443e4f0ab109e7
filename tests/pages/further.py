"""The main figures of pages at their further addresses, worked out from the CSV files in plain Python."""

from collections import Counter, defaultdict
from collections.abc import Callable
from statistics import median

from tests.independent import quantile, reports, rows
from tests.pages.page import DAY

Pays = dict[str, list[float]]
#: One report: its pay of an hour in US dollars, and its rows.
Report = tuple[float, list[dict[str, str]]]


def short(dollars: float) -> str:
    """An amount under 1,000 as people write it: 57.70, 60, 129."""
    text = f"{dollars:.2f}" if dollars < 99.995 else f"{dollars:.0f}"
    return text.removesuffix(".00")


def grouped(key: Callable[[dict[str, str]], str], of: list[Report] | None = None) -> Pays:
    """The pay of the reports by a property of their rows: those of the first view unless others are given."""
    pays = defaultdict(list)
    for pay, found in reports() if of is None else of:
        for value in {key(row) for row in found} - {None, ""}:
            pays[value].append(pay)
    return pays


def open_to(level: str, of: list[Report]) -> list[Report]:
    """The reports that have rows of a degree level, each with these rows."""
    known = [(pay, [row for row in found if level in row["degree_levels"].split(";")]) for pay, found in of]
    return [(pay, found) for pay, found in known if found]


def companies_of(of: list[Report]) -> set[str]:
    return {row["company"] for _, found in of for row in found} - {""}


def overview_canada() -> list[str]:
    canada = reports(years=None, country="CA")
    pays = sorted(pay for pay, _ in canada)
    low, middle, high = (short(quantile(pays, share)) for share in (0.25, 0.5, 0.75))
    return [
        f"title: Half of {len(pays)} reports of internships in Canada pay ${low}–${high} an hour",
        f"markdown: :gray[{len(companies_of(canada))} companies · ",
        f"button: **${middle} an hour**",
    ]


def overview_once() -> list[str]:
    """Each company once, by the median of its reports that are open to PhD students."""
    found = open_to("phd", reports())
    each = sorted(median(pays) for company, pays in grouped(lambda row: row["company"], found).items() if company)
    low, middle, high = (short(quantile(each, share)) for share in (0.25, 0.5, 0.75))
    by_employers = all(row["evidence"] != "self_reported" for _, of in found for row in of)
    return [
        f"title: Half of {len(each)} companies with internships in the United States (PhD, 2025–2027), each counted once, "
        f"pay ${low}–${high} an hour",
        f"button: **${middle} an hour**",
        f"button: **{len(found)}**",
        f"from {sum(len(of) for _, of in found)} {'postings' if by_employers else 'postings and answers'}, repeats merged",
    ]


def companies_all() -> list[str]:
    named = [(pay, found) for pay, found in reports() if found[0]["company"]]
    pay, found = max(named, key=lambda report: report[0])
    return [
        f"is ${short(pay)} an hour, by {found[0]['company']}. ",
        f"{len(named)} reports of {len(companies_of(named))} companies · ",
    ]


def companies_compared() -> list[str]:
    pays = grouped(lambda row: row["company"])
    told = (f"{name} ${short(median(pays[name]))} ({len(pays[name])} reports)" for name in ("Amazon", "Tesla"))
    return [f"Median pay: {', '.join(told)}."]


def locations_countries() -> list[str]:
    names = {"IN": "India", "CN": "China", "US": "United States", "CA": "Canada"}
    pays = {code: [pay for pay, _ in reports(years=None, country=code)] for code in names}
    return [f"{names[code]} ${short(median(of))} (n {len(of)})" for code, of in pays.items()]


def degrees_phd() -> list[str]:
    """All reports open to each level, which stand below what a degree adds at the same company."""
    pays = [pay for pay, _ in open_to("phd", reports())]
    return [f"PhD: median ${short(median(pays))} (", f"), {len(pays)} reports"]


def degrees_canada() -> list[str]:
    """Too few for a median of a level: from the lowest low end to the highest high end. Work terms have enough."""
    ends = {end: reports(end, None, "CA") for end in ("low", "high")}
    pays = {end: [pay for pay, _ in open_to("bachelor", of)] for end, of in ends.items()}
    terms = grouped(lambda row: row["class_year"], reports(years=None, country="CA"))
    first, third = (terms[f"work term {term}"] for term in (1, 3))
    told = f"Students report a median of ${short(median(first))} an hour for their first work term"
    return [
        f"Bachelor's: ${short(min(pays['low']))}–${short(max(pays['high']))}, {len(pays['low'])} reports",
        f"Work term 1 ${short(median(first))}, {len(first)} reports",
        f"{told}, ${short(median(third))} for the third",
    ]


def explore_industries() -> list[str]:
    industry = {row["company"]: row["industry"] for row in rows("reference/companies.csv")}
    pays, names = grouped(lambda row: industry.get(row["company"], "")), {"trading": "Trading and hedge funds"}
    return [f"{name}: Median ${short(median(pays[of]))}, {len(pays[of])} reports" for of, name in names.items()]


def explore_years() -> list[str]:
    """A year with 5 reports from 3 companies has a median."""
    everyone = reports(years=None)
    pays, employers = grouped(lambda row: row["year"], everyone), defaultdict(set)
    for _, found in everyone:
        for row in found:
            employers[row["year"]].add(row["company"])
    medians = [median(of) for year, of in pays.items() if len(of) >= 5 and len(employers[year] - {""}) >= 3]
    ends = f"${short(min(medians))} to ${short(max(medians))} an hour"
    return [f"title: The medians of {len(medians)} of {len(pays)} years run from {ends}", f"{len(everyone):,} reports · "]


def _occupation(code: str, name: str, year: str) -> list[str]:
    """The newest national projection of an occupation, and its official median of a year."""
    printed = [r for r in rows("outlook/outlook.csv") if r["base_year"] == "2024" and r["area_type"] == "country"]
    covered = Counter(r["source_id"] for r in printed)
    row = max((r for r in printed if r["soc_code"] == code), key=lambda r: covered[r["source_id"]])
    wage = next(
        float(r["median"])
        for r in rows("salaries/official_wages.csv")
        if (r["soc_code"], r["area_type"], r["area_code"], r["year"], r["evidence"])
        == (code, "country", "US", year, "official")
    )
    return [
        f"title: {name}: US employment is projected to grow by {float(row['change_percent']):.1f}% from 2024 to 2034",
        f"{int(float(row['employment_base'])):,} jobs in 2024",
        f"markdown: **{row['entry_education']}**",
        f"markdown: **${wage / 1000:.0f}k a year**",
    ]


def outlook_actuaries() -> list[str]:
    return _occupation("15-2011", "Actuaries", "2025")


def outlook_software() -> list[str]:
    """The interns of its role family, by the year."""
    pays = grouped(lambda row: row["role_family"])["software_engineering"]
    return [
        *_occupation("15-1252", "Software Developers", "2025"),
        f"button: **${round(median(pays) * 2080, -2):,.0f} a year**",
        f"median of {len(pays)} reports",
    ]


def _named_by(skill: str) -> tuple[int, int]:
    """In how many postings a skill is named, and how many there are; announcements of a programme count among them."""
    mentions = [row for row in rows("skills/*.csv") if row["context"] in ("posting", "announcement")]
    own = [(row["program_id"], row["skills"].split(";")) for row in rows("programs/programs_2.csv") if row["skills"]]
    naming = {row["source_id"] for row in mentions if row["skill"] == skill} | {i for i, names in own if skill in names}
    return len(naming), len({row["source_id"] for row in mentions} | {program for program, _ in own})


def skills_mine() -> list[str]:
    """Of the skills that the reader has, how many postings name each."""
    (sql, of), (python, _) = _named_by("SQL"), _named_by("Python")
    return [f"of {of}: Python {python}; ", f"; SQL {sql}; "]


def programs_phd() -> list[str]:
    every = [r for r in rows("programs/programs*.csv") if not r.get("same_as")]
    found = [r for r in every if "phd" in r["degree_levels"].split(";")]
    ahead = sorted((r["application_deadline"], r["company"]) for r in found if r["application_deadline"] >= DAY.isoformat())
    return [
        f"title: {len(ahead)} programmes (PhD) state a deadline ahead, the next on 15 Jan 2027, for {ahead[0][1]}",
        f"{len(found)} of {len(every)} programmes",
    ]


def programs_google() -> list[str]:
    found = [r for r in rows("programs/programs*.csv") if not r.get("same_as") and r["company"] == "Google"]
    (ahead,) = (r for r in found if r["application_deadline"] >= DAY.isoformat())
    assert ahead["application_deadline"] == "2027-02-26"
    return [
        f"on 26 Feb 2027, for Google: {ahead['program']}",
        f"{len(found)} of ",
        f"{len({r['source_id'] for r in found})} sources",
    ]


def offer_canada() -> list[str]:
    """All reports of Canada from two years before the offer on, in Canadian dollars."""
    found = [(pay, of) for pay, of in reports(years=(2024, 2025, 2026, 2027, 2028), country="CA")]
    return ["title: CA$36 an hour is higher than ", f"Canada · {len(found)} reports · {len(companies_of(found))} companies · "]


def data_statistics() -> list[str]:
    every = rows("salaries/*.csv")
    shown = [
        r for r in every if r["work_kind"] == "internship" and r["country"] == "US" and r["year"] in ("2025", "2026", "2027")
    ]
    return [f"title: {len(shown)} of {len(every):,} published statistics match the filters"]


def data_canada() -> list[str]:
    every, counted = rows("stipends/*.csv"), reports(years=None, country="CA")
    shown = [
        r
        for r in every
        if r["work_kind"] == "internship" and r["country"] == "CA" and "country_inferred" not in r["flags"].split(";")
    ]
    postings = sum(len(found) for _, found in counted)
    return [f"title: {len(shown)} of {len(every):,} rows match the filters; {postings} are counted, as {len(counted)} reports"]


FURTHER = (
    overview_canada, overview_once, companies_all, companies_compared, locations_countries, degrees_phd, degrees_canada,
    explore_industries, explore_years, outlook_actuaries, outlook_software, programs_phd, programs_google, skills_mine,
    offer_canada, data_statistics, data_canada,
)  # fmt: skip
