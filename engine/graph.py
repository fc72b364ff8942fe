"""The graph of a computation: immutable, named, and able to run, differentiate and write itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from engine.adjoint import Adjoint, adjoint, pruned
from engine.compiling import Compiled, compiled
from engine.javascript import module
from engine.nodes import Tape
from engine.notation import LABEL_LENGTH, pieces
from engine.recording import labelled
from engine.running import Number, Run, Runner


@dataclass(frozen=True, repr=False)
class Graph(Tape):
    """A computation as nodes in topological order; made by `trace` or `parse`.

    Fields:
        nodes: the nodes; the inputs come first, in the order of the function's parameters.
        targets: the name and node index of each output.
    """

    def run(self, **inputs: Number) -> Run:
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

        Both are tuples with one entry per node; the arguments are in the order of `inputs`.
        """
        return self._compiled.of_floats

    @cached_property
    def _compiled(self) -> Compiled:
        return compiled(self, self.adjoint)

    @cached_property
    def _runner(self) -> Runner:
        return Runner(self, lambda: self._compiled)

    def __reduce__(self):
        return type(self), (self.nodes, self.targets)

    @cached_property
    def adjoint(self) -> Adjoint:
        """The graph continued by the gradient of its output, in the same operations."""
        return adjoint(self)

    def gradient(self, name: str) -> Graph:
        """Return the derivative of the output by an input, as a graph of the same inputs.

        Raises:
            KeyError: where the graph has no such input.
        """
        if name not in self.inputs:
            raise KeyError(f"The graph has no input {name!r}: its inputs are {', '.join(self.inputs)}.")
        source = self.input_nodes[self.inputs.index(name)]
        nodes, (output,) = pruned(self.adjoint.nodes, (self.adjoint.gradients[source],))
        return Graph(labelled(nodes), ((f"d {self.targets[0][0]} / d {name}", output),))

    def javascript(self) -> str:
        """Return an ES module that exports run(inputs) -> {values, gradients, partials}.

        The arrays are in the order of `nodes`, `nodes` and `edges`.
        """
        everything = {
            "values": range(len(self.nodes)),
            "gradients": self.adjoint.gradients,
            "partials": self.adjoint.partials,
        }
        return module(self, self.adjoint.nodes, everything)

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

    def __repr__(self):
        written = pieces(self.nodes, "text", LABEL_LENGTH)[self.output].written
        return f"<Graph of {', '.join(self.inputs)}: {written}>"
