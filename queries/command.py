"""Runs a command: what it prints arrives, whatever it is and wherever it goes."""

import io
import os
import sys
from collections.abc import Callable


def run(main: Callable[[list[str]], int]) -> int:
    """Run a command with the arguments of this process and return its exit code, 0 where who reads it stops reading.

    In a file and for another program it prints UTF-8, on a system of another encoding too, which would refuse most names of the
    world. What a terminal cannot show, and what is no text (the name of a file may be any bytes), is printed by its number.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code
