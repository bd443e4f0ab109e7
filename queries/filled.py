"""A question's SQL as it ran: its parameters filled in, in one statement over the tables alone.

So it can be read, changed and asked again without the page that asks it.
"""

import re
from textwrap import indent
from typing import Any

from queries.meaning import meaning
from queries.questions import matching_parts, question, reads_matching
from queries.selection import Selection

#: What a statement is made of where a parameter is looked for: texts, names, comments, and the parameters themselves.
_PARTS = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"|--[^\n]*|\$(\w+)")
INDENT = "    "
_MADE = re.compile(r"create temp (?:table|view) (\w+) as\s+(.*?)\s*;?\s*", re.DOTALL)


def filled(name: str, selection: Selection, **parameters: Any) -> str:
    """Return the SQL of the question `page/name`, asked through a selection with these parameters, as one statement.

    A parameter that is not given has the value to try. KeyError where there is no such question, or it asks for no such thing.
    """
    text, named, _ = question(name)
    if unknown := set(parameters) - named:
        raise KeyError(f"{name} asks for no {', '.join(sorted(unknown))}")
    values = {**selection.parameters(), **meaning(name).examples, **parameters}
    body = text.partition("\n\n")[2].strip()
    if reads_matching(text):
        body = _with(_matching(), body)
    return _PARTS.sub(lambda part: literal(values[part[1]]) if part[1] else part[0], body)


def literal(value: Any) -> str:  # noqa: ANN401 - whatever a parameter can be
    """Return a value as SQL writes it: a text, a number, a truth, a list, a struct, or null."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{literal(key)}: {literal(of)}' for key, of in value.items())}}}"
    text = str(value).replace("'", "''")
    return f"'{text}'"


def _matching() -> str:
    """Return the reports that match a selection, as parts of a WITH."""
    made = [_MADE.fullmatch(part.statement.query.strip()) for part in matching_parts()]
    return ",\n".join(f"{part[1]} as (\n{indent(part[2], INDENT)}\n)" for part in made if part)


def _with(parts: str, body: str) -> str:
    """Return a statement with further parts before its own."""
    own = re.match(r"with\s+", body)
    return f"with {parts},\n{body[own.end() :]}" if own else f"with {parts}\n{body}"
