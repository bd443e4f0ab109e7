"""The page of an offer as a reader uses it, with the bundled data: from one line, from fields, from an address."""

import json
import re
from urllib.parse import parse_qsl

import pytest

from app_pages.offer.sentences import entry, verdict
from charts.numbers import SYMBOLS
from components.rights import refused
from queries.selection import READINGS
from serving.rights import RIGHTS_VARIABLE
from tests.app_pages.addresses import texts as of_page

#: The sign of a currency, or its code, before an amount.
AMOUNT = re.compile(rf"({'|'.join(map(re.escape, sorted(SYMBOLS.values(), key=len, reverse=True)))}|\b[A-Z]{{3}}\u202f)\d")
OFFERS = [
    {"offer1-company": "NVIDIA", "offer1-degree": "PhD", "offer1-place": "Santa Clara", "offer1-pay": "$60/hr"},
    {"offer1-company": "Tesla", "offer1-place": "Palo Alto, CA", "offer1-pay": "$38/hr", "offer1-degree": "Bachelor's"},
    {"offer1-company": "Jane Street", "offer1-role": "quant trader", "offer1-place": "New York", "offer1-pay": "$5,800 a week"},
    {"offer1-company": "Nobody at all", "offer1-place": "Austin, TX", "offer1-pay": "$30/hr"},
    {"offer1-place": "Munich", "offer1-pay": "€2.900 im Monat", "offer1-degree": "Master's"},
    {"offer1-place": "London", "offer1-pay": "£2,500 a month", "offer1-hours": "35"},
    {"offer1-place": "Bengaluru", "offer1-pay": "₹40,000 per month", "offer1-weeks": "24"},
    {"offer1-place": "Nairobi", "offer1-pay": "90,000 KES a month"},
    {"offer1-place": "Chicago, IL", "offer1-pay": "$9,000 total", "offer1-weeks": "10", "offer1-housing": "provided"},
    {"offer1-place": "United States", "offer1-pay": "$25/hr", "offer1-rent": "$900", "offer1-weeks": "12"},
    {
        "offer1-place": "Seattle, WA", "offer1-pay": "$8,000/mo", "offer1-signing": "$5,000", "offer1-weeks": "12",
        "offer1-role": "data science",
    },
    {
        "offers": "3", "offer1-place": "New York", "offer1-pay": "$9,000 a month", "offer1-weeks": "12",
        "offer2-place": "Austin", "offer2-pay": "$62/hr", "offer3-place": "Berlin", "offer3-pay": "€3,000 a month",
    },
]  # fmt: skip


def title(app) -> str:
    [found] = [part.value for part in app.title]
    return found.replace("\\", "")


def texts(app) -> str:
    return "\n".join(part.value for part in [*app.markdown, *app.caption, *app.warning]).replace("\\", "")


@pytest.mark.parametrize("address", OFFERS, ids=lambda address: " ".join(address.values()))
def test_an_offer_gets_a_verdict_or_says_that_there_are_too_few(opened, address):
    app = opened("offer", address)
    assert not app.exception
    said = title(app)
    assert "comparable report" in said or "is ahead of" in said
    for chart in app.get("plotly_chart"):
        assert json.loads(chart.proto.spec)["data"]


def test_without_an_offer_the_page_says_what_to_write(opened):
    app = opened("offer")
    assert title(app) == "Is my offer good?"
    assert "Write it as you were told and press Enter." in texts(app)


def test_an_example_fills_in_its_fields_and_is_judged(opened):
    links = [link.proto for link in opened("offer").get("page_link") if "offer-line=" in link.proto.query_string]
    assert [link.label.replace("\\", "") for link in links] == list(entry.EXAMPLES)
    found = [opened("offer", dict(parse_qsl(link.query_string))) for link in links]
    assert not any(app.exception for app in found)
    assert [title(app).partition(" than ")[0] for app in found] == [
        "$60 an hour is higher",
        "Austin, TX is ahead of New York, NY by $3.83 an hour",
        "€2,900 a month is higher",
    ]
    one, two, foreign = (app.session_state for app in found)
    assert [one[f"offer1-{field}"] for field in ("company", "degree", "place", "pay")] == [
        "NVIDIA",
        "phd",
        "Santa Clara",
        "$60/hr",
    ]
    assert [two[name] for name in ("offers", "offer1-housing", "offer2-place", "offer2-pay")] == [
        "2",
        "$3,000",
        "Austin",
        "$62 an hour",
    ]
    assert [foreign[f"offer1-{field}"] for field in ("degree", "place", "pay")] == ["master", "München", "€2.900 im Monat"]


