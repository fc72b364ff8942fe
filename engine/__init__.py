"""An autograd engine to learn from: graphs of named nodes, their values and their gradients."""

from engine import datasets, losses, nn, ops, optimisers, training
from engine.expression import ExpressionError, parse
from engine.graph import Graph
from engine.nodes import Edge, Node
from engine.ops import *  # noqa: F403 - the rows of the table are the public functions
from engine.ops import OPS
from engine.running import Run
from engine.tracing import substitute, trace
from engine.value import Value, named

__all__ = [
    "OPS",
    "Edge",
    "ExpressionError",
    "Graph",
    "Node",
    "Run",
    "Value",
    "datasets",
    "losses",
    "named",
    "nn",
    "optimisers",
    "parse",
    "substitute",
    "trace",
    "training",
    *ops.__all__,
]
