"""The rule of expected pay in words, and how a model did as a table."""

from app_pages.method import expected_sentences as sentences
from offer.validation import Check


def said(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u2009", " ").replace("\\", "")


def test_the_rule_tells_what_a_model_needs_and_when_it_is_shown():
    assert sentences.rule(100, 30) == (
        "Where an offer’s company has too few reports, an expected pay is shown. It comes from a model of the logarithm of pay "
        "by degree, role family, industry, price parity and year, with the company as a random effect that counts for more, "
        "the more reports it has (Henderson’s method 3). It is fitted for each country with 100 reports of 30 companies. For "
        "companies that are in the data, and separately for those that are not, it is shown only where it does better than a "
        "guess (the median of the same degree level and country) on reports that it had not seen: a median error of log pay at "
        "least 10% smaller, the interval of that gain over companies above zero, and 80% of the reports in its 80% interval, "
        "give or take 2 standard errors. The same share must hold for the newest stated year, predicted from the older ones."
    )


def test_a_country_is_told_with_what_the_company_explains():
    assert said(sentences.country("United States", 1316, 0.849)) == (
        "**United States**: 1,316 reports. Of companies with several, the company alone explains 85% of "
        "the variance of log pay."
    )


def test_each_check_is_a_row_with_its_errors_gain_and_coverage():
    unknown = Check("unknown", False, 1316, 759, 0.205, 0.288, 0.289, 0.224, 0.362, 0.799, 0.014)
    known = Check("known", True, 23, 10, 0.142, 0.143, 0.01, -0.431, 0.5, 1.0, 0.06)
    table = sentences.check_rows([unknown, known])
    assert list(table.columns) == [
        "Left out", "Reports", "Companies", "Error", "Error of the guess", "Gain", "In its 80% interval", "Passes",
    ]  # fmt: skip
    rows = [[said(cell) for cell in row] for row in table.to_numpy().tolist()]
    assert rows == [
        [
            "Companies that are not in the data", "1,316", "759", "0.205", "0.288", "+29% (+22% to +36%)", "79.9% ± 1.4",
            "yes",
        ],
        [
            "Companies with reports of their own: the newest stated year from the older ones", "23", "10", "0.142", "0.143",
            "+1% (−43% to +50%)", "100.0% ± 6.0", "no",
        ],
    ]  # fmt: skip
