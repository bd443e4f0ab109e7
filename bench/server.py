"""A server of one script in a process of its own, and readers of its pages without a browser.

A reader speaks to the server as the browser does, through its WebSocket; drawing is the browser's and not counted here.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from google.protobuf.message import Message
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
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
    """What one run of a page sent: its elements in their order, and the bytes of all messages and of its charts."""

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
        self._socket = _connected(server)
        self._script = ""
        self._page = page
        #: What the first run sent.
        self.first = self._run(BackMsg())

    def choose(self, key: str, values: list[str]) -> Page:
        """Change a multiselect, as a click does, and return what the run sends."""
        message = BackMsg()
        widget = next(one for one in self.first.of_kind("multiselect") if key_of(one) == key)
        state = message.rerun_script.widget_states.widgets.add(id=widget.id)
        state.string_array_value.data.extend(values)
        return self._run(message)

    def close(self) -> None:
        """End the session."""
        self._socket.close()

    def _run(self, message: BackMsg) -> Page:
        message.rerun_script.page_name = self._page if not self._script else ""
        message.rerun_script.page_script_hash = self._script
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
                return page


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
