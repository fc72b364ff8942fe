"""The command line: it does what it says, and a mistake is one sentence and the code 2."""

import pytest

from app import __version__
from app.__main__ import main
from app.address import OPTIONS, read
from app.course import lessons
from tests.app.test_export import data_in


def test_list_names_every_lesson_on_a_line(capsys):
    assert main(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [lesson.slug() for lesson in lessons()]
    assert "`" not in "".join(lines)


def test_export_writes_a_file_and_says_its_size(tmp_path, capsys):
    file = tmp_path / "multiply.html"
    assert main(["export", "multiply", "-o", str(file), "--set", "a=2", "--set", "b=-3", "--lock", "b"]) == 0
    assert "kB" in capsys.readouterr().out
    assert data_in(file.read_text("utf-8"))["inputs"] == {"a": 2.0, "b": -3.0}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["export", "multiplx"], "Did you mean multiply"),
        (["export", "multiply", "--set", "z=2"], "“z”"),
        (["export", "multiply", "--set", "a=two"], "two"),
        (["export", "multiply", "--set", "a"], "--set takes"),
        (["export", "multiply", "--set", "a=1e9"], "a"),
        (["export", "multiply", "--set", "a=nan"], "finite"),
        (["export", "multiply", "--lock", "a,z"], "“z”"),
        (["export", "multiply", "--hide", "everything"], "everything"),
        (["export", "multiply", "--step", "99"], "whole number"),
        (["export", "multiply", "--lang", "!"], "language"),
        (["export", "multiply", "--seed", "3"], "no random numbers"),
        (["export", "neuron", "--set", "activation=step"], "sigmoid"),
        (["export", "gone.py"], "nudge new"),
    ],
)
def test_a_mistake_is_said_and_nothing_is_written(words, said, tmp_path, capsys):
    file = tmp_path / "x.html"
    assert main([*words, "-o", str(file)]) == 2
    written = capsys.readouterr()
    assert said in written.err
    assert len(written.err.strip().splitlines()) == 1
    assert "Traceback" not in written.err
    assert written.out == ""
    assert not file.exists()


def test_an_expression_that_is_none_is_shown_with_the_place(tmp_path, capsys):
    assert main(["export", "chain", "-o", str(tmp_path / "x.html"), "--set", "expression=a*"]) == 2
    assert capsys.readouterr().err.splitlines()[1:] == ["    a*", "      ^"]


def test_a_folder_that_is_not_there_is_said(tmp_path, capsys):
    assert main(["export", "add", "-o", str(tmp_path / "gone" / "x.html")]) == 2
    assert "gone" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["dance"],
        ["export"],
        ["export", "add"],
        ["serve", "--port", "x"],
        ["export", "add", "-o", "x", "--theme", "red"],
    ],
)
def test_a_command_line_that_is_none_ends_with_usage(words, capsys):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_export_takes_settings_and_options(tmp_path):
    file = tmp_path / "chain.html"
    options = [
        "--set",
        "expression=step*theme",
        "--set",
        "in.step=3",
        "--set",
        "theme=5",
        "--predict",
        "--no-keys",
    ]
    assert main(["export", "chain", "-o", str(file), *options, "--step", "2", "--lang", "en"]) == 0
    data = data_in(file.read_text("utf-8"))
    assert data["inputs"] == {"step": 3, "theme": 5}
    assert data["view"]["scene"]["chosen"] == {"expression": "step*theme"}
    assert read(data["address"]) == {"step": "2", "predict": "1", "lang": "en", "keys": "0"}


def test_export_takes_the_seed_of_a_lesson_that_has_one(tmp_path):
    file = tmp_path / "search.html"
    assert main(["export", "search", "-o", str(file), "--seed", "7"]) == 0
    assert data_in(file.read_text("utf-8"))["inputs"]["seed"] == 7


def test_export_writes_over_its_own_files_only(tmp_path, capsys, monkeypatch):
    file = tmp_path / "x.html"
    command = ["export", "add", "-o", str(file)]
    assert main(command) == main(command) == 0
    file.write_text("my thesis", "utf-8")
    assert main(command) == 2
    assert "--force" in capsys.readouterr().err
    assert file.read_text("utf-8") == "my thesis"

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    for answer, code in [("", 2), ("n", 2), ("Y", 0)]:
        file.write_text("my thesis", "utf-8")
        monkeypatch.setattr("builtins.input", lambda _, answer=answer: answer)
        assert main(command) == code
        assert (file.read_text("utf-8") == "my thesis") == (code == 2)

    file.write_text("my thesis", "utf-8")
    assert main([*command, "--force"]) == 0


def test_every_option_of_the_table_is_one_of_export(capsys):
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    said = capsys.readouterr().out
    assert [name for name in (*OPTIONS, "seed", "set") if f"--{name}" not in said] == []


@pytest.mark.parametrize("name", ["random.py", "engine.py", "app.py", "numpy.py", "typing.py", "panel.py"])
def test_new_refuses_a_name_that_would_hide_a_module(name, tmp_path, capsys):
    assert main(["new", str(tmp_path / name)]) == 2
    assert "would hide the module" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["my lesson.py", "lesson", "lesson.txt", "2.py"])
def test_new_refuses_what_is_no_name_of_a_lesson(name, tmp_path):
    assert main(["new", str(tmp_path / name)]) == 2


def test_the_version_is_said(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"nudge {__version__}\n"


def test_new_writes_a_lesson_that_can_be_exported(tmp_path, capsys):
    file = tmp_path / "my_lesson.py"
    assert main(["new", str(file)]) == 0
    assert main(["export", str(file), "-o", str(tmp_path / "mine.html")]) == 0
    assert (tmp_path / "mine.html").stat().st_size > 10_000
    before = file.read_text("utf-8")
    assert main(["new", str(file)]) == 2
    assert file.read_text("utf-8") == before
