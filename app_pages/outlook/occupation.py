"""Occupations in the official projections: a card each in a fixed order, growth against pay, jobs now and projected."""

import pandas as pd
import streamlit as st

from charts.employment import employment
from charts.growth import growth_against_pay
from charts.numbers import Money, count, growth, thousands
from components import figure
from components.cards import cards
from components.context import colours, constant, view
from components.filters import warn_unknown
from components.words import joined, plain

#: The occupations that always have a card: those that the interns of this dashboard's role families grow into.
CARDED = ("15-2051", "15-1252", "15-1221", "17-2061")
FIELD = "15-0000"
DRAWN = 14
SOURCE = st.column_config.LinkColumn("source", display_text="open")
#: How the columns of every table of projections are shown.
COLUMNS = {
    **{name: st.column_config.NumberColumn(format="%.1f %%") for name in ("growth", "all occupations")},
    **{name: st.column_config.NumberColumn(format="localized") for name in ("jobs", "projected", "openings a year")},
    "source": SOURCE,
}


def reading() -> Money:
    """How official pay is read: in the reader's unit and currency, as paid."""
    return Money(view().selection.currency, view().selection.unit)


def choose(occupations: pd.DataFrame) -> pd.Series:
    """The occupation that the reader looks at, among those of the newest projections."""
    known = occupations[~occupations["is_group"]].sort_values("label").set_index("group", drop=False)
    first = [code for code in CARDED if code in known.index]
    codes = first + [code for code in known.index if code not in first]
    names = known["label"].to_dict()
    warn_unknown("outlook-of", "Occupation", set(names.values()))
    chosen = st.selectbox(
        "Occupation", codes, format_func=lambda code: names.get(code, code), key="outlook-of", bind="query-params", width=340
    )
    return known.loc[chosen]


def headline(asked: pd.Series, occupations: pd.DataFrame) -> None:
    """Whether the occupation grows, against all occupations, and what that rests on."""
    st.title(_finding(asked))
    field = occupations[occupations["group"] == FIELD]
    whole = f" · the field as a whole {growth(field.iloc[0]['change_percent'])}" if len(field) else ""
    jobs = f"{int(asked['employment_base']):,} jobs in {asked['base_year']:.0f}"
    st.markdown(f":gray[United States · projections {span(asked)} · {jobs}{whole}]")
    st.caption(
        "Official figures of employees, not of interns, as paid; they change with pay per and currency, not with the filters. "
        "The filters hold for the pay of interns further down."
    )


def show_cards(asked: pd.Series, occupations: pd.DataFrame) -> None:
    """A card for each occupation of the fixed order and for the chosen one, with the rule of their words."""
    known = occupations.set_index("group", drop=False)
    shown = [code for code in CARDED if code in known.index]
    shown += [asked["group"]] if asked["group"] not in shown else []
    cards([_card(known.loc[code]) for code in shown], "outlook")
    st.caption(f"All occupations together: {growth(asked['all_change_percent'])}. {rule()}")


def rule() -> str:
    """The rule that gives a growth its word."""
    much, faster, average, slower = (constant(f"{name}_growth") for name in ("much_faster", "faster", "average", "slower"))
    base = constant("growth_classes_base")
    return (
        f"The words are those that the Bureau of Labor Statistics gives for {base}–{(base + 10) % 100}, on whole per cents: "
        f"much faster than average from {much}\u2009%, faster from {faster}\u2009%, as fast from {average}\u2009%, slower from "
        f"{slower}\u2009%, then little or no change; decline from \u2212{-constant('declining_growth')}\u2009% downwards."
    )


def show(asked: pd.Series, occupations: pd.DataFrame) -> None:
    """Growth against pay, and the jobs of the occupations with most openings."""
    single = occupations[~occupations["is_group"]].assign(words=lambda found: [_words(row) for row in found.itertuples()])
    left, right = st.columns([1.1, 1])
    with left.container(border=True, height="stretch"):
        picked = _growth(single, asked)
    with right.container(border=True, height="stretch"):
        picked = _employment(single, asked) or picked
    listed = single if picked is None else single[single["group"] == picked]
    with figure.listing(f"The {len(single)} occupations with their sources", "outlook-occupations", picked):
        _table(listed)
    _vintages(asked)


def span(row) -> str:
    """The years of a projection, such as 2024–34."""
    return f"{int(row['base_year'])}–{int(row['projection_year']) % 100:02d}"


def _finding(asked: pd.Series) -> str:
    name, percent = plain(asked["label"]), asked["change_percent"]
    years = f"from {asked['base_year']:.0f} to {asked['projection_year']:.0f}"
    against = "" if pd.isna(asked["all_change_percent"]) else f", all occupations {growth(asked['all_change_percent'])}"
    if percent == 0:
        return f"{name}: as many jobs {years}{against}"
    verb = "grow" if percent > 0 else "shrink"
    return f"{name}: employment is projected to {verb} by {growth(abs(percent)).lstrip('+')} {years}{against}"


def _card(row: pd.Series) -> tuple[str, str, str]:
    lines = [
        f"**{row['growth_class']}**" if isinstance(row["growth_class"], str) else "no published word for this vintage",
        f"jobs **{thousands(row['employment_base'])} → {thousands(row['employment_projected'])}**",
        f"openings **{thousands(row['annual_openings'])}** a year",
        f"median **{_pay(row, 'year')}**",
        f"or **{_pay(row, 'hour')}**" if pd.isna(row["pay_of"]) else f"or **{_pay(row, 'hour')}** ({row['pay_of']:.0f})",
        f"entry: {plain(row['entry_education'].lower())}" if isinstance(row["entry_education"], str) else "entry not stated",
        _links(row),
    ]
    return plain(row["label"]), growth(row["change_percent"]), "  \n".join(line for line in lines if line)


