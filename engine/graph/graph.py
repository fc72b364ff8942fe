"""The graph of a computation: immutable, named, and able to run, differentiate and write itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from engine.codegen.javascript import module
from engine.codegen.straight_line import LONGEST_SOURCE, Compiled, straight_line
from engine.graph.explaining import local_derivatives
from engine.graph.inputs import Number, fit_for_inputs, unknown_input
from engine.graph.interpreting import applied
from engine.graph.run import Run
from engine.graph.running import Results, Runner
from engine.tape.adjoint import Adjoint, adjoint
from engine.tape.nodes import Tape, pruned
from engine.tape.notation import LABEL_LENGTH, pieces
from engine.tape.recording import labelled, outputs_by_name, record
from engine.tape.value import Value


@dataclass(frozen=True, repr=False)
class Graph(Tape):
    """A computation as nodes in topological order; made by `trace`, `parse` or `Graph.from_values`.

    Fields:
        nodes: the nodes; the inputs come first, in the order of the function's parameters.
        targets: the name and node index of each output.
    """

    @staticmethod
    def from_values(inputs: Iterable[Value], outputs: Any) -> Graph:
        """Return the graph of values that a program built by itself.

        Args:
            inputs: labelled values, in the order that the inputs shall have; their numbers are the defaults.
            outputs: a value, or a dictionary or sequence of several; gradients are of the first.

        Raises:
            TypeError: where an output is no number.
            ValueError: where an input has no label, the label of another, or a number that is not finite.

        >>> w, x = Value(3.0, label="w"), Value(2.0, label="x")
        >>> graph = Graph.from_values([w, x], {"loss": (w * x - 1) ** 2})
        >>> graph, graph.run().gradient
        (<Graph of w, x: (w × x − 1)^2>, {'w': 20.0, 'x': 30.0})
        """
        values, by_name = list(inputs), outputs_by_name(outputs)
        fit_for_inputs(values)
        nodes, indices = record(values, list(by_name.values()))
        return Graph(nodes, tuple(zip(by_name, indices, strict=True)))

    def run(self, /, **inputs: Number) -> Run:
        """Return the values, gradients and local derivatives at these inputs.

        Args:
            inputs: floats and arrays of shape (n,), mixed, by name; those left out take their defaults.

        Raises:
            TypeError: where a name is not an input, or something is no number.
            ValueError: where arrays are not one-dimensional or differ in length.
        """
        return self._runner.run(inputs)

    def compile(self) -> Callable[..., Results]:
        """Return fast(*inputs) -> (values, gradients), for many runs with floats.

        Both are tuples with one entry per node; the arguments are in the order of `inputs`. Very large graphs
        go on running node by node, because compiling them would take longer than they run.
        """
        return (self._compiled if len(self.nodes) <= LONGEST_SOURCE else self._runner).of_floats

    def __call__(self, *inputs: Any) -> Any:
        """Return the output of the graph on numbers, batches or values, in the order of `inputs`.

        Several outputs come as a dictionary by name. On values it records: a graph can be part of another.
        """
        if len(inputs) != len(self.inputs):
            raise TypeError(
                f"The graph takes {', '.join(self.inputs)}, not {len(inputs)} inputs: give one each."
            )
        values = applied(self, inputs)
        found = {name: values[index] for name, index in self.targets}
        return found if len(found) > 1 else values[self.output]

    def of(self, target: int | str) -> Graph:
        """Return the same nodes with another output: the node of this index, or the output of this name.

        Raises:
            KeyError: where there is no such node.
        """
        index = self.outputs.get(target, -1) if isinstance(target, str) else target
        if index not in range(len(self.nodes)):
            raise KeyError(
                f"The graph has no node {target!r}: give an index below {len(self.nodes)} or an output."
            )
        return Graph(self.nodes, ((self.nodes[index].label, index),))

    def pruned(self) -> Graph:
        """Return the graph without the nodes that no output needs; all inputs stay."""
        nodes, outputs = pruned(self.nodes, self.outputs.values())
        return Graph(nodes, tuple(zip(self.outputs, outputs, strict=True)))

    def gradient(self, *names: str) -> Graph:
        """Return the derivative of the output by an input, or by several, as a graph of the same inputs.

        Args:
            names: inputs; without any, all of them. Several derivatives come as outputs "d output / d name".

        Raises:
            KeyError: where the graph has no such input.
        """
        missing = [name for name in names if name not in self.input_index]
        if missing:
            raise KeyError(unknown_input(self, missing[0]))
        wanted = {
            f"d {self.targets[0][0]} / d {name}": self.input_index[name] for name in names or self.inputs
        }
        indices = tuple(self.adjoint.gradients[index] for index in wanted.values())
        nodes, outputs = pruned(self.adjoint.nodes, indices)
        return Graph(labelled(nodes), tuple(zip(wanted, outputs, strict=True)))

    def javascript(self) -> str:
        """Return an ES module that exports run(inputs) -> {values, gradients, partials, kinks}.

        The arrays are in the order of `nodes`, `nodes`, `edges` and `kinks`.
        """
        results = {
            "values": range(len(self.nodes)),
            "gradients": self.adjoint.gradients,
            "partials": self.adjoint.partials,
            "kinks": self.adjoint.kinks.values(),
        }
        return module(self, self.adjoint.nodes, results)

    def program(self) -> str:
        """Return an ES module that exports run(inputs) -> {outputs}, without gradients."""
        return module(self, self.nodes, {"outputs": self.outputs.values()})

    @cached_property
    def adjoint(self) -> Adjoint:
        """The graph continued by the gradient of its output, in the same operations."""
        return adjoint(self)

    @property
    def kinks(self) -> tuple[int, ...]:
        """The nodes whose derivative jumps somewhere; the JavaScript says how far each is from there."""
        return tuple(self.adjoint.kinks)

    def local_derivatives(self, form: str = "text") -> tuple[str, ...]:
        """Return the derivative along each edge, in the order of `edges`: "b" for a × b by a.

        Args:
            form: "text" or "latex".
        """
        return local_derivatives(self.adjoint, form)

    def text(self) -> str:
        """Return the output as text: `(a × b + c) × d`; several outputs one a line, by name."""
        return self._written("text")

    def latex(self) -> str:
        """Return the output as LaTeX, without dollar signs."""
        return self._written("latex")

    def _written(self, form: str) -> str:
        written = pieces(self.nodes, form)
        if len(self.targets) == 1:
            return written[self.output].written
        return "\n".join(f"{name} = {written[index].written}" for name, index in self.targets)

    @cached_property
    def _compiled(self) -> Compiled:
        return straight_line(self.adjoint.nodes, range(len(self.nodes)), self.adjoint.gradients)

    @cached_property
    def _runner(self) -> Runner:
        return Runner(self, lambda: self._compiled)

    def __repr__(self) -> str:
        written = pieces(self.nodes, "text", LABEL_LENGTH)[self.output].written
        return f"<Graph of {', '.join(self.inputs)}: {written}>"

    def __reduce__(self) -> tuple[Any, ...]:
        """Copy and pickle what the graph is, not what it has worked out."""
        return type(self), (self.nodes, self.targets)
