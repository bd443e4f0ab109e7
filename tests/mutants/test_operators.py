"""The further ways to make a sentence wrong."""

from pathlib import Path

import libcst as cst
import pytest
from mutmut.mutation import file_mutation

from tests.mutants import operators
from tests.mutants.operators import OPERATORS


@pytest.fixture
def mutants(monkeypatch):
    """The mutants of the body of a function of one line."""

    def of(line: str) -> list[str]:
        monkeypatch.setattr(file_mutation, "mutation_operators", OPERATORS)
        module, mutations, *_ = file_mutation.create_mutations("sentences.py", f"def sentence():\n    {line}\n")
        codes = [module.deep_replace(mutation.original_node, mutation.mutated_node).code for mutation in mutations]
        return [code.splitlines()[1].strip() for code in codes]

    return of


def test_a_column_is_taken_for_the_next_of_the_same_rows(mutants):
    assert mutants('return facts["low"] + facts["high"] + facts["n"] + other["one"]') == [
        'return facts["n"] + facts["high"] + facts["n"] + other["one"]',
        'return facts["low"] + facts["low"] + facts["n"] + other["one"]',
        'return facts["low"] + facts["high"] + facts["high"] + other["one"]',
    ]


def test_a_field_of_a_row_is_taken_for_the_next(mutants):
    assert mutants("return [row.low + row.high for row in each_row(rows)] + [money.unit, money.symbol]") == [
        "return [row.high + row.high for row in each_row(rows)] + [money.unit, money.symbol]",
        "return [row.low + row.low for row in each_row(rows)] + [money.unit, money.symbol]",
    ]


def test_the_first_row_is_taken_for_the_last(mutants):
    assert mutants("return rows.iloc[0], rows.iloc[1]") == ["return rows.iloc[-1], rows.iloc[1]"]


def test_a_direction_is_turned(mutants):
    assert mutants("return max(a) + b.idxmin()") == ["return min(a) + b.idxmin()", "return max(a) + b.idxmax()"]


def test_arguments_are_swapped_with_their_neighbours(mutants):
    assert mutants("return min(a, b)") == ["return max(a, b)"]
    assert mutants("return span(a, b, c, unit=d)") == ["return span(b, a, c, unit=d)", "return span(a, c, b, unit=d)"]


def test_every_mutant_is_python(mutants):
    for code in mutants('return span(rows.iloc[0], f["a"], *rest) + f["b"] + f["a"].min()'):
        cst.parse_statement(code)


def test_a_name_of_no_module_is_refused(monkeypatch):
    monkeypatch.setattr(operators, "walk_mutatable_files", lambda: [Path("components/phrases.py")])
    with pytest.raises(SystemExit, match="no module of sentences has mutants of these names: \\*\\.phrase\\.\\*"):
        operators.narrow(["*.phrase.*"])
