"""An autograd engine to learn from: graphs of named nodes, their values and their gradients."""

from engine import ops
from engine.expression import ExpressionError, parse
from engine.graph import Graph
from engine.nodes import Edge, Node
from engine.ops import *  # noqa: F403 - the rows of the table are the public functions
from engine.ops import OPS
from engine.running import Run
from engine.tracing import trace
from engine.value import Value

__all__ = ["OPS", "Edge", "ExpressionError", "Graph", "Node", "Run", "Value", "parse", "trace", *ops.__all__]
