"""How charts of pay are read, in words: the marks that a chart draws, and those that the charts of a page draw."""

from collections.abc import Callable, Collection

import pandas as pd

from charts.reading import Mark
from components.words import capital

#: What a line over a group without a median shows.
SPAN = "from the lowest to the highest pay, where most reports are wide ranges"


def ranges_legend(groups: pd.DataFrame, constant: Callable[[str], int]) -> str:
    """Return how to read a chart of pay ranges, of that only which it draws; empty where it draws nothing.

    `groups`: what is drawn, as `pay_by` gives it; `constant` gives the limits of small groups by name.
    """
    documented = groups[groups["median"].notna()]
    marks = []
    if len(documented):
        interval = " with its 95% interval" if documented["median_low"].notna().any() else ""
        some_few = documented["size_class"].ne("many").any()
        hollow = f", hollow under {constant('reports_for_many')} reports" if some_few else ""
        marks = ["bar: middle half", "line: p10 to p90", f"dot: median{interval}{hollow}"]
    is_span = groups["size_class"].eq("span")
    points = groups[groups["median"].isna() & ~is_span]
    if len(points):
        enough = constant("reports_for_median")
        few = points["n"] < enough
        why = [f"fewer than {enough}"] * bool(few.any()) + ["of too few companies"] * (not few.all())
        marks.append(f"points: single reports, where they are {' or '.join(why)}")
    if is_span.any():
        marks.append(f"line with ends: {SPAN}")
    legend = "; ".join(marks)
    return f"{capital(legend)}." if legend else ""


def strips_legend(groups: pd.DataFrame) -> str:
    """Return how the strips of groups are read, before what else is said; empty where no group has a median, and so a strip."""
    return "Each strip is scaled to its own height; " if groups["median"].notna().any() else ""


def band_lines(marks: Collection[Mark]) -> list[str]:
    """Return how the lines between bands, and the one above the groups that stand in none, are read: a sentence each."""
    below = "What stands below the last" if "band" in marks else "What stands below the dotted line"
    sentences = {
        "band": (
            "Dotted lines between rows separate bands: within one, medians are too uncertain to rank; "
            "across a line, up to one pair in twenty stands in the wrong order."
        ),
        "unbanded": f"{below} cannot be compared.",
    }
    return [sentence for mark, sentence in sentences.items() if mark in marks]


def how_to_read(marks: Collection[Mark], reports_for_median: int, reports_for_many: int) -> str:
    """Return how charts with these marks are read, a line each, and what n counts."""
    median = "the median: half pay less and half more"
    published = {"published": "a published statistic", "guide": "what a guide claims, hollow"}
    diamond = " or ".join(words for mark, words in published.items() if mark in marks)
    lines = {
        "strip": f"A **strip** shows how many reports pay how much; the line in it is {median}.",
        "range": f"**Dot**: {median}. **Thick bar**: the middle half. **Thin line**: from p10 to p90, a tenth pay less and a "
        "tenth more.",
        "year": "Over the **years** the line joins medians, and the band around it is the middle half.",
    }
    evidence = {"posted": "a **ring** is a posting", "reported": "a **filled circle** is a person’s answer"}
    shapes = [words for mark, words in evidence.items() if mark in marks]
    few = f"under {reports_for_median} there is no median, each report is a point" if "point" in marks else ""
    hollow = f"under {reports_for_many} the median’s dot is hollow" if "few" in marks else ""
    rules = "; ".join(filter(None, [hollow, few]))
    told = [line for mark, line in lines.items() if mark in marks]
    if "span" in marks:
        told.append(f"A **line with ends** runs {SPAN}.")
    if shapes:
        told.append(f"Of single reports, {' and '.join(shapes)}.")
    if parted := band_lines(marks):
        told.append(" ".join(parted))
    if diamond:
        told.append(f"A **diamond** is {diamond}, shown beside the reports, never counted among them.")
    told.append("**n** counts reports." + (f" {capital(rules)}." if rules else ""))
    return "\n".join(f"- {line}" for line in told)
