"""What two programmes ask for: what both name, and what each names besides."""

import streamlit as st

from app_pages.skills.sentences import comparison as sentences
from components import notes
from components.address import warn_unknown
from components.context import PageContext
from queries.schema import SKILL_CATEGORIES


def draw_comparison(context: PageContext, mine: tuple[str, ...]) -> None:
    """Draw two programmes to choose, and what both and each of them ask for; `mine` in the accent."""
    programs = (
        context.unfiltered()
        .ask("skills/programs", mine=[])
        .sort_values("label", key=lambda label: label.str.lower(), kind="stable")
    )
    if len(programs) < 2:
        return
    with st.container(border=True):
        st.header("Two programmes, side by side")
        one, other = _draw_choice(dict(zip(programs["group"], programs["label"], strict=True)))
        if one is None or other is None:
            notes.instruction("Choose two programmes to see what both ask for, and what each names besides.", "pair")
        else:
            _draw_parts(context, one, other, mine)
            chosen = programs.set_index("group").loc[list(dict.fromkeys((one, other)))]
            st.caption(sentences.SILENCE)
            st.caption(sentences.sources(zip(chosen["title"], chosen["url"], strict=True)))


def _draw_choice(names: dict[str, str]) -> tuple[str | None, str | None]:
    """Draw the two choices among programmes, named by their ids, and return what is chosen."""
    chosen = []
    for key in ("one", "other"):
        warn_unknown(key, "Programme", set(names.values()))
    for column, key, title in zip(st.columns(2), ("one", "other"), ("One programme", "Another"), strict=True):
        chosen.append(
            column.selectbox(
                title,
                list(names),
                index=None,
                format_func=lambda program: names.get(program, program),
                key=key,
                bind="query-params",
                placeholder="Choose a programme",
            )
        )
    return chosen[0], chosen[1]


def _draw_parts(context: PageContext, one: str, other: str, mine: tuple[str, ...]) -> None:
    skills = context.ask("skills/compared", one=one, other=other)
    parts = [
        ("Both ask for", skills[skills["in_one"] & skills["in_other"]]),
        ("The first also names", skills[skills["in_one"] & ~skills["in_other"]]),
        ("The second also names", skills[~skills["in_one"] & skills["in_other"]]),
    ]
    for column, (title, part) in zip(st.columns(3), parts, strict=True):
        with column:
            st.markdown(sentences.part_title(title, len(part)))
            for category in SKILL_CATEGORIES:
                of_kind = part[part["category"] == category]
                if len(of_kind):
                    st.markdown(sentences.skills_of_kind(category, of_kind, mine))
