"""The rows behind a chart are those of a dimension that its questions know."""

import pandas as pd
import pytest

from charts.theme import palette
from components import figure
from components.context import PageContext


def test_a_chart_of_a_dimension_that_no_question_knows_is_an_error_as_soon_as_it_is_drawn(given):
    context = PageContext(given(), palette("light"))
    with pytest.raises(ValueError, match="shades: reports are not grouped by shade, but by work_kind, "):
        figure.rows(context, "shades", "shade", pd.DataFrame({"group": [], "label": []}))
