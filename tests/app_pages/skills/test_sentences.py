"""The sentences of the page Skills: each a whole text, for the usual case, few, one, none and a tie."""

import numpy as np
import pandas as pd
import pytest

from app_pages.skills.sentences import comparison, coverage, degree_levels, demand, headline, missing, pairs, work
from charts.numbers import Money

# the headline


def foundations(**stated) -> pd.Series:
    """What the page rests on, as skills/foundations gives it."""
    usual = {
        "largest_company": "TikTok",
        "largest_company_postings": 9,
        "postings": 32,
        "announcements": 5,
        "guides": 3,
        "skills": 127,
        "programs": 97,
        "silent": 62,
        "newest_published": "2026-08",
    }
    return pd.Series(usual | stated)


def asked(*rows: tuple, guides: tuple[list[str], ...] = ()) -> pd.DataFrame:
    """Skills as skills/asked gives them: name, category, postings, of how many."""
    frame = pd.DataFrame(rows, columns=["label", "category", "postings", "of_postings"])
    return frame.assign(group=frame["label"], guides=list(guides) or [[]] * len(frame))


PYTHON, CPP, TEAM = ("Python", "language", 25, 32), ("C++", "language", 23, 32), ("teamwork", "soft", 8, 32)


def test_the_headline_names_the_two_skills_that_most_postings_ask_for():
    assert headline.headline(foundations(), asked(PYTHON, CPP, TEAM)) == (r"Python is named by 25 of 32 postings, C\+\+ by 23")


def test_the_headline_of_two_skills_that_as_many_ask_for_gives_both_their_number():
    tied = asked(("C++", "language", 2, 3), ("Python", "language", 2, 3))
    assert headline.headline(foundations(postings=3), tied) == r"C\+\+ is named by 2 of 3 postings, Python by 2"


def test_the_headline_of_one_posting_or_one_skill():
    one = foundations(postings=1)
    assert headline.headline(one, asked(("Python", "language", 1, 1))) == "Python is named by the only posting"
    unposted = asked(("Python", "language", 1, 1), ("Kaggle", "domain", 0, 1))
    assert headline.headline(one, unposted) == "Python is named by the only posting"
    two = asked(("C", "language", 2, 2), ("SQL", "language", 2, 2))
    assert headline.headline(foundations(postings=2), two) == "C is named by both postings, and so is SQL"


def test_the_headline_of_no_posting_says_so():
    guides = asked(("Python", "language", 0, 0))
    assert headline.headline(foundations(postings=0), guides) == "No posting that names skills passes the filters"
    assert headline.headline(foundations(postings=0, guides=0), asked()) == "No skill to show"


def test_the_scope_counts_postings_guides_skills_and_silent_programmes():
    assert headline.scope(foundations()) == (
        ":gray[32 postings, 5 of them announcements of a programme · 3 guides · 127 skills · 62 of 97 programmes list none · "
        "newest source Aug 2026]"
    )
    one = foundations(postings=1, announcements=0, guides=1, skills=1, programs=1, silent=1, newest_published=None)
    assert headline.scope(one) == ":gray[1 posting · 1 guide · 1 skill · 1 of 1 programme lists none]"
    none = foundations(postings=0, announcements=0, guides=1, skills=1, programs=0, silent=0, newest_published=None)
    assert headline.scope(none) == ":gray[0 postings · 1 guide · 1 skill]"
    all_list_some = foundations(postings=2, announcements=0, guides=1, skills=3, programs=2, silent=0, newest_published=None)
    assert headline.scope(all_list_some) == ":gray[2 postings · 1 guide · 3 skills · 0 of 2 programmes list none]"


def levels(*rows: tuple[str, int]) -> pd.DataFrame:
    """Degree levels as skills/by_degree gives them: level and the postings open to it."""
    return pd.DataFrame(rows, columns=["degree_level", "of_postings"])


PHD = levels(("master", 7), ("phd", 17), ("not_stated", 9), ("master", 7))


