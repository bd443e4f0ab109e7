"""What several pages say of internship programmes; a programme is a row of `programs/found`."""

from typing import Any, TypeAlias

#: A programme: a row of `programs/found`, by the names of its columns.
Program: TypeAlias = Any


def name(program: Program) -> str:
    """Return the programme with its employer, such as OpenAI: OpenAI Residency."""
    employer = program["employer"]
    return f"{employer}: {program['program']}" if isinstance(employer, str) and employer else program["program"]
