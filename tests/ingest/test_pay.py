"""Texts of pay, each with the whole of what it says."""

import math

import pytest
from babel.numbers import format_currency, format_decimal
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ingest.texts.lexicon import has_role, words_of
from ingest.texts.numerals import COMMA, POINT, UNKNOWN, numerals_of, read_number
from ingest.texts.pay import Pay, read_pay
from ingest.texts.pay_by_degree import read_pay_by_degree
from queries.database import database
from queries.periods import full_time_hours


def paid(low, high=..., period=None, currency=None, sign=None, **others) -> Pay:
    return Pay("paid", low, low if high is ... else high, period, currency, sign, **others)


def said(text, **others) -> Pay:
    """What a text says, whether or not its own words multiply its figures, or name its currency by a sign of several."""
    pay = read_pay(text, **others)
    return pay._replace(scaled=False, sign=None if pay.currency else pay.sign)


def test_a_sign_of_several_currencies_stays_beside_what_it_mostly_means():
    texts = (
        "£2,000",
        "£2,000 GBP",
        "2,000 EGP",
        "Rs 2,000",
        "R 2 000",
        "2000 руб.",
        "2000元",
        "20 kr i timmen",
        "5 LPA",
        "PKR 5 LPA",
    )
    assert [(pay.currency, pay.sign) for pay in map(read_pay, texts)] == [
        ("GBP", "£"), ("GBP", None), ("EGP", None), (None, "Rs"), ("ZAR", "R"), ("RUB", "руб"), ("CNY", "元"), ("SEK", "kr"),
        ("INR", "lakh"), ("PKR", None),
    ]  # fmt: skip


