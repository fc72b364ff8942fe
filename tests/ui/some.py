"""A fair share of many things, where trying each would take minutes."""


def some(things: list, most: int = 12) -> list:
    """At most that many of the things, evenly spread, with the first and the last."""
    if len(things) <= most:
        return list(things)
    return [things[round(at * (len(things) - 1) / (most - 1))] for at in range(most)]


def nodes_on(lesson) -> list[int]:
    """Some of the nodes that the page draws by themselves."""
    drawn = lesson.root.locator("[data-node]:not([data-group])")
    return some(drawn.evaluate_all("nodes => nodes.map((node) => +node.dataset.node)"))
