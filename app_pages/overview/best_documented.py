"""The companies and the places with most reports, each with its pay."""

import pandas as pd

from app_pages.overview.sentences import findings
from charts.pay_ranges import pay_ranges
from components import chart_phrases, figure, notes, scope
from components.context import PageContext


def draw_best_documented_companies(context: PageContext, companies: pd.DataFrame, everyone: pd.Series) -> None:
    """Draw the pay of the companies with most reports beside the median of `everyone`."""
    _draw_groups(context, "companies", "company", companies, everyone, chart_phrases.ranges_legend(companies, context.constant))


def draw_best_documented_places(context: PageContext, places: pd.DataFrame, everyone: pd.Series) -> None:
    """Draw the pay of the places with most reports beside the median of `everyone`."""
    limits = [context.constant(name) for name in ("reports_for_median", "companies_for_place")]
    unplaced = int(context.ask("locations/unplaced", level="city").iloc[0]["unplaced"])
    caption = findings.places_caption(chart_phrases.ranges_legend(places, context.constant), *limits, unplaced)
    _draw_groups(context, "places", "city", places, everyone, caption)


def _draw_groups(
    context: PageContext, name: str, dimension: str, groups: pd.DataFrame, everyone: pd.Series, caption: str
) -> None:
    notes.header(f"{name.capitalize()} with the most data")
    reference = None if pd.isna(everyone["median"]) else (everyone["median"], "all")
    bars = pay_ranges(groups, context.money, context.colours, reference=reference)
    selected = figure.draw(
        bars, name, alt=findings.best_documented_alt(name, groups, context.money), scope=scope.of_chart(context)
    )
    notes.caption(caption, name)
    figure.rows(context, name, dimension, groups, selected)