def test_a_pay_tells_whether_its_own_words_multiply_its_figures():
    assert [read_pay(text).scaled for text in ("45k USD", "45000 USD", "10-15 mila euro", "$20/hr")] == [
        True,
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        # figures and ranges
        ("45", paid(45)),
        ("USD 62.50 per hour", paid(62.5, period="hour", currency="USD")),
        ("$44.13 - $70.00/hr", paid(44.13, 70, "hour", sign="$")),
        ("25-30k USD", paid(25_000, 30_000, currency="USD")),
        ("between £20 and £25 an hour", paid(20, 25, "hour", "GBP")),
        ("€45k–€50k p.a.", paid(45_000, 50_000, "year", "EUR")),
        ("22.05/hr (2nd coop)", paid(22.05, period="hour")),
        ("45/hr 40hrs/week", paid(45, period="hour", hours_per_week=40)),
        ("$30/hr for 12 weeks", paid(30, period="hour", sign="$", weeks=12)),
        ("$10,000 stipend for 10 weeks", paid(10_000, period="total", sign="$", weeks=10, flags=("period_inferred",))),
        ("Pay: $20.00 - $25.00 per hour Expected hours: 20 per week", paid(20, 25, "hour", sign="$", hours_per_week=20)),
        ("30.000-35.000 €", paid(30_000, 35_000, currency="EUR", code="ambiguous_number")),
        ("12/05/2024: $30/hr", paid(30, period="hour", sign="$")),
        ("$5,000 for the summer", paid(5000, period="total", sign="$")),
        ("Hourly PhD Pay$60.10", paid(60.1, period="hour", sign="$", degree_levels=("phd",))),
        # figures of something else beside the pay
        ("100k (10% bonus)", paid(100_000)),
        ("100k + 10% bonus", paid(100_000)),
        ("$20 (summer 2023)", paid(20, sign="$")),
        ("€1.800 (2024)", paid(1800, currency="EUR", code="ambiguous_number")),
        # a sum for a stretch of time is no rate, unless a heading says what it is for
        ("$15,000 for 3 months", paid(15_000, period="total", sign="$", months=3, flags=("period_inferred",))),
        ("$5,000/3 months", paid(5000, period="total", sign="$", months=3, flags=("period_inferred",))),
        ("1.500 € für 6 Monate", paid(1500, period="total", currency="EUR", months=6, code="ambiguous_number", flags=("period_inferred",))),
        ("2 400 € pour 2 mois", paid(2400, period="total", currency="EUR", months=2, flags=("period_inferred",))),
        ("$5,000/month for 3 months", paid(5000, period="month", sign="$", months=3)),
        ("£25,000 pro-rata for 6 months", paid(25_000, currency="GBP", months=6)),
        # a letter with a stroke is no letter without: 500 d is no sum of dong
        ("500.000 đ", paid(500_000, currency="VND", code="ambiguous_number")),
        ("1500 d'euros par mois", paid(1500, period="month", currency="EUR")),
        # digits that are none: footnotes, fractions; a currency's letter before its figure
        ("1500¹ USD", paid(1500, currency="USD")),
        ("£12½/h", paid(12.5, period="hour", currency="GBP")),
        ("R 9 000 per month", paid(9000, period="month", currency="ZAR")),
        ("20 mil euros al mes", paid(20_000, period="month", currency="EUR")),
        ("1,2 mil. Kč", paid(1_200_000, currency="CZK")),
        ("350 e Ft/hó", paid(350_000, period="month", currency="HUF")),
        ("300 e – 350 e Ft", paid(300_000, 350_000, currency="HUF")),
        ("25-50 cents USD", paid(0.25, 0.5, currency="USD")),
        # a code before a sign
        ("MXN $8,000 / month", paid(8000, period="month", currency="MXN")),
        ("CDN $25/h", paid(25, period="hour", currency="CAD")),
        ("30 $ CA/h", paid(30, period="hour", currency="CAD")),
        ("28 $ US de l'heure", paid(28, period="hour", currency="USD")),
        ("USD $20 - USD $25 per hour", paid(20, 25, "hour", "USD")),
        # bounds
        ("Up to $42 an hour", paid(None, 42, "hour", sign="$")),
        ("ab 2.000 €/Monat", paid(2000, None, "month", "EUR", code="ambiguous_number")),
        ("120k+", paid(120_000, None)),
        ("от 50 000 руб. в месяц", paid(50_000, None, "month", "RUB")),
        # more than one statement
        ("$131,250 ($63.1/hour)", paid(131_250, period="year", sign="$")),
        ("USD 62,400-195,500 per year / USD 30-94 per hour", paid(30, 94, "hour", "USD")),
        ("8000 + 2000 housing", paid(8000, code="other_pay_beside")),
        ("$8000 + $2000 housing", paid(8000, sign="$", code="other_pay_beside")),
        ("€1.500 + €300 Bonus", paid(1500, currency="EUR", code="ambiguous_number")),
        ("$50+/hr", Pay("paid", 50, None, "hour", sign="$")),
        ("$7,500 total ($750/week)", paid(750, period="week", sign="$")),
        ("$120k TC / 90k base", paid(90_000, sign="$", code="other_pay_beside")),
        ("15K (Fixed) + 5K (Variable)", paid(15_000, code="other_pay_beside")),
        # languages
        ("1.200,50 € pro Monat", paid(1200.5, period="month", currency="EUR")),
        ("entre 800 et 1 000 euros par mois", paid(800, 1000, "month", "EUR")),
        ("R$ 1.500,00 por mês", paid(1500, period="month", currency="BRL")),
        ("900€/mes", paid(900, period="month", currency="EUR")),
        ("3.5万/月", paid(35_000, period="month")),
        ("时薪 25元", paid(25, period="hour", currency="CNY")), ("時薪 25元", paid(25, period="hour", currency="TWD")),
        ("每個月3萬元", paid(30_000, period="month", currency="TWD")),
        ("年収500万円", paid(5_000_000, period="year", currency="JPY")),
        ("時給1,200円〜1,500円", paid(1200, 1500, "hour", "JPY")),
        ("25 zł/h netto", paid(25, period="hour", currency="PLN", flags=("net_pay",))),
        ("aylık 20.000 TL", paid(20_000, period="month", currency="TRY", code="ambiguous_number")),
        ("45 000 kr/mån", paid(45_000, period="month", currency="SEK")),
        ("CHF 5'200", paid(5200, currency="CHF")),
        ("18 000 Kč/měsíc", paid(18_000, period="month", currency="CZK")),
        ("NOK 250 per time", paid(250, period="hour", currency="NOK")),
        ("₹ 1,10,000 - 10,20,000", paid(110_000, 1_020_000, currency="INR")),
        ("10-12 LPA", paid(1_000_000, 1_200_000, "year", "INR")),
        # evidence
        ("$77K - $130K (Glassdoor est.)", paid(77_000, 130_000, "year", sign="$", evidence="modelled", flags=("period_inferred",))),
        ("Employer Provided Salary:$150K-$160K", paid(150_000, 160_000, "year", sign="$", evidence="employer_stated", flags=("period_inferred",))),
        ("~$45/h", paid(45, period="hour", sign="$", code="approximate_pay")),
    ],
)  # fmt: skip
def test_what_a_text_says(text, pay):
    assert said(text) == pay


