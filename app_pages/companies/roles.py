"""Pay by role family, below the industries: what kind of work pays more, in one country's reports."""

from app_pages.companies.banded import draw_banded
from app_pages.companies.sentences import roles as sentences
from app_pages.companies.sentences.groups import by_bands
from components import chart_phrases
from components.context import PageContext


def draw_roles(market: PageContext) -> None:
    """Draw the role families of one country; nothing where no report has pay that can be counted."""
    roles = by_bands(market.ask("companies/roles"), "role_family")
    if not roles.empty:
        finding = sentences.finding(roles, market.money, market.view.snapshot.constants["confidence"])
        caption = sentences.caption(roles, chart_phrases.ranges_legend(roles, market.constant))
        draw_banded(market, "roles", "role_family", roles, finding, caption)
