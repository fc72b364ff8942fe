"""The command `nudge`. It works in any folder, even one that has an `app.py` or an `engine.py` of its own.

Python takes a module from the first folder of `sys.path` that has it, and PYTHONPATH may put others in front.
So our two packages are imported while our own folder is the first; what is imported once stays.
"""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """Carry out the command line, and give its exit code."""
    sys.path.insert(0, str(Path(__file__).parent))
    try:
        import engine  # noqa: F401
        from app.__main__ import main as command
    finally:
        del sys.path[0]
    return command()


if __name__ == "__main__":
    sys.exit(main())
