"""What happens as the server starts: its log gets its form, its figures can be watched, and the reader's browser opens."""

import asyncio
import os
import sys
import threading
import webbrowser
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import streamlit as st
from streamlit.runtime import get_instance

from queries.temporary import own_folder
from serving.figures import FIGURES
from serving.leaving import watch
from serving.log import write_in_form

#: The server listens a moment after its start is told.
SECONDS_TO_LISTEN = 0.5


@asynccontextmanager
async def started(_app: st.App) -> AsyncGenerator[None]:
    """Clear away what killed servers left, and what this one made once it ends; open the reader's browser.

    `streamlit run` does so for a plain script. That is as soon as the server listens, and not on a server without a screen.
    """
    write_in_form()
    get_instance().stats_mgr.register_provider(FIGURES)
    if not st.get_option("server.headless") and _has_screen():
        address = f"http://{st.get_option('browser.serverAddress')}:{st.get_option('server.port')}"
        threading.Timer(SECONDS_TO_LISTEN, webbrowser.open, [address]).start()
    with own_folder():
        watching = asyncio.create_task(watch())
        yield
        watching.cancel()


def _has_screen() -> bool:
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
