"""The line of links to the sections of a page."""

from streamlit.testing.v1 import AppTest

from components.contents import anchor


def page(*sections: tuple[str, str | None]) -> AppTest:
    def script(sections):
        import streamlit as st

        from components.contents import Contents

        contents = Contents(st.container())
        for heading, name in sections:
            contents.header(heading, name)
        contents.draw()

    return AppTest.from_function(script, args=(sections,)).run()


def test_each_section_has_a_link_to_its_heading_by_its_name():
    app = page(("Growth against pay", None), ("New York pays most", "By place"))
    assert [part.value for part in app.markdown] == [
        ":small[[Growth against pay](#growth-against-pay)\u00a0· [By place](#by-place)]"
    ]
    assert [(part.value, part.anchor) for part in app.header] == [
        ("Growth against pay", "growth-against-pay"),
        ("New York pays most", "by-place"),
    ]


def test_one_section_needs_no_links_and_none_has_none():
    assert [part.value for part in page(("Growth", None)).markdown] == []
    assert [part.value for part in page().markdown] == []


def test_an_anchor_is_words_with_dashes():
    assert anchor("Bands, not ranks") == "bands-not-ranks"
    assert anchor("Growth") == "growth"
