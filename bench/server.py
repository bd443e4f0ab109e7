"""A server of one script in a process of its own, and readers of its pages without a browser.

A reader speaks to the server as the browser does, through its WebSocket; drawing is the browser's and not counted here.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from pathlib import Path
from uuid import uuid4

from google.protobuf.message import Message
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Common_pb2 import StringArray
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect

from queries.folder import DATA_VARIABLE

ROOT = Path(__file__).parent.parent
TICKS = os.sysconf("SC_CLK_TCK")
PAGE_SIZE = os.sysconf("SC_PAGE_SIZE")


@dataclass
class Server:
    """A running server: its port, its process, and what it has cost so far."""

    port: int
    process: subprocess.Popen

    def cpu(self) -> float:
        """Return the seconds of CPU time that the process has taken, all its threads together."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory(self) -> int:
        """Return the bytes of memory that the process holds now."""
        return int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]) * PAGE_SIZE


@contextmanager
def served(script: Path, data: Path, **environment: str) -> Iterator[Server]:
    """Start a server for a script over a data folder; stop it at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ("--server.port", str(port), "--server.headless", "true", "--server.fileWatcherType", "none")
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(script), *options],
        cwd=ROOT, env=os.environ | {DATA_VARIABLE: str(data), "PYTHONPATH": str(ROOT)} | environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield Server(port, process)
    finally:
        process.terminate()
        process.wait()


@dataclass
class Page:
    """What one run of a page sent: its elements in their order, and the bytes of all messages and of its charts.

    A run that begins anew of its own accord sends what it had drawn before as well: of two alike the last one stands.
    """

    elements: list[Message] = field(default_factory=list)
    bytes: int = 0
    chart_bytes: int = 0
    seconds: float = 0.0

    def of_kind(self, kind: str) -> list[Message]:
        """Return the elements of a kind, by the name that Streamlit's protocol has for it."""
        return [getattr(element, kind) for element in self.elements if element.WhichOneof("type") == kind]


def key_of(widget: Message) -> str:
    """Return the key that a widget was given: what stands after its kind and its hash."""
    return widget.id.split("-", 2)[2]


class Reader:
    """One reader of one page, in a session of its own."""

    def __init__(self, server: Server, page: str = "") -> None:
        self._server = server
        self._socket = _connected(server)
        self._script = ""
        self._page = page
        #: What the widgets were set to, by their ids: sent with each click, as the browser does.
        self._states: dict[str, WidgetState] = {}
        #: What the first run sent, and the newest.
        self.first = self.newest = Page()
        self.first = self._run()

    def choose(self, key: str, values: list[str]) -> Page:
        """Change a multiselect, as a click does, and return what the run sends."""
        widget = next(one for one in self.first.of_kind("multiselect") if key_of(one) == key)
        self._states[widget.id] = WidgetState(id=widget.id, string_array_value=StringArray(data=values))
        return self._run()

    def send_file(self, name: str, content: bytes) -> Page:
        """Drop a file on the page's place for files and return what the run sends."""
        asked = BackMsg()
        asked.file_urls_request.request_id = name
        asked.file_urls_request.file_names.append(name)
        self._socket.send(asked.SerializeToString())
        while (received := ForwardMsg.FromString(self._socket.recv())).WhichOneof("type") != "file_urls_response":
            pass
        urls = received.file_urls_response.file_urls[0]
        self._put(urls.upload_url, name, content)
        widget = self.newest.of_kind("file_uploader")[-1]
        state = WidgetState(id=widget.id)
        state.file_uploader_state_value.uploaded_file_info.add(
            file_id=urls.file_id, name=name, size=len(content), file_urls=urls
        )
        self._states[widget.id] = state
        return self._run()

    def press(self, label: str) -> Page:
        """Press the button of a label and return what the run sends; IndexError where the newest page has none."""
        button = [one for one in self.newest.of_kind("button") if one.label == label][-1]
        return self._run(WidgetState(id=button.id, trigger_value=True))

    def close(self) -> None:
        """End the session."""
        self._socket.close()

    def _put(self, path: str, name: str, content: bytes) -> None:
        """Send a file to the address that the server gave for it, with the token that it gave this reader."""
        address = f"http://127.0.0.1:{self._server.port}"
        token, parting = cookies_given(address)["_streamlit_xsrf"].value, uuid4().hex
        head = f'--{parting}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        request = urllib.request.Request(
            address + path,
            head.encode() + content + f"\r\n--{parting}--\r\n".encode(),
            {
                "Content-Type": f"multipart/form-data; boundary={parting}",
                "Cookie": f"_streamlit_xsrf={token}",
                "X-Xsrftoken": token,
            },
            method="PUT",
        )
        with urllib.request.urlopen(request):
            pass

    def _run(self, click: WidgetState | None = None) -> Page:
        message = BackMsg()
        message.rerun_script.page_name = self._page if not self._script else ""
        message.rerun_script.page_script_hash = self._script
        message.rerun_script.widget_states.widgets.extend([*self._states.values(), *([click] if click else [])])
        page, began = Page(), time.perf_counter()
        self._socket.send(message.SerializeToString())
        while True:
            sent = self._socket.recv()
            received = ForwardMsg.FromString(sent)
            page.bytes += len(sent)
            kind = received.WhichOneof("type")
            if kind == "new_session":
                self._script = self._script or received.new_session.page_script_hash
            elif kind == "navigation":
                self._script = received.navigation.page_script_hash
            elif kind == "delta" and received.delta.WhichOneof("type") == "new_element":
                element = received.delta.new_element
                page.elements.append(element)
                page.chart_bytes += len(element.plotly_chart.spec)
                if element.WhichOneof("type") == "exception":
                    raise RuntimeError(element.exception.message)
            elif kind == "script_finished" and received.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                page.seconds = time.perf_counter() - began
                self.newest = page
                return page


def cookies_given(address: str) -> SimpleCookie:
    """Return the cookies that a server gives somebody who has none."""
    with urllib.request.urlopen(f"{address}/_stcore/health") as answer:
        return SimpleCookie("; ".join(line.partition(";")[0] for line in answer.headers.get_all("Set-Cookie")))


def _connected(server: Server) -> ClientConnection:
    """Return a connection to the server, waited for where it is still starting."""
    for _ in range(600):
        try:
            return connect(
                f"ws://127.0.0.1:{server.port}/_stcore/stream", subprotocols=["streamlit"], max_size=None, proxy=None
            )
        except OSError:
            time.sleep(0.05)
    raise TimeoutError("the server does not answer")
