"""Why a reader may not change something, in sentences; and the pages that ask."""

import pytest
import streamlit as st

from components.rights import WHAT, refusal, refused
from serving.rights import RIGHTS_VARIABLE, SQL_VARIABLE, UPLOADERS_VARIABLE


def test_the_sentences():
    assert refused("add", None) == "Adding files is not possible here: this dashboard is open for reading only."
    assert refused("keep", "signed out") == (
        "Keeping an offer as a report is open to those who sign in and are on the list of this dashboard."
    )
    assert refused("ask", "off") == "Asking in SQL is turned off here."
    assert refused("ask", "unknown") == "Asking in SQL is not open to the address that you signed in with."


@pytest.mark.parametrize("right", WHAT)
def test_without_a_connection_nothing_may_be_changed_unless_the_operator_says_so(monkeypatch, right):
    monkeypatch.delenv(RIGHTS_VARIABLE)
    assert refusal(right) == refused(right, None)
    monkeypatch.setenv(RIGHTS_VARIABLE, "all")
    assert refusal(right) is None


@pytest.mark.parametrize("rights", ["all", "read"])
def test_asking_in_sql_is_as_the_operator_says_and_nothing_else_is(monkeypatch, rights):
    monkeypatch.setenv(RIGHTS_VARIABLE, rights)
    others = [refusal(right) for right in WHAT if right != "ask"]
    monkeypatch.setenv(SQL_VARIABLE, "on")
    assert refusal("ask") is None
    monkeypatch.setenv(SQL_VARIABLE, "off")
    assert refusal("ask") == refused("ask", "off")
    assert [refusal(right) for right in WHAT if right != "ask"] == others


@pytest.mark.parametrize(
    ("user", "why"),
    [
        ({}, "signed out"),
        ({"is_logged_in": False, "email": "ann@example.org"}, "signed out"),
        ({"is_logged_in": True, "email": "bob@elsewhere.example"}, "unknown"),
        ({"is_logged_in": True}, "unknown"),
        ({"is_logged_in": True, "email": "ann@example.org", "email_verified": False}, "unknown"),
    ],
)
def test_of_those_who_can_sign_in_only_the_listed_may(monkeypatch, user, why):
    monkeypatch.setenv(RIGHTS_VARIABLE, "read")
    monkeypatch.setenv(UPLOADERS_VARIABLE, "@example.org")
    monkeypatch.setattr(st, "user", user)
    assert refusal("undo") == refused("undo", why)
    monkeypatch.setattr(st, "user", {"is_logged_in": True, "email": "ann@example.org", "email_verified": True})
    assert refusal("undo") is None