def test_one_line_fills_in_the_fields_and_gives_the_verdict(opened):
    app = opened("offer")
    app.text_input(key="offer-text").set_value("NVIDIA, PhD, Santa Clara, $60/hr")
    app.button[[button.label for button in app.button].index("Compare")].click().run()
    assert not app.exception
    held = {key: app.session_state[f"offer1-{key}"] for key in ("company", "degree", "place", "pay")}
    assert held == {"company": "NVIDIA", "degree": "phd", "place": "Santa Clara", "pay": "$60/hr"}
    assert title(app).startswith("$60 an hour is higher than ")


def test_a_line_of_two_offers_fills_in_two(opened):
    app = opened("offer")
    app.text_input(key="offer-text").set_value(
        "$9,000 a month in New York, 12 weeks, $3,000 housing, or $62 an hour in Austin?"
    )
    app.button[[button.label for button in app.button].index("Compare")].click().run()
    assert title(app) == "Austin, TX is ahead of New York, NY by $3.83 an hour"
    assert "costs over $663 a month more, or New York, NY adds over $1,837." in texts(app)
    app.selectbox(key="offer-step").set_value(6).run()
    assert title(app) == "Austin, TX is ahead of New York, NY by $3.83 an hour"


def test_what_is_missing_is_asked_in_the_title_and_at_its_field(opened):
    app = opened("offer", {"offer1-place": "Austin", "offer1-pay": "62"})
    assert title(app) == "For how long is the pay? An hour, a week, a month, a year, or the whole time?"
    assert "In which currency? USD, EUR …?" in texts(app)
    app.selectbox(key="offer1-period").set_value("hour")
    app.text_input(key="offer1-currency").set_value("USD").run()
    assert title(app).startswith("$62 an hour is higher than ")


def test_one_wrong_offer_leaves_the_other(opened):
    app = opened("offer", {"offers": "2", "offer1-pay": "nonsense", "offer2-pay": "$62/hr", "offer2-place": "Austin"})
    assert title(app).startswith("$62 an hour is higher than ")
    assert "No figure is in “nonsense”" in texts(app)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ({"offer1-pay": "-$5/hr"}, "is below zero"),
        ({"offer1-pay": "9" * 10_000}, "cannot be read as pay"),
        ({"offer1-pay": "$60/hr", "offer1-place": "Atlantis under the sea"}, "is no place that is known here"),
        ({"offer1-pay": "$60/hr", "offer1-place": "Austin", "offer1-currency": "XQQ"}, "is no currency that is known here"),
        ({"offer1-pay": "$60/hr", "offer1-place": "Austin", "offer1-hours": "500"}, "500 hours a week cannot be"),
        ({"offer1-pay": "$60/hr", "offer1-place": "Austin", "offer1-weeks": "0"}, "0 weeks cannot be"),
        ({"offer1-pay": "$60/hr", "offer1-place": "Austin", "offer1-company": "Nobody"}, "No report is of “Nobody”"),
        ({"offer1-pay": "$60/hr", "offer1-place": "Austin", "offer1-salary": "9"}, "which is no field here"),
        ({"offer1-pay": "$60/hr", "offer1-place": "Austin", "offer-step": "Galaxy"}, "The address asks for “Galaxy”"),
        ({"offer1-pay": "$60/hr", "offer1-place": "Austin", "offers": "9"}, "The address asks for “9”"),
    ],
)  # fmt: skip
def test_bad_input_gets_a_sentence_and_the_page_stands(opened, address, sentence):
    app = opened("offer", address)
    assert not app.exception
    assert sentence in texts(app)


def test_markup_in_a_name_is_shown_as_it_is_written(opened):
    app = opened("offer", {"offer1-company": "<b>x</b>[y](http://a.example)", "offer1-pay": "$60/hr", "offer1-place": "Austin"})
    assert not app.exception
    assert all("[y](" not in part.value for part in app.markdown)


