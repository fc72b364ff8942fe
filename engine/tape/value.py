"""Numbers that remember where they came from, so that gradients can flow back to them."""

from __future__ import annotations

import numbers
from collections.abc import Callable
from typing import Any, NoReturn

import numpy as np

from engine.ops import table
from engine.ops.row import PYTHON_RAISES, Op, number_text
from engine.tape import pickling, refusals
from engine.tape.group import current_group
from engine.tape.toposort import toposort

Operator = Callable[[Any, Any], "Value"]


def operators(op: Op) -> tuple[Operator, Operator]:
    """Return an operation as two methods: with the value on the left, and with the value on the right."""

    def left(self: Value, other: float | Value) -> Value:
        return Value.record_operation(op, (self, other))

    def right(self: Value, other: float | Value) -> Value:
        return Value.record_operation(op, (other, self))

    return left, right


class Value:
    """A number in a computation, with its gradient after `backward()`.

    A program may keep numbers of its own on a value, such as an optimiser's momentum: `p.m = 0.0`.

    Args:
        data: the number.
        label: its name for people; an operation without one is named as it was written.
        group: what part of a network it belongs to, such as "layer 1, neuron 2"; by default as `group` says.
        role: what it is for, such as "parameter", "target" or "loss".

    Raises:
        TypeError: where `data` is not a real number.

    >>> a = Value(2.0, label="a")
    >>> y = (a * 3 + 1) ** 2
    >>> y.backward()
    >>> y.data, a.grad
    (49.0, 42.0)
    """

    __slots__ = ("__dict__", "__weakref__", "args", "data", "grad", "group", "label", "op", "role")

    def __init__(self, data: float, label: str = "", group: str = "", role: str = ""):
        if type(data) is not float and not isinstance(data, numbers.Real):
            raise TypeError(f"The value {label!r} is {data!r}, which is no number: give a float or an int.")
        self.data = float(data)
        self.grad = 0.0
        self.label = label
        self.group = group or current_group()
        self.role = role
        self.op: Op | None = None
        self.args: tuple[Value, ...] = ()

    @staticmethod
    def record_operation(op: Op, args: tuple[float | Value, ...]) -> Value:
        """Return the value of an operation on values and numbers, remembering both."""
        values = tuple([arg if isinstance(arg, Value) else Value(arg) for arg in args])
        result = Value(op.of_floats(*[value.data for value in values]))
        result.op, result.args = op, values
        return result

    def backward(self) -> None:
        """Set `grad` of every value that this one depends on to the derivative of this one by it.

        Gradients are set anew each time: a second call changes nothing.
        """
        order = toposort([self])
        for value in order:
            value.grad = 0.0
        self.grad = 1.0
        reached = {id(self)}
        for value in reversed(order):
            op = value.op
            if op is None or id(value) not in reached:
                continue
            for arg, partial in zip(value.args, partials_of(value), strict=True):
                if partial != 0 or not op.chooses:
                    arg.grad += value.grad * partial
                    reached.add(id(arg))

    __add__, __radd__ = operators(table.add)
    __sub__, __rsub__ = operators(table.subtract)
    __mul__, __rmul__ = operators(table.multiply)
    __truediv__, __rtruediv__ = operators(table.divide)
    __pow__, __rpow__ = operators(table.power)

    def __neg__(self) -> Value:
        return Value.record_operation(table.negate, (self,))

    def __pos__(self) -> Value:
        return self

    def __abs__(self) -> Value:
        return Value.record_operation(table.absolute, (self,))

    def __getattr__(self, name: str) -> Callable[..., Value]:
        """Return an operation as a method: `x.tanh()`."""
        op = table.OPS.get(name)
        if op is None:
            raise AttributeError(f"A value has no {name!r}: engine.OPS names the operations that it has.")
        return lambda *others: op(self, *others)

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **more: Any) -> Any:
        """Leave operators with NumPy's numbers to the value, and refuse NumPy's functions."""
        op = NUMPY_OPERATORS.get(ufunc.__name__)
        if op is None or method != "__call__" or more:
            raise refusals.of_numpy(ufunc.__name__)
        return op(*inputs)

    def _refuse_branch(self, other: object = None) -> NoReturn:
        raise TypeError(refusals.NO_BRANCH)

    def _refuse_conversion(self) -> NoReturn:
        raise TypeError(refusals.NO_FLOAT)

    def _refuse_rounding(self, digits: object = None) -> NoReturn:
        raise TypeError(refusals.NO_ROUNDING)

    __bool__ = _refuse_branch
    __lt__ = __le__ = __gt__ = __ge__ = _refuse_branch
    __eq__ = __ne__ = _refuse_branch
    __hash__ = object.__hash__
    __float__ = __complex__ = _refuse_conversion
    __int__ = __round__ = __trunc__ = __floor__ = __ceil__ = _refuse_rounding

    def __reduce_ex__(self, protocol: object) -> Any:
        return pickling.reduced(self)

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        pickling.restore(self, state)

    def __repr__(self) -> str:
        name = f", label={self.label!r}" if self.label else ""
        return f"Value({number_text(self.data)}, grad={number_text(self.grad)}{name})"


# What NumPy calls the operators of a NumPy number beside a value.
NUMPY_OPERATORS = {
    "add": table.add,
    "subtract": table.subtract,
    "multiply": table.multiply,
    "divide": table.divide,
    "power": table.power,
}


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
