"""`nudge serve | list | export | new`: the commands of Nudge, also `python -m app`."""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from app import __version__
from app.address import INPUT, OPTIONS, PARAMETERS, SEED, Parameter
from app.course import faults, find, lesson_file, lessons
from app.front_end import NEW_LESSON
from app.lesson import Lesson

EVERYWHERE = ("0.0.0.0", "::")  # addresses that stand for all that a machine has


def main(words: Sequence[str] | None = None) -> int:
    """Carry out a command line.

    Returns:
        The exit code: 0, or 2 after a mistake, which is one sentence on stderr.
    """
    asked = _parser().parse_args(words)
    try:
        return int(asked.command(asked))
    except (LookupError, OSError, TypeError, ValueError) as mistake:
        print(mistake, file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="nudge", description="Nudge: see how backpropagation works.")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _serve_options(commands.add_parser("serve", help="open the explorer in a browser"))
    commands.add_parser("list", help="name the lessons").set_defaults(command=_list)
    _export_options(commands.add_parser("export", help="write a lesson as one HTML file without a network"))
    new = commands.add_parser("new", help="write a lesson's file to start from")
    new.add_argument("file", type=Path, help="such as my_lesson.py")
    new.set_defaults(command=_new)
    return parser


def _serve_options(serve: argparse.ArgumentParser) -> None:
    serve.add_argument("file", type=Path, nargs="?", help="a lesson's file, such as my_lesson.py")
    serve.add_argument("--port", type=int, default=5006, help="default: %(default)s")
    serve.add_argument(
        "--host", default="localhost", help="who may open it: by default this machine only; 0.0.0.0 for all"
    )
    serve.add_argument("--show", action=argparse.BooleanOptionalAction, default=True, help="open a browser")
    serve.set_defaults(command=_serve)


def _export_options(export: argparse.ArgumentParser) -> None:
    export.add_argument("lesson", help="a name that `list` gives, or a lesson's file such as my_lesson.py")
    export.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    export.add_argument("--force", action="store_true", help="write over a file that is no earlier export")
    export.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="an input or a setting at the start, such as a=2; may be repeated",
    )
    for name in (*OPTIONS, SEED):
        _option(export, PARAMETERS[name])
    export.set_defaults(command=_export)


def _option(export: argparse.ArgumentParser, row: Parameter) -> None:
    """The option of the command line that a parameter of the address is."""
    if row.kind == "flag":
        export.add_argument(f"--{row.name}", action=argparse.BooleanOptionalAction, help=row.says)
    elif row.kind == "choice" and not isinstance(row.choices, str):
        export.add_argument(f"--{row.name}", choices=row.choices, help=row.says)
    else:
        listed = "" if isinstance(row.choices, str) or not row.choices else f": {', '.join(row.choices)}"
        value = row.example.partition("=")[2]
        export.add_argument(f"--{row.name}", metavar=value, help=row.says + listed)


def _serve(asked: argparse.Namespace) -> int:
    from panel.command import main as panel

    if asked.file is not None and not asked.file.is_file():
        raise FileNotFoundError(f"There is no file {asked.file}. `nudge new {asked.file}` makes one.")
    sys.argv = [
        *("panel", "serve", str(Path(__file__).parent)),
        *("--address", asked.host, "--port", str(asked.port)),
        *(f"--allow-websocket-origin={origin}" for origin in _origins(asked.host, asked.port)),
        *(["--show"] if asked.show else []),
        *(["--args", str(asked.file.resolve())] if asked.file else []),
    ]
    panel()  # which reads no other words than these
    return 0


def _origins(host: str, port: int) -> list[str]:
    """The addresses by which a browser may open the explorer."""
    if host in EVERYWHERE:
        return ["*"]  # the machine has names that only its network knows
    return [f"{name}:{port}" for name in sorted({host, "localhost", "127.0.0.1"})]


def _list(_: argparse.Namespace) -> int:
    for lesson in lessons():
        print(f"{lesson.slug():<12} {lesson.title}: {lesson.question}".replace("`", ""))
    for sentence in faults().values():
        print(sentence, file=sys.stderr)
    return 2 if faults() else 0


def _export(asked: argparse.Namespace) -> int:
    from app.export import export

    lesson = lesson_file(Path(asked.lesson)) if asked.lesson.endswith(".py") else find(asked.lesson)
    given = {name: value for name in OPTIONS if (value := getattr(asked, name)) is not None}
    options = {name: int(value) if isinstance(value, bool) else value for name, value in given.items()}
    text = export(_started(lesson, asked.set, asked.seed), **options)
    _may_write(asked.output, asked.force)
    asked.output.write_text(text, "utf-8")
    print(f"{asked.output}: {lesson.title}, {len(text.encode()) / 1000:.0f} kB")
    return 0


def _may_write(file: Path, force: bool) -> None:
    """Raise `FileExistsError` where a file would be lost that is no earlier export, unless that is wanted."""
    from app.export import is_export

    if force or not file.exists() or is_export(file):
        return
    question = f"{file} exists and is no lesson that was exported before."
    if sys.stdin.isatty() and input(f"{question} Write over it? [y/N] ").strip().lower() in ("y", "yes"):
        return
    raise FileExistsError(f"{question} It stays as it is: choose another name, or say --force.")


def _new(asked: argparse.Namespace) -> int:
    file = asked.file
    if not file.stem.isidentifier() or file.suffix != ".py":
        raise ValueError(f"{file} cannot be a lesson's file: choose a name such as my_lesson.py.")
    if file.exists():
        raise FileExistsError(f"{file} exists already and stays as it is: choose another name.")
    if _is_module(file.stem):
        raise ValueError(f"{file} would hide the module {file.stem} from Python: choose another name.")
    file.write_text(NEW_LESSON.read_text("utf-8"), "utf-8")
    print(f"{file}: edit it, then `nudge serve {file}` or `nudge export {file} -o lesson.html`")
    return 0


def _is_module(name: str) -> bool:
    return name in sys.stdlib_module_names or importlib.util.find_spec(name) is not None


def _started(lesson: type[Lesson], pairs: Iterable[str], seed: str | None = None) -> Lesson:
    """The lesson with the settings and the inputs that `--set` gives, and the seed."""
    asked = dict(pair.partition("=")[::2] for pair in pairs)
    settings = {name: text for name, text in asked.items() if name in lesson.settings}
    chosen = lesson.choose(**{**lesson.chosen, **settings}) if settings else lesson
    values = {name.removeprefix(INPUT): text for name, text in asked.items() if name not in settings}
    if seed is not None:
        values[_seed(chosen)] = seed
    if strange := [name for name in values if name not in chosen.inputs()]:
        known = ", ".join([*chosen.inputs(), *chosen.settings])
        raise ValueError(f"This lesson has no input “{strange[0]}”. It has {known}.")
    try:
        numbers = {name: float(text) for name, text in values.items()}
    except ValueError as mistake:
        raise ValueError(f"--set takes a name and a number, such as a=2; {mistake}.") from None
    return chosen(**numbers)


def _seed(lesson: type[Lesson]) -> str:
    for name, field in lesson.inputs().items():
        if field.role == SEED:
            return name
    raise ValueError(f"{lesson.title} draws no random numbers, so that --seed has nothing to do.")


if __name__ == "__main__":
    sys.exit(main())
