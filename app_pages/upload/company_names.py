"""Company names that may be typing errors: each offered with the company that may be meant, one click each, and all at once."""

import streamlit as st

from app_pages.upload.choices import Choices, choices
from app_pages.upload.file import Upload
from app_pages.upload.sentences import names as sentences
from components import notes
from ingest.judgement.checked import CheckedFile
from ingest.judgement.company_names import NearName, one_meant

#: Names that are offered at sight; the others unfold.
OFFERED = 6


def draw_near_names(upload: Upload, checked: CheckedFile) -> None:
    """Draw the names that may be typing errors, and those that the reader said to mean another company."""
    names, chosen = checked.report.near_names, choices(upload, None)
    if names:
        with st.container(border=True, key="upload-names"):
            notes.header(sentences.title(len(names)))
            st.caption(sentences.about(len(names)))
            _draw_offers(names[:OFFERED], chosen)
            if names[OFFERED:]:
                with st.expander(sentences.further(len(names) - OFFERED), key="upload-names-further"):
                    _draw_offers(names[OFFERED:], chosen)
            clear = one_meant(names)
            if len(clear) > 1 and st.button(
                sentences.all_meant(len(clear), len(names)), key="upload-names-all", icon=":material/done_all:"
            ):
                _take(chosen, clear)
    if chosen.companies:
        with st.container(horizontal=True, vertical_alignment="center", key="upload-names-meant"):
            st.markdown(sentences.meant(chosen.companies))
            if st.button("Take the names back", key="upload-names-back", type="tertiary", icon=":material/undo:"):
                chosen.companies = {}
                st.rerun()


def _draw_offers(names: list[NearName], chosen: Choices) -> None:
    """Draw a button for each company that a name may mean."""
    with st.container(horizontal=True):
        for name in names:
            for company in name.companies:
                if st.button(sentences.question(name, company), key=f"upload-name-{name.written}-{company}"):
                    _take(chosen, {name.written: company})


def _take(chosen: Choices, companies: dict[str, str]) -> None:
    """Read the file again with some names as the companies that they mean."""
    chosen.companies = chosen.companies | companies
    st.rerun()
