"""THE TABLE: one row for each operation, and nothing about an operation anywhere else.

To add an operation, add a row. Its number forms, graph form, gradient, JavaScript, LaTeX, documentation,
place in typed expressions and tests follow from it. Partials receive the result `y` and then the arguments,
and are written in the operations themselves, so that one rule yields numbers, batches, graphs, programs and
text.
"""

from __future__ import annotations

from types import MappingProxyType

from engine.ops.row import POWER, PRODUCT, SUM, Op, for_each

# Arithmetic
add = Op(
    name="add",
    symbol="+",
    arity=2,
    python="{0} + {1}",
    text="{0:1} + {1:2}",
    latex="{0:1} + {1:2}",
    precedence=SUM,
    neutral=(0.0, 0.0),
    partials=lambda y, a, b: (1, 1),
)
subtract = Op(
    name="subtract",
    symbol="−",
    arity=2,
    python="{0} - {1}",
    text="{0:1} − {1:2}",
    latex="{0:1} - {1:2}",
    precedence=SUM,
    neutral=(None, 0.0),
    partials=lambda y, a, b: (1, -1),
)
multiply = Op(
    name="multiply",
    symbol="×",
    arity=2,
    python="{0} * {1}",
    text="{0:2} × {1:3}",
    latex=r"{0:2} \times {1:3}",
    precedence=PRODUCT,
    neutral=(1.0, 1.0),
    partials=lambda y, a, b: (b, a),
)
divide = Op(
    name="divide",
    symbol="÷",
    arity=2,
    python="{0} / {1}",
    text="{0:2} ÷ {1:3}",
    latex=r"\frac{{{0:0}}}{{{1:0}}}",
    precedence=PRODUCT,
    neutral=(None, 1.0),
    undefined="0 ÷ 0 has no value",
    pole="division by zero",
    partials=lambda y, a, b: (1 / b, -(y / b)),
)
power = Op(
    name="power",
    symbol="^",
    arity=2,
    python="math.pow({0}, {1})",
    numpy="forms.power({0}, {1})",
    # JavaScript alone says nan to 1 ** nan and (±1) ** ±infinity; C, Python and NumPy say 1.
    javascript="power({0}, {1})",
    javascript_helper="const power = (x, y) =>"
    " x === 1 || (x === -1 && (y === Infinity || y === -Infinity)) ? 1 : Math.pow(x, y);",
    shortcuts=(("2.0", "{0} * {0}"),),
    text="{0:4}^{1:3}",
    latex="{0:4}^{{{1:0}}}",
    precedence=POWER,
    neutral=(None, 1.0),
    undefined="{0} to the power {1} is not a real number",
    pole="zero to the negative power {1} divides by zero",
    overflow="{0} to the power {1} is too large for a number",
    partials=lambda y, a, b: (b * power(a, lower(b)), y * log_of_base(a)),
)
negate = Op(
    name="negate",
    symbol="−",
    python="-{0}",
    text="−{0:3}",
    latex="-{0:3}",
    precedence=SUM,
    partials=lambda y, x: (-1,),
)

# Exponentials, logarithms, roots
exp = Op(
    name="exp",
    symbol="exp",
    # Past the bound IEEE arithmetic says infinity, where Python raises and has to start again.
    python="(math.inf if {0} > 709.782712893384 else math.exp({0}))",
    numpy="np.exp({0})",
    javascript="Math.exp({0})",
    latex="e^{{{0:0}}}",
    precedence=POWER,
    overflow="e to the power {0} is too large for a number",
    partials=lambda y, x: (y,),
)
log = Op(
    name="log",
    symbol="log",
    python="math.log({0})",
    latex=r"\ln\left({0:0}\right)",
    undefined="the logarithm of {0} is not a real number",
    pole="the logarithm falls to minus infinity at 0",
    partials=lambda y, x: (1 / x,),
)
sqrt = Op(
    name="sqrt",
    symbol="sqrt",
    python="math.sqrt({0})",
    latex=r"\sqrt{{{0:0}}}",
    undefined="the square root of {0} is not a real number",
    partials=lambda y, x: (0.5 / y,),
)

