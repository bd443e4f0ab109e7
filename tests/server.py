"""A real server of the dashboard on this machine, for the tests that need one."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from queries.folder import DATA_VARIABLE

ROOT = Path(__file__).parents[1]


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def served(
    data: Path, *options: str, port: int | None = None, log: int | IO = subprocess.DEVNULL, **environment: str
) -> Iterator[str]:
    """Start a server over a data folder, with further options and environment; yield its address, and stop it at the end.

    What it logs goes into `log`.
    """
    port = port or free_port()
    server = subprocess.Popen(
        [
            *(sys.executable, "-m", "streamlit", "run", "dashboard.py"),
            *("--server.port", str(port), "--server.headless", "true", *options),
        ],
        cwd=ROOT,
        env=os.environ | {DATA_VARIABLE: str(data)} | environment,
        stdout=subprocess.DEVNULL,
        stderr=log,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


def wait_for(url: str) -> None:
    """Wait until a server answers."""
    for _ in range(1_200):
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(url)
