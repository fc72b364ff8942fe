"""`python -m app serve | list | export | new`: the commands of Nudge."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.course import find, lesson_file, lessons
from app.front_end import ASSETS

START = ASSETS / "my_lesson.py"


PARTS = ("tools", "sliders", "nudge", "graph", "gradients", "picture", "sentence")  # as in address.js


def main(words: list[str] | None = None) -> int:
    """The exit code after carrying out a command line: 0, or 2 for a mistake, which is said on stderr."""
    asked = _parser().parse_args(words)
    try:
        return asked.command(asked)
    except (LookupError, OSError, TypeError, ValueError) as mistake:
        print(mistake, file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m app", description="Nudge: see how backpropagation works."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    serve = commands.add_parser("serve", help="open the explorer in a browser")
    serve.add_argument("--port", type=int, default=5006, help="default: %(default)s")
    serve.set_defaults(command=_serve)

    listing = commands.add_parser("list", help="name the lessons")
    listing.set_defaults(command=_list)

    export = commands.add_parser("export", help="write a lesson as one HTML file that needs no network")
    export.add_argument("lesson", help="a name that `list` gives, or a lesson's file such as my_lesson.py")
    export.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    export.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="a=2",
        help="an input's value at the start; may be repeated",
    )
    export.add_argument("--lock", metavar="a,b", help="inputs that cannot be moved")
    export.add_argument(
        "--hide",
        metavar="PART,…",
        help=f"parts to leave out: {', '.join(PARTS)}",
    )
    export.add_argument("--theme", choices=["light", "dark", "auto"])
    export.add_argument("--profile", choices=["projector"], help="large type for the front of a room")
    export.add_argument(
        "--embed", action="store_const", const="1", help="no header, height as the content needs"
    )
    export.set_defaults(command=_export)

    new = commands.add_parser("new", help="write a lesson's file to start from")
    new.add_argument("file", type=Path, help="such as my_lesson.py")
    new.set_defaults(command=_new)
    return parser


def _serve(asked: argparse.Namespace) -> int:
    from panel.command import main as panel

    panel(["panel", "serve", str(Path(__file__).parent), "--show", "--port", str(asked.port)])
    return 0


def _list(_: argparse.Namespace) -> int:
    for lesson in lessons():
        print(f"{lesson.slug():<12} {lesson.title}: {lesson.question}".replace("`", ""))
    return 0


def _export(asked: argparse.Namespace) -> int:
    from app.export import export

    if strange := set((asked.hide or PARTS[0]).split(",")) - set(PARTS):
        raise ValueError(f"There is no part “{min(strange)}” to hide. There are {', '.join(PARTS)}.")
    lesson = lesson_file(Path(asked.lesson)) if asked.lesson.endswith(".py") else find(asked.lesson)
    options = {
        name: value
        for name in ("lock", "hide", "theme", "profile", "embed")
        if (value := getattr(asked, name))
    }
    _check_names(lesson.inputs(), (asked.lock or "").split(",") if asked.lock else [])
    text = export(lesson(**_settings(lesson.inputs(), asked.set)), **options)
    asked.output.write_text(text, "utf-8")
    print(f"{asked.output}: {lesson.title}, {len(text.encode()) / 1000:.0f} kB")
    return 0


def _new(asked: argparse.Namespace) -> int:
    if not asked.file.stem.isidentifier() or asked.file.suffix != ".py":
        raise ValueError(f"{asked.file} cannot be a lesson's file: choose a name such as my_lesson.py.")
    if asked.file.exists():
        raise FileExistsError(f"{asked.file} exists already and stays as it is: choose another name.")
    asked.file.write_text(START.read_text("utf-8"), "utf-8")
    print(
        f"{asked.file}: edit it, then `panel serve {asked.file} --show` "
        f"or `python -m app export {asked.file} -o lesson.html`"
    )
    return 0


def _settings(inputs: dict, pairs: list[str]) -> dict[str, float]:
    settings = dict(pair.partition("=")[::2] for pair in pairs)
    _check_names(inputs, settings)
    try:
        return {name: float(text) for name, text in settings.items()}
    except ValueError as mistake:
        raise ValueError(f"--set takes a name and a number, such as a=2; {mistake}.") from None


def _check_names(inputs: dict, names) -> None:
    if strange := [name for name in names if name not in inputs]:
        raise ValueError(f"This lesson has no input “{strange[0]}”. It has {', '.join(inputs)}.")


if __name__ == "__main__":
    sys.exit(main())
