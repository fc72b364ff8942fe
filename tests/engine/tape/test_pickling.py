"""Values survive pickling and copying, with all that they came from and as long as the chain may be."""

import copy
import pickle

import pytest

from engine import Value

WAYS = {
    "pickle": lambda values: pickle.loads(pickle.dumps(values)),
    "pickle in Python": lambda values: pickle.loads(pickle._dumps(values)),
    "the oldest protocol": lambda values: pickle.loads(pickle.dumps(values, 2)),
    "deepcopy": copy.deepcopy,
}


@pytest.fixture(params=WAYS)
def again(request):
    return WAYS[request.param]


def chain(length):
    x = y = Value(1.0, label="x")
    for _ in range(length):
        y = y + 1
    return x, y


@pytest.mark.parametrize("length", [5_000, 100_000])
def test_a_long_chain_needs_no_recursion(length):
    _, y = chain(length)
    found = pickle.loads(pickle.dumps(y))
    found.backward()
    assert (found.data, found.args[0].grad) == (y.data, 1.0)


def test_a_long_chain_is_copied_without_recursion():
    assert copy.deepcopy(chain(5_000)[1]).data == 5_001.0


def test_everything_that_a_value_carries_comes_back(again):
    w = Value(2.0, label="w", group="layer 1", role="parameter")
    w.m = 0.5
    loss = (w * 3) ** 2
    loss.backward()
    found = again(loss)
    weight = found.args[0].args[0]
    assert (weight.label, weight.group, weight.role, weight.m) == ("w", "layer 1", "parameter", 0.5)
    assert (found.data, weight.grad, found.op) == (36.0, 36.0, loss.op)


def test_values_that_share_their_past_still_do(again):
    x = Value(0.5)
    hidden = x.tanh()
    first, second = hidden * 2, hidden * 3
    later, x_again, hidden_again, one, other = again([second, x, hidden, first, second])
    assert one.args[0] is other.args[0] is hidden_again
    assert hidden_again.args[0] is x_again
    assert later is other
    other.backward()
    second.backward()
    assert x_again.grad == x.grad


def test_a_shallow_copy_shares_its_arguments():
    x = Value(1.0)
    y = x * 2
    copied = copy.copy(y)
    assert copied is not y
    assert copied.args[0] is x


def test_what_cannot_be_pickled_leaves_others_as_they_were():
    x = Value(1.0)
    x.m = lambda: 0
    y = x + 1
    with pytest.raises((pickle.PicklingError, AttributeError)):
        pickle.dumps(y + 1)
    del x.m
    assert pickle.loads(pickle.dumps(y)).data == 2.0
