"""Two processes on one folder behind nginx, as `deploy/` sets them up: each reader meets one, and all see the same."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from bench.server import cookies_given
from queries.folder import DATA_VARIABLE, data_folder
from queries.kept import CACHE_VARIABLE
from serving.rights import RIGHTS_VARIABLE
from tests.browser.conftest import PATIENCE, Visit
from tests.browser.test_upload import CLUB, drop, matching
from tests.server import ROOT, wait_for

pytestmark = pytest.mark.skipif(
    not (shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") and hasattr(os, "fork")),
    reason="no nginx: install it, for example with apt install nginx-light",
)
#: What of the file is another for a test: no certificate, no rights on the system's folders, ports that are free.
AROUND = """daemon off;
master_process off;
pid {room}/nginx.pid;
error_log {room}/start.log;
events {{}}
http {{
    client_body_temp_path {room}/body;
    proxy_temp_path {room}/proxy;
    fastcgi_temp_path {room}/fastcgi;
    uwsgi_temp_path {room}/uwsgi;
    scgi_temp_path {room}/scgi;
{site}
}}
"""


def free_ports(count: int) -> int:
    """The first of so many ports that are free one after the other."""
    while True:
        with ExitStack() as taken:
            first = taken.enter_context(socket.socket())
            first.bind(("127.0.0.1", 0))
            port = first.getsockname()[1]
            try:
                for number in range(1, count):
                    taken.enter_context(socket.socket()).bind(("127.0.0.1", port + number))
            except (OSError, OverflowError):
                continue
            return port


def configuration(room: Path, port: int) -> str:
    """The file of `deploy/` for a port of this machine and the two after it, with its logs in a folder."""
    site = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    site = re.sub(r"listen 443 ssl;", f"listen 127.0.0.1:{port};", site)
    site = re.sub(r"listen 80;", f"listen unix:{room}/plain;", site)
    site = re.sub(r"ssl_certificate.*;\n", "", site).replace(" secure;", ";").replace("/var/log/nginx", str(room))
    return AROUND.format(room=room, site=site.replace(":8501;", f":{port + 1};").replace(":8502;", f":{port + 2};"))


@pytest.fixture(scope="module")
def room(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("nginx")


@pytest.fixture(scope="module")
def site(room) -> Iterator[str]:
    """The address of nginx before two processes over a copy of the data, in which all readers may add files."""
    copy = shutil.copytree(data_folder(), room / "data", ignore=shutil.ignore_patterns("uploads"))
    port = free_ports(3)
    (room / "nginx.conf").write_text(configuration(room, port), encoding="utf-8")
    settings = {DATA_VARIABLE: str(copy), CACHE_VARIABLE: str(room / "kept"), RIGHTS_VARIABLE: "all", "PYTHON": sys.executable}
    commands = [["nginx", "-c", room / "nginx.conf", "-p", room], [ROOT / "deploy" / "serve", "2", str(port + 1)]]
    path = {"PATH": f"{os.environ['PATH']}:/usr/sbin"}
    started = [
        subprocess.Popen(command, env=os.environ | settings | path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in commands
    ]
    try:
        for number in range(2):
            wait_for(f"http://127.0.0.1:{port + 1 + number}/_stcore/health")
        yield f"http://127.0.0.1:{port}"
    finally:
        for process in started:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)


def cookies(site: str, log: Path) -> dict[str, str]:
    """A cookie of each of the two processes, by the address of the process."""
    found: dict[str, str] = {}
    for _ in range(64):
        before = log.read_text(encoding="utf-8").count("\n") if log.exists() else 0
        given = cookies_given(site)
        while not log.exists() or log.read_text(encoding="utf-8").count("\n") == before:
            time.sleep(0.01)  # nginx writes the line after the answer
        found[log.read_text(encoding="utf-8").split()[-1]] = given["process"].value
        if len(found) == 2:
            break
    return found


@pytest.fixture
def readers(browser, site, room) -> Iterator[dict[str, Visit]]:
    """A reader of each process, by the address of the process, on the page of the data."""
    with ExitStack() as stack:
        opened = {}
        for process, cookie in cookies(site, room / "dashboard.log").items():
            context = stack.enter_context(browser.new_context())
            context.set_default_timeout(PATIENCE)
            context.add_cookies([{"name": "process", "value": cookie, "url": site}])
            opened[process] = Visit(context.new_page(), site).open("/data")
        yield opened


def test_what_one_process_adds_the_other_shows_at_the_next_click_and_each_reader_stays_at_one(readers, room):
    (process, one), (_, other) = readers.items()
    assert matching(one) == matching(other)
    before = matching(other)
    drop(one.open("/upload"), "club.csv", CLUB.replace("$", "USD "))
    one.page.get_by_role("button", name="Add 4 records").click()
    one.page.get_by_text("4 records of club.csv added").wait_for()
    for _ in range(60):
        if matching(other) != before:
            break
        other.page.wait_for_timeout(500)
        other.open("/data?data-search=Northwind")
    assert matching(other) == before + 4
    assert matching(one.open("/data?data-search=Northwind")) == before + 4
    assert "Northwind" in other.page.content()
    assert one.errors == other.errors == []
    lines = [line.split() for line in (room / "dashboard.log").read_text(encoding="utf-8").splitlines()]
    sent = {(line[1], line[3], line[-1]) for line in lines if "upload_file" in line[3]}
    assert sent == {("204", "/_stcore/upload_file", process)}  # without the number of the session
    assert [line[-1] for line in lines if line[3] == "/upload"] == [process]
    assert not any("Northwind" in part or "?" in part for line in lines for part in line)
