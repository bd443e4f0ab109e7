"""What a reader's own statement may be: a single SELECT over the tables, with functions that look at nothing else.

Only DuckDB and the standard library are imported: it is part of the process that answers a statement.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import duckdb

#: Table functions that make their rows of what the statement holds, and what is said of the tables; all others are closed.
TABLE_FUNCTIONS = {"range", "generate_series", "unnest", "repeat", "repeat_row", "json_each", "json_tree"}
#: What reads a table by a name that is written out, beside the tables' own functions.
READING_ONE = {"query_table"}
#: What the arguments of such functions may be: written out, or made by what cannot make a name.
WRITTEN_OUT = {
    "VALUE_CONSTANT", "COLUMN_REF", "FUNCTION", "TYPE", "OPERATOR_CAST", "CASE_EXPR", "COMPARE_EQUAL", "COMPARE_IN",
    "OPERATOR_COALESCE",
}  # fmt: skip
MAKING_NO_NAME = {
    "list_value", "struct_pack", "+", "-", "*", "/", "step_bits", "companies_for_cell", "companies_for_place", "hours_per_year",
}  # fmt: skip
#: What a value that is written out may be cast to there: a text of the same signs, or a number.
CAST_TO = {"varchar", "integer", "double"}
#: Functions that tell of the process or of its settings, plan or wait, write something down, go by a sequence, or take bytes as
#: they come for what DuckDB itself has made.
CLOSED_FUNCTIONS = {
    "current_setting", "getvariable", "json_serialize_plan", "write_log", "sleep_ms", "pg_sleep", "nextval", "currval",
    "setval", "setseed", "get_block_size", "pg_conf_load_time", "pg_postmaster_start_time", "to_aggregate_state", "combine",
    "finalize", "variant_bytes_to_variant", "index_key",
}  # fmt: skip
#: How the names of functions begin that DuckDB writes into its own plans.
INTERNAL = "__internal"
#: The parts of a statement that read; in DuckDB a WITH may also insert, delete and copy.
READING = {"SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"}
#: How deep the parts of a statement may lie in each other. Python ends at about a thousand, some versions later.
DEEPEST = 950
#: What is noted of the file itself.
CLOSED_TABLES = {"kept_as"}
#: What is said of the tables in the words of the standard.
CATALOGUE = {("information_schema", "tables"), ("information_schema", "columns")}
#: What `show` lists.
SHOWN = {'"tables"'}


class FaultError(Exception):
    """A statement that is not answered: `reason` is one of `queries.asking.REASONS`, `found` what is known of it."""

    def __init__(self, reason: str, **found: object) -> None:
        super().__init__(reason)
        self.fault = {"reason": reason, **found}


def check(connection: duckdb.DuckDBPyConnection, statement: str) -> None:
    """Raise the fault of a statement that is no single SELECT, or reads anything but the tables."""
    found = connection.extract_statements(statement)
    if not found:
        raise FaultError("empty")
    if len(found) > 1 and found[0].type != duckdb.StatementType.MULTI:
        raise FaultError("several", count=len(found))
    if found[0].type != duckdb.StatementType.SELECT:
        raise FaultError("kind", name=found[0].type.name.lower())
    if found[0].named_parameters:
        raise FaultError("parameter", name=min(found[0].named_parameters))
    ((parsed,),) = connection.execute("select json_serialize_sql($1)", [statement]).fetchall()
    tree = json.loads(parsed)
    if tree["error"]:
        raise FaultError("kind", name="statement")
    ((views, own),) = connection.execute(
        "select (select list(lower(view_name)) from duckdb_views() where internal), (select list(lower(function_name)) "
        "from duckdb_functions() where function_type = 'table_macro' and not internal)"
    ).fetchall()
    closed, by_name = CLOSED_TABLES.union(views), READING_ONE.union(own or ())
    for node in _nodes(tree):
        _check_node(node, closed, by_name, statement)


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - what JSON holds
    """Yield every part of a parsed statement; FaultError where parts lie too deep in each other."""
    waiting = [(tree, 1)]
    while waiting:
        part, depth = waiting.pop()
        if depth > DEEPEST:
            raise FaultError("deep")
        if isinstance(part, dict):
            yield part
            part = list(part.values())
        if isinstance(part, list):
            waiting.extend((one, depth + 1) for one in part)


def _check_node(node: dict[str, Any], closed: set[str], by_name: set[str], statement: str) -> None:
    """Raise the fault of a part that names a closed table or function; `by_name` are those that read a table by its name."""
    kind = str(node.get("type"))
    if kind.endswith("_NODE") and kind not in READING:
        raise FaultError("kind", name=kind)
    if kind == "BASE_TABLE":
        schema, name = node["schema_name"].lower(), node["table_name"].lower()
        own = schema in ("", "main") and name not in closed
        if node["catalog_name"] or not (own or (schema, name) in CATALOGUE):
            raise FaultError("table", name=node["table_name"], **position(statement, node["query_location"]))
    elif kind == "SHOW_REF" and not node["query"] and node["table_name"].lower() not in SHOWN:
        raise FaultError("table", name=node["table_name"].strip('"'))
    elif kind == "TABLE_FUNCTION":
        name = node["function"].get("function_name", "")
        if name.lower() in by_name:
            _check_arguments(node["function"]["arguments"], closed)
        elif name.lower() not in TABLE_FUNCTIONS:
            raise FaultError("function", name=name, **position(statement, node["query_location"]))
    elif _is_closed(node.get("function_name", "")):
        raise FaultError("function", name=node["function_name"], **position(statement, node["query_location"]))


def _check_arguments(arguments: list[dict[str, Any]], closed: set[str]) -> None:
    """Raise the fault of arguments that name a closed table, or that are made by what could make a name."""
    for node in _nodes(arguments):
        if "class" in node and not _is_written_out(node):
            raise FaultError("function", name=str(node.get("function_name") or node["class"]).lower())
        texts = [text for value in node.values() for text in (value if isinstance(value, list) else [value])]
        for word in re.findall(r"\w+", " ".join(text for text in texts if isinstance(text, str)).lower()):
            if word in closed:
                raise FaultError("table", name=word)


def _is_written_out(node: dict[str, Any]) -> bool:
    """Return whether a part of an argument has no other text than what is written in the statement."""
    if node["type"] == "FUNCTION":
        return node["function_name"].lower() in MAKING_NO_NAME
    if node["type"] == "OPERATOR_CAST":
        literal = node["child"].get("literal", {}).get("kind")
        return literal == "NULL_LITERAL" or bool(literal and node["type_expr"].get("type_name", "").lower() in CAST_TO)
    return node["type"] in WRITTEN_OUT


def _is_closed(function: str) -> bool:
    return function.lower() in CLOSED_FUNCTIONS or function.lower().startswith(INTERNAL)


def position(statement: str, place: int) -> dict[str, int]:
    """Return the line and the column of a byte of the statement, from 1; nothing for a place outside it."""
    written = statement.encode()
    if place >= len(written):
        return {}
    before = written[:place].decode(errors="ignore")
    return {"line": before.count("\n") + 1, "column": len(before) - before.rfind("\n")}
