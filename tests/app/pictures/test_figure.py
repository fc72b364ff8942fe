"""Bokeh figures: what the page fills, moves and colours has a name that the page knows."""

import re

import pytest
from bokeh.document import Document

from app.course import lessons
from app.pictures.figure import embedded, figure, image, source, span
from app.scene.scene import scene
from tests.imports import ROOT

GLYPHS = re.search(
    r"const GLYPHS = \{(.*?)\};", (ROOT / "assets/src/pictures/bokeh.js").read_text("utf-8"), re.DOTALL
)
ROLES = set(re.findall(r"(\w+): [\[\"]", GLYPHS[1]))


def plots(lesson) -> list[Document]:
    """The Bokeh plots of a lesson's scene."""
    described = scene(lesson())["pictures"]
    items = [
        item for picture in described for item in picture.values() if isinstance(item, dict) and "doc" in item
    ]
    return [Document.from_json(item["doc"]) for item in items]


PLOTS = [(lesson.slug(), plot) for lesson in lessons() for plot in plots(lesson)]


def test_the_lessons_have_plots():
    assert len(PLOTS) >= 8
    assert {"value", "gradient", "position"} <= ROLES


@pytest.mark.parametrize("plot", [plot for _, plot in PLOTS], ids=[slug for slug, _ in PLOTS])
def test_each_glyph_has_a_role_that_the_page_has_a_colour_for(plot):
    drawn = [model for model in plot.models if model.__class__.__name__ == "GlyphRenderer"]
    coloured = [model for model in drawn if not hasattr(model.glyph, "color_mapper")]
    assert {model.name for model in coloured} - ROLES == set()


@pytest.mark.parametrize("plot", [plot for _, plot in PLOTS], ids=[slug for slug, _ in PLOTS])
def test_each_empty_source_has_a_name_of_its_own_to_be_filled_by(plot):
    sources = {model.data_source for model in plot.models if model.__class__.__name__ == "GlyphRenderer"}
    names = [each.name for each in sources if not any(len(column) for column in each.data.values())]
    assert None not in names
    assert len(set(names)) == len(names)


def test_a_figure_has_no_tools_and_the_ranges_it_is_given():
    across, up = span(0, 1, "across"), span(-2, 2)
    made = figure(across, up, height=90, small=True)
    assert made.toolbar_location is None
    assert made.tools == []
    assert (made.x_range, made.y_range, made.height) == (across, up, 90)
    assert {axis.major_label_text_font_size for axis in made.axis} == {"11px"}
    assert figure(across, up).sizing_mode == "stretch_both"


def test_an_image_is_square_and_fills_its_reach():
    data = image("loss", 5, 3.0, fill=1.0).data
    assert data["image"][0].shape == (5, 5)
    assert (data["x"], data["w"]) == ([-3.0], [6.0])


def test_an_embedded_figure_keeps_the_names_of_what_it_shows():
    made = figure(span(0, 1, "across"), span(0, 1))
    made.line("x", "y", source=source("curve"), name="value")
    document = Document.from_json(embedded(made)["doc"])
    for name in ("across", "curve", "value"):
        assert document.get_model_by_name(name) is not None
