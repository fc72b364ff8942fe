"""What the tests of dialogs share: opening them, and asking axe-core about the page."""

from importlib.resources import files

from playwright.sync_api import Locator

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8") + "; undefined"


def complaints(part: Locator, *rules: str) -> list[str]:
    """What axe-core finds wrong with a part of a page: by its usual rules and those named."""
    page = part.page
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(AXE)
    found = part.evaluate(
        "(part, rules) => axe.run(part, {rules})", {rule: {"enabled": True} for rule in rules}
    )
    return [
        f"{broken['id']}: {node['html'][:120]}" for broken in found["violations"] for node in broken["nodes"]
    ]


def active(page) -> str:
    """The element that has the focus, in whatever shadow: its tag and its label or text."""
    return page.evaluate(
        """() => {
          let element = document.activeElement;
          while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          const name = element.getAttribute("aria-label") ?? element.textContent.slice(0, 40);
          return `${element.tagName.toLowerCase()} ${name}`;
        }"""
    )
