"""The four operations of arithmetic, and the change of sign."""

from __future__ import annotations

from engine.ops.row import PRODUCT, SUM, Op

add = Op(
    name="add",
    symbol="+",
    formula="a + b",
    text="{0:1} + {1:2}",
    latex="{0:1} + {1:2}",
    precedence=SUM,
    neutral=(0.0, 0.0),
    partials=lambda y, a, b: (1, 1),
)
subtract = Op(
    name="subtract",
    symbol="−",
    formula="a - b",
    text="{0:1} − {1:2}",
    latex="{0:1} - {1:2}",
    precedence=SUM,
    neutral=(None, 0.0),
    partials=lambda y, a, b: (1, -1),
)
multiply = Op(
    name="multiply",
    symbol="×",
    formula="a * b",
    text="{0:2} × {1:3}",
    latex=r"{0:2} \times {1:3}",
    precedence=PRODUCT,
    neutral=(1.0, 1.0),
    partials=lambda y, a, b: (b, a),
)
divide = Op(
    name="divide",
    symbol="÷",
    formula="a / b",
    text="{0:2} ÷ {1:3}",
    latex=r"\frac{{{0:0}}}{{{1:0}}}",
    precedence=PRODUCT,
    neutral=(None, 1.0),
    undefined="0 ÷ 0 has no value",
    pole="division by zero",
    partials=lambda y, a, b: (1 / b, -(y / b)),
)
negate = Op(
    name="negate",
    symbol="−",
    formula="-x",
    text="−{0:3}",
    latex="-{0:3}",
    precedence=SUM,
    partials=lambda y, x: (-1,),
)
