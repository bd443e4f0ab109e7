"""Pay by industry, below the list of companies: the industries of one country's reports, and those of no known one."""

from app_pages.companies.banded import draw_banded
from app_pages.companies.sentences import industries as sentences
from app_pages.companies.sentences.groups import by_bands
from components import chart_phrases
from components.context import PageContext


def draw_industries(market: PageContext) -> None:
    """Draw the industries of one country; nothing where no report has pay that can be counted."""
    industries = by_bands(market.ask("companies/industries"), "industry")
    if not industries.empty:
        finding = sentences.finding(industries, market.money, market.view.snapshot.constants["confidence"])
        caption = sentences.caption(industries, market.money, chart_phrases.ranges_legend(industries, market.constant))
        draw_banded(market, "industries", "industry", industries, finding, caption)
