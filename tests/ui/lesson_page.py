"""A lesson on a page, driven as a learner would and read by the attributes of the page's contract."""

import re

from playwright.sync_api import Locator, Page, expect

READ = """root => {
  const entries = (name, read) =>
    [...root.querySelectorAll(`[data-${name}]`)].map((e) => [e.getAttribute(`data-${name}`), read(e)]);
  const table = (name, read) => Object.fromEntries(entries(name, read));
  return {
    inputs: table("input", (e) => e.getAttribute("aria-valuenow") ?? e.value),
    output: root.querySelector("[data-output]").dataset.value,
    gradients: Object.fromEntries([...root.querySelectorAll("[data-gradient]:not([data-node])")]
      .map((e) => [e.dataset.gradient, e.dataset.value])),
    nodes: table("node", ({ dataset: { value, gradient, label } }) => ({ value, gradient, label })),
    edges: table("edge", (e) => e.dataset.partial),
  };
}"""


class LessonPage:
    """The lesson that a page holds, once it is ready."""

    def __init__(self, page: Page, root: Locator | None = None):
        self.page = page
        self.root = root or page.locator("[data-lesson]")
        expect(self.root).to_have_attribute("data-ready", "", timeout=40_000)

    def slider(self, name: str) -> Locator:
        return self.root.locator(f"[data-input='{name}']")

    def box(self, name: str) -> Locator:
        return self.root.get_by_role("textbox", name=re.compile(rf"^{re.escape(name)}\b"))

    def reachable(self, names) -> list[str]:
        """Those of the inputs whose slider is shown; the others wait in closed groups."""
        return [name for name in names if self.slider(name).is_visible()]

    def nudge_button(self, name: str, sign: str) -> Locator:
        return self.root.locator(f"[data-nudge='{name}{sign}']")

    @property
    def reset(self) -> Locator:
        return self.root.get_by_role("button", name="Reset")

    @property
    def output(self) -> Locator:
        return self.root.locator("[data-output]")

    @property
    def errors(self) -> Locator:
        return self.root.locator("[data-error]")

    @property
    def mark(self) -> Locator:
        return self.root.locator("[data-confirmed]")

    def read(self) -> dict:
        """Every number that the page shows, at full precision, read at one moment."""
        shown = self.root.evaluate(READ)
        return {
            "inputs": {name: float(value) for name, value in shown["inputs"].items()},
            "output": float(shown["output"]),
            "gradients": {name: float(value) for name, value in shown["gradients"].items()},
            "nodes": {
                int(index): {**node, "value": float(node["value"]), "gradient": float(node["gradient"])}
                for index, node in shown["nodes"].items()
            },
            "edges": {name: float(value) for name, value in shown["edges"].items()},
        }

    def inputs(self) -> dict[str, float]:
        return self.read()["inputs"]

    def press(self, name: str, keys: str) -> None:
        self.slider(name).focus()
        self.page.keyboard.press(keys)

    def type(self, name: str, typed: str, finish: str = "Enter") -> None:
        self.box(name).fill(typed)
        self.box(name).press(finish)

    def nudge(self, name: str, sign: str) -> None:
        if not self.nudge_button(name, sign).is_visible():
            self.slider(name).focus()  # where inputs share one place for nudges, it shows the touched one's
        self.nudge_button(name, sign).click()

    def drag(self, name: str, share: float) -> None:
        """Drag a slider's thumb to a share of its way (0 the left end, 1 the right) and let go."""
        self.grab(name, share)
        self.page.mouse.up()

    def grab(self, name: str, share: float) -> None:
        """The same without letting go."""
        start, end, now, y = self.slider(name).evaluate(TRACK)
        self.page.mouse.move(now, y)
        self.page.mouse.down()
        self.page.mouse.move(start + share * (end - start), y, steps=3)


THUMB = 20  # the thumb's width on a wide screen

# Where the middle of the thumb stands at the track's two ends and now, and its height, once in view.
TRACK = f"""slider => {{
  slider.scrollIntoViewIfNeeded();
  const {{ left, right, top, height }} = slider.getBoundingClientRect();
  const [start, end] = [left + {THUMB / 2}, right - {THUMB / 2}];
  const share = (slider.value - slider.min) / (slider.max - slider.min);
  return [start, end, start + share * (end - start), top + height / 2];
}}"""
