"""Operations that choose: their result is one of their arguments, and the others say nothing."""

from __future__ import annotations

from engine.ops.comparisons import greater, less, sign
from engine.ops.row import Op

where: Op = Op(
    name="where",
    symbol="where",
    formula="a if condition != 0.0 else b",
    partials=lambda y, condition, a, b: (0, where(condition, 1, 0), where(condition, 0, 1)),
    chooses=True,
)
maximum = Op(
    name="maximum",
    symbol="max",
    # Written out, because Python's max drops nan and the three languages differ on max(0, −0).
    formula="a if a > b or a != a else b",
    latex=r"\max\left({all}\right)",
    kink=lambda a, b: a - b,
    convention="At a tie max gives each side half of the gradient.",
    partials=lambda y, a, b: (0.5 + 0.5 * sign(a - b), 0.5 + 0.5 * sign(b - a)),
    chooses=True,
)
minimum = Op(
    name="minimum",
    symbol="min",
    formula="a if a < b or a != a else b",
    latex=r"\min\left({all}\right)",
    kink=lambda a, b: a - b,
    convention="At a tie min gives each side half of the gradient.",
    partials=lambda y, a, b: (0.5 + 0.5 * sign(b - a), 0.5 + 0.5 * sign(a - b)),
    chooses=True,
)
clip = Op(
    name="clip",
    symbol="clip",
    formula="low if x < low else high if x > high else x",
    kink=lambda x, low, high: (x - low) * (x - high),
    convention="At a bound clip passes the whole gradient to the number, none to the bound.",
    partials=lambda y, x, low, high: (
        where(less(x, low), 0, where(greater(x, high), 0, 1)),
        less(x, low),
        where(less(x, low), 0, greater(x, high)),
    ),
    chooses=True,
)
absolute = Op(
    name="absolute",
    symbol="abs",
    formula="fabs(x)",
    text="|{0:0}|",
    latex=r"\left|{0:0}\right|",
    kink=lambda x: x,
    convention="|x| has no slope at 0; the gradient there is taken as 0.",
    partials=lambda y, x: (sign(x),),
)
