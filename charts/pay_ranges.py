"""Pay of groups: one row a group, p10 to p90 as a line, the middle half as a bar, the median as a dot with its interval.

Fewer offers than a median needs are drawn as points; few offers as a hollow dot.
"""

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money, count
from charts.theme import FONT_SIZE, ROW_HEIGHT, Palette, empty, figure, shortened

BAR_WIDTH = 0.42


def pay_ranges(
    groups: pd.DataFrame,
    money: Money,
    colours: Palette,
    selected: str | None = None,
    group_colours: dict[str, str] | None = None,
    reference: tuple[float, str] | None = None,
) -> go.Figure:
    """Draws groups from top to bottom in the order of the frame.

    `groups`: one row a group with `group`, `label`, `n`, `p10` … `p90`, `median_low`, `median_high`, `points`,
    `size_class` (as `pay_by` gives them). `selected` is drawn in the accent. `reference` is a value with its label,
    drawn as a line across, such as the median of all.
    """
    if groups.empty:
        return empty(colours, "No group has pay to draw.")
    drawn = groups.reset_index(drop=True)
    made = figure(colours, height=70 + ROW_HEIGHT * len(drawn) + (18 if reference else 0))
    made.update_layout(margin={"r": 58, "t": 26 if reference else 8})
    _spans(made, drawn, colours)
    _middles(made, drawn, money, colours, selected, group_colours or {})
    _points(made, drawn, money, colours, selected, group_colours or {})
    _counts(made, drawn, colours)
    if reference:
        _reference(made, reference, money, colours)
    made.update_xaxes(title_text=money.axis, tickprefix=money.symbol, rangemode="tozero", nticks=6, tickangle=0)
    made.update_yaxes(
        tickvals=list(drawn.index), ticktext=[shortened(label) for label in drawn["label"]],
        range=[len(drawn) - 0.4, -0.6],
    )
    return made


def describe(group: pd.Series, money: Money) -> str:
    """What the marks of one group say, in words."""
    offers = count(int(group["n"]), "offer")
    if pd.isna(group["median"]):
        values = ", ".join(money.text(value) for value in group["points"])
        return f"<b>{group['label']}</b><br>{values}<br>{offers}: too few for a median"
    interval = (
        f"95 % interval {money.span(group['median_low'], group['median_high'])}"
        if pd.notna(group["median_low"])
        else "too few for an interval"
    )
    return (
        f"<b>{group['label']}</b><br>median {money.sentence(group['median'])}, {interval}"
        f"<br>middle half {money.span(group['p25'], group['p75'])}, p10 to p90 {money.span(group['p10'], group['p90'])}"
        f"<br>{offers}"
    )


def _spans(made: go.Figure, drawn: pd.DataFrame, colours: Palette) -> None:
    x, y = [], []
    for row, group in drawn.iterrows():
        if pd.notna(group["p10"]):
            x += [group["p10"], group["p90"], None]
            y += [row, row, None]
    made.add_scatter(x=x, y=y, mode="lines", line={"color": colours.muted, "width": 1}, hoverinfo="skip")


def _middles(made, drawn, money: Money, colours: Palette, selected, group_colours) -> None:
    with_median = drawn[drawn["median"].notna()]
    if with_median.empty:
        return
    colour = [_colour(g, colours, selected, group_colours) for g in with_median["group"]]
    words = [describe(group, money) for _, group in with_median.iterrows()]
    made.add_bar(
        x=with_median["p75"] - with_median["p25"], base=with_median["p25"], y=with_median.index, orientation="h",
        width=BAR_WIDTH, marker={"color": colour, "opacity": 0.38}, customdata=with_median["group"],
        hovertext=words, hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 0.6}}, unselected={"marker": {"opacity": 0.38}},
    )
    many = with_median["size_class"] == "many"
    made.add_scatter(
        x=with_median["median"], y=with_median.index, mode="markers",
        marker={
            "size": 10, "color": [c if m else colours.background for c, m in zip(colour, many, strict=True)],
            "line": {"color": colour, "width": 2}, "opacity": 1,
        },
        error_x={
            "type": "data", "symmetric": False, "thickness": 2, "width": 4, "color": colours.text,
            "array": (with_median["median_high"] - with_median["median"]).fillna(0),
            "arrayminus": (with_median["median"] - with_median["median_low"]).fillna(0),
        },
        customdata=with_median["group"], hovertext=words, hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}},
    )


def _points(made, drawn, money: Money, colours: Palette, selected, group_colours) -> None:
    x, y, groups, words, colour = [], [], [], [], []
    for row, group in drawn[drawn["median"].isna()].iterrows():
        for value in group["points"]:
            x.append(value)
            y.append(row)
            groups.append(group["group"])
            words.append(describe(group, money))
            colour.append(_colour(group["group"], colours, selected, group_colours))
    if x:
        made.add_scatter(
            x=x, y=y, mode="markers", marker={"size": 7, "color": colour, "opacity": 0.75}, customdata=groups,
            hovertext=words, hovertemplate="%{hovertext}<extra></extra>",
            unselected={"marker": {"opacity": 0.75}},
        )


def _counts(made: go.Figure, drawn: pd.DataFrame, colours: Palette) -> None:
    made.add_annotation(
        text="n", x=1, xref="paper", xanchor="left", xshift=8, y=-0.6, yanchor="bottom", showarrow=False,
        font={"color": colours.muted, "size": FONT_SIZE - 1},
    )
    for row, group in drawn.iterrows():
        made.add_annotation(
            text=f"{int(group['n']):,}", x=1, xref="paper", xanchor="left", xshift=8, y=row, showarrow=False,
            font={"color": colours.muted, "size": FONT_SIZE - 1},
        )


def _reference(made: go.Figure, reference: tuple[float, str], money: Money, colours: Palette) -> None:
    value, label = reference
    made.add_vline(x=value, line={"color": colours.accent, "width": 1.5, "dash": "dot"})
    made.add_annotation(
        text=f"{label} {money.text(value)}", x=value, y=1, yref="paper", yanchor="bottom", showarrow=False,
        font={"color": colours.accent, "size": FONT_SIZE - 1},
    )


def _colour(group, colours: Palette, selected, group_colours: dict[str, str]) -> str:
    if selected is not None and group == selected:
        return colours.accent
    return group_colours.get(group, colours.muted)
