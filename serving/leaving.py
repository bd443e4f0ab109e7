"""Lets go of what belongs to a reader who has left: Streamlit itself ends a session only as another reader leaves."""

import asyncio
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack

import streamlit as st
from streamlit.runtime import get_instance

#: How often a session without a browser is looked at in the time for which Streamlit keeps it; at the last look it goes.
LOOKS = 4

_belongings: dict[str, ExitStack] = {}


def belongings_of(session: str) -> ExitStack:
    """Return what is let go of when a session ends: its temporary files, and what is open of them."""
    return _belongings.setdefault(session, ExitStack())


async def watch() -> None:
    """End each session that has belongings once its browser has been gone for most of the time that it is kept."""
    runtime, away = get_instance(), Counter[str]()
    while True:
        await asyncio.sleep(st.get_option("server.disconnectedSessionTTL") / LOOKS)
        away = look(runtime.is_active_session, away)
        for session in [session for session, looks in away.items() if looks == LOOKS - 1]:
            runtime.close_session(session)
            _belongings.pop(session).close()


def look(is_active: Callable[[str], bool], away: Counter[str]) -> Counter[str]:
    """Return at how many looks in a row each session with belongings was without a browser; `away`: at those before."""
    return Counter({session: away[session] + 1 for session in _belongings if not is_active(session)})
