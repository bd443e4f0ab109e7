"""The labour market of a page: one country at a time, since no number holds over several."""

from streamlit.delta_generator import DeltaGenerator

from components.address import warn_unknown
from components.context import PageContext
from queries.selection import NOT_STATED


def choose_market(context: PageContext, key: str, controls: DeltaGenerator) -> tuple[PageContext, str]:
    """Return the context of one country and the country's name.

    Where the matching reports are of several countries, the reader chooses one among the `controls` (`key` holds it in
    the address); the first is the one with most reports.
    """
    found = context.ask("filters/markets")
    names = dict(zip(found["group"].fillna(NOT_STATED), found["label"], strict=True))
    if not names:
        return context, ""
    if len(names) == 1:
        return in_market(context, *names), *names.values()
    warn_unknown(key, "Labour market", set(names.values()))
    chosen = controls.selectbox(
        "Labour market",
        list(names),
        format_func=lambda code: names.get(code, code),
        key=key,
        bind="query-params",
        width=230,
        help="Pay in several countries has no common median: one country is shown at a time, the one with most reports first.",
    )
    return in_market(context, chosen), names[chosen]


def in_market(context: PageContext, country: str | float | None) -> PageContext:
    """Return the context of one country alone (null: of what states none), so that what others publish is of it as well.

    Where all that matches is of one country, no filter need say so: then published figures of any country would pass.
    """
    market = (country if isinstance(country, str) else NOT_STATED,)
    return context if context.selection.country == market else context.filtered(country=market)
