"""The page fixture's own watch: each thing that a page must not do is written down."""

import pytest

BAD = {
    "console error": "<script>console.error('broken')</script>",
    "console warning": "<script>console.warn('odd')</script>",
    "page error": "<script>throw new Error('thrown')</script>",
    "leaves the machine": "<img alt='' src='http://nudge.invalid/x.png'>",
}


@pytest.mark.parametrize("kind", BAD)
def test_what_a_page_must_not_do_is_noticed(page, watch, kind):
    page.set_content(BAD[kind])
    page.wait_for_load_state("networkidle")
    assert any(complaint.startswith(kind) for complaint in watch.unpardoned)
    watch.pardon(".")


def test_a_rejected_promise_is_noticed(page, watch):
    page.set_content("<script>Promise.reject(new Error('nobody listens'))</script>")
    page.wait_for_timeout(1)
    assert any("nobody listens" in complaint for complaint in watch.unpardoned)
    watch.pardon("nobody listens")


def test_a_socket_to_elsewhere_is_noticed(page, watch):
    page.set_content("<script>new WebSocket('ws://nudge.invalid/ws')</script>")
    page.wait_for_timeout(1)
    assert any(complaint.startswith("leaves the machine: ws:") for complaint in watch.unpardoned)
    watch.pardon("nudge.invalid")