@pytest.mark.parametrize(
    "text",
    ["", "-", "n/a", "-1", "TBD", "Competitive stipend", "Performance Based", "Full-time", "面议", "DOE", "NaN", "inf", "40 hours per week",
     "12 weeks", "Summer 2025", "401k, 40 hours per week, founded 2015", "555-123-4567", "01/02/2026", "10 % of revenue"],
)  # fmt: skip
def test_texts_that_state_no_pay(text):
    assert read_pay(text) == Pay("not_stated")


@pytest.mark.parametrize(
    "text",
    [
        "Unpaid",
        "unbezahlt",
        "non rémunéré",
        "no remunerado",
        "não remunerado",
        "无薪",
        "無給",
        "не оплачивается",
        "bezpłatny",
        "ücretsiz",
    ],
)
def test_unpaid_is_told_by_words(text):
    assert read_pay(text) == Pay("unpaid")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("New York $5,800, Singapore SGD 7,650, London GBP 4,350", "several_pays"),
        ("USD 60 (Bachelors), 70 (Masters), 85 (PhD)", "several_pays"),
        ("750 $ / 1.500 $ / 3.000 $", "several_pays"),
        ("$20 or $25", "several_pays"),
        ("-500", "negative_pay"),
        ('{"min": 45, "max": 55}', "nested_cell"),
        ("[{'pay': 45}]", "nested_cell"),
        ("1e309", "unreadable_pay"),
        ("1,2,3 USD", "unreadable_pay"),
        ("$3,000 relocation bonus", "only_other_pay"),
    ],
)
def test_texts_that_are_refused(text, code):
    pay = read_pay(text)
    assert (pay.kind, pay.code, pay.low, pay.high) == ("refused", code, None, None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("market median + $2", ("market", "median")),
        ("high 40s", ("high", "s")),
        ("1.2 x minimum", ("x",)),
        ("45 quux/month", ("quux",)),
        ("quux 45 USD per month", ("quux",)),
        ("2000 EUR foo bar", ("foo", "bar")),
        ("3 тугрикв/мес", ("тугрикв",)),
        ("5000 薔薇", ("薔薇",)),
        ("12 thousandish USD", ("thousandish",)),
        ("USD 20 per", ("per",)),
    ],
)
def test_a_text_with_a_word_that_has_no_role_is_not_understood(text, words):
    pay = read_pay(text)
    assert (pay.kind, pay.code, pay.unknown, pay.low) == ("refused", "not_understood", words, None)


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        ("$180K – $200K • Offers Equity", paid(180_000, 200_000, sign="$")),
        ("$180K – $200K • quux quux", paid(180_000, 200_000, sign="$", code="pay_with_remark")),
        ("45 USD (quux)", paid(45, currency="USD", code="pay_with_remark")),
        ("20 EUR/h, quux", paid(20, period="hour", currency="EUR", code="pay_with_remark")),
        ("48/hr + quux housing", paid(48, period="hour", code="pay_with_remark")),
        ("48/hr + relocation + quux quux housing", paid(48, period="hour", code="pay_with_remark")),
        ("2000€ + prime de quux", paid(2000, currency="EUR", code="pay_with_remark")),
        ("$20 - $25 per hour. New hires start at $22", paid(20, 25, "hour", sign="$", code="pay_with_remark")),
    ],
)
def test_remarks_beside_a_whole_pay_are_left_out_with_a_warning(text, pay):
    assert said(text) == pay


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        ("$1400/month, 8 hour", paid(1400, period="month", sign="$")),
        ("1400 €/mois, 8 heures", paid(1400, period="month", currency="EUR")),
        ("$1400/month ($8.08/hour)", paid(8.08, period="hour", sign="$")),
        ("1400/month, 8.08/hour", paid(8.08, period="hour")),
        ("8.08/hour, $1400/month", paid(1400, period="month", sign="$")),
    ],
)
def test_a_pay_stated_for_two_periods_is_that_of_its_own_currency_or_the_finer_one(text, pay):
    assert said(text) == pay


