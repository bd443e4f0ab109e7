"""What places pay like with like, in words: apart over all reports, alike at the same companies, too few, one, none."""

import pandas as pd
import pytest

from app_pages.locations.sentences import like_with_like as sentences

NONE = float("nan")
COLUMNS = ["group", "label", "comparison", "n", "companies", "premium", "premium_low", "premium_high"]


def rows(*given: tuple) -> pd.DataFrame:
    """Places by (name, comparison, premium, its low end, its high end), as `locations/like_with_like` gives them."""
    made = [(name.lower(), name, kind, 1_134, 24, *ends) for name, kind, *ends in given]
    return pd.DataFrame(made, columns=COLUMNS)


NEW_YORK = (
    ("New York, NY", "raw", 0.47, NONE, NONE),
    ("New York, NY", "industry", 0.04, NONE, NONE),
    ("New York, NY", "company", -0.064, -0.2, 0.01),
)
WACO = (("Waco, TX", "raw", -0.004, NONE, NONE), ("Waco, TX", "company", NONE, NONE, NONE))
RENO = (("Reno, NV", "raw", 0.2, NONE, NONE), ("Reno, NV", "company", 0.1, 0.02, 0.2))


class TestFinding:
    def test_tells_of_the_first_place_what_is_left_like_with_like(self):
        assert sentences.finding(rows(*NEW_YORK, *WACO)) == (
            "New York, NY pays 47% more than the median of its country, 4% more within the same industries, 6% less at the "
            "same companies "
            "(could be zero)"
        )

    def test_leaves_out_what_is_not_known(self):
        assert sentences.finding(rows(*WACO)) == "Waco, TX pays the same as the median of its country"
        assert sentences.finding(rows(WACO[0], *RENO)) == "Waco, TX pays the same as the median of its country"

    @pytest.mark.parametrize("ends", [(0.0, 0.2), (-0.2, 0.0)])
    def test_is_unsure_where_an_interval_ends_at_nothing(self, ends):
        assert sentences.finding(rows(RENO[0], ("Reno, NV", "company", 0.1, *ends))) == (
            "Reno, NV pays 20% more than the median of its country, 10% more at the same companies (could be zero)"
        )


class TestSameCompanies:
    @pytest.mark.parametrize(
        ("given", "which"),
        [
            (
                (*NEW_YORK, *WACO),
                "New York, NY does not clearly pay more or less than elsewhere; no other city has enough companies",
            ),
            ((*NEW_YORK, *RENO), "1 of the 2 cities with enough companies pays clearly more or less than elsewhere"),
            (
                (*NEW_YORK, ("Gary, IN", "company", -0.2, -0.3, 0.0)),
                "none of the 2 cities with enough companies pays clearly more or less than elsewhere",
            ),
            (
                (*RENO, ("Gary, IN", "company", -0.2, -0.3, -0.1)),
                "2 of the 2 cities with enough companies pay clearly more or less than elsewhere",
            ),
            (RENO, "Reno, NV clearly pays more than elsewhere; no other city has enough companies"),
            (
                (("Gary, IN", "company", -0.2, -0.3, -0.1),),
                "Gary, IN clearly pays less than elsewhere; no other city has enough companies",
            ),
            (
                (("Gary, IN", "company", 0.2, 0.0, 0.3),),
                "Gary, IN does not clearly pay more or less than elsewhere; no other city has enough companies",
            ),
        ],
    )
    def test_count_those_that_surely_differ_and_name_a_single_one(self, given, which):
        assert sentences.same_companies(rows(*given), "city").replace("\\", "") == f"At the same company, {which}."

    def test_without_enough_companies_say_so(self):
        assert sentences.same_companies(rows(*WACO), "metro") == "No metro area has enough companies that also post elsewhere."


def test_a_mark_says_its_comparison_its_figure_and_what_it_rests_on():
    found = sentences.described(rows(*NEW_YORK[::2], *WACO[1:]))
    assert list(found["words"]) == [
        "<b>New York, NY</b><br>over all reports<br>+47%<br>1,134 reports of 24 companies",
        "<b>New York, NY</b><br>at the same companies<br>\u22126% (95% interval \u221220% to +1%)<br>"
        "1,134 reports of 24 companies",
        "<b>Waco, TX</b><br>at the same companies<br>too few to say<br>1,134 reports of 24 companies",
    ]
    assert (list(found["symbol"]), list(found["accented"])) == (["line-ns", "square", "square"], [False, True, True])


def test_the_chart_is_read_out_place_by_place():
    assert sentences.chart_alt(rows(*WACO[:1]).assign(n=[1], companies=[1])) == (
        "Places, like with like. Waco, TX, over all reports: 0%, 1 report of 1 company"
    )


@pytest.mark.parametrize(
    ("given", "caption"),
    [
        (
            NEW_YORK,
            "Stroke: the median of the place over that of all reports of the country; triangle: each report over the median of "
            "its industry; square: each company’s pay here over its own pay elsewhere. Reports of no known industry are left "
            "out of the triangles. Wide ranges are left out. A square needs 6 companies, and its line is the 95% interval.",
        ),
        (WACO, "Stroke: the median of the place over that of all reports of the country. Wide ranges are left out."),
        ((), "Wide ranges are left out."),
    ],
)
def test_the_caption_explains_the_marks_that_are_drawn(given, caption):
    assert sentences.caption(rows(*given)) == caption
