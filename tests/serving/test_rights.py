"""Who may change what: whom the operator lets, else who sits at the machine, and nobody whose request was handed on."""

import pytest

from serving.rights import RIGHTS_VARIABLE, is_uploader, rights_of

LOCAL_PEERS = ("127.0.0.1", "127.0.0.53", "::1", "::ffff:127.0.0.1")
LOCAL_HOSTS = ("localhost", "localhost:8501", "LOCALHOST:8501", "127.0.0.1:8501", "[::1]:8501", "localhost.:8501")
HANDED_ON = (
    "Forwarded", "X-Forwarded-For", "x-forwarded-proto", "X-Forwarded-Host", "X-Real-IP", "Via", "CF-Connecting-IP", "CDN-Loop",
    "True-Client-IP", "X-Envoy-External-Address", "Tailscale-User-Login", "X-Client-IP",
)  # fmt: skip


@pytest.fixture(autouse=True)
def unset(monkeypatch):
    monkeypatch.delenv(RIGHTS_VARIABLE, raising=False)


@pytest.mark.parametrize("peer", LOCAL_PEERS)
@pytest.mark.parametrize("host", LOCAL_HOSTS)
def test_who_sits_at_the_machine_has_all_rights(peer, host):
    assert rights_of(peer, [("host", host), ("User-Agent", "a browser")]) == "all"


@pytest.mark.parametrize("header", HANDED_ON)
def test_a_request_that_was_handed_on_is_anybodys(header):
    assert rights_of("127.0.0.1", [("host", "localhost:8501"), (header, "127.0.0.1")]) == "read"


@pytest.mark.parametrize("host", ["interns.example.org", "localhost.example.org", "10.0.0.7:8501", "", "[::1", "a@localhost/"])
def test_a_request_to_another_name_is_anybodys(host):
    assert rights_of("127.0.0.1", [("host", host)]) == "read"


@pytest.mark.parametrize("peer", ["10.0.0.7", "2001:db8::1", "::ffff:10.0.0.7", "", None, "localhost.example.org"])
def test_a_request_from_elsewhere_is_anybodys(peer):
    assert rights_of(peer, [("host", "localhost:8501")]) == "read"


def test_a_request_with_no_name_or_two_is_anybodys():
    assert rights_of("127.0.0.1", []) == "read"
    assert rights_of("127.0.0.1", [("host", "localhost"), ("host", "localhost")]) == "read"


@pytest.mark.parametrize(("said", "peer"), [("all", "10.0.0.7"), ("read", "127.0.0.1"), (" all ", None)])
def test_what_the_operator_says_holds_for_all(monkeypatch, said, peer):
    monkeypatch.setenv(RIGHTS_VARIABLE, said)
    assert rights_of(peer, [("host", "localhost"), ("via", "a proxy")]) == said.strip()


@pytest.mark.parametrize("said", ["al", "ALL", "yes", "write"])
def test_another_word_is_refused(monkeypatch, said):
    monkeypatch.setenv(RIGHTS_VARIABLE, said)
    with pytest.raises(ValueError, match="must be all or read, or not be set"):
        rights_of("127.0.0.1", [])


def test_uploaders_are_named_by_address_or_domain():
    named = "ann@example.org @Careers.example.edu"
    wanted = {
        "ann@example.org": True, "Ann@Example.org": True, "bob@careers.example.edu": True,
        "bob@example.org": False, "bob@sub.careers.example.edu": False, "careers.example.edu": False,
        "@careers.example.edu": False,
        "x@evil.example@careers.example.edu.evil.example": False, "": False,
    }  # fmt: skip
    assert {address: is_uploader(address, named) for address in wanted} == wanted
    assert not is_uploader("ann@example.org", "")
