"""Which module imports which, read from the source and not from a run."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]


def modules(*packages: str) -> dict[str, str]:
    """The source of every module of the packages, by dotted name."""
    return {
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file.read_text(
            "utf-8"
        )
        for package in packages
        for file in sorted((ROOT / package).rglob("*.py"))
    }


def imported(source: str, name: str = "", *, inside_functions: bool = True) -> set[str]:
    """The dotted names that a module's source imports; `from a import b` gives both `a` and `a.b`."""
    found = set()
    for statement in _statements(ast.parse(source), inside_functions):
        if isinstance(statement, ast.Import):
            found |= {alias.name for alias in statement.names}
        elif isinstance(statement, ast.ImportFrom):
            start = ".".join(name.split(".")[: -statement.level]) if statement.level else ""
            base = ".".join(filter(None, [start, statement.module]))
            found |= {base, *(f"{base}.{alias.name}" for alias in statement.names)}
    return found


def _statements(tree: ast.AST, inside_functions: bool) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(tree):
        yield node
        if inside_functions or not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            yield from _statements(node, inside_functions)


def strangers(sources: dict[str, str], allowed: set[str]) -> list[str]:
    """Imports of packages that are neither the standard library's nor allowed."""
    return [
        f"{name} imports {package}"
        for name, source in sources.items()
        for package in sorted({dotted.split(".")[0] for dotted in imported(source, name)})
        if package not in allowed and package not in sys.stdlib_module_names
    ]


def upward(sources: dict[str, str], layers: list[set[str]]) -> list[str]:
    """Imports that go from a lower layer to a higher one; modules in no layer may go anywhere."""
    rank = {name: height for height, names in enumerate(layers) for name in names}
    return [
        f"{name} imports {other}"
        for name, source in sources.items()
        for other in sorted(imported(source, name) & set(sources))
        if _rank(name, rank) < _rank(other, rank, missing=-1)
    ]


def _rank(name: str, rank: dict[str, int], missing: float = float("inf")) -> float:
    """A module's layer: its own, or that of the package around it."""
    parts = name.split(".")
    known = [".".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return next((rank[each] for each in known if each in rank), missing)


def circles(sources: dict[str, str]) -> list[list[str]]:
    """Modules that import each other in a circle as they load."""
    ways = {
        name: imported(source, name, inside_functions=False) & set(sources) - {name}
        for name, source in sources.items()
    }
    for name in ways:
        ways[name] = {
            other for other in ways[name] if not name.startswith(other + ".")
        }  # the package around it
    return loops(ways)


def loops(ways: dict[str, set[str]]) -> list[list[str]]:
    """The circles in which one can go from name to name."""
    done, found = set(), []

    def visit(name: str, path: list[str]) -> None:
        if name in path:
            found.append([*path[path.index(name) :], name])
        elif name not in done:
            for other in sorted(ways[name]):
                visit(other, [*path, name])
            done.add(name)

    for name in ways:
        visit(name, [])
    return found
