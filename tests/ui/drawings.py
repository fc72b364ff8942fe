"""What must hold of every drawing of a graph, judged by its points and rectangles alone."""

from itertools import combinations, pairwise

import numpy as np

NAME = 26  # the height of the name above a box that is not a leaf
LABEL = np.array([-36, -13, 36, 13])
CLEAR = 1.9  # what must stay free around everything
POINTS = np.linspace(0, 1, 40)


def faults(layout: dict, scene: dict) -> list[str]:
    """Everything that is wrong with a layout as a drawing, a sentence each; none if it is well."""
    boxes = {f"box {box['id']}": rectangle(box, NAME * (not _is_leaf(box, scene))) for box in layout["boxes"]}
    labels = {f"label {e['edge']}": np.tile(e["label"], 2) + LABEL for e in layout["edges"] if e["label"]}
    frames = {f"frame {frame['id']}": rectangle(frame) for frame in layout["frames"]}
    return [
        *_overlaps(boxes | labels),
        *_overlaps(frames),
        *_outside(layout["size"], boxes | frames),
        *_leftward(layout),
        *_meetings(layout, scene, boxes, labels, frames),
    ]


def rectangle(box: dict, above: float = 0) -> np.ndarray:
    """Left, top, right, bottom, with room for a name above."""
    x, y = box["x"], box["y"]
    return np.array([x, y - above, x + box["width"], y + box["height"]])


def _is_leaf(box: dict, scene: dict) -> bool:
    return isinstance(box["id"], int) and "op" not in scene["nodes"][box["id"]]


def _overlaps(rectangles: dict) -> list[str]:
    names, sides = list(rectangles), np.array(list(rectangles.values())).reshape(-1, 1, 4)
    others = sides.swapaxes(0, 1)
    before = np.all(sides[..., :2] < others[..., 2:] + CLEAR, axis=2)
    pairs = np.argwhere(np.triu(before & before.T, k=1))
    return [f"{names[one]} and {names[two]} overlap" for one, two in pairs]


def _outside(size: list, rectangles: dict) -> list[str]:
    return [
        f"{name} is not on the drawing"
        for name, (left, top, right, bottom) in rectangles.items()
        if left < 0 or top < 0 or right > size[0] or bottom > size[1]
    ]


def _leftward(layout: dict) -> list[str]:
    return [
        f"edge {edge['edge']} goes left"
        for edge in layout["edges"]
        if any(one[0] > two[0] for one, two in pairwise(edge["points"]))
    ]


def curve(points: list) -> np.ndarray:
    """Points on the curve that a page draws through these, as an array of shape (points, 2)."""
    rise = POINTS**2 * (3 - 2 * POINTS)  # a cubic that is level at both ends
    run = 1.5 * POINTS * (1 - POINTS) + POINTS**3  # its two handles stand in the middle
    return np.concatenate(
        [
            np.stack([x + (to_x - x) * (POINTS if y == to_y else run), y + (to_y - y) * rise], axis=1)
            for (x, y), (to_x, to_y) in pairwise(points)
        ]
    )


def _meetings(layout: dict, scene: dict, boxes: dict, labels: dict, frames: dict) -> list[str]:
    """Edges through boxes or frames that are not theirs, or through the label of another."""
    homes = {box["id"]: f"box {box['id']}" for box in layout["boxes"]}
    for group in scene["groups"]:
        home = homes.get(group["name"], f"frame {group['name']}")
        homes |= {node: (home, homes.get(node)) for node in group["members"]}
    names, rectangles = zip(*{**boxes, **labels, **frames}.items(), strict=True)
    sides = np.array(rectangles)[:, :, None]
    found = []
    for edge in layout["edges"]:
        x, y = curve(edge["points"]).T
        source, target, _ = scene["edges"][edge["edge"]]
        own = {f"label {edge['edge']}", *_names(homes.get(source)), *_names(homes.get(target))}
        inside = (sides[:, 0] < x) & (x < sides[:, 2]) & (sides[:, 1] < y) & (y < sides[:, 3])
        met = [name for name, any_point in zip(names, inside.any(axis=1), strict=True) if any_point]
        found += [f"edge {edge['edge']} meets {name}" for name in met if name not in own]
    return found


def _names(home: str | tuple | None) -> tuple:
    return home if isinstance(home, tuple) else (home,)


def disorders(layout: dict, scene: dict) -> list[str]:
    """Operations whose arguments arrive in another order than they are written, or cross on the way.

    Arguments may cross only where another operation in the graph wants them the other way round.
    """
    arriving = {}
    for edge in layout["edges"]:
        source, target, slot = scene["edges"][edge["edge"]]
        arriving.setdefault(target, []).append((slot, source, edge["points"]))
    before = {}
    for edges in arriving.values():
        for (_, one, _), (_, two, _) in pairwise(sorted(edges, key=lambda edge: edge[0])):
            before.setdefault(one, set()).add(two)
    found = []
    for target, edges in arriving.items():
        for (slot, one, upper), (_, two, lower) in combinations(sorted(edges, key=lambda edge: edge[0]), 2):
            if upper[-1][1] >= lower[-1][1]:
                found.append(f"slot {slot} of node {target} arrives too low")
            if one != two and not _leads(before, two, one) and _cross(curve(upper), curve(lower)):
                found.append(f"arguments {one} and {two} of node {target} cross")
    return found


def _leads(before: dict, start: int, end: int) -> bool:
    seen, pending = set(), [start]
    while pending:
        node = pending.pop()
        if node not in seen:
            seen.add(node)
            pending += before.get(node, ())
    return end in seen


def _cross(upper: np.ndarray, lower: np.ndarray) -> bool:
    """Whether the first curve is ever below the second, where there are both."""
    across = np.linspace(max(upper[0, 0], lower[0, 0]), upper[-1, 0], 200)
    return bool(np.any(np.interp(across, *upper.T) > np.interp(across, *lower.T) + 1e-6))