@pytest.mark.parametrize("plus", sorted({word for word, entry in words_of("join") if entry.meaning == "+"}))
def test_every_word_for_plus_adds_a_figure_to_the_minimum_and_other_pay_to_a_pay(plus):
    assert read_pay(f"minimum {plus} $2").unknown == ("+",)
    assert said(f"48/hr {plus} quux housing") == paid(48, period="hour", code="pay_with_remark")


@pytest.mark.parametrize("text", ["48/hr + quux", "quux + 48/hr housing", "48/hr + housing 2 quux", "48 quux + housing"])
def test_what_is_added_to_a_pay_is_left_out_where_it_is_other_pay_without_a_figure_alone(text):
    assert said(text).code in ("not_understood", "only_other_pay", "several_pays")


def test_a_word_that_the_reader_waves_away_means_nothing_any_more():
    assert said("45 Quux/month", ignored={"quux"}) == paid(45, period="month")
    assert [has_role(word) for word in ("net", "thousand", "unpaid", "Tsd.", "Stundenlohn", "quux")] == [True] * 5 + [False]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("no more than 30,000", None, 30_000), ("not less than 30,000", 30_000, None), ("not over 30", None, 30),
        ("capped at 500 EUR", None, 500), ("to $30k", None, 30_000), ("не более 30 000 руб", None, 30_000),
        ("nicht mehr als 2000 €", None, 2_000), ("не менее 30 тыс. руб", 30_000, None), ("pas plus de 900 €", None, 900),
        ("no menos de 900 €", 900, None), ("non più di 900 €", None, 900), ("не більше 900 грн", None, 900),
        ("不超过5000元", None, 5_000), ("NT$ 60000 - (月薪)", 60_000, None), ("min £20k, max £25k", 20_000, 25_000),
    ],
)  # fmt: skip
def test_bounds_and_their_negations(text, low, high):
    pay = read_pay(text)
    assert (pay.kind, pay.low, pay.high) == ("paid", low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("25-30,000 USD", 25_000, 30_000), ("60-80 000 kr", 60_000, 80_000), ("연봉 4,000~5,500만원", 40_000_000, 55_000_000),
        ("10-15 mila euro", 10_000, 15_000), ("35 tkr", 35_000, 35_000), ("45к", 45_000, 45_000), ("80 тис. грн", 80_000, 80_000),
        ("300 ezer Ft", 300_000, 300_000), ("20 tisíc Kč", 20_000, 20_000), ("4 mii lei", 4_000, 4_000), ("5천만원", 50_000_000, 50_000_000),
        ("2-3 lakhs", 200_000, 300_000), ("1,5 Mio. VND", 1_500_000, 1_500_000), ("5 triệu đồng", 5_000_000, 5_000_000),
        ("Q3,500", 3_500, 3_500), ("R15,000", 15_000, 15_000), ("50 K USD", 50_000, 50_000),
    ],
)  # fmt: skip
def test_words_of_scale_and_what_both_ends_share(text, low, high):
    pay = read_pay(text)
    assert (pay.kind, pay.low, pay.high) == ("paid", low, high)


@pytest.mark.parametrize(
    ("text", "code"),
    [("(27,000)", "negative_pay"), ("$-25,500", "negative_pay"), ("-$25,500", "negative_pay"), ("1-5%", None), ("5 to 10 percent", None)],
)  # fmt: skip
def test_a_minus_and_a_percentage_are_no_pay(text, code):
    pay = read_pay(text)
    assert (pay.low, pay.high, pay.code) == (None, None, code)


def test_two_ends_for_different_periods_are_no_range():
    assert said("4,35€/h … environ 650€/mois") == paid(4.35, period="hour", currency="EUR")
    assert read_pay("$20/hr - $40,000/yr").kind == "refused" or read_pay("$20/hr - $40,000/yr").high == 20
    assert said("$20/hr - $25/hr") == paid(20, 25, "hour", sign="$")


