"""The columns and types of every table, in one place; what a column admits is a vocabulary of `vocabulary/choices.csv`.

The loader builds the tables from these definitions, the schema tests hold the files in `data/` to them, and pages
that list columns or choices read them here. Units stand in the column's name or in its description.
"""

from dataclasses import dataclass
from typing import Any, Literal

from vocabulary import choices
from vocabulary.choices import values

Kind = Literal["text", "list", "integer", "number", "boolean", "date"]

#: How a cell that holds several values separates them.
LIST_SEPARATOR = choices.LIST_SEPARATOR

SQL_TYPES: dict[Kind, str] = {
    "text": "varchar",
    "list": "varchar[]",
    "integer": "integer",
    "number": "double",
    "boolean": "boolean",
    "date": "date",
}

WORK_KINDS = values("work_kind")
DEGREE_LEVELS = values("degree_level")
ROLE_FAMILIES = values("role_family")
WORK_MODES = values("work_mode")
SEASONS = values("season")
PAY_PERIODS = values("pay_period")
REPORT_EVIDENCE = values("evidence", used_for="reports")
STATISTIC_EVIDENCE = values("evidence", used_for="statistics")
GROUP_KINDS = values("group_kind")
STATISTICS = values("statistic")
AREA_TYPES = values("area_type")
SKILL_CATEGORIES = values("skill_category")
ROLE_ASPECTS = values("role_aspect")
FLAGS = values("flag")
INDUSTRIES = values("industry")


@dataclass(frozen=True)
class Column:
    """One column: its name, kind of value, what it means, and what values it admits."""

    name: str
    kind: Kind
    about: str
    required: bool = False
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    pattern: str | None = None
    of_dates: bool = False
    refers_to: str | None = None  # "table.column"


@dataclass(frozen=True)
class Table:
    """One collected table: what a row is, its key, where its files lie below the data folder, and its columns."""

    name: str
    row: str
    key: tuple[str, ...]
    files: str
    columns: tuple[Column, ...]

    @property
    def header(self) -> list[str]:
        """Names of the columns, in the order of the files."""
        return [column.name for column in self.columns]

    def columns_of(self, header: list[str]) -> tuple[Column, ...] | None:
        """Return the columns of a file with that header; None where it is no header of the table.

        A column that came to the table later may be missing: it is null in the rows of the file. The others stand in the
        table's order; the key and what is required are always there.
        """
        columns = tuple(column for column in self.columns if column.name in header)
        needed = {column.name for column in self.columns if column.required} | set(self.key)
        return columns if [column.name for column in columns] == header and needed <= set(header) else None

    def column(self, name: str) -> Column:
        """Return the column of that name; KeyError where there is none."""
        return next((c for c in self.columns if c.name == name), None) or _no_column(self.name, name)


def _no_column(table: str, name: str) -> Column:
    raise KeyError(f"{table} has no column {name}")


def _text(name: str, about: str, **rules: Any) -> Column:
    return Column(name, "text", about, **rules)


def _list(name: str, about: str, **rules: Any) -> Column:
    return Column(name, "list", about, **rules)


def _number(name: str, about: str, low: float | None = 0.0, **rules: Any) -> Column:
    return Column(name, "number", about, low=low, **rules)


def _integer(name: str, about: str, **rules: Any) -> Column:
    return Column(name, "integer", about, **rules)


COUNTRY = _text("country", "ISO 3166 alpha-2 code", pattern="[A-Z]{2}")
CURRENCY = _text("currency", "ISO 4217 code", pattern="[A-Z]{3}")
OLDEST_YEAR, NEWEST_YEAR = 1950, 2035
YEAR = _integer("year", "calendar year that the figure is of", low=OLDEST_YEAR, high=NEWEST_YEAR)
SOURCE = _text("source_id", "the source of the row", required=True, refers_to="sources.source_id")
DEGREES = _list("degree_levels", "degree levels named; all where any is welcome; empty = not stated", choices=DEGREE_LEVELS)
NOTE = _text("note", "what else the source says of the figure")


def _pay() -> tuple[Column, ...]:
    return (
        _number("pay_low", "lower end of the pay as stated; equal to the upper end for a single figure"),
        _number("pay_high", "upper end of the pay as stated; one end alone is a bound; 0 = unpaid"),
        _number("pay_point", "a single figure that the source states beside a range"),
        _text(
            "pay_period",
            "what the pay is for; empty where no period is stated: such pay is never converted",
            choices=PAY_PERIODS,
        ),
        _text("currency", "ISO 4217 code; stated of every row but unpaid ones", pattern="[A-Z]{3}"),
    )


