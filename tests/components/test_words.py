"""Words: text from data is never read as markup, stable values have words, names join to a phrase."""

import pytest

from components.phrases import adjusted, kinds, span, within
from components.words import GLUE, capital, joined, linked, part_shown, plain, signed, spoken, unbroken, word
from queries.schema import TABLES


@pytest.mark.parametrize(
    "text",
    [
        "**bold**", ":red[x]", "$x^2$", "[a](http://b)", "![i](http://b/c.png)", "<script>", "# h", "`code`", "a_b_c", "~~x~~",
        "see www.example.org", "WWW.example.org", "a.b@example.org", "mailto:a@b.c", ":tada:", "https://example.org/a", "12:30",
    ],
)  # fmt: skip
def test_text_from_data_is_never_read_as_markup(text):
    assert all(plain(text)[i - 1] == "\\" for i, sign in enumerate(plain(text)) if sign in "*_`[]()#$<>:!~.")
    assert spoken(plain(text)) == text


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("http://b.c", "http:|//b.c"), ("www.b.c _WwW.b.c", "www|.b.c _WwW|.b.c"), ("a@b.c", "a@|b.c"), (":tada:", ":|tada:"),
        ("DAAD: RISE, 3 @ 4", "DAAD: RISE, 3 @ 4"),
    ],
)  # fmt: skip
def test_addresses_and_words_between_colons_are_parted_by_a_sign_that_nobody_sees(text, parted):
    assert plain(text).replace("\\", "") == parted.replace("|", GLUE)


def test_marks_that_turn_or_hide_words_are_left_out_and_no_text_is_endless():
    assert plain("a\u202eb\u2066c\0\x1b[31md") == "abc\\[31md"
    assert plain("a" * 10_000) == plain("a" * 1_001) == "a" * 999 + "…"
    assert plain("a" * 1_000) == "a" * 1_000


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://a.b/) [x](https://c", "https://a b", "http://", "", "data:x", 7]
)
def test_no_link_leads_anywhere_but_to_the_address_of_a_page(url):
    assert linked("A", url) == "A (no link)"


def test_lines_become_one():
    assert plain("a\nb") == "a b"


@pytest.mark.parametrize(
    ("text", "written"), [("bar: the p10", "Bar: the p10"), ("H-1B", "H-1B"), ("p10", "P10"), ("", ""), ("évry", "Évry")]
)
def test_words_begin_with_a_capital(text, written):
    assert capital(text) == written


def test_names_join_to_a_phrase():
    assert [joined([]), joined(["a"]), joined(["a", "b"]), joined(["a", "b", "c"], "or")] == ["", "a", "a and b", "a, b or c"]


def test_every_stable_value_has_a_word_of_its_own():
    for name in ("work_kind", "role_family", "evidence", "degree_levels", "flags"):
        for table in TABLES:
            for column in table.columns:
                if column.name == name and column.choices:
                    assert [value for value in column.choices if word(value) == value] == []


@pytest.mark.parametrize("unknown", [None, float("nan"), "not_stated"])
def test_what_is_not_stated_says_so(unknown):
    assert word(unknown) == "Not stated"


def test_what_has_no_word_is_told_as_it_is():
    assert (word("Acme"), word(2026)) == ("Acme", "2026")


def test_only_signs_are_spoken_without_their_stroke():
    assert spoken(r"\A \z \1 \(") == r"\A \z \1 ("


def test_a_source_is_a_link_where_its_address_is_known():
    assert linked("A*", "https://example.org/a") == r"[A\*](https://example.org/a)"
    assert linked("A*", None) == r"A\* (no link)"


def test_the_scope_of_a_page_in_words():
    assert kinds(("internship", "fellowship")) == "internships and fellowships"
    assert kinds(None) == "all kinds of work"
    assert (within("United States"), within("India"), within("Country not stated")) == (
        "the United States",
        "India",
        "a country that is not stated",
    )
    assert (span(2025, 2027), span(2026, 2026), span(float("nan"), float("nan"))) == ("2025–2027", "2026", "no year stated")
    assert adjusted("as_paid") == ""


@pytest.mark.parametrize(
    ("skipped", "shown", "total", "told"),
    [
        (0, 15, 163, "Skills 1–15 of 163"),
        (1_200, 25, 1_225, "Skills 1,201–1,225 of 1,225"),
        (15, 1, 16, "Skill 16 of 16"),
        (0, 16, 16, "All 16 skills"),
        (0, 2, 2, "Both skills"),
        (0, 1, 1, "The only skill"),
    ],
)
def test_a_part_of_a_list_says_what_is_listed(skipped, shown, total, told):
    assert part_shown("skill", "skills", skipped, shown, total) == told


def test_no_line_ends_within_a_range_or_after_a_sign():
    told = r"Half pay \$18–\$20 in 2025–2027: −\$2 of CA$5–CA$6, −3%"
    assert unbroken(told) == f"Half pay \\$18–{GLUE}\\$20 in 2025–{GLUE}2027: −{GLUE}\\$2 of CA$5–{GLUE}CA$6, −3%"
    assert unbroken("– and none") == "– and none"
    assert spoken(unbroken(plain("$18–$20"))) == "$18–$20"
    assert signed("CA$26–CA$38, −$2") == f"CA$26–CA$38, −{GLUE}$2"
