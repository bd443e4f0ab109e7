"""Elements as HTML: what says something stays in its order, controls go, and what is not known stops the copy."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from publish.elements import UnknownElementError, page_of


def made(script):
    app = AppTest.from_function(script)
    return page_of(app.run().main, lambda link: f"to:{link}")


def test_words_blocks_and_controls():
    def script():
        import streamlit as st

        st.title("Half \\$5")
        with st.container(horizontal=True), st.container(border=True):
            st.caption("Median")
            st.selectbox("Sort", ["a"])
        with st.container(border=True):
            st.button("Nothing that a file can do")
        with st.expander("How"):
            st.markdown("By **hand**")
        with st.expander("Empty"):
            st.text_input("Search")
        st.info("Few")

    page = made(script)
    assert page.headline == "Half $5"
    assert page.body.split("\n") == [
        "<h1>Half $5</h1>",
        '<div class="row"><div class="card"><div class="caption"><p>Median</p></div></div></div>',
        "<details><summary>How</summary><p>By <strong>hand</strong></p></details>",
        '<div class="note"><p>Few</p></div>',
    ]


def test_which_control_to_use_is_left_out_with_the_controls():
    def script():
        import streamlit as st

        from components import notes

        st.caption("Two are compared.")
        notes.instruction("Choose a third above.", "third")
        notes.instruction("Choose skills above.", "skills", icon=":material/checklist:")

    assert made(script).body == '<div class="caption"><p>Two are compared.</p></div>'


def test_a_card_of_controls_alone_is_left_out_with_its_heading():
    def script():
        import streamlit as st

        st.title("Skills")
        for said in ("", "Two are alike."):
            with st.container(border=True):
                st.subheader("Two, side by side")
                st.selectbox(f"First {said}", ["Amgen", "Google"])
                if said:
                    st.caption(said)

    assert made(script).body == (
        '<h1>Skills</h1>\n<div class="card"><h3>Two, side by side</h3>\n<div class="caption"><p>Two are alike.</p></div></div>'
    )


def test_a_table_has_its_figures_as_the_grid_prints_them():
    def script():
        import pandas as pd
        import streamlit as st

        st.subheader("Pay of <A>")
        frame = pd.DataFrame({"pay": [45.9, None], "n": [1200, 3], "source": ["https://a.org/?x=1&y", None], "secret": [1, 2]})
        looks = {
            "pay": st.column_config.NumberColumn(format="$%.2f"),
            "n": st.column_config.NumberColumn(format="localized"),
            "source": st.column_config.LinkColumn(display_text="open"),
            "secret": None,
        }
        st.dataframe(frame, column_config=looks, hide_index=True)

    body = made(script).body
    assert '<caption class="hidden">Pay of &lt;A&gt;</caption>' in body
    assert (
        '<th scope="col" class="figure">pay</th><th scope="col" class="figure">n</th><th scope="col">source</th></tr>' in body
    )
    assert (
        '<tr><td class="figure">$45.90</td><td class="figure">1,200</td>'
        '<td><a href="https://a.org/?x=1&amp;y" rel="noopener">open</a></td></tr>\n'
        '<tr><td class="figure"></td><td class="figure">3</td><td></td></tr>'
    ) in body


def test_a_long_table_says_how_much_more_there_is():
    def script():
        import pandas as pd
        import streamlit as st

        st.dataframe(pd.DataFrame({"year": range(1027)}), hide_index=True)

    body = made(script).body
    assert body.count("<tr>") == 1 + 25
    assert '<p class="caption">1,002 more in the dashboard.</p>' in body


def test_a_chart_keeps_its_finding_in_words_and_what_it_draws():
    def script():
        import plotly.graph_objects as go
        import streamlit as st

        bar = go.Bar(x=[1.23456789], y=["</script>"], customdata=["a"], unselected={"marker": {"opacity": 1}})
        bar.error_x = {"array": [0.11930834199089069]}
        layout = {"height": 120, "template": {}, "xaxis": {"range": [0, 1.00000000001]}}
        st.plotly_chart(go.Figure(bar, layout=layout), alt="Pay <falls>", theme=None, key="chart-a")

    page = made(script)
    assert page.body == '<div class="chart" id="chart-0" style="min-height: 120px"><p>Pay &lt;falls&gt;</p></div>'
    assert "</" not in page.charts[0]
    drawn = json.loads(page.charts[0])
    assert drawn["data"] == [{"type": "bar", "x": [1.23457], "y": ["</script>"], "error_x": {"array": [0.119308]}}]
    assert drawn["layout"]["xaxis"]["range"] == [0, 1]


def test_the_numbers_that_a_chart_states_are_its_table_and_not_sent_again():
    def script():
        import plotly.graph_objects as go
        import streamlit as st

        stated = {"groups": ["a"], "columns": {"Group": ["A"], "Reports": [1234]}}
        layout = {"height": 120, "template": {}, "meta": stated}
        st.plotly_chart(go.Figure(go.Bar(x=[1234]), layout=layout), alt="One", theme=None, key="chart-a")

    page = made(script)
    drawn = json.loads(page.charts[0])
    assert drawn["data"] == [{"type": "bar", "x": [1234]}]
    assert set(drawn["layout"]) == {"height", "template"}
    assert '<tr><td>A</td><td class="figure">1,234</td></tr>' in page.body


def test_an_element_that_is_not_known_stops_the_copy():
    def script():
        import streamlit as st

        st.json({"a": 1})

    with pytest.raises(UnknownElementError, match="json"):
        made(script)