PAY_REPORTS = Table(
    name="pay_reports",
    row="one person's answer or one posting of pay, as a point or a range",
    key=("report_id",),
    files="stipends/*.csv",
    columns=(
        _text("report_id", "stable id of the row", required=True),
        _text("work_kind", "kind of work", required=True, choices=WORK_KINDS),
        _text("company", "canonical company; empty where the employer is a group or not named", refers_to="companies.company"),
        _text("company_text", "the company as written"),
        _text("role", "the role as written"),
        _text("role_family", "family of roles, read from the role; empty = not stated", choices=ROLE_FAMILIES),
        DEGREES,
        _text("degree_text", "the degree as written"),
        _text("class_year", "year of study as written"),
        _text("field", "field of study or industry as written"),
        _text("city", "canonical city"),
        _text("region", "state or province: the code of ISO 3166-2 without the country"),
        COUNTRY,
        _text("place_text", "the place as written"),
        _list("other_places", "the places beside the first: City, ST in the United States and Canada, City, CC elsewhere"),
        _text("work_mode", "where the work is done", choices=WORK_MODES),
        _list("season", "seasons of the internship", choices=SEASONS),
        YEAR,
        *_pay(),
        _text("pay_text", "the pay as written, or as the source stores it"),
        _number("hours_per_week", "hours a week, where stated", low=1, high=100),
        _number("housing_low", "housing stipend, lower end, in the row's currency"),
        _number("housing_high", "housing stipend, upper end, in the row's currency"),
        _text("housing_period", "what the housing stipend is for", choices=PAY_PERIODS),
        _text("housing_kind", "stipend, corporate housing, as written"),
        _number("bonus_amount", "signing, return or completion bonus in the row's currency"),
        _text("bonus_kind", "which bonus, as written"),
        _text("relocation_text", "relocation or travel help, as written"),
        _number("duration_weeks_min", "weeks, lower end", low=1, high=520),
        _number("duration_weeks_max", "weeks, upper end", low=1, high=520),
        _text("evidence", "how the figure is known", required=True, choices=REPORT_EVIDENCE),
        _list("flags", "what was inferred or assumed", choices=FLAGS),
        NOTE,
        SOURCE,
    ),
)

PAY_STATISTICS = Table(
    name="pay_statistics",
    row="one published statistic of a group: any of p10, p25, median, p75, p90, mean, with its n or employment",
    key=("statistic_id",),
    files="salaries/*.csv",
    columns=(
        _text("statistic_id", "stable id of the row", required=True),
        _text("group_kind", "what the statistic is of", required=True, choices=GROUP_KINDS),
        _text("group_name", "name of the group: occupation, role, university, company", required=True),
        _text("soc_code", "occupation's US SOC 2018 code", pattern=r"\d\d-\d{4}", refers_to="occupations.soc_code"),
        _text("company", "canonical company, where the group is within one", refers_to="companies.company"),
        _text("company_text", "the company as written"),
        _text("work_kind", "kind of work", required=True, choices=WORK_KINDS),
        _text("role_family", "family of roles, read from the group's name; empty = not stated", choices=ROLE_FAMILIES),
        DEGREES,
        _text("degree_text", "the degree as written"),
        _text("class_year", "year of study as written"),
        _text("field", "field of study or industry as written"),
        _text("experience_level", "level of experience as written"),
        _text("area_type", "kind of area", required=True, choices=AREA_TYPES),
        _text("area_name", "name of the area", required=True),
        _text("area_code", "code of the area: FIPS for states, CBSA for metros, the source's own elsewhere"),
        COUNTRY,
        YEAR,
        _text("pay_period", "what the pay is for", choices=PAY_PERIODS, required=True),
        _text("currency", "ISO 4217 code", pattern="[A-Z]{3}", required=True),
        _number("p10", "10th percentile"),
        _number("p25", "25th percentile"),
        _number("median", "median"),
        _number("p75", "75th percentile"),
        _number("p90", "90th percentile"),
        _number("mean", "mean"),
        _number("typical", "one figure that the source gives without saying which statistic it is"),
        _number("minimum", "lowest figure that the source gives"),
        _number("maximum", "highest figure that the source gives"),
        _list("top_coded", "which of the percentiles are only lower bounds", choices=STATISTICS),
        _integer("n", "people, postings or filings behind the statistic", low=0),
        _integer("jobs", "employment that the statistic stands for", low=0),
        _text("evidence", "who publishes it, how", required=True, choices=STATISTIC_EVIDENCE),
        _text("pay_basis", "what the pay includes, as the source says"),
        NOTE,
        SOURCE,
    ),
)

