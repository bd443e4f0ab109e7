"""What the guard lets through to the pages, what it refuses before anything is looked up, and what each answer carries."""

import asyncio
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest
from streamlit import config, net_util

from serving import room
from serving.guard import ANSWER_HEADERS, CLOSED, CONTENT_POLICY, HEALTH, UPLOADING, Guard
from serving.log import LOG_VARIABLE
from serving.rights import HEADER, RIGHTS_VARIABLE, SQL_VARIABLE, UPLOADERS_VARIABLE

ROOT = Path(__file__).parents[2]
HOME = [("host", "localhost:8501")]
REFUSED_CONNECTION = [{"type": "websocket.close", "code": 1008}]


@pytest.fixture(autouse=True)
def nothing_is_looked_up(monkeypatch):
    def asked(*_):
        raise AssertionError("the server asked for its own address")

    monkeypatch.delenv(RIGHTS_VARIABLE, raising=False)
    monkeypatch.setattr(net_util, "get_external_ip", asked)
    monkeypatch.setattr(net_util, "get_internal_ip", asked)


#: What a browser says of a file that it sends.
FILE = [*HOME, ("content-length", "9")]


def answered(path="/", headers=HOME, peer="127.0.0.1", method="GET", kind="http", query="") -> tuple[list[dict], list[dict]]:
    """What the guard sends for a request, and the requests that it hands to the application behind it."""
    sent, handed = [], []

    async def application(scope, _receive, send):
        handed.append(scope)
        if scope["type"] == "http":
            await send({"type": "http.response.start", "status": 200, "headers": [(b"X-Frame-Options", b"ALLOWALL")]})

    async def send(message):
        sent.append(message)

    encoded = [(name.encode(), value.encode()) for name, value in headers]
    scope = {
        "type": kind,
        "path": path,
        "headers": encoded,
        "client": (peer, 9) if peer else None,
        "query_string": query.encode(),
    }
    request = Guard(application, "overview")({**scope, "method": method} if kind == "http" else scope, None, send)
    with ThreadPoolExecutor(1) as own:  # where browser tests ran before, their loop still runs in this thread
        own.submit(asyncio.run, request).result()
    return sent, handed


def rights(**request) -> list[str]:
    """The rights that the application is told of."""
    (scope,) = answered(**request)[1]
    return [value.decode() for name, value in scope["headers"] if name == HEADER.encode()]


def test_every_answer_carries_the_headers_once_and_refusals_too():
    for request in ({}, {"headers": [("host", "stranger.example")]}):
        start = answered(**request)[0][0]
        names = [name.decode().lower() for name, _ in start["headers"]]
        told = {name.decode(): value.decode() for name, value in start["headers"]}
        assert ANSWER_HEADERS.items() <= told.items()
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("path", "query", "root"),
    [
        ("/overview", "", "./"),
        ("/overview", "degree=PhD&country=Germany", "./?degree=PhD&country=Germany"),
        ("/pay/overview", "city=K%C3%B6ln", "./?city=K%C3%B6ln"),
    ],
)
def test_the_name_of_the_first_page_leads_to_the_root_with_its_query(path, query, root):
    """Every other page has its name as its address; Streamlit says of this one that there is no such page."""
    sent, handed = answered(path=path, query=query)
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    assert (sent[0]["status"], headers["location"], handed) == (307, root, [])
    assert ANSWER_HEADERS.items() <= headers.items()


def test_what_only_holds_the_name_of_the_first_page_is_handed_on_and_strangers_are_refused_first():
    for request in ({"path": "/overviews"}, {"path": "/overview/more"}, {"path": "/overview", "kind": "websocket"}):
        assert len(answered(**request)[1]) == 1
    assert answered(path="/overview", headers=[("host", "stranger.example")])[0][0]["status"] == 403


def test_the_policy_lets_a_page_load_from_its_own_server_only():
    rules = dict(rule.split(" ", 1) for rule in CONTENT_POLICY.split("; "))
    assert {source for rule in rules.values() for source in rule.split() if not source.startswith("'sha256-")} == {
        "'self'", "'none'", "'unsafe-inline'", "data:", "blob:",
    }  # fmt: skip
    assert [name for name, rule in rules.items() if "'unsafe-inline'" in rule] == ["style-src"]
    assert (rules["frame-ancestors"], rules["object-src"], rules["frame-src"]) == ("'none'",) * 3


def test_scripts_of_ours_run_in_a_page_and_no_others():
    scripts = sorted((ROOT / "static").glob("*.js"))
    assert [script.name for script in scripts] == ["chart_actions.js", "history.js", "theme.js"]
    for script in scripts:
        digest = b64encode(sha256(script.read_bytes()).digest()).decode()
        assert f"'sha256-{digest}'" in CONTENT_POLICY
    assert CONTENT_POLICY.count("'sha256-") == len(scripts) + 1, "these and Streamlit's own"