def test_the_reader_takes_another_step(opened):
    app = opened("offer", OFFERS[0])
    before = title(app)
    app.selectbox(key="offer-step").set_value(6).run()
    assert not app.exception
    assert title(app) != before
    again = opened("offer", OFFERS[0] | {"offer-step": "Country"})
    assert title(again) == title(app)


def test_an_offer_is_kept_at_one_click(opened, monkeypatch):
    kept = []
    monkeypatch.setattr("app_pages.offer.take_along.keep", lambda offer, *stored: kept.append((offer.company, stored)))
    app = opened("offer", OFFERS[0])
    app.button(key="offer-keep-0").click().run()
    assert not app.exception
    assert [company for company, _ in kept] == ["NVIDIA"]
    assert [part.value.replace("\\", "") for part in app.success] == [
        "NVIDIA, Santa Clara, CA is now a report in your own copy."
    ]


def test_a_kept_offer_is_left_out_with_a_word_and_leads_to_where_it_is_undone(opened, monkeypatch):
    app = opened("offer", OFFERS[0])
    monkeypatch.setattr("offer.ladder.kept_before", lambda *_: (1,))
    again = opened("offer", OFFERS[0])
    assert not again.exception
    assert verdict.kept_left_out(1) not in texts(app)
    assert verdict.kept_left_out(1) in texts(again)
    assert entry.is_kept("") in [link.proto.label for link in again.get("page_link")]
    assert not [button for button in again.button if str(button.key).startswith("offer-keep")]


def test_where_the_dashboard_is_opened_to_be_read_no_offer_is_kept(opened, monkeypatch):
    kept = []
    monkeypatch.setattr("app_pages.offer.take_along.keep", lambda offer, *_: kept.append(offer))
    app = opened("offer", OFFERS[0])
    monkeypatch.setenv(RIGHTS_VARIABLE, "read")
    app.button(key="offer-keep-0").click().run()
    assert kept == []
    assert refused("keep", None) in [part.value for part in app.caption]
    assert not [button for button in app.button if str(button.key).startswith("offer-keep")]


def test_the_reports_behind_the_verdict_stand_below_it_with_their_sources(opened):
    app = opened("offer", OFFERS[0] | {"offer-step": "Country, degree and role"})
    app.session_state["offer-reports"] = True
    app.run()
    assert not app.exception
    [reports] = [frame.value for frame in app.dataframe if "source" in frame.value.columns]
    said = int(next(part.value for part in app.markdown if " companies · " in part.value).split(" · ")[1].split()[0])
    assert any(part.value.startswith(f"{said} reports in {len(reports)} postings") for part in app.caption)
    assert reports["source"].notna().all()


def test_a_name_with_markup_is_no_markup_in_the_heading_of_a_table(opened):
    offers = {"offers": "2", "offer1-company": "[y]( http://a.example )", "offer1-pay": "$60/hr", "offer1-place": "Austin"}
    app = opened("offer", offers | {"offer2-pay": "$62/hr", "offer2-place": "Austin"})
    assert not app.exception
    heads = [head for table in app.table for head in table.value.columns]
    assert any("http" in head for head in heads)
    assert not any("[y](" in head for head in heads)


@pytest.mark.parametrize("read_in", ["USD", "EUR"])
@pytest.mark.parametrize(
    ("line", "currency"),
    [
        ("28 euros an hour in Munich", "EUR"),
        ("£14 an hour in London", "GBP"),
        ("$60 an hour in Seattle", "USD"),
        ("₹40,000 a month in Bengaluru", "INR"),
        ("35 CHF an hour in Zurich", "CHF"),
    ],
)
def test_each_sentence_names_the_currency_in_which_its_amounts_are(opened, line, currency, read_in):
    """Whatever currency a reader reads in: only the line of worth in that currency, which names it, is in another one."""
    app = opened("offer", {"offer-line": line, "currency": read_in})
    said = "\n".join([*of_page(app), *(app.title[0].value, *(text.value for text in [*app.caption, *app.markdown]))])
    codes, signs = set(READINGS["currency"]) | set(SYMBOLS), {sign: code for code, sign in SYMBOLS.items()}
    amounts = {signs.get(sign.strip(), sign.strip()) for sign in AMOUNT.findall(said.replace("\\", ""))}
    assert amounts == {currency}
    assert {code for code in re.findall(r"\b[Ii]n ([A-Z]{3})\b", said) if code in codes} <= {currency}
    assert f"Your currency: {read_in}" in said