# Circle and hyperbola
sin = Op(
    name="sin",
    symbol="sin",
    python="math.sin({0})",
    latex=r"\sin\left({0:0}\right)",
    partials=lambda y, x: (cos(x),),
)
cos = Op(
    name="cos",
    symbol="cos",
    python="math.cos({0})",
    latex=r"\cos\left({0:0}\right)",
    partials=lambda y, x: (-sin(x),),
)
tanh = Op(
    name="tanh",
    symbol="tanh",
    python="math.tanh({0})",
    latex=r"\tanh\left({0:0}\right)",
    # (1 / cosh)² keeps its digits where 1 − y² has lost them all to a saturated y.
    partials=lambda y, x: (power(1 / cosh(x), 2),),
)

tan = Op(
    name="tan",
    symbol="tan",
    python="math.tan({0})",
    latex=r"\tan\left({0:0}\right)",
    partials=lambda y, x: (1 + y * y,),
)

# What neurons use
sigmoid = Op(
    name="sigmoid",
    symbol="sigmoid",
    # Past the bound exp overflows, and IEEE arithmetic gives 1 / (1 + inf) = 0.
    python="(0.0 if {0} < -709.782712893384 else 1.0 / (1.0 + math.exp(-{0})))",
    numpy="1.0 / (1.0 + np.exp(-{0}))",
    javascript="1 / (1 + Math.exp(-{0}))",
    latex=r"\sigma\left({0:0}\right)",
    partials=lambda y, x: (y * sigmoid(-x),),
)
relu = Op(
    name="relu",
    symbol="relu",
    python="(0.0 if {0} <= 0.0 else {0})",
    numpy="np.maximum({0}, 0.0)",
    javascript="({0} <= 0 ? 0 : {0})",
    kink=lambda x: x,
    convention="ReLU has no slope at 0; the gradient there is taken as 0.",
    partials=lambda y, x: (greater(x, 0),),
)
leaky_relu = Op(
    name="leaky_relu",
    symbol="leaky_relu",
    python="(0.01 * {0} if {0} <= 0.0 else {0})",
    numpy="np.where({0} <= 0.0, 0.01 * {0}, {0})",
    javascript="({0} <= 0 ? 0.01 * {0} : {0})",
    kink=lambda x: x,
    convention="Leaky ReLU has no slope at 0; the gradient there is taken as 0.01.",
    partials=lambda y, x: (where(greater(x, 0), 1, 0.01),),
)
elu = Op(
    name="elu",
    symbol="elu",
    python="(math.expm1({0}) if {0} <= 0.0 else {0})",
    numpy="np.where({0} <= 0.0, np.expm1({0}), {0})",
    javascript="({0} <= 0 ? Math.expm1({0}) : {0})",
    partials=lambda y, x: (exp(minimum(x, 0)),),
)
softplus = Op(
    name="softplus",
    symbol="softplus",
    # log(1 + e^x), with the large part taken out so that nothing overflows.
    python="(0.0 if {0} <= 0.0 else {0}) + math.log1p(math.exp(-math.fabs({0})))",
    numpy="np.where({0} <= 0.0, 0.0, {0}) + np.log1p(np.exp(-np.abs({0})))",
    javascript="({0} <= 0 ? 0 : {0}) + Math.log1p(Math.exp(-Math.abs({0})))",
    partials=lambda y, x: (sigmoid(x),),
)
gelu = Op(
    # The form with tanh (Hendrycks and Gimpel 2016, arXiv:1606.08415), as 0.5 (1 + tanh u) = sigmoid(2u).
    name="gelu",
    symbol="gelu",
    python="{0} / (1.0 + math.exp(-1.5957691216057308 * ({0} + 0.044715 * {0} * {0} * {0})))",
    partials=lambda y, x: _gelu_slope(x),
)
absolute = Op(
    name="absolute",
    symbol="abs",
    python="math.fabs({0})",
    numpy="np.abs({0})",
    javascript="Math.abs({0})",
    text="|{0:0}|",
    latex=r"\left|{0:0}\right|",
    kink=lambda x: x,
    convention="|x| has no slope at 0; the gradient there is taken as 0.",
    partials=lambda y, x: (sign(x),),
)
maximum = Op(
    name="maximum",
    symbol="max",
    arity=2,
    # Written out, because Python's max drops nan and the three languages differ on max(0, −0).
    python="({0} if {0} > {1} or {0} != {0} else {1})",
    numpy="np.where(({0} > {1}) | ({0} != {0}), {0}, {1})",
    javascript="({0} > {1} || {0} !== {0} ? {0} : {1})",
    latex=r"\max\left({all}\right)",
    kink=lambda a, b: a - b,
    convention="At a tie max gives each side half of the gradient.",
    partials=lambda y, a, b: (0.5 + 0.5 * sign(a - b), 0.5 + 0.5 * sign(b - a)),
)
minimum = Op(
    name="minimum",
    symbol="min",
    arity=2,
    python="({0} if {0} < {1} or {0} != {0} else {1})",
    numpy="np.where(({0} < {1}) | ({0} != {0}), {0}, {1})",
    javascript="({0} < {1} || {0} !== {0} ? {0} : {1})",
    latex=r"\min\left({all}\right)",
    kink=lambda a, b: a - b,
    convention="At a tie min gives each side half of the gradient.",
    partials=lambda y, a, b: (0.5 + 0.5 * sign(b - a), 0.5 + 0.5 * sign(a - b)),
)
clip = Op(
    name="clip",
    symbol="clip",
    arity=3,
    python="({1} if {0} < {1} else {2} if {0} > {2} else {0})",
    numpy="np.where({0} < {1}, {1}, np.where({0} > {2}, {2}, {0}))",
    javascript="({0} < {1} ? {1} : {0} > {2} ? {2} : {0})",
    kink=lambda x, low, high: (x - low) * (x - high),
    convention="At a bound clip passes the whole gradient to the number, none to the bound.",
    partials=lambda y, x, low, high: (
        where(less(x, low), 0, where(greater(x, high), 0, 1)),
        less(x, low),
        where(less(x, low), 0, greater(x, high)),
    ),
)
where = Op(
    name="where",
    symbol="where",
    arity=3,
    python="({1} if {0} != 0.0 else {2})",
    numpy="np.where({0} != 0.0, {1}, {2})",
    javascript="({0} !== 0 ? {1} : {2})",
    partials=lambda y, condition, a, b: (0, where(condition, 1, 0), where(condition, 0, 1)),
)