@pytest.mark.parametrize(
    ("facts", "by_degree", "sentence"),
    [
        (foundations(), PHD, "Of the postings, 9 are from TikTok and 17 are open to PhD students. "),
        (
            foundations(largest_company="Acme (US)"),
            PHD,
            r"Of the postings, 9 are from Acme \(US\) and 17 are open to PhD students. ",
        ),
        (foundations(largest_company=np.nan), PHD, "Of the postings, 17 are open to PhD students. "),
        (
            foundations(largest_company_postings=1, postings=1),
            levels(("not_stated", 1)),
            "Of the postings, 1 is from TikTok and 1 states no degree level. ",
        ),
        (
            foundations(largest_company=None),
            levels(("bachelor", 5), ("master", 5)),
            "Of the postings, 5 are open to bachelor's students. ",
        ),
        (foundations(), levels(("phd", 1)), "Of the postings, 9 are from TikTok and 1 is open to PhD students. "),
        (foundations(), levels(("not_stated", 2)), "Of the postings, 9 are from TikTok and 2 state no degree level. "),
        (foundations(postings=0), levels(), ""),
    ],
    ids=["usual", "marks", "unnamed", "one", "tie", "one open", "two silent", "none"],
)
def test_the_largest_company_and_degree_level_are_named(facts, by_degree, sentence):
    assert headline.largest_groups(facts, by_degree) == sentence


# what is asked for


LONG = "How to become an intern of machine learning: sixty and one more"
CUT = "How to become an intern of machine learning: sixty and one…"
GUIDES = pd.DataFrame(
    {
        "source_id": ["g1", "g2"],
        "title": ["A guide (long)", LONG],
        "url": ["https://a.example", None],
    }
)


def test_a_skill_tells_its_postings_and_the_guides_that_name_it():
    named = asked(PYTHON, ("SQL", "language", 1, 1), ("Kaggle", "domain", 0, 0), guides=([], ["g1"], ["g2", "g1"]))
    assert demand.hover(named, GUIDES) == [
        "<b>Python</b>, languages<br>25 of 32 postings (78%)",
        "<b>SQL</b>, languages<br>the only posting (100%)<br>guide: A guide (long)",
        f"<b>Kaggle</b>, subjects and methods<br>0 of 0 postings<br>guide: {CUT}<br>guide: A guide (long)",
    ]


def test_the_axis_says_of_how_many_postings():
    assert [demand.axis(number) for number in (32, 1, 0)] == ["of 32 postings", "of 1 posting", "of 0 postings"]


def test_the_bars_in_words_are_the_first_five():
    six = asked(PYTHON, CPP, TEAM, ("SQL", "language", 7, 32), ("Java", "language", 6, 32), ("Spark", "framework", 5, 32))
    assert demand.alt(six) == ("Skills by the postings that name them, of 32: Python 25; C++ 23; teamwork 8; SQL 7; Java 6")
    assert demand.alt(asked(("Python", "language", 1, 1))) == "Skills by the postings that name them, of 1: Python 1"


def test_the_caption_tells_what_is_shown_and_who_the_guides_are():
    named = r"Guides: 1 [A guide \(long\)](https://a.example) and 2 "
    second = r"How to become an intern of machine learning\: sixty and one more (no link)."
    both, posted = asked(PYTHON, CPP, guides=(["g1"], [])), asked(PYTHON, CPP)
    assert demand.caption(15, both, 17, GUIDES, ()) == f"Skills 16–17 of 17; bars: postings, diamonds: guides. {named}{second}"
    assert demand.caption(0, posted, 127, GUIDES.head(0), ("Python",)) == (
        "Skills 1–2 of 127; bars: postings. Highlighted: skills you have."
    )
    assert demand.caption(0, both.head(1), 1, GUIDES.head(1), ("Python",)) == (
        r"The only skill; bars: postings, diamonds: guides. Highlighted: skills you have. Guides: 1 [A guide \(long\)](https://a.example)."
    )
    assert demand.caption(0, posted.head(1), 1, GUIDES.head(0), ("Java",)) == "The only skill; bars: postings."


def test_the_caption_explains_no_mark_that_is_not_drawn():
    by_guides = asked(("Kaggle", "domain", 0, 0), guides=(["g1"],))
    assert demand.caption(0, by_guides, 1, GUIDES.head(0), ()) == "The only skill; diamonds: guides."
    assert demand.caption(15, asked(CPP), 16, GUIDES, ()).startswith("Skill 16 of 16; bars: postings. Guides: ")


