"""A distribution per group on one axis: steps from binned counts, the medians marked and labelled directly."""

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money, count
from charts.theme import FONT_SIZE, Palette, empty, figure

STRIP = 76


def distributions(
    bins: pd.DataFrame, groups: pd.DataFrame, money: Money, colours: Palette, group_colours: dict[str, str]
) -> go.Figure:
    """One strip a group, in the order of `groups`.

    `bins`: one row a group and bin with `group`, `bin_from`, `bin_to` (pay) and `n` (offers).
    `groups`: one row a group with `group`, `label`, `n`, `median`, `points`, as `pay_by` gives them. A group without
    a median shows its offers as a rug of points.
    """
    if groups.empty or bins.empty:
        return empty(colours, "No offers with pay to draw.")
    made = figure(colours, height=56 + STRIP * len(groups))
    made.update_layout(margin={"t": 14, "r": 16})
    for place, group in enumerate(groups.reset_index(drop=True).to_dict("records")):
        floor = len(groups) - 1 - place
        colour = group_colours.get(group["group"], colours.muted)
        if pd.isna(group["median"]):
            _rug(made, group, floor, colour, money)
        else:
            _steps(made, bins[bins["group"] == group["group"]], floor, colour, money, group)
            _median(made, group, floor, colour, money)
    made.update_xaxes(title_text=money.axis, tickprefix=money.symbol, nticks=6, tickangle=0)
    made.update_yaxes(
        tickvals=[len(groups) - 1 - i + 0.3 for i in range(len(groups))],
        ticktext=[f"{g['label']}<br><span style='color:{colours.muted}'>n {int(g['n']):,}</span>" for g in groups.to_dict("records")],
        range=[-0.12, len(groups) + 0.05],
    )
    return made


def _steps(made: go.Figure, bins: pd.DataFrame, floor: int, colour: str, money: Money, group: dict) -> None:
    ordered = bins.sort_values("bin_from")
    tallest = ordered["n"].max()
    made.add_bar(
        x=(ordered["bin_from"] + ordered["bin_to"]) / 2, y=0.78 * ordered["n"] / tallest, base=floor,
        width=ordered["bin_to"] - ordered["bin_from"], marker={"color": colour, "opacity": 0.45, "line": {"width": 0}},
        customdata=[group["group"]] * len(ordered),
        hovertext=[
            f"<b>{group['label']}</b><br>{money.span(low, high)}: {count(int(n), 'offer')}"
            for low, high, n in zip(ordered["bin_from"], ordered["bin_to"], ordered["n"], strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 0.45}},
    )


def _median(made: go.Figure, group: dict, floor: int, colour: str, money: Money) -> None:
    made.add_scatter(
        x=[group["median"]] * 2, y=[floor, floor + 0.82], mode="lines", line={"color": colour, "width": 2}, hoverinfo="skip",
    )
    few = "" if group["size_class"] == "many" else " · few"
    made.add_annotation(
        x=group["median"], y=floor + 0.8, text=f"{money.text(group['median'])}{few}", showarrow=False,
        xanchor="left", xshift=5, font={"color": colour, "size": FONT_SIZE},
    )


def _rug(made: go.Figure, group: dict, floor: int, colour: str, money: Money) -> None:
    values = list(group["points"])
    made.add_scatter(
        x=values, y=[floor + 0.15] * len(values), mode="markers",
        marker={"symbol": "line-ns-open", "size": 14, "color": colour, "line": {"width": 2, "color": colour}},
        customdata=[group["group"]] * len(values),
        hovertext=[f"<b>{group['label']}</b><br>{money.sentence(v)}<br>too few for a median" for v in values],
        hovertemplate="%{hovertext}<extra></extra>",
    )
