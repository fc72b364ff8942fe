"""A computation as a graph: traced, run, differentiated, explained and checked."""

from engine.graph import checks
from engine.graph.graph import Graph
from engine.graph.run import Run
from engine.graph.tracing import substitute, trace

__all__ = ["Graph", "Run", "checks", "substitute", "trace"]
