"""Sums added up in another order: first what stands still, last what moves most often.

A neuron's sum has one term for each weight. Where only one of them moves, the others need adding up only
once; the order of addition, and so the last bits, differ from the sum as it was written.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce

from engine import ops
from engine.tape.nodes import OPERATION, Node


class Regrouped:
    """Nodes whose sums are added up by the rank of their terms, smallest first.

    Fields:
        nodes: the new nodes in topological order.
        ranks: per new node, its rank: the union of the ranks of what it reads, as bits.
        place: per old node that is left, its new index.
    """

    def __init__(self, nodes: Sequence[Node], wanted: Iterable[int], ranks: Mapping[int, int]):
        """Regroup.

        Args:
            nodes: nodes in topological order.
            wanted: the nodes whose values are needed.
            ranks: the bits of the inputs that have any, by index.
        """
        self.nodes: list[Node] = []
        self.ranks: list[int] = []
        self.place: dict[int, int] = {}
        within = _within(nodes, wanted)
        terms: dict[int, list[int]] = {}
        for index, node in enumerate(nodes):
            if node.op in ops.SUMS:
                parts = [terms[arg] if arg in within else [self.place[arg]] for arg in node.args]
                terms[index] = [term for part in parts for term in part]
                if index not in within:
                    self.place[index] = self._sum(terms[index])
            else:
                args = tuple(self.place[arg] for arg in node.args)
                self.place[index] = self._append(
                    Node(node.kind, node.op, args, node.label, node.value), ranks.get(index, 0)
                )

    def _sum(self, terms: Sequence[int]) -> int:
        by_rank = defaultdict(list)
        for term in terms:
            by_rank[self.ranks[term]].append(term)
        sums = [reduce(self._add, by_rank[rank]) for rank in sorted(by_rank)]
        return reduce(self._add, sums)

    def _add(self, one: int, other: int) -> int:
        return self._append(Node(OPERATION, ops.add, (one, other)), 0)

    def _append(self, node: Node, rank: int) -> int:
        for arg in node.args:
            rank |= self.ranks[arg]
        self.nodes.append(node)
        self.ranks.append(rank)
        return len(self.nodes) - 1


def _within(nodes: Sequence[Node], wanted: Iterable[int]) -> set[int]:
    """Return the sums that nothing but one other sum reads."""
    uses = Counter(arg for node in nodes for arg in node.args)
    uses.update(dict.fromkeys(wanted, 2))
    return {
        arg
        for node in nodes
        if node.op in ops.SUMS
        for arg in node.args
        if nodes[arg].op in ops.SUMS and uses[arg] == 1
    }