def test_a_range_from_the_higher_end_down_is_turned_and_told():
    assert said("EUR 95000 - 75000") == paid(75_000, 95_000, currency="EUR", code="ends_turned")


def test_figures_behind_a_mark_of_other_pay_are_other_pay():
    assert said("£40,000 OTE £60,000") == paid(40_000, currency="GBP", code="other_pay_beside")
    assert said("$60,000 with bonus 5,000") == paid(60_000, sign="$", code="other_pay_beside")


def test_the_language_of_the_period_tells_what_a_sign_means():
    found = [read_pay(text) for text in ("45 000 kr/mån", "kr 250 i timen per md", "kr 250", "¥200/天", "時給 ¥1200", "¥200")]
    assert [pay.currency or pay.sign for pay in found] == ["SEK", "kr", "kr", "CNY", "JPY", "¥"]


@settings(max_examples=300, deadline=None)
@given(
    text=st.sampled_from(
        ["USD 20 per hour", "£40k–£45k p.a.", "1.200,50 € pro Monat", "от 50 000 руб. в месяц", "$20/hr", "月給22万円"]
    ),
    word=st.from_regex(r"[qxzv]{3,7}", fullmatch=True),
    at=st.integers(0, 6),
)
def test_an_unknown_word_anywhere_leaves_the_figure_or_no_figure(text, word, at):
    pieces = text.split(" ")
    pieces.insert(min(at, len(pieces)), word)
    read, before = read_pay(" ".join(pieces)), read_pay(text)
    assert read.kind != "paid" or (read.low, read.high, read.period) == (before.low, before.high, before.period)


def test_a_range_that_ends_in_a_bound_and_digits_that_are_no_decimals():
    assert (read_pay("10-15k+ USD").low, read_pay("10-15k+ USD").high) == (10_000, 15_000)
    assert read_pay("0\U00011052").kind == "not_stated"
    assert read_pay("0 - 20 USD") == Pay("not_stated", code="pay_zero")


def test_a_zero_is_neither_a_pay_nor_unpaid():
    assert [read_pay(text).kind for text in ("0", "$0", "0.00")] == ["not_stated"] * 3


@pytest.mark.parametrize(
    ("text", "numerals", "value"),
    [
        ("7,500", UNKNOWN, 7500), ("7,500", COMMA, 7.5), ("12.500", UNKNOWN, 12_500), ("12.500", POINT, 12.5), ("1.234,56", UNKNOWN, 1234.56),
        ("1,234.56", UNKNOWN, 1234.56), ("1,23,456", UNKNOWN, 123_456), ("5\u202f200", UNKNOWN, 5200), ("0.125", UNKNOWN, 0.125),
    ],
)  # fmt: skip
def test_how_a_number_is_read(text, numerals, value):
    assert read_number(text, numerals).value == value


def test_a_column_tells_its_decimal_mark_by_the_numbers_that_can_be_read_in_one_way():
    assert numerals_of(["1.200,50", "7.500"]) == COMMA
    assert numerals_of(["12.50", "7,500"]) == POINT
    assert numerals_of(["7,500", "12.000"]) == UNKNOWN
    assert numerals_of(["12,5", "12.5"]) == UNKNOWN


def test_the_hours_of_a_year_are_those_of_the_tables():
    constants = database().snapshot().constants
    hours = full_time_hours()
    assert hours["year"] == constants["hours_per_year"]
    assert hours["month"] == constants["hours_per_year"] / constants["months_per_year"]
    assert hours["week"] == constants["hours_per_full_week"]