def test_the_sources_are_named_by_the_skills_and_counted():
    assert demand.sources_title([]) == "Sources behind this"
    assert demand.sources_title(["C++"]) == r"Sources behind this: C\+\+"
    assert demand.sources_title(["Python", "SQL"]) == "Sources behind this: Python and SQL"
    assert [demand.sources_caption(GUIDES), demand.sources_caption(GUIDES.head(1))] == ["2 sources.", "1 source."]


# what the reader's skills cover, and what is missing


def lists(*rows: tuple[str, int, int]) -> pd.DataFrame:
    """Programmes as skills/programs gives them: name, skills covered, skills asked for."""
    frame = pd.DataFrame(rows, columns=["label", "n_covered", "n_asks"])
    return frame.assign(title=frame["label"])


def test_the_title_counts_programmes_covered_in_full_in_part_and_not_at_all():
    several = lists(("Acme: A", 4, 4), ("Acme: B", 3, 4), ("Acme: C", 1, 9), ("Acme: D", 1, 2), ("Bolt: E", 0, 2), ("F", 0, 5))
    assert coverage.title(several) == "You cover 1 programme in full, 3 in part, 2 not at all"
    assert coverage.title(lists(("A", 2, 2), ("B", 1, 1))) == "You cover 2 programmes in full, 0 in part, 0 not at all"
    assert coverage.title(lists(("A", 0, 2))) == "You cover 0 programmes in full, 0 in part, 1 not at all"


def test_the_squares_in_words_are_the_first_five_programmes():
    six = lists(*((name, covered, 6) for covered, name in enumerate("ABCDEF", 1)))
    assert coverage.alt(six) == "Covered: A 1 of 6; B 2 of 6; C 3 of 6; D 4 of 6; E 5 of 6"


def test_the_caption_tells_which_programmes_are_shown_and_what_of_the_guides_is_covered():
    squares = "One square is one skill, filled where you have it."
    two = lists(("A guide (long)", 4, 12), ("Another", 0, 7))
    assert coverage.caption(12, 12, 32, two) == (
        rf"Programmes 13–24 of 32, largest share first. {squares} Of what the guides list, you cover: A guide \(long\) 4 of 12 "
        rf"and Another 0 of 7."
    )
    assert coverage.caption(0, 1, 1, two.head(0)) == f"The only programme, largest share first. {squares} "


def test_the_list_of_programmes_is_named_by_the_selected_one():
    assert coverage.list_title(None) == "What each asks for, and what you lack"
    assert coverage.list_title("Acme: A (PhD)") == r"What each asks for, and what you lack: Acme\: A \(PhD\)"


def lacking(*rows: tuple[str, int, int]) -> pd.DataFrame:
    """Skills as skills/missing gives them: name, programmes that ask for it, those that lack nothing else."""
    return pd.DataFrame(rows, columns=["label", "programs", "opens"])


def test_the_title_counts_programmes_that_lack_one_skill_only():
    assert (
        missing.title(lacking(("SQL", 9, 2), ("Java", 20, 1), ("Go", 3, 0)))
        == "3 programmes ask for just one skill that you lack"
    )
    assert missing.title(lacking(("SQL", 9, 1), ("Go", 3, 0))) == "1 programme asks for just one skill that you lack"
    assert missing.title(lacking(("SQL", 9, 0))) == "What is missing most"
    assert missing.title(lacking().astype({"opens": int})) == "What is missing most"


def test_a_missing_skill_tells_who_asks_for_it_and_for_whom_it_is_the_last():
    assert missing.hover(lacking(("SQL", 9, 2), ("Java", 1, 1), ("Go", 3, 0))) == [
        "<b>SQL</b><br>9 programmes ask for it<br>the last one missing for 2 programmes",
        "<b>Java</b><br>1 programme asks for it<br>the last one missing for 1 programme",
        "<b>Go</b><br>3 programmes ask for it",
    ]


def test_the_missing_skills_in_words_are_the_first_five():
    six = lacking(*((name, number, 0) for number, name in enumerate("ABCDEF", 1)))
    assert missing.alt(six) == "Missing skills, by the programmes that ask for them: A 1; B 2; C 3; D 4; E 5"


def test_the_caption_tells_how_many_of_the_missing_skills_are_shown():
    assert missing.caption(16, 40) == (
        "The first 16 of 40 that you do not have. Highlighted: programmes that ask for nothing else you lack."
    )


# by degree level


