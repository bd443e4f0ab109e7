"""Who may change what is stored: set by the operator, else only who sits at the machine itself.

A proxy, a tunnel or a container hands everybody's requests on from a loopback address. So a request has all rights unasked
only where it comes from this machine, was made to this machine, and nothing shows that it was handed on.
"""

import os
from collections.abc import Iterable
from ipaddress import ip_address
from typing import Literal
from urllib.parse import urlsplit

RIGHTS_VARIABLE = "DASHBOARD_RIGHTS"
#: Who has all rights once they have signed in: addresses, and domains as @example.org, with spaces between them.
UPLOADERS_VARIABLE = "DASHBOARD_UPLOADERS"
#: Whether readers may ask in SQL: all of them, none, or, where it is not set, those who have all rights.
SQL_VARIABLE = "DASHBOARD_SQL"
Rights = Literal["all", "read"]
#: The header by which the guard tells the pages what a request may do; nobody else can set it.
HEADER = "dashboard-rights"
#: Headers of those who hand requests on for others, and how the names of such headers begin.
FORWARDING = frozenset(
    {
        "forwarded", "via", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "true-client-ip", "fastly-client-ip", "cdn-loop",
        "x-original-host", "x-original-url", "x-proxyuser-ip", "x-amzn-trace-id", "x-arr-log-id",
    }
)  # fmt: skip
FORWARDING_STARTS = ("x-forwarded", "cf-", "x-envoy-", "tailscale-", "x-ngrok-", "ngrok-", "x-azure-", "x-appengine-")


def set_rights() -> Rights | None:
    """Return the rights that `DASHBOARD_RIGHTS` gives to all; None where it is not set, ValueError where it is another word."""
    said = os.environ.get(RIGHTS_VARIABLE, "").strip()
    if said in ("all", "read"):
        return "all" if said == "all" else "read"
    if said:
        raise ValueError(f"{RIGHTS_VARIABLE} is {said!r}: it must be all or read, or not be set.")
    return None


def set_asking() -> bool | None:
    """Return whether `DASHBOARD_SQL` opens asking in SQL to all or to none; None where it is not set.

    ValueError where it is another word.
    """
    said = os.environ.get(SQL_VARIABLE, "").strip()
    if said and said not in ("on", "off"):
        raise ValueError(f"{SQL_VARIABLE} is {said!r}: it must be on or off, or not be set.")
    return said == "on" if said else None


def rights_of(peer: str | None, headers: Iterable[tuple[str, str]]) -> Rights:
    """Return the rights of a request that came from an address with these headers."""
    given = set_rights()
    if given:
        return given
    named = [(name.lower(), value) for name, value in headers]
    hosts = [value for name, value in named if name == "host"]
    return "all" if at_this_machine(peer, hosts) and not any(_hands_on(name) for name, _ in named) else "read"


def is_uploader(address: str, uploaders: str) -> bool:
    """Return whether a signed-in reader's address is among those, or in one of the domains, that were named."""
    known = {each.lower() for each in uploaders.split()}
    name, at, domain = address.strip().lower().rpartition("@")
    return bool(name and at) and (f"{name}@{domain}" in known or f"@{domain}" in known)


def at_this_machine(peer: str | None, hosts: list[str]) -> bool:
    """Return whether a request came from a loopback address, to one name, and that is a name of the machine itself."""
    return is_loopback(peer) and len(hosts) == 1 and is_loopback(hostname(hosts[0]))


def is_loopback(name: str | None) -> bool:
    """Return whether a name or an address means the machine itself."""
    if not name:
        return False
    if name.rstrip(".") == "localhost":
        return True
    try:
        address = ip_address(name)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback


def hostname(host: str) -> str | None:
    """Return the name in a Host header, without its port; None where it is none."""
    try:
        parts = urlsplit(f"//{host}")
        return parts.hostname if parts.netloc == host and "@" not in host else None
    except ValueError:
        return None


def _hands_on(header: str) -> bool:
    return header in FORWARDING or header.startswith(FORWARDING_STARTS)
