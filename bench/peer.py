"""The page that a reader would write in an afternoon: pandas and Plotly Express over the same rows of pay, nothing kept back.

Three filters and five charts; no intervals, no merging of postings, no sources. It was written before any measuring and is
never made slower or faster: a test holds its bytes. Run with `streamlit run bench/peer.py`.
"""

import os
from pathlib import Path

import pandas as pd
import plotly.express as px
import streamlit as st

DATA = Path(os.environ.get("DASHBOARD_DATA") or Path(__file__).parent.parent / "data")
COLUMNS = [
    "report_id", "work_kind", "company", "role_family", "degree_levels", "city", "country", "year", "pay_low", "pay_high",
    "pay_period", "currency", "evidence",
]  # fmt: skip
HOURS = {"hour": 1, "day": 8, "week": 40, "two_weeks": 80, "month": 2080 / 12, "year": 2080}


@st.cache_data
def load() -> pd.DataFrame:
    """Return the rows of pay with their pay for one hour in US dollars."""
    rows = pd.concat([pd.read_csv(path, usecols=COLUMNS) for path in sorted(DATA.glob("stipends/*.csv"))])
    rates = pd.read_csv(DATA / "reference" / "exchange_rates.csv").groupby("currency")["usd_per_unit"].last()
    middle = rows[["pay_low", "pay_high"]].mean(axis=1)
    rows["pay"] = middle / rows["pay_period"].map(HOURS) * rows["currency"].map(rates)
    return rows[(rows["evidence"] != "guide") & (rows["pay"] > 0)]


st.set_page_config(page_title="Intern pay", layout="wide")
reports = load()

countries = st.sidebar.multiselect("Country", sorted(reports["country"].dropna().unique()), ["US"], key="country")
years = st.sidebar.multiselect("Year", sorted(reports["year"].dropna().unique()), [2025, 2026, 2027], key="year")
levels = sorted(reports["degree_levels"].str.split(";").explode().dropna().unique())
degrees = st.sidebar.multiselect("Degree level", levels, key="degree")

chosen = reports[reports["work_kind"] == "internship"]
if countries:
    chosen = chosen[chosen["country"].isin(countries)]
if years:
    chosen = chosen[chosen["year"].isin(years)]
if degrees:
    chosen = chosen[chosen["degree_levels"].fillna("").str.contains("|".join(degrees))]

st.title(f"Interns earn ${chosen['pay'].median():,.2f} an hour")
st.caption(f"{len(chosen):,} of {len(reports):,} reports")

st.plotly_chart(px.histogram(chosen, x="pay", nbins=60, title="Pay per hour"))

by_degree = chosen.assign(degree=chosen["degree_levels"].str.split(";")).explode("degree")
quartiles = by_degree.groupby("degree")["pay"].quantile([0.25, 0.5, 0.75]).unstack().reset_index()
quartiles.columns = ["degree", "p25", "median", "p75"]
st.plotly_chart(
    px.scatter(
        quartiles.assign(above=quartiles["p75"] - quartiles["median"], below=quartiles["median"] - quartiles["p25"]),
        x="median", y="degree", error_x="above", error_x_minus="below", title="Pay by degree level",
    )
)  # fmt: skip

by_year = chosen.groupby("year")["pay"].agg(["median", "size"]).reset_index()
st.plotly_chart(px.line(by_year, x="year", y="median", markers=True, hover_data="size", title="Median pay by year"))

by_company = chosen.groupby("company")["pay"].agg(["median", "size"]).nlargest(10, "size").reset_index()
st.plotly_chart(px.bar(by_company, x="median", y="company", text="size", title="The companies with most reports"))

by_city = chosen.groupby("city")["pay"].agg(["median", "size"]).nlargest(10, "size").reset_index()
st.plotly_chart(px.bar(by_city, x="median", y="city", text="size", title="The cities with most reports"))