def cells(*rows: tuple[str, str, int, int]) -> pd.DataFrame:
    """Skills at degree levels as skills/by_degree gives them: skill, level, postings, of how many."""
    return pd.DataFrame(rows, columns=["skill", "degree_level", "postings", "of_postings"])


DOTS = cells(("Python", "phd", 12, 16), ("Python", "not_stated", 1, 1), ("SQL", "phd", 4, 16))


def test_a_level_is_named_with_its_postings():
    assert degree_levels.key({"bachelor": 7, "not_stated": 12}) == {
        "bachelor": "Bachelor's (7)",
        "not_stated": "Not stated (12)",
    }
    assert degree_levels.columns({"phd": 1}) == {"phd": "PhD, of 1"}


def test_no_level_of_enough_postings_says_how_many_are_needed():
    assert degree_levels.too_few(5) == "No degree level has 5 postings that name skills."
    assert degree_levels.too_few(1) == "No degree level has 1 posting that name skills."


def test_a_dot_tells_its_skill_level_and_share():
    assert degree_levels.hover(DOTS) == [
        "<b>Python</b><br>PhD: 12 of 16 postings (75%)",
        "<b>Python</b><br>Not stated: the only posting (100%)",
        "<b>SQL</b><br>PhD: 4 of 16 postings (25%)",
    ]


def test_the_dots_in_words_are_those_of_the_first_skill():
    assert degree_levels.alt(DOTS[1:], 2) == (
        "Share of postings that ask for a skill, by degree level, 2 levels. Python: Not stated 1 of 1"
    )
    assert degree_levels.alt(DOTS, 2) == (
        "Share of postings that ask for a skill, by degree level, 2 levels. Python: PhD 12 of 16, Not stated 1 of 1"
    )


def test_the_caption_names_the_levels_of_too_few_postings():
    reading = "In brackets: postings open to a level; one open to several appears under each. Hollow under 25 postings."
    assert degree_levels.caption({"phd": 16, "master": 7}, {"phd": 16, "master": 7}, 25) == reading
    assert degree_levels.caption({"bachelor": 4, "master": 7, "associate": 1}, {"master": 7}, 25) == (
        f"{reading} Too few postings for a share: Bachelor's 4 and Associate 1."
    )


def test_the_caption_explains_hollow_dots_where_there_are_some():
    reading = "In brackets: postings open to a level; one open to several appears under each."
    assert degree_levels.caption({"phd": 30, "master": 25}, {"phd": 30, "master": 25}, 25) == reading
    assert degree_levels.caption({"phd": 30, "master": 24}, {"phd": 30, "master": 24}, 25) == (
        f"{reading} Hollow under 25 postings."
    )


# what comes together


def together(*rows: tuple[str, str, int, int, int, float]) -> pd.DataFrame:
    """Pairs as skills/pairs gives them: two skills, both, the one, the other, expected by chance; of 32 postings."""
    columns = ["skill", "other", "together", "named", "other_named", "expected"]
    return pd.DataFrame(rows, columns=columns).assign(of_postings=32)


COMMON, CLOSE = ("C++", "Python", 20, 23, 25, 17.97), ("PyTorch", "TensorFlow", 12, 14, 13, 5.69)


def test_a_pair_tells_how_many_name_both_and_how_many_would_by_chance():
    (pair,) = together(COMMON).to_dict("records")
    assert pairs.hover("Python", "C++", pair, 3) == (
        "<b>Python and C++</b><br>20 of 32 postings name both<br>C++ 23, Python 25; by chance 18.0"
    )
    assert pairs.hover("Python", "C++", pair | {"together": 1, "of_postings": 1}, 3) == (
        "<b>Python and C++</b><br>the only posting names both<br>C++ 23, Python 25; by chance 18.0"
    )


def test_skills_that_are_no_pair_of_enough_postings_say_so():
    assert pairs.hover("Python", "Go", None, 3) == "<b>Python and Go</b><br>fewer than 3 postings"
    assert pairs.too_few(3) == "No two skills are named together by 3 postings."


def test_the_matrix_in_words_is_its_first_four_pairs():
    five = together(COMMON, CLOSE, *((name, "SQL", 5, 9, 9, 2.5) for name in "ABC"))
    assert pairs.alt(five[:1]) == "Postings that name two skills, of 32: C++ and Python 20"
    assert pairs.alt(five) == (
        "Postings that name two skills, of 32: C++ and Python 20; PyTorch and TensorFlow 12; A and SQL 5; B and SQL 5"
    )


