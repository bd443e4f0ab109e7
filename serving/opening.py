"""What happens as the server starts: the reader's browser opens the dashboard, as `streamlit run` does for a plain script."""

import os
import sys
import threading
import webbrowser
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import streamlit as st

#: The server listens a moment after its start is told.
SECONDS_TO_LISTEN = 0.5


@asynccontextmanager
async def browser_opened(_app: st.App) -> AsyncGenerator[None]:
    """Open the reader's browser as soon as the server listens; not on a server without a screen."""
    if not st.get_option("server.headless") and _has_screen():
        address = f"http://{st.get_option('browser.serverAddress')}:{st.get_option('server.port')}"
        threading.Timer(SECONDS_TO_LISTEN, webbrowser.open, [address]).start()
    yield


def _has_screen() -> bool:
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