def test_the_pages_are_told_the_rights_of_a_request_and_nobody_else_can_tell_them():
    assert rights(kind="websocket") == ["all"]
    assert rights(kind="websocket", headers=[*HOME, ("x-forwarded-for", "10.0.0.7")]) == ["read"]
    assert rights(kind="websocket", peer=None) == ["read"]
    assert rights(kind="websocket", peer="10.0.0.7", headers=[*HOME, (HEADER, "all"), ("Dashboard-Rights", "all")]) == ["read"]


@pytest.mark.parametrize("host", ["rebound.example", "localhost@rebound.example", "", "localhost/x", "[::1"])
def test_another_name_is_refused_with_a_sentence(host):
    sent, handed = answered(headers=[("host", host)])
    assert (sent[0]["status"], handed) == (403, [])
    assert b"server.allowedHosts" in sent[1]["body"]
    assert answered(headers=[("host", host)], kind="websocket") == (REFUSED_CONNECTION, [])


def test_names_that_the_operator_lists_are_answered(monkeypatch):
    monkeypatch.setattr(config, "get_option", lambda _: ["*.example.org"])
    assert rights(headers=[("host", "interns.example.org")]) == ["read"]


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "http://localhost", "http://localhost:3000", "null", "http://127.0.0.1:8501", ""]
)
def test_a_page_of_another_origin_is_refused_before_anything_is_looked_up(origin):
    headers = [*HOME, ("origin", origin)]
    assert answered(headers=headers, kind="websocket") == (REFUSED_CONNECTION, [])
    sent, handed = answered(path=f"{UPLOADING}/s/f", headers=headers, method="PUT")
    assert (sent[0]["status"], handed) == (403, [])


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_the_dashboards_own_page_is_answered(scheme):
    headers = [*FILE, ("origin", f"{scheme}://localhost:8501")]
    assert rights(headers=headers, kind="websocket") == rights(headers=headers, method="PUT") == ["all"]


@pytest.mark.parametrize("path", [*CLOSED, f"{UPLOADING}/session/file", "/below/a/root/_stcore/metrics"])
@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_what_is_closed_is_open_at_the_machine_only(path, method):
    assert rights(path=path, method=method, headers=FILE) == ["all"]
    sent, handed = answered(path=path, method=method, headers=[*HOME, ("via", "a proxy")])
    assert (sent[0]["status"], handed) == (403, [])


def test_who_can_sign_in_may_send_files_for_the_page_asks_who_they_are(monkeypatch):
    monkeypatch.setenv(UPLOADERS_VARIABLE, "@example.org")
    assert rights(path=f"{UPLOADING}/session/file", method="PUT", peer="10.0.0.7", headers=FILE) == ["read"]
    assert answered(path=CLOSED[0], peer="10.0.0.7")[0][0]["status"] == 403


@pytest.mark.parametrize("length", [None, "", "-1", "many"])
def test_a_file_has_to_say_how_large_it_is(length):
    headers = HOME if length is None else [*HOME, ("content-length", length)]
    sent, handed = answered(path=f"{UPLOADING}/session/file", method="PUT", headers=headers)
    assert (sent[0]["status"], handed) == (411, [])


def test_a_file_without_room_is_refused_before_it_is_held(monkeypatch):
    monkeypatch.setattr(room, "held", lambda: [("one", room.MOST_OF_ONE - 8), ("two", 8)])
    request = {"method": "PUT", "headers": FILE}
    sent, handed = answered(path=f"{UPLOADING}/one/file", **request)
    assert (sent[0]["status"], handed) == (413, [])
    assert sent[1]["body"].startswith(b"Your files may take 250 MB here at once")
    assert rights(path=f"/below{UPLOADING}/two/file", **request) == ["all"]


def test_whether_it_runs_is_told_under_any_name():
    assert answered(path=HEALTH, headers=[("host", "10.0.0.7:8501")], peer="10.0.0.7")[0][0]["status"] == 200


def test_a_wrong_word_in_the_setting_ends_the_start(monkeypatch):
    monkeypatch.setenv(RIGHTS_VARIABLE, "alll")
    with pytest.raises(ValueError, match="must be all or read"):
        Guard(None, "overview")
    monkeypatch.setenv(RIGHTS_VARIABLE, "read")
    monkeypatch.setenv(SQL_VARIABLE, "yes")
    with pytest.raises(ValueError, match="must be on or off"):
        Guard(None, "overview")
    monkeypatch.setenv(SQL_VARIABLE, "on")
    monkeypatch.setenv(LOG_VARIABLE, "jsn")
    with pytest.raises(ValueError, match="must be one of text, json"):
        Guard(None, "overview")


def test_what_is_refused_is_logged_on_one_line(caplog):
    answered(headers=[("host", "x\r\nfake log line")])
    assert [record.getMessage().count("\n") for record in caplog.records] == [0]
