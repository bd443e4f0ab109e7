"""Pay over time: the median with its middle half as a ribbon, n as small bars beneath, broken where offers are few."""

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from charts.numbers import Money, count
from charts.theme import FONT_SIZE, Palette, empty, figure

HEIGHT = 330


def trend(years: pd.DataFrame, money: Money, colours: Palette) -> go.Figure:
    """`years`: one row a year with `group` (the year), `n`, `p25`, `median`, `p75`, `points`, `companies`, and
    `largest_source` with its `largest_source_share`, as the question of a page gives them, in ascending order."""
    if years.empty:
        return empty(colours, "No offers with a stated year to draw.")
    made = make_subplots(rows=2, cols=1, shared_xaxes=True, row_heights=[0.78, 0.22], vertical_spacing=0.06)
    made.update_layout(figure(colours, HEIGHT).layout)
    made.update_layout(margin={"l": 8, "r": 20, "t": 16, "b": 28}, barmode="overlay")
    all_years = years.set_index("group").reindex(range(int(years["group"].min()), int(years["group"].max()) + 1))
    _ribbon(made, all_years, colours)
    _line(made, all_years, money, colours)
    _points(made, years, money, colours)
    _counts(made, years, colours)
    made.update_xaxes(showgrid=False, dtick=1, fixedrange=True, tickfont={"color": colours.muted}, tickformat="d")
    made.update_yaxes(
        row=1, col=1, title_text=money.axis, tickprefix=money.symbol, gridcolor=colours.grid, showgrid=True, nticks=6,
        rangemode="tozero", fixedrange=True, zeroline=False, tickfont={"color": colours.muted}, automargin=True,
        title_font={"color": colours.muted, "size": FONT_SIZE},
    )
    made.update_yaxes(row=2, col=1, showgrid=False, showticklabels=False, zeroline=False, fixedrange=True)
    return made


def _ribbon(made: go.Figure, years: pd.DataFrame, colours: Palette) -> None:
    for run in _runs(years["median"]):
        part = years.loc[run]
        made.add_scatter(
            x=[*part.index, *reversed(part.index)], y=[*part["p75"], *reversed(list(part["p25"]))], fill="toself",
            mode="lines", line={"width": 0}, fillcolor=colours.bar, opacity=0.5, hoverinfo="skip", row=1, col=1,
        )


def _line(made: go.Figure, years: pd.DataFrame, money: Money, colours: Palette) -> None:
    known = years[years["median"].notna()]
    made.add_scatter(
        x=years.index, y=years["median"], mode="lines", line={"color": colours.text, "width": 2},
        connectgaps=False, hoverinfo="skip", row=1, col=1,
    )
    made.add_scatter(
        x=known.index, y=known["median"], mode="markers+text", textposition="top center",
        text=[money.text(v) for v in known["median"]], textfont={"color": colours.text, "size": FONT_SIZE - 1},
        marker={
            "size": 9, "color": [colours.text if s == "many" else colours.background for s in known["size_class"]],
            "line": {"color": colours.text, "width": 2}, "opacity": 1,
        },
        cliponaxis=False, customdata=list(known.index), hovertext=[_words(year, row, money) for year, row in known.iterrows()],
        hovertemplate="%{hovertext}<extra></extra>", unselected={"marker": {"opacity": 1}}, row=1, col=1,
    )


def _points(made: go.Figure, years: pd.DataFrame, money: Money, colours: Palette) -> None:
    for row in years[years["median"].isna()].to_dict("records"):
        values = list(row["points"]) if row["points"] is not None else []
        made.add_scatter(
            x=[row["group"]] * len(values), y=values, mode="markers", marker={"size": 6, "color": colours.muted, "opacity": 0.75},
            customdata=[row["group"]] * len(values),
            hovertext=[f"<b>{row['group']}</b><br>{money.sentence(v)}<br>too few for a median" for v in values],
            hovertemplate="%{hovertext}<extra></extra>", row=1, col=1,
        )


def _counts(made: go.Figure, years: pd.DataFrame, colours: Palette) -> None:
    made.add_bar(
        x=years["group"], y=years["n"], width=0.5, marker={"color": colours.bar}, text=[f"n {int(n):,}" for n in years["n"]],
        textposition="outside", textfont={"color": colours.muted, "size": FONT_SIZE - 1}, cliponaxis=False,
        customdata=years["group"], hovertemplate="%{x}: %{y:,} offers<extra></extra>", row=2, col=1,
        unselected={"marker": {"opacity": 1}},
    )


def _runs(values: pd.Series) -> list[list[int]]:
    runs: list[list[int]] = [[]]
    for year, value in values.items():
        if pd.isna(value):
            runs.append([])
        else:
            runs[-1].append(year)
    return [run for run in runs if run]


def _words(year: int, row: pd.Series, money: Money) -> str:
    return (
        f"<b>{year}</b><br>median {money.sentence(row['median'])}<br>middle half {money.span(row['p25'], row['p75'])}"
        f"<br>{count(int(row['n']), 'offer')} from {count(int(row['companies']), 'company', 'companies')}"
    )
