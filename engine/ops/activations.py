"""The functions that neurons end with."""

from __future__ import annotations

from typing import Any

from engine.ops.choices import minimum, where
from engine.ops.comparisons import greater
from engine.ops.powers import OVERFLOW_OF_EXP, exp
from engine.ops.row import Op

sigmoid: Op = Op(
    name="sigmoid",
    symbol="sigmoid",
    formula="1.0 / (1.0 + exp(-x))",
    overrides={"python": f"0.0 if x < -{OVERFLOW_OF_EXP} else 1.0 / (1.0 + exp(-x))"},
    latex=r"\sigma\left({0:0}\right)",
    partials=lambda y, x: (y * sigmoid(-x),),
)
relu = Op(
    name="relu",
    symbol="relu",
    formula="0.0 if x <= 0.0 else x",
    overrides={"numpy": "maximum(x, 0.0)"},
    kink=lambda x: x,
    convention="ReLU has no slope at 0; the gradient there is taken as 0.",
    partials=lambda y, x: (greater(x, 0),),
)
leaky_relu = Op(
    name="leaky_relu",
    symbol="leaky_relu",
    formula="0.01 * x if x <= 0.0 else x",
    kink=lambda x: x,
    convention="Leaky ReLU has no slope at 0; the gradient there is taken as 0.01.",
    partials=lambda y, x: (where(greater(x, 0), 1, 0.01),),
)
elu = Op(
    name="elu",
    symbol="elu",
    formula="expm1(x) if x <= 0.0 else x",
    partials=lambda y, x: (exp(minimum(x, 0)),),
)
softplus = Op(
    name="softplus",
    symbol="softplus",
    # log(1 + e^x), with the large part taken out so that nothing overflows.
    formula="(0.0 if x <= 0.0 else x) + log1p(exp(-fabs(x)))",
    partials=lambda y, x: (sigmoid(x),),
)
gelu = Op(
    # The form with tanh (Hendrycks and Gimpel 2016, arXiv:1606.08415), as 0.5 (1 + tanh u) = sigmoid(2u).
    name="gelu",
    symbol="gelu",
    formula="x / (1.0 + exp(-1.5957691216057308 * (x + 0.044715 * x * x * x)))",
    partials=lambda y, x: (_gelu_slope(x),),
)


def _gelu_slope(x: Any) -> Any:
    squeezed = 1.5957691216057308 * (x + 0.044715 * x * x * x)
    inner_slope = 1.5957691216057308 * (1 + 3 * 0.044715 * x * x)
    gate = sigmoid(squeezed)
    return gate + x * gate * sigmoid(-squeezed) * inner_slope
