"""How an offer comes in: one line, or its fields; all of it stands in the address, and nothing is kept on the server."""

import re

import streamlit as st

from app_pages.offer.sentences import entry as sentences
from app_pages.offer.sentences.terms import understood
from components.address import OFFER_LINE, warn_unknown
from components.pages import page_link
from components.words import plain, word
from offer import readers
from offer.answer import MOST_OFFERS, Answer
from offer.fields import NEEDED, TOLD
from offer.known import offers_of_lines
from offer.line import FIELDS
from offer.problems import Problem
from offer.written import LONGEST
from queries.database import View
from vocabulary.choices import values

#: The parameters that say how many offers there are, and hold what no field took.
COUNT, REST = "offers", "offer-rest"
LABELS = {
    "company": ("Company", "NVIDIA"), "degree": ("Degree level", ""), "place": ("Place", "Santa Clara, CA"),
    "role": ("Role", "Data science intern"), "pay": ("Pay, as written", "$60/hr"), "period": ("For", ""),
    "currency": ("Currency", "USD"), "hours": ("Hours a week", "40"), "weeks": ("Weeks", "12"),
    "housing": ("Housing", "$3,000, provided, none"), "relocation": ("Relocation", "$2,000"),
    "signing": ("Signing bonus", "$5,000"), "rent": ("Your rent a month", "$1,200"), "year": ("Year", "2027"),
}  # fmt: skip
CHOICES = {"degree": values("degree_level"), "period": values("pay_period")}
NUMBERS = ("1", "2", "3")
COLUMNS = 4


def key(offer: int, field: str) -> str:
    """Return the key of a field of an offer, its parameter in the address: offer1-pay."""
    return f"offer{offer + 1}-{field}"


def take_line_of_address(view: View) -> None:
    """Fill in the fields with a line that the address hands over, before any of them is drawn."""
    if line := st.query_params.get(OFFER_LINE):
        del st.query_params[OFFER_LINE]
        _fill_in(view, line)


def draw_examples() -> None:
    """Draw lines to try, each a link that fills in the fields with it."""
    with st.container(key="offer-examples"):
        for line in sentences.EXAMPLES:
            page_link("offer", plain(line), icon=":material/request_quote:", query_params={OFFER_LINE: line})


def draw_line(view: View) -> None:
    """Draw the form of one line: it fills in the fields."""
    with st.form("offer-form", border=False):
        left, right = st.columns([6, 1], vertical_alignment="bottom")
        left.text_input("Your offer in one line", key="offer-text", placeholder=sentences.EXAMPLES[0], max_chars=LONGEST)
        right.form_submit_button("Compare", type="primary", width="stretch", on_click=_read_line, args=(view,))


def _read_line(view: View) -> None:
    if line := st.session_state["offer-text"].strip():
        _fill_in(view, line)


def _fill_in(view: View, line: str) -> None:
    """Set the fields to what a line says; those that it does not name are emptied.

    A control that is there already writes its value into the address itself. One that this run draws for the first time reads
    the address as it was when the run began, so that it is told its value too.
    """
    for name, value in _fields_of_line(view, line).items():
        is_drawn = name in st.session_state
        if is_drawn or (value and name != REST):
            st.session_state[name] = value
        if value and not is_drawn:
            st.query_params[name] = _written(name, value)
        elif not is_drawn and name in st.query_params:
            del st.query_params[name]


def _written(name: str, value: str) -> str:
    """Return a value as the address holds it: a choice by its word."""
    return word(value) if name.partition("-")[2] in CHOICES else value


def _fields_of_line(view: View, line: str) -> dict[str, str | None]:
    """Return what each control holds once a line is taken apart, by its key."""
    offers = offers_of_lines(view, [line])[:MOST_OFFERS]
    filled: dict[str, str | None] = {
        key(number, field): _value(field, offers[number].get(field, "") if number < len(offers) else "")
        for number in range(MOST_OFFERS)
        for field in FIELDS
    }
    rest = "; ".join(said["rest"] for said in offers if "rest" in said)
    return filled | {COUNT: NUMBERS[max(len(offers), 1) - 1], REST: rest}


