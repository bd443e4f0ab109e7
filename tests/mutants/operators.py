"""Run mutmut with more ways to make a sentence wrong: another column, the other direction, arguments the other way round.

mutmut itself breaks a column's name, which every test notices that reaches the line. A wrong sentence names a column that is
there: these mutants do, so that the rows of a test must tell its columns apart.
"""

import sys
from collections.abc import Iterator
from fnmatch import fnmatch

import libcst as cst
import libcst.matchers as m
from mutmut.__main__ import cli
from mutmut.configuration import config
from mutmut.mutation.mutators import mutation_operators
from mutmut.utils.file_utils import walk_mutatable_files

#: Names of methods and functions, and what they are taken for.
OPPOSITES = {"min": "max", "idxmin": "idxmax", "nsmallest": "nlargest", "head": "tail", "first": "last", "floor": "ceil"}
OPPOSITES |= {other: name for name, other in OPPOSITES.items()}
#: Functions whose arguments stand in any order.
COMMUTATIVE = m.Name("min") | m.Name("max")
COLUMN = m.Subscript(value=m.Name(), slice=[m.SubscriptElement(slice=m.Index(value=m.SimpleString()))])
FIRST = m.Subscript(value=m.Attribute(attr=m.Name("iloc")), slice=[m.SubscriptElement(slice=m.Index(value=m.Integer("0")))])
LAST = cst.parse_expression("x[-1]").slice
LOOP = m.For(target=m.Name()) | m.CompFor(target=m.Name())

#: The nodes of the function at hand that name a column, each with the same node naming another column of the same rows.
_others: dict[cst.CSTNode, cst.CSTNode] = {}


def find_columns(function: cst.FunctionDef) -> Iterator[cst.CSTNode]:
    """Note for every column that a function names another of the same rows; makes no mutant itself."""
    rows = {loop.target.value for loop in m.findall(function, LOOP)}
    fields = [node for node in m.findall(function, m.Attribute(value=m.Name())) if node.value.value in rows]
    for nodes, name_of, with_name in (
        (m.findall(function, COLUMN), _key, _with_key),
        (fields, lambda node: node.attr.value, lambda node, name: node.with_changes(attr=cst.Name(name))),
    ):
        for base in {node.value.value for node in nodes}:
            same = [node for node in nodes if node.value.value == base]
            names = sorted({name_of(node) for node in same})
            after = dict(zip(names, names[1:] + names[:1], strict=True))
            _others.update({node: with_name(node, after[name_of(node)]) for node in same if len(names) > 1})
    return iter(())


def _key(node: cst.Subscript) -> str:
    return node.slice[0].slice.value.evaluated_value


def _with_key(node: cst.Subscript, name: str) -> cst.Subscript:
    written = node.slice[0].slice.value
    return node.with_deep_changes(written, value=written.quote + name + written.quote)


def other_column(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """`row["low"]` becomes `row["high"]`, another column that the function reads from the same rows."""
    if node in _others:
        yield _others[node]


def last_row(node: cst.Subscript) -> Iterator[cst.CSTNode]:
    """`rows.iloc[0]` becomes `rows.iloc[-1]`."""
    if m.matches(node, FIRST):
        yield node.with_changes(slice=LAST)


def opposite(node: cst.Call) -> Iterator[cst.CSTNode]:
    """`rows.max()` becomes `rows.min()`, and the like."""
    name = node.func.attr if isinstance(node.func, cst.Attribute) else node.func
    if isinstance(name, cst.Name) and name.value in OPPOSITES:
        yield node.with_deep_changes(name, value=OPPOSITES[name.value])


def arguments_swapped(node: cst.Call) -> Iterator[cst.CSTNode]:
    """`span(low, high)` becomes `span(high, low)`, for each two arguments that stand side by side without a name."""
    for i in range(0 if m.matches(node.func, COMMUTATIVE) else len(node.args) - 1):
        here, there = node.args[i : i + 2]
        if not (here.keyword or there.keyword or here.star or there.star):
            swapped = (here.with_changes(value=there.value), there.with_changes(value=here.value))
            yield node.with_changes(args=(*node.args[:i], *swapped, *node.args[i + 2 :]))


OPERATORS = (
    (cst.FunctionDef, find_columns),
    (cst.Subscript, other_column),
    (cst.Attribute, other_column),
    (cst.Subscript, last_row),
    (cst.Call, opposite),
    (cst.Call, arguments_swapped),
)


def narrow(patterns: list[str]) -> None:
    """Have mutants made only of the modules whose mutants can have one of the names; mutmut itself makes all of them first."""
    names = {str(path): ".".join(path.with_suffix("").parts) + ".x" for path in walk_mutatable_files()}
    chosen = [path for path, name in names.items() if any(fnmatch(name, pattern) for pattern in patterns)]
    if not chosen:
        sys.exit(f"no module of sentences has mutants of these names: {' '.join(patterns)}")
    config().only_mutate = chosen


if __name__ == "__main__":
    mutation_operators.extend(OPERATORS)
    narrow(sys.argv[2:])
    cli()
