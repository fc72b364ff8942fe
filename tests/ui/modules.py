"""Running the front end's own modules in a browser, without a page around them."""

from pathlib import Path

from app.scene.drawing import drawing
from engine import Graph

SOURCES = Path(__file__).parents[2] / "assets" / "src"
ADDRESS = "http://modules.test/"
TYPES = {".js": "text/javascript", ".css": "text/css", "": "text/html"}

LAYOUTS = """async (asked) => {
  const { createLayout } = await import("/graph/layout/layout.js");
  const { completed } = await import("/model/scene.js");
  const layout = createLayout();
  return asked.map(({ scene, ...options }) => {
    const { boxes, frames, edges, size, heads, tags } = layout(completed(scene), options);
    return { boxes, edges, size, heads, tags, frames: frames.map(({ inside, ...frame }) => frame) };
  });
}"""
STEPS = """async (scene) => {
  const { completed } = await import("/model/scene.js");
  const { steps, revealed } = completed(scene);
  return { steps, revealed };
}"""


class Modules:
    """An empty page that can import the front end's modules; nothing leaves the machine."""

    def __init__(self, context):
        self.page = context.new_page()
        self.page.route("**/*", self._serve)
        self.page.goto(ADDRESS)

    def _serve(self, route) -> None:
        name = route.request.url.removeprefix(ADDRESS)
        body = (SOURCES / name).read_text("utf-8") if name else "<!DOCTYPE html>"
        route.fulfill(body=body, content_type=TYPES[Path(name).suffix])

    def layouts(self, *asked: dict) -> list[dict]:
        """The layouts of one page, one after the other: {scene, open, aspect} each."""
        return self.page.evaluate(LAYOUTS, list(asked))

    def layout(self, graph: Graph, **options) -> dict:
        """The layout of a graph, alone."""
        return self.layouts({"scene": scene_of(graph), **options})[0]

    def steps(self, scene: dict) -> dict:
        """The steps through a scene, and per node the steps from which its numbers are revealed."""
        return self.page.evaluate(STEPS, scene)


def scene_of(graph: Graph, *, network: bool = False, **more) -> dict:
    """As much of a scene as says what the graph is."""
    return {**drawing(graph, {}, network=network), "output": graph.output, **more}
