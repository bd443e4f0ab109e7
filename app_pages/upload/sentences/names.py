"""What the page for added files says of company names that may be typing errors."""

from collections.abc import Mapping

from charts.numbers import count
from components.words import joined, plain
from ingest.judgement.company_names import NearName


def title(names: int) -> str:
    """Return how many company names may be typing errors."""
    return "One company name may be a typing error" if names == 1 else f"{names:,} company names may be typing errors"


def about(names: int) -> str:
    """Return what a click does, and what happens without one."""
    it, company = ("it stays", "a company of its own") if names == 1 else ("they stay", "companies of their own")
    return f"Click the company that was meant. Without a click {it} {company}; the file itself stays as it is either way."


def question(name: NearName, company: str) -> str:
    """Return the label of the button that says which company a name means."""
    return f"{plain(name.written)}: did you mean **{plain(company)}**? ({count(name.records, 'record')})"


def all_meant(clear: int, names: int) -> str:
    """Return the label of the button that says so of every name that is near to one company alone, `clear` of all."""
    if clear < names:
        return f"Yes to the {clear:,} with one answer"
    return "Yes to both" if clear == 2 else f"Yes to all {clear:,}"


def further(names: int) -> str:
    """Return the label of what holds the names of fewer records."""
    return f"{count(names, 'more name')}"


def meant(companies: Mapping[str, str]) -> str:
    """Return which names are read as which companies, as the reader said."""
    return f"As you said: {joined([f'{plain(name)} is **{plain(company)}**' for name, company in companies.items()])}."
