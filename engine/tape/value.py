"""Numbers that remember where they came from, so that gradients can flow back to them."""

from __future__ import annotations

import numbers
from collections.abc import Iterable

import numpy as np

from engine import ops
from engine.ops.row import PYTHON_RAISES, Op, number_text

NO_BRANCHES = (
    "A value cannot decide a Python branch ({what}), because the graph would forget the other side: "
    "use engine.maximum, engine.minimum or engine.where, or compare `.data` where no gradient is meant."
)


class Value:
    """A number in a computation, with its gradient after `backward()`.

    Args:
        data: the number.
        label: its name for people; an operation without one is named as it was written.
        group: what part of a network it belongs to, such as "layer 1, neuron 2".
        role: what it is for, such as "parameter", "target" or "loss".

    Raises:
        TypeError: where `data` is not a real number.

    >>> a = Value(2.0, label="a")
    >>> y = (a * 3 + 1) ** 2
    >>> y.backward()
    >>> y.data, a.grad
    (49.0, 42.0)
    """

    __slots__ = ("__weakref__", "args", "data", "grad", "group", "label", "op", "role")

    # NumPy numbers leave operators with a value to the value.
    __array_ufunc__ = None

    def __init__(self, data: float, label: str = "", group: str = "", role: str = ""):
        if type(data) is not float and not isinstance(data, numbers.Real):
            raise TypeError(f"The value {label!r} is {data!r}, which is no number: give a float or an int.")
        self.data = float(data)
        self.grad = 0.0
        self.label = label
        self.group = group
        self.role = role
        self.op: Op | None = None
        self.args: tuple[Value, ...] = ()

    @staticmethod
    def record_operation(op: Op, args: tuple) -> Value:
        """Return the value of an operation on values and numbers, remembering both."""
        values = tuple([arg if isinstance(arg, Value) else Value(arg) for arg in args])
        result = Value(op.of_floats(*[value.data for value in values]))
        result.op, result.args = op, values
        return result

    def backward(self) -> None:
        """Set `grad` of every value that this one depends on to the derivative of this one by it.

        Gradients are set anew each time: a second call changes nothing.
        """
        order = in_order([self])
        for value in order:
            value.grad = 0.0
        self.grad = 1.0
        for value in reversed(order):
            for arg, partial in zip(value.args, partials_of(value), strict=True):
                arg.grad += value.grad * partial

    def __repr__(self):
        name = f", label={self.label!r}" if self.label else ""
        return f"Value({number_text(self.data)}, grad={number_text(self.grad)}{name})"

    def __add__(self, other):
        return ops.add(self, other)

    def __radd__(self, other):
        return ops.add(other, self)

    def __sub__(self, other):
        return ops.subtract(self, other)

    def __rsub__(self, other):
        return ops.subtract(other, self)

    def __mul__(self, other):
        return ops.multiply(self, other)

    def __rmul__(self, other):
        return ops.multiply(other, self)

    def __truediv__(self, other):
        return ops.divide(self, other)

    def __rtruediv__(self, other):
        return ops.divide(other, self)

    def __pow__(self, other):
        return ops.power(self, other)

    def __rpow__(self, other):
        return ops.power(other, self)

    def __neg__(self):
        return ops.negate(self)

    def __pos__(self):
        return self

    def __abs__(self):
        return ops.absolute(self)

    def __getattr__(self, name: str):
        """Return an operation of one argument as a method: `x.tanh()`."""
        op = ops.OPS.get(name)
        if op is None:
            raise AttributeError(f"A value has no {name!r}: see engine.ops.table.OPS for the operations.")
        return lambda *others: op(self, *others)

    def __bool__(self):
        raise TypeError(NO_BRANCHES.format(what="if, and, or, max, min"))

    def __float__(self):
        raise TypeError(
            "A value does not turn into a float by itself, because the graph would forget it: "
            "use engine's functions (engine.exp, not math.exp), or `.data` where no gradient is meant."
        )

    def _refuse_comparison(self, other):
        raise TypeError(NO_BRANCHES.format(what="<, >, ==, max, min"))

    __lt__ = __le__ = __gt__ = __ge__ = __eq__ = __ne__ = _refuse_comparison
    __hash__ = object.__hash__


class Input(Value):
    """A parameter of the function that is being traced; it has a place in that graph only."""

    __slots__ = ()


def partials_of(value: Value) -> tuple[float, ...]:
    """Return the derivative of a value by each of its arguments; () for a leaf."""
    if value.op is None:
        return ()
    known = [value.data, *(arg.data for arg in value.args)]
    try:
        return value.op.partials(*known)
    except PYTHON_RAISES:
        with np.errstate(all="ignore"):
            return tuple(map(float, value.op.partials(*map(np.float64, known))))


def in_order(outputs: Iterable[Value]) -> list[Value]:
    """Return every value that the outputs depend on, each after its arguments.

    Raises:
        ValueError: where a value depends on itself.
    """
    order: list[Value] = []
    done: set[int] = set()
    open_: set[int] = set()
    stack = [(value, False) for value in reversed(list(outputs))]
    while stack:
        value, args_are_done = stack.pop()
        if args_are_done:
            order.append(value)
            done.add(id(value))
            open_.discard(id(value))
        elif id(value) not in done:
            if id(value) in open_:
                raise ValueError(f"{value!r} depends on itself: a graph must not have a cycle.")
            open_.add(id(value))
            stack.append((value, True))
            stack.extend((arg, False) for arg in reversed(value.args) if id(arg) not in done)
    return order


def named(number, label: str = "", *, group: str = "", role: str = ""):
    """Return the same number; where it is a value, it now carries these names.

    Args:
        number: a value; floats and arrays, which carry no names, come back as they are.
        label: what people read instead of the expression.
        group: the part of a network it belongs to, such as "layer 1, neuron 2".
        role: what it is for, such as "hidden", "output" or "loss".

    >>> from engine import trace
    >>> node = trace(lambda x: named(3 * x, "z", role="hidden").tanh()).nodes[2]
    >>> node.label, node.role
    ('z', 'hidden')
    """
    if isinstance(number, Value):
        number.label = label or number.label
        number.group = group or number.group
        number.role = role or number.role
    return number