OUTLOOK = Table(
    name="outlook",
    row="one projection of an occupation's employment in an area",
    key=("outlook_id",),
    files="outlook/*.csv",
    columns=(
        _text("outlook_id", "stable id of the row", required=True),
        _text("occupation", "occupation as the source names it", required=True),
        _text("soc_code", "US SOC code", pattern=r"\d\d-\d{4}", refers_to="occupations.soc_code"),
        _text("area_type", "kind of area", required=True, choices=AREA_TYPES),
        _text("area_name", "name of the area", required=True),
        _text("area_code", "FIPS code of the state"),
        _text("country", "ISO 3166 alpha-2 code", pattern="[A-Z]{2}", required=True),
        _integer("base_year", "year that the projection starts from; empty where a source has only words", low=1990, high=2035),
        _integer("projection_year", "year that it projects", low=1990, high=2045),
        _number("employment_base", "jobs in the base year"),
        _number("employment_projected", "jobs in the projected year"),
        _number("change_number", "jobs gained or lost", low=None),
        _number("change_percent", "per cent gained or lost", low=-100),
        _number("annual_openings", "openings a year, growth and replacement"),
        _number("median_pay_year_usd", "median annual wage in US dollars"),
        _text("entry_education", "education that typically opens the occupation"),
        _text("work_experience", "experience in a related occupation"),
        _text("on_the_job_training", "training on the job"),
        _text("rating", "the source's own word for the outlook"),
        NOTE,
        SOURCE,
    ),
)

EDUCATION = Table(
    name="education",
    row="one share of an occupation's workers with a level of education, or one count of degrees awarded in a field",
    key=("education_id",),
    files="education/*.csv",
    columns=(
        _text("education_id", "stable id of the row", required=True),
        _text("measure", "what is counted", required=True, choices=values("education_measure")),
        _text("population", "whose education", required=True),
        _text("soc_code", "occupation's US SOC code, where the population is one", pattern=r"\d\d-\d{4}"),
        _text("field", "field of study"),
        _text("education_level", "level of education as written", required=True),
        _text("country", "ISO 3166 alpha-2 code", pattern="[A-Z]{2}", required=True),
        YEAR,
        _number("value", "the share or the count", required=True),
        _text("unit", "unit of the value", required=True, choices=values("education_unit")),
        NOTE,
        SOURCE,
    ),
)

PROGRAMS = Table(
    name="programs",
    row="one named internship programme: weeks, start dates, degrees, places, perks",
    key=("program_id",),
    files="programs/programs*.csv",
    columns=(
        _text("program_id", "stable id of the row", required=True),
        _text("company", "canonical company", refers_to="companies.company"),
        _text("company_text", "the company as written"),
        _text("program", "name of the programme", required=True),
        _text("status", "posting, closed, guide, as the source has it"),
        _number("duration_weeks_min", "weeks, lower end", low=1, high=520),
        _number("duration_weeks_max", "weeks, upper end", low=1, high=520),
        _text("duration_text", "the duration as written"),
        Column("duration_derived", "boolean", "weeks computed from months"),
        _list("season", "seasons and years as written"),
        _list("start_dates", "start dates, ISO 8601", of_dates=True),
        _text("end_date", "end date as written"),
        _text("application_deadline", "deadline as written"),
        Column("posted_on", "date", "day on which it was posted"),
        Column("last_seen", "date", "day on which its source last saw it"),
        Column("listed_open", "boolean", "whether its source listed it as open on that day; empty = not said"),
        DEGREES,
        _text("degree_text", "the degrees as written"),
        _list("locations", "places as written"),
        _text("work_mode", "where the work is done", choices=WORK_MODES),
        _list("fields", "fields of work, as the collection sorts them"),
        _list("focus_areas", "what the programme works on"),
        _list("skills", "skills asked for or taught"),
        _list("skills_required", "those of them that it requires; empty in this and the next = not distinguished"),
        _list("skills_preferred", "those of them that it prefers"),
        _list("responsibilities", "what interns do"),
        _list("perks", "benefits named"),
        _number("pay_low", "lower end of the pay as stated"),
        _number("pay_high", "upper end of the pay as stated"),
        _text("pay_period", "what the pay is for", choices=PAY_PERIODS),
        _text("pay_text", "the unit of the pay as written"),
        CURRENCY,
        _integer("max_applications", "applications a candidate may send", low=1),
        _text("application_review", "how applications are reviewed"),
        NOTE,
        _text("same_as", "the row of the same programme from another source that is counted and shown; empty = this one is"),
        _text("program_url", "address of the programme itself, where it is not that of the source", pattern="https?://.+"),
        SOURCE,
    ),
)