# Of many: any number of arguments from one, each with the same rule

total = Op(
    name="total",
    symbol="sum",
    arity=None,
    python="{plus}",
    partials=for_each(lambda y, x, count: 1),
)
mean = Op(
    name="mean",
    symbol="mean",
    arity=None,
    python="({plus}) / {count}",
    partials=for_each(lambda y, x, count: 1 / count),
)
log_sum_exp = Op(
    name="log_sum_exp",
    symbol="logsumexp",
    arity=None,
    python="forms.log_sum_exp({all})",
    numpy="forms.log_sum_exp_of_arrays({all})",
    javascript="logSumExp({all})",
    javascript_helper="""function logSumExp(...numbers) {
  const largest = Math.max(...numbers);
  const shift = Number.isFinite(largest) ? largest : 0;
  return shift + Math.log(numbers.reduce((sum, number) => sum + Math.exp(number - shift), 0));
}""",
    partials=for_each(lambda y, x, count: exp(x - y)),
)

# Steps: their slope is zero wherever it exists
sign = Op(
    name="sign",
    symbol="sign",
    python="(1.0 if {0} > 0.0 else -1.0 if {0} < 0.0 else 0.0 if {0} == 0.0 else {0})",
    numpy="np.sign({0}) + 0.0",
    javascript="({0} > 0 ? 1 : {0} < 0 ? -1 : {0} === 0 ? 0 : {0})",
    kink=lambda x: x,
    convention="sign jumps at 0; its gradient is taken as 0 everywhere.",
    partials=lambda y, x: (0,),
)
greater = Op(
    name="greater",
    symbol=">",
    arity=2,
    python="(1.0 if {0} > {1} else 0.0)",
    numpy="np.where({0} > {1}, 1.0, 0.0)",
    javascript="({0} > {1} ? 1 : 0)",
    text="[{0:1} > {1:1}]",
    latex=r"\left[{0:1} > {1:1}\right]",
    kink=lambda a, b: a - b,
    convention="A comparison jumps at a tie; its gradient is taken as 0 everywhere.",
    partials=lambda y, a, b: (0, 0),
)
less = Op(
    name="less",
    symbol="<",
    arity=2,
    python="(1.0 if {0} < {1} else 0.0)",
    numpy="np.where({0} < {1}, 1.0, 0.0)",
    javascript="({0} < {1} ? 1 : 0)",
    text="[{0:1} < {1:1}]",
    latex=r"\left[{0:1} < {1:1}\right]",
    kink=lambda a, b: a - b,
    convention="A comparison jumps at a tie; its gradient is taken as 0 everywhere.",
    partials=lambda y, a, b: (0, 0),
)

