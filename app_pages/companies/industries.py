"""Pay by industry, below the list of companies: the industries of one country's reports, and those of no known one."""

from app_pages.companies.banded import draw_banded
from app_pages.companies.sentences import industries as sentences
from app_pages.companies.sentences.groups import by_bands
from components.context import PageContext

LIMITS = ("reports_for_many", "reports_for_median", "companies_for_place")


def draw_industries(market: PageContext) -> None:
    """Draw the industries of one country; nothing where no report has pay that can be counted."""
    industries = by_bands(market.ask("companies/industries"), "industry")
    if not industries.empty:
        finding = sentences.finding(industries, market.money, market.view.snapshot.constants["confidence"])
        caption = sentences.caption(industries, market.money, *(market.constant(name) for name in LIMITS))
        draw_banded(market, "industries", "industry", industries, finding, caption)