LISTINGS = Table(
    name="listings",
    row="one count of open listings of a company, season, country and degree by one tracker",
    key=("listing_id",),
    files="programs/listings.csv",
    columns=(
        _text("listing_id", "stable id of the row", required=True),
        _text("company", "canonical company, where it is one that the other tables name", refers_to="companies.company"),
        _text("company_text", "the company as written", required=True),
        _list("season", "seasons and years as written; empty = not stated"),
        COUNTRY,
        _text("country_text", "the country as written"),
        DEGREES,
        _text("degree_text", "the degrees as written"),
        _integer("listings", "listings that the tracker showed; trackers overlap: never summed", low=1, required=True),
        Column("newest_posted_on", "date", "day on which the newest of them was posted"),
        SOURCE,
    ),
)

SKILLS = Table(
    name="skills",
    row="one mention of a skill by one source",
    key=("skill_id",),
    files="skills/*.csv",
    columns=(
        _text("skill_id", "stable id of the row", required=True),
        _text("skill", "the skill", required=True),
        _text("category", "kind of skill", required=True, choices=SKILL_CATEGORIES),
        _text("context", "what the source is", choices=values("skill_context")),
        SOURCE,
    ),
)

SKILL_NAMES = Table(
    name="skill_names",
    row="one canonical skill with its aliases",
    key=("skill",),
    files="reference/skill_names.csv",
    columns=(
        _text("skill", "canonical name", required=True),
        _text("category", "kind of skill", required=True, choices=SKILL_CATEGORIES),
        _list("aliases", "other names that mean it; one that names two skills at once stands with both"),
    ),
)

SOFTWARE = Table(
    name="software",
    row="one piece of software that an official survey of employers' postings marks for an occupation",
    key=("software_id",),
    files="software/*.csv",
    columns=(
        _text("software_id", "stable id of the row", required=True),
        _text("soc_code", "the occupation's US SOC 2018 code", required=True, refers_to="occupations.soc_code"),
        _text("software", "the software, as the survey names it", required=True),
        _text("category", "what the survey files it under"),
        _list("marks", "how often postings name it", choices=values("software_mark"), required=True),
        SOURCE,
    ),
)

ROLE_FACTS = Table(
    name="role_facts",
    row="one statement of one guide or posting on one aspect of the work of a machine learning intern",
    key=("fact_id",),
    files="guides/*.csv",
    columns=(
        _text("fact_id", "stable id of the row", required=True),
        _text("aspect", "aspect of the work", required=True, choices=ROLE_ASPECTS),
        _text("topic", "what the statement answers, within the aspect", required=True),
        _text("item", "the answer in a few words, the same for all sources that give it", required=True),
        _text("statement", "what the source says of it, in our words", required=True),
        SOURCE,
    ),
)

PRICE_LEVELS = Table(
    name="price_levels",
    row="one price index value of an area and year",
    key=("index_name", "component", "area_type", "area_code", "period", "release"),
    files="reference/price_levels.csv",
    columns=(
        _text("index_name", "the index", required=True, choices=values("price_index")),
        _text("component", "what the index prices", required=True),
        _text("area_type", "kind of area", required=True, choices=AREA_TYPES),
        _text("area_name", "name of the area", required=True),
        _text("area_code", "FIPS for states, CBSA for metros, ISO 3166 for countries", required=True),
        _text("country", "ISO 3166 alpha-2 code; empty for areas of several countries", pattern="[A-Z]{2}"),
        _integer("year", "calendar year", required=True, low=1990, high=2035),
        _text("period", "the year, or the date within it, as the source gives it", required=True),
        _number("value", "value of the index", required=True),
        _text("base", "what the value is relative to", required=True),
        CURRENCY,
        _text("release", "release of the index; two releases are not one series"),
        SOURCE,
    ),
)

