"""Operations on any number of arguments from one, each with the same rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from engine.ops.powers import exp
from engine.ops.row import Op


def for_each(partial: Callable[[Any, Any, float], Any]) -> Callable[..., tuple[Any, ...]]:
    """Return the partials of any number of arguments from the rule that holds for each of them.

    Args:
        partial: from the result, one argument and how many there are, to the derivative by that argument.

    >>> for_each(lambda y, x, count: 1 / count)(5.0, 4.0, 6.0)
    (0.5, 0.5)
    """

    def partials(y: Any, *numbers: Any) -> tuple[Any, ...]:
        return tuple([partial(y, number, len(numbers)) for number in numbers])

    partials.each = partial  # type: ignore[attr-defined]  # read by rule_for_each
    return partials


total = Op(
    name="total",
    symbol="sum",
    formula="sum(numbers)",
    partials=for_each(lambda y, x, count: 1),
)
mean = Op(
    name="mean",
    symbol="mean",
    formula="sum(numbers) / len(numbers)",
    partials=for_each(lambda y, x, count: 1 / count),
)
log_sum_exp = Op(
    name="log_sum_exp",
    symbol="logsumexp",
    formula="log_sum_exp(*numbers)",
    partials=for_each(lambda y, x, count: exp(x - y)),
)