def test_the_caption_names_the_pair_furthest_above_chance_not_the_commonest():
    assert pairs.caption(together(COMMON, CLOSE), 1234, 3) == (
        "Postings that name both, of 32. Furthest above chance: PyTorch with TensorFlow, 12 postings where chance would "
        "give 5.7. "
        "Highlighted: you have both. 1,234 pairs under 3 postings are too few to draw."
    )


def test_of_pairs_as_far_above_chance_the_first_is_named():
    tied = together(("Go", "C++", 4, 8, 8, 2.0), ("Java", "SQL", 3, 4, 8, 1.0), ("R", "S", 3, 9, 9, 2.53))
    assert pairs.caption(tied, 1, 3) == (
        r"Postings that name both, of 32. Furthest above chance: Go with C\+\+, 4 postings where chance would give 2.0. "
        "Highlighted: you have both. 1 pair under 3 postings is too few to draw."
    )


# two programmes side by side


def test_the_parts_of_a_comparison_are_counted_and_what_the_reader_has_is_marked():
    assert comparison.part_title("Both ask for", 1) == "**Both ask for** · 1"
    both = compared(("C++", None, None), ("Python", None, None))
    assert comparison.skills_of_kind("language", both, ("Python", "SQL")) == (
        ":small[:gray[Languages]]  \nC\\+\\+ and :primary[**Python**]"
    )
    assert comparison.skills_of_kind("soft", compared(("teamwork", None, None)), ()) == ":small[:gray[Soft skills]]  \nteamwork"


def compared(*skills: tuple[str, str | None, str | None], in_one: bool = True, in_other: bool = True) -> pd.DataFrame:
    """Skills as skills/compared gives them: each with how the one and the other asks for it."""
    frame = pd.DataFrame(skills, columns=["skill", "wanted_one", "wanted_other"])
    return frame.assign(in_one=in_one, in_other=in_other)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("required", "required", " (required)"),
        ("required", "preferred", " (required · preferred)"),
        ("preferred", None, " (preferred · named)"),
        (None, "required", " (named · required)"),
        (None, None, ""),
    ],
)
def test_a_skill_of_both_says_how_each_asks_for_it(one, other, told):
    assert comparison.skills_of_kind("soft", compared(("drive", one, other)), ()).endswith(f"\ndrive{told}")


def test_a_skill_of_one_says_how_that_one_asks_for_it_and_nothing_of_the_other():
    assert comparison.skills_of_kind("soft", compared(("drive", "required", None), in_other=False), ()).endswith(
        "drive (required)"
    )
    assert comparison.skills_of_kind("soft", compared(("drive", None, "preferred"), in_one=False), ()).endswith(
        "drive (preferred)"
    )
    assert comparison.skills_of_kind("soft", compared(("drive", None, None), in_one=False), ()).endswith("\ndrive")


def test_the_programmes_of_a_comparison_name_their_sources():
    sources = [("A posting (PhD)", "https://a.example"), ("Another", None)]
    assert comparison.sources(sources) == (r"Source: [A posting \(PhD\)](https://a.example). Source: Another (no link).")


# the work of an intern


def statements(*rows: tuple[str, str, int, int, int]) -> pd.DataFrame:
    """Statements as skills/role_facts gives them: topic, answer, document, said by, of documents."""
    return pd.DataFrame(rows, columns=["topic", "item", "document", "said_by", "of_documents"])


LEVEL = [("level", "a degree", document, 3, 3) for document in (1, 2, 3)]
FIELD = [("field", "maths (pure)", document, 2, 3) for document in (1, 2)] + [("field", "physics", 4, 1, 3)]
PORTFOLIO = [("portfolio", "Kaggle", 1, 1, 2), ("portfolio", "papers", 2, 1, 2)]


def test_what_most_documents_say_stands_first_and_the_topic_on_which_they_differ_most_after_it():
    assert work.agreement(statements(*FIELD, *LEVEL)) == (
        "“A degree” is said by 3 of 4 documents. They differ most on “field”: of the 3 that mention it, at most 2 agree"
    )
    assert work.agreement(statements(*LEVEL, *FIELD, *PORTFOLIO)) == (
        "“A degree” is said by 3 of 4 documents. They differ most on “portfolio”: of the 2 that mention it, no two agree"
    )