LIVING_COSTS = Table(
    name="living_costs",
    row="one cost of living of an area and year: a rent, food, or a tax constant",
    key=("living_cost_id",),
    files="reference/living_costs.csv",
    columns=(
        _text("living_cost_id", "stable id of the row", required=True),
        _text("item", "what it is the cost of", required=True, choices=values("living_cost")),
        _text("area_type", "kind of area", required=True, choices=AREA_TYPES),
        _text("area_name", "name of the area", required=True),
        _text(
            "area_code", "code of the area as its source has it: CBSA for US metros, FIPS for counties, UNITID for institutions"
        ),
        _text("hud_area_code", "code of the area by which the US Department of Housing and Urban Development sets rents"),
        _text("region", "state or province code"),
        COUNTRY,
        YEAR,
        _text("period", "what the cost is for; empty = a rate, or no figure", choices=PAY_PERIODS),
        _number("value", "the cost; empty = the source states a rule and no figure"),
        CURRENCY,
        NOTE,
        SOURCE,
    ),
)

HUD_AREAS = Table(
    name="hud_areas",
    row="one city with the area by which the US Department of Housing and Urban Development sets its rents",
    key=("hud_area_id",),
    files="reference/hud_areas.csv",
    columns=(
        _text("hud_area_id", "stable id of the row", required=True),
        _text("city", "name of the city", required=True),
        _text("region", "state code", required=True),
        _text("country", "ISO 3166 alpha-2 code", required=True, pattern="[A-Z]{2}"),
        _text("metro_code", "CBSA code of the metro that the city lies in", pattern=r"\d{5}"),
        _text("hud_area_code", "code of the rent area", required=True),
        _text("hud_area_name", "name of the rent area", required=True),
        _text("county_or_town", "county, or in New England town, that the city lies in", required=True),
        _text("matched_by", "how the city was found: its name, its town, or the nearest place", required=True),
        SOURCE,
    ),
)

EXCHANGE_RATES = Table(
    name="exchange_rates",
    row="one currency's average rate to the US dollar in a year",
    key=("currency", "year"),
    files="reference/exchange_rates.csv",
    columns=(
        _text("currency", "ISO 4217 code", required=True, pattern="[A-Z]{3}"),
        _integer("year", "calendar year", required=True, low=1990, high=2035),
        _number("units_per_usd", "units of the currency for one US dollar, average of the year", required=True),
        _number("usd_per_unit", "US dollars for one unit of the currency, average of the year", required=True),
        _text("method", "how the average is made", required=True),
        NOTE,
        SOURCE,
    ),
)

PLACES = Table(
    name="places",
    row="one canonical place: a city, a metro, a state or a country, with its coordinates",
    key=("place_type", "place_name", "region", "country"),
    files="reference/places.csv",
    columns=(
        _text("place_type", "kind of place", required=True, choices=values("place_type")),
        _text("place_name", "name of the place", required=True),
        _text("region", "state or province code; for a city the one it lies in"),
        _text("country", "ISO 3166 alpha-2 code", required=True, pattern="[A-Z]{2}"),
        _text("area_code", "CBSA code of a metro, FIPS code of a state, ISO 3166 code of a country"),
        _text("metro_code", "CBSA code of the metro that a US city lies in", pattern=r"\d{5}"),
        _text("currency", "ISO 4217 code of the currency in use, for countries only", pattern="[A-Z]{3}"),
        _list("aliases", "other names"),
        _number("latitude", "degrees north", low=-90, high=90),
        _number("longitude", "degrees east", low=-180, high=180),
        SOURCE,
    ),
)

COMPANIES = Table(
    name="companies",
    row="one canonical company with its aliases",
    key=("company",),
    files="reference/companies.csv",
    columns=(
        _text("company", "canonical name", required=True),
        _list("aliases", "other names that mean it, legal names among them"),
        _text("industry", "industry, as a source classes the company; empty = none does", choices=INDUSTRIES),
        _text("industry_source", "the source that says the industry", refers_to="sources.source_id"),
    ),
)

