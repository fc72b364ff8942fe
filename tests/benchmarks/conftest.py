"""The browser of the tests in a page, for those that measure its speed; and what was measured, at the end."""

import pytest

from tests.ui.conftest import context, exported, modules, new_context, page, server  # noqa: F401  fixtures

MEASURED = pytest.StashKey[list]()


@pytest.fixture
def wire(browser):
    """A way to ask the browser itself."""
    return browser.new_browser_cdp_session()


@pytest.fixture
def note(benchmark, request):
    """A function that writes down what was measured, for the report and the end of the run."""

    def noted(**measured) -> None:
        benchmark.extra_info.update(measured)
        told = ", ".join(f"{name.replace('_', ' ')} {number}" for name, number in measured.items())
        request.config.stash.setdefault(MEASURED, []).append(f"{request.node.name}: {told}")

    return noted


def pytest_terminal_summary(terminalreporter, config):
    for line in config.stash.get(MEASURED, []):
        terminalreporter.write_line(line)