#: A period as it is written after an amount, in the language of a locale.
PERIODS = {
    "en_US": " per hour", "en_GB": " a month", "de_DE": " pro Stunde", "fr_FR": " par mois", "es_ES": " al mes", "pt_BR": " por hora",
    "it_IT": " al mese", "pl_PL": " miesięcznie", "tr_TR": " yıllık", "ru_RU": " в месяц", "sv_SE": " per månad", "ja_JP": "/月", "zh_CN": "/天",
}  # fmt: skip
MEANT = {
    "en_US": "hour", "en_GB": "month", "de_DE": "hour", "fr_FR": "month", "es_ES": "month", "pt_BR": "hour", "it_IT": "month",
    "pl_PL": "month", "tr_TR": "year", "ru_RU": "month", "sv_SE": "month", "ja_JP": "month", "zh_CN": "day",
}  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    cents=st.integers(1_000, 99_999_999),
    locale=st.sampled_from(sorted(PERIODS)),
    currency=st.sampled_from(["EUR", "GBP", "PLN", "CHF", "INR"]),
)
def test_a_pay_printed_in_a_locale_s_way_is_read_back_as_that_pay(cents, locale, currency):
    printed = format_currency(cents / 100, currency, locale=locale, format_type="standard") + PERIODS[locale]
    pay = read_pay(printed)
    assert (pay.kind, pay.low, pay.high, pay.period, pay.currency) == (
        "paid",
        cents / 100,
        cents / 100,
        MEANT[locale],
        currency,
    ), printed


@settings(max_examples=200, deadline=None)
@given(
    low=st.integers(10, 900_000),
    more=st.integers(1, 900_000),
    dash=st.sampled_from([" - ", "-", "–", " to ", " – "]),
    locale=st.sampled_from(["en_US", "fr_FR", "en_IN", "de_CH", "de_DE", "it_IT"]),
)
def test_a_range_printed_in_a_locale_s_way_is_read_back(low, more, dash, locale):
    assume(low * 1_000 > low + more)  # "10-20,000" is ten to twenty thousand.
    written = f"{format_decimal(low, locale=locale)}{dash}{format_decimal(low + more, locale=locale)} EUR"
    assert (read_pay(written).low, read_pay(written).high) == (low, low + more), written


@settings(max_examples=400, deadline=None)
@given(st.text(alphabet=st.sampled_from("0123456789.,-–/ $€kKm%()+hrmonthyearUSDpaidto") | st.characters(), max_size=60))
def test_no_text_breaks_the_reader_or_gives_a_number_that_is_none(text):
    pay = read_pay(text)
    for value in (pay.low, pay.high):
        assert value is None or (math.isfinite(value) and value > 0)
    assert (pay.kind == "paid") == (pay.low is not None or pay.high is not None)


@pytest.mark.parametrize(
    ("text", "pays"),
    [
        ("BS $40/hr, MS $45/hr", [("bachelor", 40, "hour", "$"), ("master", 45, "hour", "$")]),
        ("Bachelor's: $4,500, PhD: $5,200 per month", [("bachelor", 4500, "month", "$"), ("phd", 5200, "month", "$")]),
        ("$45 (BS)/$50 (MS)", [("bachelor", 45, None, "$"), ("master", 50, None, "$")]),
        ("$40/$45/$50", []),
        ("BS $40, BS $45", []),
        ("$23/hr for freshmen, $25/hr for sophomores", []),
    ],
)
def test_a_cell_may_state_a_pay_for_each_degree(text, pays):
    assert [(pay.degree_levels[0], pay.low, pay.period, pay.sign) for pay in read_pay_by_degree(text)] == pays


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("20 mil euros", 20_000), ("€20 mil al año", 20_000), ("$20 mil mensuales", 20_000), ("R$ 2 mil por mês", 2_000),
        ("20 mil", 20_000), ("20 mil MXN", 20_000),
        # Where English, Vietnamese or Indonesian is spoken it is short for a million; a dollar leaves it open.
        ("$1.2 mil a year", None), ("1.2 mil USD", None), ("5 mil VND per month", None), ("Rp 3 mil/month", None), ("$20 mil", None),
    ],
)  # fmt: skip
def test_a_thousand_that_is_a_million_elsewhere_counts_beside_its_own_languages_alone(text, low):
    pay = read_pay(text)
    assert (pay.low, pay.unknown) == ((low, ()) if low else (None, ("mil",)))
    assert has_role("mil"), "nobody can wave it away"


def test_a_text_of_a_million_letters_is_read_at_once():
    assert read_pay("9" * 1_000_000).kind in ("refused", "not_stated", "paid")
    assert read_pay("$1 - " * 200_000).kind in ("refused", "not_stated", "paid")