OCCUPATIONS = Table(
    name="occupations",
    row="one occupation with its SOC code and the titles that mean it",
    key=("soc_code",),
    files="reference/occupations.csv",
    columns=(
        _text("soc_code", "US SOC 2018 code; older codes where a source uses them", required=True, pattern=r"\d\d-\d{4}"),
        _text("occupation", "canonical title", required=True),
        _list("titles", "titles that mean it in other sources"),
        _text("role_family", "family of roles", choices=ROLE_FAMILIES),
        _text("work", "what its people do, after “They”, in our own words"),
        _text("work_source", "the source that says so at length", refers_to="sources.source_id"),
        NOTE,
    ),
)

ROLES = Table(
    name="roles",
    row="one role that machine learning interns grow into, as guides name them",
    key=("role",),
    files="reference/roles.csv",
    columns=(
        _integer("position", "place in the order of the guides", required=True, low=1),
        _text("role", "the role", required=True),
        _list("titles", "titles, in lower case, under which sources publish its pay"),
        _text("role_family", "family of roles of the interns who lead to it", required=True, choices=ROLE_FAMILIES),
        _list(
            "neighbours",
            "official occupations nearest to it, by our own reading, where none has the role among its titles",
            refers_to="occupations.soc_code",
        ),
    ),
)

PERK_GROUPS = Table(
    name="perk_groups",
    row="one perk that a programme names, with the group that it stands in",
    key=("perk",),
    files="reference/perk_groups.csv",
    columns=(
        _text("perk", "the perk as collected", required=True),
        _text("group", "its group: those that job boards sort benefits into, with housing and travel, and pay", required=True),
    ),
)

PLACE_SPELLINGS = Table(
    name="place_spellings",
    row="one place as a programme writes it, with one place that it means",
    key=("written", "place"),
    files="reference/place_spellings.csv",
    columns=(
        _text("written", "the place as collected", required=True),
        _text("place", "the place that it means, as reports name a city (Seattle, WA), or a wider area"),
        _text("country", "ISO 3166 alpha-2 code of the country that it lies in", pattern="[A-Z]{2}"),
    ),
)

SOURCES = Table(
    name="sources",
    row="one source: title, publisher, address, date, kind, licence",
    key=("source_id",),
    files="sources.csv",
    columns=(
        _text("source_id", "stable id of the source", required=True),
        _text("title", "title", required=True),
        _text("publisher", "who published it"),
        _text("url", "address, where one is known", pattern="https?://.+"),
        _text("published", "date or period of publication, as far as known"),
        _text("kind", "kind of source", required=True),
        _text("covers", "what it covers"),
        _text("licence", "licence, where seen"),
        _text("seen_via", "through what copy it was read"),
    ),
)

RELEASES = Table(
    name="releases",
    row="one release that rows come from: what of it is held, when it was published, and when the next is due",
    key=("release_id",),
    files="reference/releases.csv",
    columns=(
        _text("release_id", "stable id of the release", required=True, pattern="[a-z0-9_]+"),
        _text("release", "name of the release", required=True),
        _text("publisher", "who publishes it", required=True),
        _list("tables", "the tables that hold its rows", required=True),
        _list("source_ids", "its sources; empty = those sources of its tables that no other release has"),
        _text("held", "the editions that are held", required=True),
        Column("published", "date", "day on which the newest of these was published"),
        _text("next_edition", "the edition after these"),
        _text("next_due", "when that edition is due, or since when it is out; empty = not known, or no fixed date"),
        _text("page", "the publisher's page of it, for a browser", pattern="https?://.+"),
        _list("files", "addresses from which that edition is fetched; empty = there is none to fetch by"),
    ),
)

TABLES: tuple[Table, ...] = (
    SOURCES,
    RELEASES,
    COMPANIES,
    OCCUPATIONS,
    PLACES,
    PRICE_LEVELS,
    LIVING_COSTS,
    HUD_AREAS,
    EXCHANGE_RATES,
    PAY_REPORTS,
    PAY_STATISTICS,
    OUTLOOK,
    EDUCATION,
    PROGRAMS,
    LISTINGS,
    SKILL_NAMES,
    SKILLS,
    SOFTWARE,
    ROLE_FACTS,
    ROLES,
    PERK_GROUPS,
    PLACE_SPELLINGS,
)


def table(name: str) -> Table:
    """Return the table of that name; KeyError where there is none."""
    return {t.name: t for t in TABLES}[name]