# Helpers that appear in partials only
cosh = Op(
    name="cosh",
    symbol="cosh",
    python="(math.inf if math.fabs({0}) > 710.4758600739439 else math.cosh({0}))",
    numpy="np.cosh({0})",
    javascript="Math.cosh({0})",
    latex=r"\cosh\left({0:0}\right)",
    partials=lambda y, x: (sinh(x),),
    helper=True,
)
sinh = Op(
    name="sinh",
    symbol="sinh",
    python="math.sinh({0})",
    latex=r"\sinh\left({0:0}\right)",
    partials=lambda y, x: (cosh(x),),
    helper=True,
)
lower = Op(
    # The exponent of a power's derivative. At 0 it does not matter, but 0 × 0^(−1) would be nan.
    name="lower",
    symbol="lower",
    python="({0} - 1.0 if {0} != 0.0 else 1.0)",
    numpy="np.where({0} != 0.0, {0} - 1.0, 1.0)",
    javascript="({0} !== 0 ? {0} - 1 : 1)",
    text="{0:1} − 1",
    latex="{0:1} - 1",
    precedence=SUM,
    partials=lambda y, x: (1,),
    helper=True,
)
log_of_base = Op(
    # The logarithm in a power's derivative. At 0 the power itself is 0, and 0 × log 0 would be nan.
    name="log_of_base",
    symbol="log",
    python="(math.log({0}) if {0} > 0.0 else 0.0 if {0} == 0.0 else math.nan)",
    numpy="np.where({0} == 0.0, 0.0, np.log({0}))",
    javascript="({0} > 0 ? Math.log({0}) : {0} === 0 ? 0 : NaN)",
    latex=r"\ln\left({0:0}\right)",
    undefined="a power of the negative number {0} has no slope along the exponent",
    partials=lambda y, x: (1 / x,),
    helper=True,
)


def _gelu_slope(x):
    squeezed = 1.5957691216057308 * (x + 0.044715 * x * x * x)
    inner_slope = 1.5957691216057308 * (1 + 3 * 0.044715 * x * x)
    gate = sigmoid(squeezed)
    return (gate + x * gate * sigmoid(-squeezed) * inner_slope,)


# What only adds up its arguments: such a sum may be taken apart and put together in another order.
SUMS = (add, total)

OPS = MappingProxyType({row.name: row for row in tuple(globals().values()) if isinstance(row, Op)})

__all__ = ["OPS", *(name for name, row in OPS.items() if not row.helper)]
