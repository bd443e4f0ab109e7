"""How charts of pay are read: of that only which they draw."""

import pandas as pd
import pytest

from components import chart_phrases

NAN = float("nan")
MANY = {"median": 40.0, "median_low": 38.0, "size_class": "many", "n": 30}
FEW = MANY | {"median_low": NAN, "size_class": "few", "n": 9}
POINTS = {"median": NAN, "median_low": NAN, "size_class": "too_few", "n": 4}
SPAN = POINTS | {"size_class": "span", "n": 9}
BAR = "Bar: middle half; line: p10 to p90; dot: median"


@pytest.mark.parametrize(
    ("groups", "legend"),
    [
        ([MANY, FEW], f"{BAR} with its 95% interval, hollow under 25 reports."),
        ([MANY], f"{BAR} with its 95% interval."),
        ([FEW], f"{BAR}, hollow under 25 reports."),
        ([MANY | {"median_low": NAN}], f"{BAR}."),
        ([MANY, POINTS], f"{BAR} with its 95% interval; points: single reports, where they are fewer than 5."),
        ([POINTS], "Points: single reports, where they are fewer than 5."),
        (
            [POINTS, POINTS | {"n": 9}],
            "Points: single reports, where they are fewer than 5 or of too few companies.",
        ),
        ([POINTS | {"n": 5}], "Points: single reports, where they are of too few companies."),
        ([SPAN], "Line with ends: from the lowest to the highest pay, where most reports are wide ranges."),
        (
            [MANY, SPAN | {"n": 1}, POINTS],
            f"{BAR} with its 95% interval; points: single reports, where they are fewer than 5; line with ends: from the "
            "lowest to the highest pay, where most reports are wide ranges.",
        ),
        ([], ""),
    ],
)
def test_the_legend_of_ranges_is_of_what_is_drawn(groups, legend):
    limits = {"reports_for_median": 5, "reports_for_many": 25}
    assert chart_phrases.ranges_legend(pd.DataFrame(groups, columns=list(MANY)), limits.__getitem__) == legend


def test_how_the_charts_of_pay_are_read():
    drawn = [
        "strip",
        "range",
        "range",
        "year",
        "few",
        "point",
        "span",
        "band",
        "unbanded",
        "posted",
        "reported",
        "published",
        "guide",
    ]
    assert chart_phrases.how_to_read(drawn, 5, 25).split("\n") == [
        "- A **strip** shows how many reports pay how much; the line in it is the median: half pay less and half more.",
        "- **Dot**: the median: half pay less and half more. **Thick bar**: the middle half. **Thin line**: from p10 to p90, "
        "a tenth pay less and a tenth more.",
        "- Over the **years** the line joins medians, and the band around it is the middle half.",
        "- A **line with ends** runs from the lowest to the highest pay, where most reports are wide ranges.",
        "- Of single reports, a **ring** is a posting and a **filled circle** is a person’s answer.",
        "- Dotted lines between rows separate bands: within one, medians are too uncertain to rank; "
        "across a line, up to one pair in twenty stands in the wrong order. What stands below "
        "the last cannot be compared.",
        "- A **diamond** is a published statistic or what a guide claims, hollow, shown beside the reports, never counted "
        "among them.",
        "- **n** counts reports. Under 25 the median’s dot is hollow; under 5 there is no median, each report is a point.",
    ]


@pytest.mark.parametrize(
    ("mark", "lines"),
    [
        ("few", ["- **n** counts reports. Under 25 the median’s dot is hollow."]),
        ("posted", ["- Of single reports, a **ring** is a posting.", "- **n** counts reports."]),
        ("reported", ["- Of single reports, a **filled circle** is a person’s answer.", "- **n** counts reports."]),
        ("point", ["- **n** counts reports. Under 5 there is no median, each report is a point."]),
        ("unbanded", ["- What stands below the dotted line cannot be compared.", "- **n** counts reports."]),
        (
            "published",
            [
                "- A **diamond** is a published statistic, shown beside the reports, never counted among them.",
                "- **n** counts reports.",
            ],
        ),
        (
            "guide",
            [
                "- A **diamond** is what a guide claims, hollow, shown beside the reports, never counted among them.",
                "- **n** counts reports.",
            ],
        ),
    ],
)
def test_only_the_marks_that_are_drawn_are_explained(mark, lines):
    assert chart_phrases.how_to_read([mark], 5, 25).split("\n") == lines
