"""The page fixture's own watch: each thing that a page must not do is written down."""

import pytest
from panel.tests.util import wait_until

BAD = {
    "console error": "<script>console.error('broken')</script>",
    "console warning": "<script>console.warn('odd')</script>",
    "page error": "<script>throw new Error('thrown')</script>",
    "leaves the machine": "<img alt='' src='http://nudge.invalid/x.png'>",
}


@pytest.mark.parametrize("kind", BAD)
def test_what_a_page_must_not_do_is_noticed(page, watch, kind):
    page.set_content(BAD[kind])
    wait_until(lambda: any(complaint.startswith(kind) for complaint in watch.unpardoned), page)
    watch.pardon(".")


def test_a_rejected_promise_is_noticed(page, watch):
    page.set_content("<script>Promise.reject(new Error('nobody listens'))</script>")
    wait_until(lambda: any("nobody listens" in complaint for complaint in watch.unpardoned), page)
    watch.pardon("nobody listens")


def test_a_socket_to_elsewhere_is_noticed(page, watch):
    page.set_content("<script>new WebSocket('ws://nudge.invalid/ws')</script>")
    wait_until(
        lambda: any(complaint.startswith("leaves the machine: ws:") for complaint in watch.unpardoned), page
    )
    watch.pardon("nudge.invalid")
