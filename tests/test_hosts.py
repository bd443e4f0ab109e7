"""Who is answered: who opens the dashboard by a name of its own, so that no page of a stranger reads or changes anything."""

import re
import shlex
import socket
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from tests.server import ROOT, served

SWITCHES, FORBIDDEN = 101, 403
LOCAL = ("localhost", "127.0.0.1", "[::1]")
STRANGERS = (
    "rebound.example",
    "localhost.rebound.example",
    "127.0.0.1.rebound.example",
    "localhost@rebound.example",
    "192.168.0.7",
    "0.0.0.0",
)


def answer(address: str, host: str | None, origin: str | None = None) -> int:
    """Return the status with which the server answers a browser that wants the page's WebSocket under this host and origin."""
    port = urlsplit(address).port
    lines = ["GET /_stcore/stream HTTP/1.1", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"]
    lines += ["Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="]
    lines += [f"Host: {host}"] if host is not None else []
    lines += [f"Origin: {origin}"] if origin is not None else []
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        return int(connection.makefile("rb").readline().split()[1])


def own(address: str, name: str) -> tuple[str, str]:
    """Return the host and the origin that a browser sends which opened the server by a name."""
    port = urlsplit(address).port
    return f"{name}:{port}", f"http://{name}:{port}"


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Iterator[str]:
    """The address of a server as it is set up for the reader's own machine."""
    with served(tmp_path_factory.mktemp("home")) as address:
        yield address


@pytest.mark.parametrize("name", [*LOCAL, "LOCALHOST"])
def test_a_page_opened_on_this_machine_is_answered(home, name):
    assert answer(home, *own(home, name)) == SWITCHES


def test_a_proxy_on_this_machine_may_leave_the_port_out(home):
    assert answer(home, "localhost", "https://localhost") == SWITCHES


@pytest.mark.parametrize("name", STRANGERS)
def test_a_page_whose_name_was_made_to_mean_this_machine_is_refused(home, name):
    host, origin = own(home, name)
    assert (answer(home, host, origin), answer(home, host), answer(home, name, f"https://{name}")) == (FORBIDDEN,) * 3


def test_a_request_without_a_host_is_refused(home):
    assert answer(home, None) >= 400
    assert answer(home, "") == FORBIDDEN


#: Writes down whom a process connects to.
WATCH = """
import sys

def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo"):
        with open({file!r}, "a") as out:
            print(event, arguments[1] if event == "socket.connect" else arguments[0], file=out)

sys.addaudithook(watch)
sys.audit("socket.getaddrinfo", "localhost")
"""


def test_the_server_connects_to_nobody_whoever_asks(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(WATCH.format(file=str(tmp_path / "connected")))
    with served(tmp_path / "data", "--server.address=0.0.0.0", PYTHONPATH=str(tmp_path)) as address:
        host, _ = own(address, "localhost")
        assert [answer(address, host, "https://stranger.example") for _ in range(20)] == [FORBIDDEN] * 20
        assert answer(address, *own(address, "localhost")) == SWITCHES
    connected = (tmp_path / "connected").read_text().splitlines()
    assert connected
    assert [line for line in connected if not re.search(r"127\.0\.0\.1|localhost|0\.0\.0\.0|None", line)] == []


# what docs/deploy.md says


def documented(option: str) -> list[str]:
    """Return the values of an option in the command of docs/deploy.md."""
    text = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
    command = shlex.split(re.search(r"^    (?:\w+=\S+ )*(\S*streamlit run .*)$", text, re.MULTILINE)[1])
    return [value for name, value in pairwise(command) if name == option]


@pytest.mark.parametrize("way", ["option", "environment"])
def test_hosts_are_added_as_the_guide_says(tmp_path, way):
    hosts = documented("--server.allowedHosts")
    assert "localhost" in hosts
    options = [f"--server.allowedHosts={host}" for host in hosts] if way == "option" else []
    environment = {"STREAMLIT_SERVER_ALLOWED_HOSTS": " ".join(hosts)} if way == "environment" else {}
    with served(tmp_path, *options, **environment) as address:
        assert [answer(address, *own(address, host)) for host in hosts] == [SWITCHES] * len(hosts)
        assert [answer(address, host, f"https://{host}") for host in hosts] == [SWITCHES] * len(hosts)
        assert answer(address, *own(address, "rebound.example")) == FORBIDDEN