def _pay(row: pd.Series, unit: str) -> str:
    amount = Money(view().selection.currency, unit).sentence(row[f"pay_{unit}"])
    return plain(("at least " if row["is_bound"] else "") + amount)


def _links(row: pd.Series) -> str:
    links = [(name, row[url]) for name, url in (("projection", "url"), ("wage", "pay_url")) if isinstance(row[url], str)]
    return " · ".join(f"[{name}]({url})" for name, url in links)


def _growth(single: pd.DataFrame, asked: pd.Series) -> str | None:
    st.subheader("Growth against pay")
    average = asked["all_change_percent"]
    drawn = growth_against_pay(single, average, reading(), colours(), CARDED, asked["group"])
    both = single[(single["change_percent"] > average) & single["pay"].notna()]
    alt = f"{len(both)} of {count(len(single), 'occupation')} grow faster than all together: {_said(both.head(6))}"
    picked = figure.draw(drawn, "outlook-growth", alt=alt)
    unpaid = int(single["pay"].isna().sum())
    st.caption(
        f"One dot an occupation, area by openings a year. Pay: median of {asked['base_year']:.0f}, as printed with the "
        "projections." + (f" {count(unpaid, 'occupation')} without pay." if unpaid else "")
    )
    return picked


def _employment(single: pd.DataFrame, asked: pd.Series) -> str | None:
    st.subheader(f"Jobs in {asked['base_year']:.0f} and {asked['projection_year']:.0f}")
    ordered = single.sort_values("annual_openings", ascending=False, na_position="last")
    kept = ordered["group"].isin([*ordered["group"].head(DRAWN - len(CARDED)), *CARDED, asked["group"]])
    shown = ordered[kept]
    alt = f"Jobs now and projected: {joined([f'{row.label} {_jobs(row)}' for row in shown.head(6).itertuples()])}"
    picked = figure.draw(employment(shown, colours(), asked["group"]), "outlook-jobs", alt=alt)
    st.caption(
        f"Grey: jobs of {asked['base_year']:.0f}; accent: what is added; hollow: what is lost. {len(shown)} of {len(single)} "
        "occupations, most openings a year first; k: thousands."
    )
    return picked


def _jobs(row) -> str:
    return f"{thousands(row.employment_base)} to {thousands(row.employment_projected)} ({growth(row.change_percent)})"


def _said(rows: pd.DataFrame) -> str:
    return "; ".join(f"{row.label} {growth(row.change_percent)}, {reading().text(row.pay)}" for row in rows.itertuples())


def _words(row) -> str:
    openings = "openings not published" if pd.isna(row.annual_openings) else f"{row.annual_openings:,.0f} openings a year"
    word = f", {row.growth_class.lower()}" if isinstance(row.growth_class, str) else ""
    pay = "pay not published" if pd.isna(row.pay) else f"median {reading().sentence(row.pay)} in {row.base_year}"
    jobs = f"{row.employment_base:,.0f} jobs in {row.base_year}, {row.employment_projected:,.0f} in {row.projection_year}"
    return f"<b>{row.label}</b><br>{growth(row.change_percent)}{word}<br>{jobs}<br>{openings}<br>{pay}"


def _vintages(asked: pd.Series) -> None:
    """Every projection of the occupation, each by itself."""
    found = view().ask("outlook/vintages", soc_code=asked["group"])
    earlier = [f"{span(row)} {growth(row['change_percent'])}" for row in found.iloc[1:].to_dict("records")]
    if not earlier:
        return
    with st.expander(f"Earlier projections: {', '.join(earlier)}", icon=":material/history:"):
        st.caption("Each vintage starts anew from its own base year, jobs and method: they are not one series.")
        shown = pd.DataFrame(
            {
                "years": [span(row) for row in found.to_dict("records")],
                "growth": found["change_percent"],
                "all occupations": found["all_change_percent"],
                "jobs": found["employment_base"],
                "projected": found["employment_projected"],
                "openings a year": found["annual_openings"],
                "source": found["url"],
            }
        )
        st.dataframe(shown, key="table-outlook-vintages", hide_index=True, placeholder="", column_config=COLUMNS)


def _table(found: pd.DataFrame) -> None:
    shown = pd.DataFrame(
        {
            "occupation": found["label"],
            "growth": found["change_percent"],
            "in words": found["growth_class"],
            "jobs": found["employment_base"],
            "projected": found["employment_projected"],
            "years": [span(row) for row in found.to_dict("records")],
            "openings a year": found["annual_openings"],
            "median a year": found["pay_year"].round(),
            "an hour": found["pay_hour"].round(2),
            "of": found["pay_of"],
            "typical entry": found["entry_education"],
            "experience": found["work_experience"],
            "training": found["on_the_job_training"],
            "SOC": found["group"],
            "source": found["url"],
            "source of the pay": found["pay_url"],
        }
    )
    st.dataframe(
        shown,
        key="table-outlook-occupations",
        hide_index=True,
        height=min(420, 38 + 35 * len(shown)),
        placeholder="",
        column_config=COLUMNS
        | {
            "median a year": st.column_config.NumberColumn(f"median, {reading().currency} a year", format="localized"),
            "an hour": st.column_config.NumberColumn(f"{reading().currency} an hour", format="%.2f"),
            "of": st.column_config.NumberColumn("pay of", format="%d"),
            "source of the pay": st.column_config.LinkColumn(display_text="open"),
        },
    )
