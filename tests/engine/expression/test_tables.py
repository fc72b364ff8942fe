"""The tables for a reader in another language: JSON, whole, and the same every time."""

import json
import re
import subprocess
import sys
from string import Formatter

import pytest

from engine import ops
from engine.codegen.javascript_operations import functions, rows
from engine.expression import operands, operators
from engine.expression.grammar import FUNCTIONS
from engine.expression.lexer import WHITE
from engine.expression.sentences import MISSING, SENTENCES
from engine.expression.tables import tables
from engine.ops.reductions import for_each
from engine.tape.rules import rule, rule_for_each


def test_the_tables_are_json():
    written = json.dumps([tables(), rows()], allow_nan=False)
    assert json.loads(written) == [tables(), rows()]


def test_the_tables_are_the_same_in_every_session():
    """Files made of them are equal, whatever the order in which a session's sets happen to be."""
    script = (
        "import json; from engine.expression.tables import tables;"
        "from engine.codegen.javascript_operations import functions, rows;"
        "print(json.dumps([tables(), rows(), functions()]))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", script], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in "012"
    }
    assert len(said) == 1


def test_every_action_names_a_function_of_the_parser():
    found = [name for row in tables()["actions"].values() for name in row.values()]
    for name in [*found, *tables()["otherwise"].values()]:
        assert hasattr(operands, name) != hasattr(operators, name), name


def test_white_space_is_pythons():
    everything = [chr(code) for code in range(0x110000)]
    assert [c for c in everything if re.match(r"\s", c)] == [
        c for c in everything if re.match(f"[{WHITE}]", c)
    ]


def test_sentences_have_gaps_that_any_language_can_fill():
    for reason, hint in [*SENTENCES.values(), *MISSING.values()]:
        for _, gap, how, conversion in Formatter().parse(reason + hint):
            assert gap is None or (gap.isidentifier() and how in ("", ",") and conversion is None)


def test_every_function_has_a_signature():
    assert tables()["signatures"].keys() == FUNCTIONS.keys()


# Operations of any number of arguments

ANY = [op for op in ops.OPS.values() if op.arity is None]


@pytest.mark.parametrize("op", ANY, ids=lambda op: op.name)
@pytest.mark.parametrize("count", [1, 3])
def test_one_rule_holds_for_each_argument(op, count):
    """What the rule for each says of an argument is what the rule of all says of it."""
    numbers = [0.5, -1.5, 2.0][:count]
    result = op.of_floats(*numbers)
    each = rule_for_each(op)
    for slot, partial in enumerate(rule(op, count).partials):
        given = _values(rule(op, count).nodes, [result, *numbers])[partial]
        assert _values(each.nodes, [result, numbers[slot], float(count)])[each.partials[0]] == given


def _values(nodes, given):
    values = list(given)
    for node in nodes[len(given) :]:
        values.append(
            node.value if node.op is None else node.op.of_floats(*[values[arg] for arg in node.args])
        )
    return values


def test_a_row_of_any_number_whose_rule_is_not_for_each_is_named():
    with pytest.raises(ValueError, match="total takes any number of arguments"):
        rule_for_each(_Stranger())


class _Stranger:
    name = "total"
    partials = staticmethod(lambda y, *numbers: (1,) * len(numbers))


def test_rules_for_each_count_their_arguments():
    assert for_each(lambda y, x, count: count * x)(0.0, 2.0, 3.0) == (4.0, 6.0)


def test_every_operation_has_its_functions():
    assert all(f"  {name}: {{ call: " in functions() for name in ops.OPS)
