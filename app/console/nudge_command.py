"""The command `nudge`. It works in any folder, even one that has an `app.py` or an `engine.py` of its own.

Python takes a module from the first folder of `sys.path` that has it, and PYTHONPATH may put others in front.
So our two packages are imported while the folder that holds them is the first; what is imported once stays.
Installed, this module lies beside the packages; in a clone, inside one of them.
"""

from __future__ import annotations

import sys
from pathlib import Path

HOME = next(folder for folder in Path(__file__).parents if (folder / "engine" / "graph").is_dir())


def main() -> int:
    """Carry out the command line, and give its exit code."""
    sys.path.insert(0, str(HOME))
    try:
        import engine  # noqa: F401
        from app.__main__ import main as command
    finally:
        del sys.path[0]
    return command()


if __name__ == "__main__":
    sys.exit(main())
