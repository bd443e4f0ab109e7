"""Stands before every request: refuses strangers before anything is looked up, and puts on each answer what browsers may do."""

import logging
import os
import re
from base64 import b64encode
from collections.abc import Awaitable, Callable
from hashlib import sha256
from pathlib import Path

import streamlit
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

from serving.figures import FIGURES
from serving.log import set_form
from serving.rights import HEADER, UPLOADERS_VARIABLE, rights_of, set_asking, set_rights
from serving.room import room_for
from serving.styled import Message, Send, asked_whole, with_style

Receive = Callable[[], Awaitable[Message]]
Application = Callable[[Message, Receive, Send], Awaitable[None]]

logger = logging.getLogger(__name__)
#: The scripts that our own pages hold.
OUR_SCRIPTS = Path(__file__).parents[1] / "static"


def inline_scripts() -> str:
    """Return the scripts that stand in a page, Streamlit's and ours, as a content policy names them: by their digests."""
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    scripts += [path.read_text(encoding="utf-8") for path in sorted(OUR_SCRIPTS.glob("*.js"))]
    return " ".join(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts)


#: What a page may load, and from whom: its own server only. Streamlit's page has a script and styles in it, and its charts
#: compile functions; they act on nothing that comes from data, which reaches the page as text.
CONTENT_POLICY = "; ".join(
    (
        "default-src 'self'",
        f"script-src 'self' {inline_scripts()}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "frame-src 'none'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
ANSWER_HEADERS = {
    "content-security-policy": CONTENT_POLICY,
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
}
#: Answered under any name, since it tells nothing: whether the server runs.
HEALTH = "/_stcore/health"
#: Only for who has all rights: what the server is busy with, and driving it without a browser.
CLOSED = ("/_stcore/metrics", "/_stcore/agent")
#: Closed too, unless readers can sign in: then the page asks who they are.
UPLOADING = "/_stcore/upload_file"
ELSEWHERE, FORBIDDEN, LENGTH_REQUIRED, TOO_LARGE = 307, 403, 411, 413
CHANGING = ("POST", "PUT", "PATCH", "DELETE")


class Guard:
    """The application behind a guard; `first` is the name of the page at its root, at which it has no address of its own."""

    def __init__(self, app: Application, first: str) -> None:
        self._app, self._first = app, first
        set_rights()  # a wrong word in a setting ends the start, not the first visit
        set_asking()
        set_form()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request or connection."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        headers = [(name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in scope["headers"]]
        rights = rights_of((scope.get("client") or (None,))[0], headers)
        refusal = self._refusal(scope, headers, rights)
        if refusal:
            logger.warning("Refused %s %s: %s", scope.get("method", "a connection to"), ascii(scope["path"]), refusal)
            await _refuse(scope, send, refusal)
            return
        if scope.get("method") == "GET" and scope["path"].endswith(f"/{self._first}"):
            await _lead_to_root(scope, send)
            return
        own = [(name, value) for name, value in scope["headers"] if name.lower() != HEADER.encode()]
        handed = {**scope, "headers": [*own, (HEADER.encode(), rights.encode())]}
        if scope["type"] == "http" and scope["method"] == "PUT" and UPLOADING in scope["path"]:
            await self._take_file(handed, dict(headers).get("content-length", ""), receive, send)
        elif scope["type"] == "http":
            await self._app(asked_whole(handed), receive, with_style(scope, _with_headers(send)))
        else:
            await self._app(handed, receive, send)

    async def _take_file(self, scope: Message, length: str, receive: Receive, send: Send) -> None:
        """Let a file in that says how large it is, and for which there is room."""
        if not length.isdecimal():
            await _refuse(scope, send, "A file has to say how large it is.", LENGTH_REQUIRED)
            return
        session = scope["path"].partition(UPLOADING)[2].strip("/").partition("/")[0]
        with room_for(session, int(length)) as refusal:
            if refusal:
                logger.warning("Refused a file of %s bytes: %s", length, refusal)
                await _refuse(scope, send, refusal, TOO_LARGE)
            else:
                await self._app(scope, receive, _with_headers(send))

    def _refusal(self, scope: Message, headers: list[tuple[str, str]], rights: str) -> str | None:
        """Return why a request is not answered, as a sentence; None where it is."""
        path = scope["path"]
        if path.endswith(HEALTH):
            return None
        host = next((value for name, value in headers if name == "host"), None)
        if not is_host_allowed(host):
            return (
                f"This dashboard does not answer under the name {host or ''!a}. Whoever runs it lists its names in "
                "server.allowedHosts, and has a proxy hand on the name that was opened (docs/deploy.md)."
            )
        origin = next((value for name, value in headers if name == "origin"), None)
        asks_for_change = scope["type"] == "websocket" or scope["method"] in CHANGING
        if asks_for_change and origin is not None and origin.partition("://")[2] != host:
            return f"The page at {origin!a} is not this dashboard's, which was asked as {host or ''!a}."
        if rights == "read" and any(closed in path for closed in _closed()):
            return "That is not open to you."
        return None


def _closed() -> tuple[str, ...]:
    return CLOSED if os.environ.get(UPLOADERS_VARIABLE) else (*CLOSED, UPLOADING)


async def _lead_to_root(scope: Message, send: Send) -> None:
    """Lead a browser to the root beside its address, with the same query."""
    root = b"./" + (b"?" + query if (query := scope["query_string"]) else b"")
    headers = [(b"location", root), (b"content-length", b"0")]
    await _with_headers(send)({"type": "http.response.start", "status": ELSEWHERE, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


async def _refuse(scope: Message, send: Send, sentence: str, status: int = FORBIDDEN) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
        return
    content = f"{sentence}\n".encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(content)).encode())]
    await _with_headers(send)({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": content})


def _with_headers(send: Send) -> Send:
    """Return a way of answering that counts the answer and puts the headers of every one on it."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            FIGURES.answered(message["status"])
            kept = [(name, value) for name, value in message.get("headers", ()) if name.decode().lower() not in ANSWER_HEADERS]
            message = {**message, "headers": kept + [(name.encode(), value.encode()) for name, value in ANSWER_HEADERS.items()]}
        await send(message)

    return sending