def test_documents_that_agree_on_all_topics_differ_on_none():
    assert work.agreement(statements(*LEVEL)) == "“A degree” is said by 3 of 3 documents"


def test_an_answer_that_no_two_give_is_not_called_common():
    assert work.agreement(statements(*PORTFOLIO)) == "No two of 2 documents give the same answer"
    assert work.agreement(statements(("level", "a degree", 1, 1, 1))) == "Only one document speaks of this"


def test_of_answers_and_topics_that_are_level_the_first_is_named():
    tied = statements(*FIELD, ("length", "a summer", 1, 2, 3), ("length", "a summer", 2, 2, 3), ("length", "a year", 4, 1, 3))
    assert work.agreement(tied) == (
        r"“Maths \(pure\)” is said by 2 of 3 documents. They differ most on “field”: of the 3 that mention it, at most 2 agree"
    )

    assert work.agreement(tied.iloc[[3, 4, 5, 0, 1, 2]]) == (
        "“A summer” is said by 2 of 3 documents. They differ most on “length”: of the 3 that mention it, at most 2 agree"
    )


def test_a_topic_that_begins_with_a_sign_is_made_safe():
    marked = statements(("pay_kind", "hourly", 1, 2, 3), ("pay_kind", "hourly", 2, 2, 3), ("pay_kind", "yearly", 3, 1, 3))
    assert work.agreement(marked) == (
        r"“Hourly” is said by 2 of 3 documents. They differ most on “pay\_kind”: of the 3 that mention it, at most 2 agree"
    )


@pytest.mark.parametrize(
    ("topic", "heading"),
    [
        ("level", "level · 3 documents"),
        ("field", "field · 3 documents"),
        ("portfolio", "portfolio · 2 documents, none alike"),
        ("city", "city · 1 document"),
    ],
)
def test_a_topic_says_how_many_speak_of_it_and_where_none_are_alike(topic, heading):
    every = statements(*LEVEL, *FIELD, *PORTFOLIO, ("city", "Paris", 1, 1, 1))
    assert work.topic_heading(topic, every) == heading


def test_a_cell_tells_the_statement_or_that_none_is_made():
    assert work.hover("a degree", "A degree is needed.", "A guide") == "<b>a degree</b><br>A degree is needed.<br>A guide"
    assert work.hover("a degree", None, LONG) == f"<b>a degree</b><br>not said<br>{CUT}"


def test_the_answers_in_words_are_named_once_each():
    assert work.alt(statements(*LEVEL, *FIELD)) == (
        "Answers by the documents that give them: a degree 3; maths (pure) 2; physics 1"
    )


def test_the_documents_are_named_by_their_numbers():
    documents = pd.DataFrame(
        {
            "document": [1, 4],
            "title": ["A guide", "A posting (PhD)"],
            "url": ["https://a.example", None],
            "kind": ["guide", "job_posting"],
        }
    )
    assert work.caption(documents) == (
        "Columns: the documents, numbered below; colour: said by more than one. "
        "1 [A guide](https://a.example) (guide)  \n"
        "4 A posting \\(PhD\\) (no link) (job\\_posting)"
    )


def test_the_list_of_statements_is_named_by_the_selected_answer():
    assert work.list_title(None) == "What each says"
    assert work.list_title("C++ (modern)") == r"What each says: C\+\+ \(modern\)"


def test_the_figures_beside_a_guide_s_answer_are_pay_and_programmes():
    row = {"n": 14, "median": 62.5, "lowest": 30.0, "highest": 70.0}
    assert work.figures("Acme (US)", pd.Series(row), 3, Money()) == (
        r"- Acme \(US\): median \$62\.50 an hour, 14 reports · 3 programmes"
    )
    few = pd.Series(row | {"n": 1, "median": np.nan, "highest": 30.0})
    assert work.figures("Acme", few, 1, Money()) == r"- Acme: \$30 an hour, 1 report · 1 programme"
    assert work.figures("Acme", None, 0, Money()) == "- Acme: no report passes the filters · 0 programmes"
    assert work.figures_title() == "**What the data here says about the companies that it names**"
