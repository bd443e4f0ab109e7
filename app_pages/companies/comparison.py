"""Up to four companies side by side: each as a whole and by degree level, on one scale, with the figures as a table."""

import pandas as pd
import streamlit as st

from charts.numbers import count, percent
from charts.pay_ranges import pay_ranges
from components import figure, phrases
from components.context import PageContext, colours, constant, money, view
from components.market import choose_market
from components.words import MAIN_DEGREES, joined, plain, word
from queries.database import View


def compare(companies: list[str]) -> None:
    """Draws the comparison of the companies within one country, whatever the sidebar's company filter."""
    with st.container(border=True):
        st.subheader("Side by side")
        in_market, country = choose_market(
            PageContext(view().filtered(company=tuple(companies)), colours()), "compare-market", st
        )
        seen = in_market.view
        found = seen.ask("companies/compared", chosen=companies)
        _missing(companies, found)
        if found.empty:
            return
        found = found[found["degree_level"].isna() | (found["degree_level"].isin(MAIN_DEGREES) & ~_alone(found))]
        found = found.assign(label=[_label(row) for row in found.itertuples()])
        whole = found[found["degree_level"].isna()]
        st.markdown(_finding(whole))
        selected = _chart(found, whole)
        st.caption(
            f"{phrases.kinds(view().selection.work_kind).capitalize()} in {phrases.within(country)}. "
            "n counts offers; hollow under "
            f"{constant('offers_for_many')}, points under {constant('offers_for_median')}. An offer that names several degree "
            "levels stands under each."
        )
        _table(found)
        _rows(found, selected, seen)


def _alone(found: pd.DataFrame) -> pd.Series:
    """Whether a row without a degree level holds all the offers of its company, and so says nothing more."""
    return (found["degree_level"] == "not_stated") & (found["n"] == found.groupby("company")["n"].transform("max"))


def _label(row) -> str:
    return row.company if pd.isna(row.degree_level) else f"{word(row.degree_level)} at {row.company}"


def _missing(companies: list[str], found: pd.DataFrame) -> None:
    missing = [plain(name) for name in companies if name not in set(found["company"])]
    if missing:
        st.caption(f"Without an offer that matches the filters: {joined(missing)}.")


def _finding(whole: pd.DataFrame) -> str:
    ranked = whole[whole["median"].notna()].sort_values("median", ascending=False)
    scarce = whole[whole["median"].isna()]
    offers = {row.company: count(int(row.n), "offer") for row in whole.itertuples()}
    known = [f"{plain(row.company)} {plain(money().text(row.median))} ({offers[row.company]})" for row in ranked.itertuples()]
    few = [f"{plain(name)} ({offers[name]})" for name in scarce["company"]]
    said = [f"Median pay: {', '.join(known)}."] if known else []
    return " ".join(said + ([f"Too few offers for a median: {', '.join(few)}."] if few else []))


def _chart(found: pd.DataFrame, whole: pd.DataFrame) -> str | None:
    shades = dict(zip(found["group"], found["degree_level"].map(colours().degrees).fillna(colours().accent), strict=True))
    drawn = pay_ranges(found, money(), colours(), group_colours=shades)
    return figure.draw(drawn, "compare", alt="Companies side by side. " + _finding(whole))


def _table(found: pd.DataFrame) -> None:
    shown = pd.DataFrame(
        {
            "company": found["company"],
            "degree": [word(level) if isinstance(level, str) else "All" for level in found["degree_level"]],
            "offers": found["n"],
            "postings": found["postings"],
            "median": [money().text(value) for value in found["median"]],
            "95 % interval": [money().span(row.median_low, row.median_high) for row in found.itertuples()],
            "middle half": [money().span(row.p25, row.p75) for row in found.itertuples()],
            "ranges": [percent(share) for share in found["ranges_share"]],
            "newest": found["newest_year"],
        }
    )
    texts = ("median", "95 % interval", "middle half", "ranges")
    right = {name: st.column_config.TextColumn(alignment="right") for name in texts}
    st.dataframe(
        shown,
        key="table-compare",
        hide_index=True,
        height=min(420, 38 + 35 * len(shown)),
        column_config={**right, "newest": st.column_config.NumberColumn(format="%d")},
    )


def _rows(found: pd.DataFrame, selected: str | None, seen: View) -> None:
    """The reports behind the comparison: of all, or of the company, or of its degree level, whose mark is selected."""
    chosen = found[found["group"] == selected]
    if len(chosen) and isinstance(chosen.iloc[0]["degree_level"], str):
        row = chosen.iloc[0]
        level = pd.DataFrame({"group": [row["degree_level"]], "label": [row["label"]]})
        figure.rows(
            PageContext(seen.filtered(company=(row["company"],)), colours()), "compare", "degree", level, row["degree_level"]
        )
    else:
        figure.rows(PageContext(seen, colours()), "compare", "company", found[found["degree_level"].isna()], selected)
