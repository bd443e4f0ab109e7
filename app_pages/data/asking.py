"""Asking the tables in SQL: a box for one statement, the tables beside it, and what came of it."""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages.data import asking_sentences as sentences
from app_pages.data.asking_chart import draw_chart
from components.context import PageContext
from components.rights import draw_refusal, refusal
from components.table import HEIGHT, figure_widths, table_height
from components.words import plain
from queries import asking
from queries.askable import askable_tables
from queries.asking import LONGEST_STATEMENT, SECONDS, Answer, Fault

STATEMENT = "sql"
#: What came of the statement that was run last, with its text.
ANSWER = "sql-answer"
#: How often a reader is told how long a statement has been running, in seconds.
TICK = 0.25
#: Each report once, with the pay by which the pages count it.
REPORTS = """(
  select distinct on (report) * from pay_reports
  where set_aside is null and work_kind = 'internship' and country = 'US' and not country_inferred
)"""
EXAMPLES = {
    "Companies by pay": f"""select company, round(median(pay_hour_usd), 2) as median_usd_an_hour, count(*) as reports
from {REPORTS}
where company is not null
group by company
having count(*) >= 5
order by median_usd_an_hour desc""",
    "Pay by year": f"""select year, round(median(pay_hour_usd), 2) as median_usd_an_hour, count(*) as reports
from {REPORTS}
where year is not null
group by year
order by year""",
    "Wages of one job": """select area_name, year, median, n
from pay_statistics
where soc_code = '15-1252' and evidence = 'official' and pay_period = 'year' and median is not null
order by median desc""",
    "Rows by source": """select title, count(*) as rows
from pay_reports
join sources using (source_id)
group by title
order by rows desc
limit 20""",
    "One table": "summarize pay_reports",
}


def offered() -> bool:
    """Return whether the reader may ask in SQL."""
    return refusal("ask") is None


def draw(context: PageContext, head: DeltaGenerator) -> None:
    """Draw the box, the tables beside it, and what came of the statement that was run last; the headline goes into `head`."""
    with head:
        st.title("Ask the tables in SQL")
        if draw_refusal("ask"):
            return
        if context.view.snapshot.file is None:
            st.info(sentences.NO_FILE, icon=":material/memory:")
            return
        st.caption(sentences.caption(len(askable_tables()), SECONDS))
    with st.container(key="sql-page"):
        box, outcome, tables = (st.container(key=f"sql-{part}") for part in ("box", "outcome", "tables"))
    with tables:
        _draw_tables()
    with box:
        statement, pressed = _draw_box()
        if pressed:
            _run(context, statement)
    with outcome:
        _draw_outcome(context, statement)


def _draw_box() -> tuple[str, bool]:
    """Draw the box with its examples, and return its statement and whether it is to run."""
    with st.form("sql-form", border=False):
        statement = st.text_area(
            "Statement",
            key=STATEMENT,
            bind="query-params",
            placeholder=next(iter(EXAMPLES.values())),
            height=220,
            max_chars=LONGEST_STATEMENT,
        )
        pressed = st.form_submit_button("Run", key="sql-run", type="primary", icon=":material/play_arrow:")
    with st.container(horizontal=True, vertical_alignment="center", key="sql-examples"):
        st.caption("Examples:", width="content")
        for number, title in enumerate(EXAMPLES):
            st.button(title, key=f"sql-example-{number}", type="tertiary", on_click=_fill, args=(title,))
    return statement or "", pressed


def _fill(title: str) -> None:
    """Write an example into the box."""
    st.session_state[STATEMENT] = EXAMPLES[title]


def _draw_tables() -> None:
    """Draw the columns of a table, with what they mean."""
    tables = askable_tables()
    table = tables[st.selectbox("Tables and their columns", list(tables), key="sql-table")]
    st.caption(sentences.table_of(table.name, table.row))
    columns = [
        {"column": plain(column.name), "type": column.type, "what it is": plain(column.about)} for column in table.columns
    ]
    with st.container(height=HEIGHT, border=False, key="sql-columns"):
        st.table(pd.DataFrame(columns), border="horizontal", hide_index=True)


def _run(context: PageContext, statement: str) -> None:
    """Answer a statement, with a way to stop: a click begins another run, which ends this one and the statement."""
    st.session_state.pop(ANSWER, None)
    file = context.view.snapshot.file
    started = asking.start(statement, file) if file else Fault("gone")
    if isinstance(started, Fault):
        st.session_state[ANSWER] = (statement, started)
        return
    slot = st.empty()
    try:
        with slot.container(horizontal=True, vertical_alignment="center"):
            words = st.empty()
            st.button("Cancel", key="sql-cancel", icon=":material/close:", on_click=_note_stopped, args=(statement,))
        while (outcome := started.wait(TICK)) is None:
            words.caption(sentences.running(started.elapsed))
    finally:
        started.stop()
    slot.empty()
    st.session_state[ANSWER] = (statement, outcome)


def _note_stopped(statement: str) -> None:
    st.session_state[ANSWER] = (statement, Fault("stopped"))


def _draw_outcome(context: PageContext, statement: str) -> None:
    """Draw what came of the statement that was run last, and which it was where the box holds another one now."""
    if ANSWER not in st.session_state:
        return
    asked, outcome = st.session_state[ANSWER]
    if asked != statement:
        st.caption(sentences.of_another(asked))
    if isinstance(outcome, Answer):
        _draw_answer(context, outcome)
    elif outcome.reason == "stopped":
        st.info(sentences.fault(outcome, SECONDS), icon=":material/block:")
    else:
        st.error(sentences.fault(outcome, SECONDS), icon=":material/error:")


def _draw_answer(context: PageContext, answer: Answer) -> None:
    """Draw the rows of an answer as a table, as CSV and, where they have names and numbers, as a chart."""
    rows = len(answer.frame)
    st.caption(sentences.answered(rows, answer.more, answer.cut, answer.seconds))
    if not rows:
        return
    st.dataframe(
        answer.frame,
        key="table-sql",
        hide_index=True,
        placeholder="",
        column_config=figure_widths(answer.frame),
        height=min(HEIGHT, table_height(rows)),
    )
    st.download_button(
        sentences.download_label(rows),
        answer.csv,
        file_name="sql.csv",
        mime="text/csv",
        icon=":material/download:",
        key="download-sql",
        on_click="ignore",
    )
    draw_chart(context, answer)
