"""Fetching by address: there, not yet, or unknown; it ends at a refusal and keeps no body that is no file of its release."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from ingest.__main__ import main
from ingest.batches.batch import batches
from ingest.releases import fetching
from ingest.releases.fetching import NOT_YET, THERE, UNKNOWN, fetch
from queries.folder import DATA_VARIABLE
from tests.ingest.releases.made import RELEASES, oews, releases_folder, wages

PAGE = b"<!doctype html><title>Access denied</title>"
#: What the server answers beside the file: the code and the body.
ANSWERS = {
    "/none.zip": (404, b""), "/refused.zip": (403, PAGE), "/busy.zip": (503, b""), "/waiting.zip": (202, b""),
    "/page.zip": (200, PAGE), "/noise.zip": (200, b"PK\x03\x04 and no more"), "/empty.zip": (200, b""),
    "/other.csv": (200, b"DATE,AEXUSUK\n2025-01-01,1.25\n"),
}  # fmt: skip


@pytest.fixture
def server(tmp_path) -> Iterator[tuple[str, list[str]]]:
    """A server on this machine that has a made workbook at /there.xlsx; its address, and what was asked of it."""
    made = oews(tmp_path / "made.xlsx", wages("15-1252"), wages("15-2051")).read_bytes()
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            if self.path == "/moved.xlsx":
                self.send_response(302)
                self.send_header("Location", "/there.xlsx")
                self.end_headers()
                return
            code, body = ANSWERS.get(self.path, (200, made))
            self.send_response(code)
            self.send_header("Content-Length", str(len(body) + (9 if self.path == "/cut.xlsx" else 0)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}", asked
        running.shutdown()


@pytest.mark.parametrize(
    ("path", "state", "why"),
    [
        ("/there.xlsx", THERE, ""),
        ("/moved.xlsx", THERE, ""),
        ("/none.zip", NOT_YET, ""),
        ("/refused.zip", UNKNOWN, "answer 403"),
        ("/busy.zip", UNKNOWN, "answer 503"),
        ("/waiting.zip", UNKNOWN, "answer 202"),
        ("/page.zip", UNKNOWN, "what came is no such file (It is no file of a release: it holds no table.)"),
        (
            "/noise.zip",
            UNKNOWN,
            "what came is no such file (It is no file of a release: it is damaged: File is not a zip file.)",
        ),
        ("/empty.zip", UNKNOWN, "what came is no such file (It is no file of a release: it holds no table.)"),
        ("/other.csv", UNKNOWN, "what came is a file of federal_reserve"),
    ],
)
def test_an_answer_is_there_not_yet_or_unknown(server, tmp_path, path, state, why):
    (tmp_path / "into").mkdir()
    (found,) = fetch([("oews", server[0] + path)], tmp_path / "into")
    assert (found.state, found.why) == (state, why)
    kept = [each.name for each in (tmp_path / "into").iterdir()]
    assert kept == ([path[1:]] if state == THERE else [])


def test_it_asks_nothing_more_of_a_host_that_refused(server, tmp_path):
    address, asked = server
    found = list(fetch([("oews", f"{address}/{name}") for name in ("none.zip", "refused.zip", "there.xlsx")], tmp_path))
    assert asked == ["/none.zip", "/refused.zip"]
    assert [each.state for each in found] == [NOT_YET, UNKNOWN, UNKNOWN]
    assert found[2].why == f"not asked, since {address.removeprefix('http://')} refused before (403)"


def test_a_body_that_is_too_large_or_cut_short_and_a_host_that_is_away_are_unknown(server, tmp_path, monkeypatch):
    monkeypatch.setattr(fetching, "MOST_BYTES", 100)
    (found,) = fetch([("oews", f"{server[0]}/there.xlsx")], tmp_path)
    assert (found.state, found.why, (tmp_path / "there.xlsx").exists()) == (UNKNOWN, "larger than 0 MB", False)
    monkeypatch.undo()
    (found,) = fetch([("oews", f"{server[0]}/cut.xlsx")], tmp_path)
    assert (found.state, (tmp_path / "cut.xlsx").exists()) == (UNKNOWN, False)
    (found,) = fetch([("oews", "http://127.0.0.1:1/there.xlsx")], tmp_path)
    assert (found.state, found.why.partition(" (")[0]) == (UNKNOWN, "no answer")
    (found,) = fetch([("oews", "file:///etc/hosts")], tmp_path)
    assert (found.state, found.why) == (UNKNOWN, "no address of the web")


def test_a_file_that_is_there_under_the_name_is_not_overwritten(server, tmp_path):
    (tmp_path / "there.xlsx").write_text("mine", encoding="utf-8")
    (found,) = fetch([("oews", f"{server[0]}/there.xlsx")], tmp_path)
    assert (tmp_path / "there.xlsx").read_text(encoding="utf-8") == "mine"
    assert found.path.name.endswith("-there.xlsx")
    again = next(iter(fetch([("oews", f"{server[0]}/there.xlsx?id=AEX")], tmp_path)))
    assert again.path.name == "id-AEX-there.xlsx"


def test_the_command_fetches_only_when_asked_and_says_what_to_download_by_hand(server, folder, tmp_path, monkeypatch, capsys):
    address, asked = server
    listed = {**RELEASES[0], "files": [f"{address}/{name}" for name in ("none.zip", "there.xlsx", "refused.zip")]}
    monkeypatch.setenv(DATA_VARIABLE, str(releases_folder(folder, releases=[listed])))
    assert (main(["refresh"]), asked) == (0, [])
    assert main(["refresh", "--fetch", "ecb"]) == 2
    capsys.readouterr()
    assert main(["refresh", "--fetch", "oews", "--into", str(tmp_path), "--take"]) == 3
    lines = capsys.readouterr().out.split("\n")
    assert lines[:4] == [
        f"oews: {address}/none.zip: not yet there",
        f"oews: {address}/there.xlsx: there, as {tmp_path / 'there.xlsx'}",
        f"oews: {address}/refused.zip: unknown: answer 403",
        "  download it with a browser (https://example.org/oes), then: python -m ingest refresh FILE",
    ]
    assert [batch.file for batch in batches(tmp_path / "data")] == ["there.xlsx"]
    assert main(["refresh", "--fetch", "--into", str(tmp_path), "--json"]) == 3
    told = json.loads(capsys.readouterr().out)
    assert [each["state"] for each in told["fetched"]] == ["not yet", "there", "unknown"]
    assert (told["files"][0]["release"], told["files"][0]["same"]) == ("oews", 2)
