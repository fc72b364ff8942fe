"""The documentation table has a row for every operation that learners use."""

from engine import OPS
from engine.graph.reference import table


def test_every_operation_that_learners_use_is_in_the_table():
    lines = table().splitlines()[2:]
    assert [line.split("`")[1] for line in lines] == [op.name for op in OPS.values() if not op.helper]


def test_conventions_and_reasons_are_told():
    lines = {line.split("`")[1]: line for line in table().splitlines()[2:]}
    assert "gradient there is taken as 0" in lines["relu"]
    assert "the logarithm of a is not a real number" in lines["log"]
