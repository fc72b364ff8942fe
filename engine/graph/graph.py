"""The graph of a computation: immutable, named, and able to run, differentiate and write itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from engine.codegen.javascript import module
from engine.codegen.straight_line import LONGEST_SOURCE, Compiled, straight_line
from engine.graph.explaining import local_derivatives
from engine.graph.running import Number, Run, Runner
from engine.tape.adjoint import Adjoint, adjoint
from engine.tape.nodes import Tape, pruned
from engine.tape.notation import LABEL_LENGTH, pieces
from engine.tape.recording import labelled


@dataclass(frozen=True, repr=False)
class Graph(Tape):
    """A computation as nodes in topological order; made by `trace` or `parse`.

    Fields:
        nodes: the nodes; the inputs come first, in the order of the function's parameters.
        targets: the name and node index of each output.
    """

    def run(self, /, **inputs: Number) -> Run:
        """Return the values, gradients and local derivatives at these inputs.

        Args:
            inputs: a float or an array of shape (n,) by input name; those left out take their defaults.

        Raises:
            TypeError: where a name is not an input.
            ValueError: where arrays are not one-dimensional or differ in length.
        """
        return self._runner.run(inputs)

    def compile(self) -> Callable[..., tuple[tuple[float, ...], tuple[float, ...]]]:
        """Return fast(*inputs) -> (values, gradients), for many runs with floats.

        Both are tuples with one entry per node; the arguments are in the order of `inputs`. Very large graphs
        go on running node by node, because compiling them would take longer than they run.
        """
        return (self._compiled if len(self.nodes) <= LONGEST_SOURCE else self._runner).of_floats

    def __call__(self, *inputs):
        """Return the output of the graph on numbers, batches or values, in the order of `inputs`.

        Several outputs come as a dictionary by name. On values it records: a graph can be part of another.
        """
        if len(inputs) != len(self.inputs):
            raise TypeError(
                f"The graph takes {', '.join(self.inputs)}, not {len(inputs)} inputs: give one each."
            )
        values = list(self.leaves)
        for index, given in zip(self.input_nodes, inputs, strict=True):
            values[index] = given
        for index, op, args in self.steps:
            values[index] = op(*(values[arg] for arg in args))
        found = {name: values[index] for name, index in self.targets}
        return found if len(found) > 1 else values[self.output]

    def of(self, target: int | str) -> Graph:
        """Return the same nodes with another output: the node of this index, or the output of this name.

        Raises:
            KeyError: where there is no such node.
        """
        index = self.outputs.get(target, target)
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
        missing = [name for name in names if name not in self.places]
        if missing:
            raise KeyError(f"The graph has no input {missing[0]!r}: its inputs are {', '.join(self.inputs)}.")
        wanted = {f"d {self.targets[0][0]} / d {name}": self.places[name] for name in names or self.inputs}
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
        return local_derivatives(self, self.adjoint, form)

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

    def __repr__(self):
        written = pieces(self.nodes, "text", LABEL_LENGTH)[self.output].written
        return f"<Graph of {', '.join(self.inputs)}: {written}>"

    def __reduce__(self):
        """Copy and pickle what the graph is, not what it has worked out."""
        return type(self), (self.nodes, self.targets)
