"""The page that a browser gets first, with our style in it: sent like the rest of a page, it came seconds after the words.

With it come the scripts that build a page anew where the browser changes its theme, and that keep its history. All stand at
the end of the page, after the styles that Streamlit writes into its head, which ours goes before.
"""

from collections.abc import Awaitable, Callable, MutableMapping
from functools import cache
from pathlib import Path
from typing import Any

Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]

STATIC = Path(__file__).parents[1] / "static"
STYLE, SCRIPTS = STATIC / "style.css", (STATIC / "theme.js", STATIC / "history.js")
END = b"</body>"
#: By these a browser asks whether the page that it has is still the same, which is told of the page without our style.
ASKS_FOR_CHANGES = (b"if-none-match", b"if-modified-since")
#: These tell of the page without our style.
TOLD_OF_IT = (b"content-length", b"etag", b"last-modified")


def asked_whole(scope: Message) -> Message:
    """Return a request as it is handed on: for a page it asks for the whole page, as it is."""
    headers = {name.lower(): value for name, value in scope["headers"]}
    if scope["method"] != "GET" or b"text/html" not in headers.get(b"accept", b""):
        return scope
    left_out = (*ASKS_FOR_CHANGES, b"accept-encoding", b"range")
    return {**scope, "headers": [(name, value) for name, value in scope["headers"] if name.lower() not in left_out]}


def with_style(scope: Message, send: Send) -> Send:
    """Return a way of answering a request that puts our style at the end of a page; other files are sent as they are."""
    start: Message | None = None
    page = bytearray()

    async def sending(message: Message) -> None:
        nonlocal start
        if message["type"] == "http.response.start" and _is_page(message):
            start = message
        elif start is None:
            await send(message)
        else:
            page.extend(message.get("body", b""))
            if not message.get("more_body"):
                await _send_page(start, bytes(page), send)

    return sending if scope["method"] == "GET" else send


def _is_page(start: Message) -> bool:
    headers = {name.lower(): value for name, value in start.get("headers", ())}
    return headers.get(b"content-type", b"").startswith(b"text/html") and b"content-encoding" not in headers


@cache
def _style() -> bytes:
    scripts = b"".join(b"<script>" + script.read_bytes() + b"</script>\n" for script in SCRIPTS)
    return b"<style>\n" + STYLE.read_bytes() + b"</style>\n" + scripts


async def _send_page(start: Message, page: bytes, send: Send) -> None:
    before, end, after = page.rpartition(END)
    whole = before + _style() + end + after if end else page
    kept = [(name, value) for name, value in start["headers"] if name.lower() not in TOLD_OF_IT]
    await send({**start, "headers": [*kept, (b"content-length", str(len(whole)).encode())]})
    await send({"type": "http.response.body", "body": whole})
