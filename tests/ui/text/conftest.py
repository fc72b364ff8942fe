"""A page on which the front end's own modules can be imported, as they are written."""

from urllib.parse import urlsplit

import pytest

from app.front_end import ASSETS

SOURCES = ASSETS / "src"
SITE = "http://localhost/"


@pytest.fixture
def modules(page):
    """An empty page whose `import("/text/words.js")` gives that module of `assets/src`."""

    def answer(route):
        path = urlsplit(route.request.url).path
        if path == "/":
            route.fulfill(body="<!DOCTYPE html><title>modules</title>", content_type="text/html")
        else:
            route.fulfill(path=SOURCES / path.lstrip("/"), content_type="text/javascript")

    page.route(f"{SITE}**", answer)
    page.goto(SITE)
    return page