def _value(field: str, text: str) -> str | None:
    """Return what a control holds for a text; None where a list of choices has none that it means."""
    if field not in CHOICES:
        return text
    levels = readers.degrees_of(text) if field == "degree" else ()
    return levels[0] if len(levels) == 1 else None


def fields_of_address() -> list[dict[str, str]]:
    """Return the fields of each offer as the address or the controls have them; the drawing of the controls comes later."""
    count = NUMBERS.index(_asked(COUNT) if _asked(COUNT) in NUMBERS else NUMBERS[0]) + 1
    found = [{field: _field(number, field) for field in FIELDS} for number in range(count)]
    return [{field: text for field, text in fields.items() if text} for fields in found]


def _field(number: int, field: str) -> str:
    text = _asked(key(number, field))
    return next((value for value in CHOICES[field] if text in (value, word(value))), "") if field in CHOICES else text


def _asked(name: str) -> str:
    """Return what a control holds, else what the address says that it holds."""
    held = st.session_state.get(name) if name in st.session_state else st.query_params.get(name)
    return held or ""


def draw_fields(offers: list[dict[str, str]], found: Answer | None) -> None:
    """Draw the fields of each offer, each with what is wrong with it."""
    _warn(len(offers))
    problems = [reading.problems for reading in found.readings] if found else []
    for each in found.judged if found else []:
        if each:
            st.caption(understood(each.offer))
    if rest := _asked(REST):
        st.caption(f":material/info: {plain(Problem('rest', (rest,)).sentence())}")
    asked = any(not reading.offer for reading in found.readings) if found else False
    with st.expander(
        sentences.understood_label(len(offers)) if found else "Or fill in the fields",
        expanded=asked or any(problems),
        key=f"offer-fields-{'open' if asked or any(problems) else 'closed'}",
    ):
        st.segmented_control("Offers", NUMBERS, default=NUMBERS[0], required=True, key=COUNT, bind="query-params")
        for number in range(len(offers)):
            if len(offers) > 1:
                st.markdown(f"**Offer {number + 1}**")
            _draw_offer(number, problems[number] if number < len(problems) else {})


def _draw_offer(number: int, problems: dict[str, Problem]) -> None:
    for start in range(0, len(FIELDS), COLUMNS):
        for column, field in zip(st.columns(COLUMNS), FIELDS[start : start + COLUMNS], strict=False):
            with column:
                _draw_field(number, field)
                if field in problems:
                    _draw_problem(field, problems[field])


def _draw_field(number: int, field: str) -> None:
    label, placeholder = LABELS[field]
    if field in CHOICES:
        st.selectbox(
            label, CHOICES[field], index=None, format_func=word, key=key(number, field), bind="query-params",
            placeholder="As written" if field == "period" else "Not stated",
        )  # fmt: skip
    else:
        st.text_input(label, key=key(number, field), bind="query-params", placeholder=placeholder, max_chars=LONGEST)


def _draw_problem(field: str, problem: Problem) -> None:
    icon = "info" if problem.code in TOLD else "help" if field in NEEDED and problem.code.endswith("missing") else "error"
    colour = "" if icon == "info" else ":red" if icon == "error" else ":orange"
    said = f":material/{icon}: {plain(problem.sentence())}"
    st.markdown(f"{colour}[{said}]" if colour else said)


def _warn(offers: int) -> None:
    """Name what the address holds and no control takes: another version's fields, unknown choices."""
    warn_unknown(COUNT, "Number of offers", set(NUMBERS))
    for number in range(offers):
        for field, options in CHOICES.items():
            warn_unknown(key(number, field), LABELS[field][0], {word(value) for value in options})
    known = {key(number, field) for number in range(MOST_OFFERS) for field in FIELDS}
    for name in st.query_params:
        if re.fullmatch(r"offer\d+-.*", name) and name not in known:
            st.warning(plain(Problem("field_unknown", (name,)).sentence()), icon=":material/link_off:")
