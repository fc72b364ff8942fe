"""Expressions that a learner types: read by tables, and never executed."""

from engine.expression.build import parse
from engine.expression.errors import ExpressionError

__all__ = ["ExpressionError", "parse"]
