"""Comparisons and the sign: steps, whose slope is zero wherever it exists."""

from __future__ import annotations

from engine.ops.row import Op

COMPARISON = "A comparison jumps at a tie; its gradient is taken as 0 everywhere."

greater = Op(
    name="greater",
    symbol=">",
    formula="1.0 if a > b else 0.0",
    text="[{0:1} > {1:1}]",
    latex=r"\left[{0:1} > {1:1}\right]",
    kink=lambda a, b: a - b,
    convention=COMPARISON,
    partials=lambda y, a, b: (0, 0),
)
less = Op(
    name="less",
    symbol="<",
    formula="1.0 if a < b else 0.0",
    text="[{0:1} < {1:1}]",
    latex=r"\left[{0:1} < {1:1}\right]",
    kink=lambda a, b: a - b,
    convention=COMPARISON,
    partials=lambda y, a, b: (0, 0),
)
sign = Op(
    name="sign",
    symbol="sign",
    formula="1.0 if x > 0.0 else -1.0 if x < 0.0 else 0.0 if x == 0.0 else x",
    overrides={"numpy": "sign(x) + 0.0"},
    kink=lambda x: x,
    convention="sign jumps at 0; its gradient is taken as 0 everywhere.",
    partials=lambda y, x: (0,),
)
