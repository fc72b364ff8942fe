"""Expressions that a learner types: read by tables, and never executed."""

from engine.expression.build import graph_of, parse, understood
from engine.expression.errors import ExpressionError
from engine.expression.parser import read
from engine.expression.starts import with_starts

__all__ = ["ExpressionError", "graph_of", "parse", "read", "understood", "with_starts"]
