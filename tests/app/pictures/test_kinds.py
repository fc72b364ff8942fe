"""Kinds of picture: each is a class in Python and a file in the page, which nobody lists."""

import importlib
import json
import os
import pkgutil
import re
import shutil
import subprocess
from dataclasses import FrozenInstanceError, dataclass, fields, is_dataclass

import pytest

import app.pictures
from app.course import lessons
from app.pictures.base import KINDS, Picture, mistakes
from app.scene.scene import scene
from tests.conftest import need_node
from tests.imports import ROOT

MODULES = [
    each.name for each in pkgutil.walk_packages(app.pictures.__path__, "app.pictures.") if not each.ispkg
]


def classes() -> list[type[Picture]]:
    """The classes of pictures that the app has."""
    found = [value for name in MODULES for value in vars(importlib.import_module(name)).values()]
    return [
        each for each in found if isinstance(each, type) and issubclass(each, Picture) and each is not Picture
    ]


@dataclass(frozen=True)
class Unheard(Picture):
    kind = "unheard"


def test_each_kind_that_the_page_draws_has_one_class():
    assert sorted(each.kind for each in classes()) == sorted(KINDS)


@pytest.mark.parametrize("kind", classes(), ids=lambda kind: kind.kind)
def test_a_picture_is_frozen(kind):
    assert is_dataclass(kind)
    picture = kind(*[None for _ in fields(kind)])
    with pytest.raises(FrozenInstanceError):
        picture.anything = 1


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.slug())
def test_the_pictures_of_a_lesson_can_be_drawn_and_are_described_as_json(lesson):
    assert list(mistakes(lesson.pictures)) == []
    described = scene(lesson())["pictures"]
    assert json.loads(json.dumps(described)) is not None
    assert {each["kind"] for each in described} <= KINDS


def test_only_what_a_picture_is_stands_in_its_description():
    plain, still = Unheard(), type("Still", (Unheard,), {"still": True})()
    assert plain.describe(None, {}, {}) == {"kind": "unheard"}
    assert still.describe(None, {}, {}) == {"kind": "unheard", "still": True}
    assert plain.programs() == {}


@pytest.mark.parametrize("wrong", ["bars", None, object()])
def test_what_is_no_picture_is_said_not_to_be_one(wrong):
    (sentence,) = mistakes((wrong,))
    assert f"{wrong!r} is no picture" in sentence


def test_a_kind_that_the_page_does_not_know_is_named_beside_those_that_it_knows():
    (sentence,) = mistakes((Unheard(),))
    assert "“unheard”" in sentence
    assert all(kind in sentence for kind in KINDS)


def test_a_picture_without_a_kind_is_a_mistake():
    assert list(mistakes((Picture(),))) != []


def test_a_new_file_in_the_folder_of_kinds_is_all_that_the_page_needs(tmp_path):
    assets = ROOT / "assets"
    need_node()
    copy = tmp_path / "assets"
    shutil.copytree(assets / "src", copy / "src")
    shutil.copy(assets / "build.mjs", copy)
    (tmp_path / "app").mkdir()
    shutil.copy(ROOT / "app" / "parameters.json", tmp_path / "app")
    os.symlink((assets / "node_modules").resolve(), copy / "node_modules")
    kinds = copy / "src" / "pictures" / "kinds"
    (kinds / "proof_of_life.js").write_text('export default { view: () => "drawn by a new kind" };')
    subprocess.run(["node", "build.mjs"], cwd=copy, check=True, capture_output=True)
    built = copy / "dist"
    assert set(json.loads((built / "pictures.json").read_text())) == KINDS | {"proofOfLife"}
    assert re.search(r"proofOfLife\s*:", (built / "explorer.js").read_text("utf-8"))
    assert "drawn by a new kind" in (built / "explorer.js").read_text("utf-8")
