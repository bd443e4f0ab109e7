"""The rule that gives a projected growth its word, told with its constants."""

from components.wage_phrases import growth_classes

GROWTH = {
    "growth_classes_base": 2024.0,
    "much_faster_growth": 7.0,
    "faster_growth": 5.0,
    "average_growth": 3.0,
    "slower_growth": 1.0,
    "declining_growth": -1.0,
}


def test_the_rule_names_the_years_and_the_least_growth_of_each_word():
    assert growth_classes(GROWTH) == (
        "The words follow the Bureau of Labor Statistics for 2024–34, with growth rounded to a whole percentage: much faster "
        "than "
        "average from 7%, faster from 5%, about as fast from 3%, slower from 1%, little or no change below that, decline from "
        "\u22121% down."
    )


def test_ten_years_may_cross_a_century():
    assert "for 2095–05, with" in growth_classes(GROWTH | {"growth_classes_base": 2095.0})
