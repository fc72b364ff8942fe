"""The browser of the tests in a page, for those that measure its speed."""

import pytest

from tests.ui.conftest import context, exported, new_context, page  # noqa: F401  fixtures


@pytest.fixture
def wire(browser):
    """A way to ask the browser itself."""
    return browser.new_browser_cdp_session()
