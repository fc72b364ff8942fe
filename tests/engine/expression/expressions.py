"""Random expressions as trees, ways to write them with as few brackets as possible, and their values.

A tree is a number, a name, or a tuple of an operation's name and its operands.
"""

import math

from hypothesis import strategies as st

VARIABLES = ["a", "b", "x", "w0", "θ", "rate"]
CONSTANTS = {"π": math.pi, "e": math.e}

# How loosely a written tree holds together; operands below the level that is asked for take brackets.
COMPARISON, SUM, PRODUCT, SIGN, POWER, ATOM = range(6)
LEFT = {"+": SUM, "-": SUM, "*": PRODUCT, "/": PRODUCT}

# Operation: its spellings, its own level, the least levels of its operands.
INFIX = {
    "greater": ([">"], COMPARISON, SUM, SUM),
    "less": (["<"], COMPARISON, SUM, SUM),
    "add": (["+"], SUM, SUM, PRODUCT),
    "subtract": (["-", "−"], SUM, SUM, PRODUCT),
    "multiply": (["*", "×", "·", ""], PRODUCT, PRODUCT, SIGN),
    "divide": (["/", "÷"], PRODUCT, PRODUCT, SIGN),
    "power": (["^", "**"], POWER, ATOM, SIGN),
}
CALLS = {
    "exp": ["exp"],
    "log": ["log", "ln"],
    "sqrt": ["sqrt", "√"],
    "tanh": ["tanh"],
    "sigmoid": ["sigmoid", "σ"],
    "absolute": ["abs", "|"],
    "maximum": ["max", "maximum"],
    "where": ["where"],
}

EVERY_NAME = [*VARIABLES, *CONSTANTS]
BINARY = [*INFIX, "maximum", "where"]
UNARY = ["negate", *(name for name in CALLS if name not in BINARY)]
# Those that fight for operands most.
RIVALS = (["negate", "sqrt"], ["multiply", "power"])

PYTHON = {
    "greater": lambda a, b: float(a > b),
    "less": lambda a, b: float(a < b),
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "divide": lambda a, b: a / b,
    "power": math.pow,
    "negate": lambda a: -a,
    "exp": math.exp,
    "log": math.log,
    "sqrt": math.sqrt,
    "tanh": math.tanh,
    "sigmoid": lambda a: 1 / (1 + math.exp(-a)),
    "absolute": abs,
    "maximum": max,
    "where": lambda condition, a, b: a if condition else b,
}


@st.composite
def trees(draw):
    """Random trees; a negated number is the negative number, as the parser has it."""
    names, of_one, of_two = draw(st.sampled_from([(EVERY_NAME, UNARY, BINARY), (["a", "b"], *RIVALS)]))
    numbers = st.one_of(st.integers(0, 12).map(float), st.floats(0, 1e6))
    forest = draw(st.lists(st.one_of(numbers, st.sampled_from(names)), min_size=1, max_size=8))
    while True:
        place = draw(st.integers(0, len(forest) - 1))
        forest[place] = _wrapped(forest[place], draw(st.sampled_from(["", "", *of_one])))
        if len(forest) == 1:
            return forest[0]
        place = draw(st.integers(0, len(forest) - 2))
        forest[place : place + 2] = [_joined(draw(st.sampled_from(of_two)), *forest[place : place + 2])]


def _wrapped(tree, op):
    return _negated(tree) if op == "negate" else (op, tree) if op else tree


def _joined(op, left, right):
    return (op, ("greater", left, right), left, right) if op == "where" else (op, left, right)


def _negated(tree):
    is_number = isinstance(tree, float) and math.copysign(1, tree) > 0
    return -tree if is_number else ("negate", tree)


def value(tree, inputs):
    """The value of a tree by Python's own arithmetic; None where Python raises."""
    try:
        return _value(tree, inputs)
    except (ArithmeticError, ValueError):
        return None


def _value(tree, inputs):
    if isinstance(tree, float):
        return tree
    if isinstance(tree, str):
        return {**inputs, **CONSTANTS}[tree]
    op, *operands = tree
    return PYTHON[op](*[_value(operand, inputs) for operand in operands])


def shape(instructions):
    """The tree that the instructions of a parsed expression make."""
    made = []
    for line in instructions:
        if line.op in ("input", "constant"):
            made.append(line.label or line.value)
        else:
            made.append((line.op, *(made[arg] for arg in line.args)))
    return made[-1]


@st.composite
def texts(draw, tree):
    """One of the ways to write a tree."""
    return _written(draw, tree)[0]


def _written(draw, tree):
    """The text of a tree, and its level."""
    if isinstance(tree, str):
        return draw(st.sampled_from({"π": ["pi", "π"]}.get(tree, [tree]))), ATOM
    if isinstance(tree, float):
        return _number(draw, tree)
    op, *operands = tree
    if op == "negate":
        return draw(st.sampled_from("-−")) + _operand(draw, operands[0], SIGN), SIGN
    return _infix(draw, op, *operands) if op in INFIX else _call(draw, op, operands)


def _number(draw, number):
    if math.copysign(1, number) < 0:
        return draw(st.sampled_from("-−")) + _number(draw, -number)[0], SIGN
    forms = [repr(number), f"{number:.17e}"]
    return draw(st.sampled_from([*forms, str(int(number))] if number.is_integer() else forms)), ATOM


def _operand(draw, tree, least):
    text, level = _written(draw, tree)
    is_bracketed = level < least or draw(st.integers(0, 9)) == 0
    opening, closing = draw(st.sampled_from(["()", "[]", "{}"]))
    return f"{opening}{text}{closing}" if is_bracketed else text


def _infix(draw, op, left, right):
    spellings, level, least_left, least_right = INFIX[op]
    symbol, blank = draw(st.sampled_from(spellings)), draw(st.sampled_from(["", " "]))
    before, after = _operand(draw, left, least_left), _operand(draw, right, least_right)
    if op == "power" and ("power", right) in {("power", float(n)) for n in range(13)} and draw(st.booleans()):
        return before + str(int(right)).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")), level
    if not symbol:
        return _touching(before, after, blank), level
    return f"{before}{blank}{symbol}{blank}{after}", level


def _touching(before, after, blank):
    """A product without an operator, where one can be left out."""
    is_named = before[-1].isalnum() or before[-1] == "_"
    if after[0] in "-−.0123456789" or (before.endswith("rate") and after[0] in "([{"):
        return f"{before} * {after}"
    if is_named and after[0] == "[":
        return f"{before} * {after}"
    needs_blank = before[-1] not in ")]}|" and after[0] not in "([{|√"
    return before + (" " if needs_blank else blank) + after


def _call(draw, op, operands):
    name = draw(st.sampled_from(CALLS[op]))
    if name == "√":
        return "√" + _operand(draw, operands[0], ATOM), ATOM
    written = [_written(draw, operand)[0] for operand in operands]
    if name == "|":
        inner = f"({written[0]})" if "|" in written[0] else written[0]
        return f"|{inner}|", ATOM
    return f"{name}({', '.join(written)})", ATOM
