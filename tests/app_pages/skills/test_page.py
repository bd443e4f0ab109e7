"""The page Skills as a reader uses it, with the bundled data."""

import pytest

from components.words import spoken

ALWAYS = {"chart-skills", "chart-skills-degrees", "chart-skills-pairs", "chart-role"}
MINE = {"chart-mine", "chart-missing"}
PHD = "TikTok: Machine Learning Engineer Intern (E-Commerce Knowledge Graph - CV/Multimodal/NLP) - 2025 Summer/Fall (PhD)"
SHOP = "TikTok: Algorithm Engineer Intern (TikTok Shop Global E-Commerce, Knowledge Graph) - 2026 Start (BS/MS)"


def drawn(page) -> set[str]:
    return {name for name in ALWAYS | MINE if any(chart.proto.id.endswith(f"-{name}") for chart in page.get("plotly_chart"))}


def text_of(page) -> str:
    return " ".join(part.value for kind in (page.header, page.markdown, page.caption, page.info) for part in kind)


def test_the_headline_counts_the_postings_that_name_the_first_skills(opened, bundled):
    page = opened("skills")
    asked, facts = bundled.ask("skills/asked", kind=None), bundled.ask("skills/foundations").iloc[0]
    first, second = (row for _, row in asked.head(2).iterrows())
    assert spoken(page.title[0].value) == (
        f"{first['label']} is named by {first['postings']} of {facts['postings']} postings, "
        f"{second['label']} by {second['postings']}"
    )
    silent = f"{facts['silent']} of {facts['programs']} programmes list none"
    assert f"{facts['guides']} guides · {len(asked)} skills · {silent}" in text_of(page)
    assert drawn(page) == ALWAYS


def test_what_one_has_lines_up_the_programmes_and_what_is_missing(opened, bundled):
    page = opened("skills", {"mine": ["Python", "C++", "PyTorch", "TensorFlow"]})
    programs = bundled.ask("skills/programs", mine=["Python", "C++", "PyTorch", "TensorFlow"])
    assert drawn(page) == ALWAYS | MINE
    assert page.multiselect(key="mine").value == ["Python", "C++", "PyTorch", "TensorFlow"]
    assert f"You cover {(programs['n_covered'] == programs['n_asks']).sum()} programmes in full" in text_of(page)
    assert "Of what the guides list" in text_of(page)


def test_skills_can_be_taken_back(opened):
    page = opened("skills", {"mine": "Python"})
    page.multiselect(key="mine").set_value([]).run()
    assert drawn(page) == ALWAYS
    assert "Choose the skills you have" in text_of(page)


def test_all_skills_cover_every_programme_and_leave_nothing_missing(opened, bundled):
    page = opened("skills")
    every = page.multiselect(key="mine").options
    page.multiselect(key="mine").set_value(every).run()
    assert not page.exception
    listing = (bundled.ask("skills/programs", mine=[])["context"] != "guide").sum()
    assert f"You cover {listing} programmes in full, 0 in part, 0 not at all" in text_of(page)
    assert "you have all that these programmes ask for" in text_of(page)


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("mine", "Cobol"),
        ("kind", "Sorcery"),
        ("one", "Hogwarts"),
        ("other", "Hogwarts"),
        ("aspect", "Weather"),
        ("skills-page", "99"),
    ],
)
def test_a_value_that_is_no_choice_is_named_and_left_out(opened, parameter, value):
    page = opened("skills", {parameter: value})
    assert not page.exception
    assert any(value in warning.value for warning in page.warning)
    assert drawn(page) >= ALWAYS


def test_a_kind_of_skill_narrows_what_is_shown(opened, bundled):
    page = opened("skills", {"kind": "Mathematics"})
    kinds = len(bundled.ask("skills/asked", kind=["maths"]))
    assert f"All {kinds} skills; bars" in text_of(page)
    assert "No two skills are named together by 3 postings." in text_of(page)


def test_two_programmes_tell_what_they_share_and_how_each_asks_for_it(opened):
    text = text_of(opened("skills", {"one": PHD, "other": SHOP, "mine": "Python"}))
    both, first, second = (
        text.index(f"**{part}**") for part in ("Both ask for", "The first also names", "The second also names")
    )
    assert both < first < second
    shared = text[both:first]
    assert ":primary[**Python (required)**]" in shared
    assert "computer vision (required)" in shared
    assert "problem\\-solving (required · preferred)" in shared
    assert "named entity recognition (required)" in text[first:second]
    assert "sentiment analysis (required)" in text[second:]
    assert "A skill that a programme does not name is not a difference" in text


@pytest.mark.parametrize(
    ("aspect", "finding"),
    [
        ("Duties", "“Work across teams” is said by 4 of 5 documents"),
        ("Requirements", "They differ most on “degree”: of the 3 that mention it, at most 2 agree"),
        ("Environment", "They differ most on “length”: of the 4 that mention it, at most 2 agree"),
        ("Next steps", "“Hands\\-on experience” is said by 5 of 5 documents. They differ most on “ways”: of the 2"),
        ("Outlook", "“Growing demand” is said by 2 of 2 documents"),
    ],
)
def test_each_aspect_of_the_work_says_where_the_documents_agree(opened, aspect, finding):
    assert finding in text_of(opened("skills", {"aspect": aspect}))


def test_no_posting_that_passes_the_filters_says_so_and_opens_them(opened, bundled):
    page = opened("skills", {"company": "Tesla", "mine": "Python"})
    all_postings = bundled.ask("skills/foundations").iloc[0]["postings"]
    assert page.title[0].value == "No posting that names skills passes the filters"
    assert "No programme that lists skills passes the filters." in text_of(page)
    page.button(key="loosen-skills").click().run()
    assert not page.exception
    assert f" of {all_postings} postings, " in page.title[0].value


def test_a_degree_level_narrows_the_postings_and_the_programmes(opened, bundled):
    page = opened("skills", {"degree": "Bachelor's", "mine": "Python"})
    narrowed = bundled.filtered(degree=("bachelor",))
    assert f" of {narrowed.ask('skills/foundations').iloc[0]['postings']} postings" in page.title[0].value
    programs = narrowed.ask("skills/programs", mine=["Python"])
    assert f"of {(programs['context'] != 'guide').sum()}, largest share first" in text_of(page)
