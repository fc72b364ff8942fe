"""An autograd engine to learn from: graphs of named nodes, their values and their gradients."""

from engine import nn, ops, training
from engine.data import datasets
from engine.expression import ExpressionError, parse
from engine.graph import Graph, Run, checks, substitute, trace
from engine.nn import losses, optimisers
from engine.ops import *  # noqa: F403 - the rows of the table are the public functions
from engine.ops import OPS
from engine.tape.group import group
from engine.tape.naming import named
from engine.tape.nodes import Edge, Node
from engine.tape.value import Value

__all__ = [
    "OPS",
    "Edge",
    "ExpressionError",
    "Graph",
    "Node",
    "Run",
    "Value",
    "checks",
    "datasets",
    "group",
    "losses",
    "named",
    "nn",
    "ops",
    "optimisers",
    "parse",
    "substitute",
    "trace",
    "training",
    *ops.table.__all__,  # type: ignore[attr-defined]  # made there as the module loads
]
