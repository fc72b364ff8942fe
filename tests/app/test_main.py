"""The command line: it does what it says, and a mistake is one sentence and the code 2."""

import pytest

from app.__main__ import main
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
    ],
)
def test_a_mistake_is_said_and_nothing_is_written(words, said, tmp_path, capsys):
    file = tmp_path / "x.html"
    assert main([*words, "-o", str(file)]) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert len(told.err.strip().splitlines()) == 1
    assert "Traceback" not in told.err
    assert told.out == ""
    assert not file.exists()


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


def test_new_writes_a_lesson_that_can_be_exported(tmp_path, capsys):
    file = tmp_path / "my_lesson.py"
    assert main(["new", str(file)]) == 0
    assert main(["export", str(file), "-o", str(tmp_path / "mine.html")]) == 0
    assert (tmp_path / "mine.html").stat().st_size > 10_000
    before = file.read_text("utf-8")
    assert main(["new", str(file)]) == 2
    assert file.read_text("utf-8") == before
