"""The words that readers see for the stable values of the data. An address holds these words, so they do not change."""

import re

import pandas as pd

from queries.selection import NOT_STATED

FILTER_WORDS = {
    "work_kind": "Kind of work",
    "role_family": "Role family",
    "degree": "Degree level",
    "country": "Country",
    "region": "State or province",
    "city": "City",
    "company": "Company",
    "year": "Year",
    "evidence": "Evidence",
    "inferred": "Country only implied by the currency",
    "unit": "Pay per",
    "currency": "Currency",
    "prices": "Prices",
    "ends": "Ranges shown by",
}

#: The degree levels that charts of pay show, in their order.
MAIN_DEGREES = ("bachelor", "master", "phd", NOT_STATED)

CHOICE_WORDS = {
    NOT_STATED: "Not stated",
    "internship": "Internship",
    "full_time": "Full time",
    "phd_stipend": "PhD stipend",
    "fellowship": "Fellowship",
    "software_engineering": "Software engineering",
    "machine_learning": "Machine learning",
    "data": "Data",
    "research": "Research",
    "hardware": "Hardware",
    "engineering": "Other engineering",
    "quantitative_finance": "Quantitative finance",
    "business": "Business",
    "design": "Design",
    "other": "Other",
    "high_school": "High school",
    "associate": "Associate",
    "bachelor": "Bachelor's",
    "master": "Master's",
    "phd": "PhD",
    "professional": "Professional",
    "self_reported": "Self-reported",
    "posted": "Posted",
    "employer_stated": "Employer stated",
    "modelled": "Modelled",
    "guide": "Guide",
    "official": "Official",
    "survey": "Survey",
    "employer_scale": "Employer's scale",
    "aggregator": "Aggregator",
    "hour": "Hour",
    "month": "Month",
    "year": "Year",
    "as_paid": "As paid",
    "regional": "US average prices",
    "purchasing_power": "Purchasing power",
    "middle": "Middle",
    "low": "Low end",
    "high": "High end",
    "winter": "Winter",
    "spring": "Spring",
    "summer": "Summer",
    "fall": "Fall",
    "on_site": "On site",
    "hybrid": "Hybrid",
    "remote": "Remote",
    "country_inferred": "country implied by the currency",
    "degree_inferred": "degree read from the title",
    "degree_graduate": "master's or PhD, not stated which",
    "degree_assumed": "degree as the source read it",
    "annualised": "yearly figure made from an hourly rate",
    "period_inferred": "pay period not printed",
    "currency_inferred": "currency not printed",
    "year_inferred": "year read from the title or the date, or told for the file",
    "work_kind_inferred": "kind of work taken from the other rows or told for the file",
    "place_inferred": "place read from other wording",
    "several_places": "first of several places",
    "net_pay": "after tax",
    "implausible": "figure can hardly be right",
    "language": "Languages",
    "framework": "Frameworks and tools",
    "maths": "Mathematics",
    "domain": "Subjects and methods",
    "soft": "Soft skills",
    "posting": "Posting",
    "announcement": "Announcement",
    "duty": "Duties",
    "requirement": "Requirements",
    "environment": "Environment",
    "getting_in": "Getting in",
    "next_step": "Next steps",
    "outlook": "Outlook",
    "pay": "Pay",
}


def word(value: str | None) -> str:
    """Return the word for a stable value; the value itself where it is a name."""
    if value is None or (not isinstance(value, str) and pd.isna(value)):
        return CHOICE_WORDS[NOT_STATED]
    return CHOICE_WORDS.get(value, str(value))


def plain(text: str) -> str:
    """Return text from a file or an address, made safe for Markdown: nothing in it is read as markup."""
    escaped = "".join("\\" + c if c in r"\`*_{}[]()#+-.!|~$<>:&" else c for c in str(text))
    return escaped.replace("\n", " ")


def linked(title: str, url: str | None) -> str:
    """Return the title of a source as a link to it; said where no address is known."""
    return f"[{plain(title)}]({url})" if isinstance(url, str) else f"{plain(title)}, no address known"


def spoken(text: str) -> str:
    """Return a sentence made for Markdown as it is read out: without the signs that `plain` put in."""
    return re.sub(r"\\([^A-Za-z0-9\s])", r"\1", text)


def joined(names: list[str], last: str = "and") -> str:
    """Return names as a phrase: a, b and c."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}" if names else ""
