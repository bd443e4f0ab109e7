"""Signing in at a real OpenID Connect provider: who is on the list adds and undoes, others read, and the log says who."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from oidc_provider_mock import User, run_server_in_thread
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from serving.rights import RIGHTS_VARIABLE, UPLOADERS_VARIABLE
from tests.browser.conftest import Visit
from tests.server import free_port, served

PAY = b"Company,Internship pay per hour (USD),Year\nNorthwind,45,2026\nContoso,38,2026\n"
READERS = [
    User(sub="ann", claims={"email": "ann@example.org", "email_verified": True}),
    User(sub="bob", claims={"email": "bob@elsewhere.example", "email_verified": True}),
    User(sub="eve", claims={"email": "ann@example.org", "email_verified": False}),
]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty data folder."""
    return tmp_path_factory.mktemp("signed") / "data"


@pytest.fixture(scope="module")
def address(data: Path) -> Iterator[str]:
    """A dashboard that readers of example.org may change, and all others read."""
    data.mkdir()
    port = free_port()
    with run_server_in_thread(user_claims=READERS) as provider:
        secrets = data.parent / "secrets.toml"
        secrets.write_text(
            f"""[auth]
redirect_uri = "http://localhost:{port}/oauth2callback"
cookie_secret = "known to the test alone, and long enough"
client_id = "dashboard"
client_secret = "known to the test alone"
server_metadata_url = "http://localhost:{provider.server_port}/.well-known/openid-configuration"
"""
        )
        lists = {RIGHTS_VARIABLE: "read", UPLOADERS_VARIABLE: "@example.org"}
        with served(data, "--secrets.files", str(secrets), port=port, **lists):
            yield f"http://localhost:{port}"


def signed_in(seen: Visit, reader: str) -> Visit:
    """The page for added files after its button led to the provider, where the reader named themselves, and back."""
    seen.open("/upload").page.get_by_role("button", name="Sign in").click()
    seen.page.locator('input[name="sub"]').fill(reader)
    seen.page.get_by_role("button", name="Authorize").click()
    seen.page.wait_for_url(f"{seen.address}/**")
    return seen.open("/upload")


def told_to_a_stranger(address: str, session: str) -> tuple[str, bytes]:
    """The session that somebody gets who asks for one of another reader, and all that they are told."""
    own, told = "", b""
    stream = f"ws://{urlsplit(address).netloc}/_stcore/stream"
    with connect(stream, subprotocols=["streamlit", "no-token", session], origin=address, max_size=None, proxy=None) as socket:
        asked = BackMsg()
        asked.rerun_script.page_name = "upload"
        socket.send(asked.SerializeToString())
        while True:
            told += (sent := socket.recv())
            message = ForwardMsg.FromString(sent)
            if message.WhichOneof("type") == "new_session":
                own = message.new_session.initialize.session_id
            if message.WhichOneof("type") == "script_finished":
                return own, told


@pytest.mark.parametrize("reader", ["bob", "eve"])
def test_who_is_not_on_the_list_or_not_known_by_that_address_may_read(visit, reader):
    seen = signed_in(visit("/upload"), reader)
    main = seen.page.locator('[data-testid="stMain"]').inner_text()
    assert "Adding files is not open to the address that you signed in with." in main
    assert seen.page.locator('input[type="file"]').count() == 0
    seen.page.get_by_role("button", name="Sign out").click()
    seen.page.get_by_role("button", name="End session").click()
    seen.page.wait_for_url(f"{seen.address}/**")
    seen.open("/upload")
    seen.page.get_by_text("open to those who sign in and are on the list").wait_for()


def test_who_is_on_the_list_adds_a_file_and_undoes_it_under_their_address(visit, data):
    seen = signed_in(visit("/upload"), "ann")
    with seen.page.expect_request("**/_stcore/upload_file/**") as sent:
        seen.page.set_input_files('input[type="file"]', {"name": "club.csv", "mimeType": "text/csv", "buffer": PAY})
    session = sent.value.url.split("/")[-2]
    seen.page.get_by_role("button", name="Add 2 records").wait_for()
    theirs, told = told_to_a_stranger(seen.address, session)
    assert theirs != session
    assert b"club.csv" not in told
    assert b"Northwind" not in told
    seen.page.get_by_role("button", name="Add 2 records").click()
    seen.page.get_by_role("button", name="Undo", exact=True).first.click()
    seen.page.get_by_role("button", name="Restore", exact=True).wait_for()
    log = [json.loads(line) for line in (data / "uploads" / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(entry["action"], entry["by"]) for entry in log] == [("add", "ann@example.org"), ("undo", "ann@example.org")]
