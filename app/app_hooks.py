"""What `panel serve app` runs before its first page: an address may ask for a great many things at once.

The web server refuses more than a thousand with an empty page, before ours can say which of them it does not
know. How long an address may be (64 kB) bounds them too.
"""

from typing import Any

from tornado import httputil

MANY = 65_536


def on_server_loaded(_: object) -> None:
    """Let an address have as many names as it has room for; Tornado counts them since 6.5.8."""
    if not hasattr(httputil, "ParseUrlEncodedConfig"):
        return
    names = httputil.ParseUrlEncodedConfig(max_arguments=MANY)
    httputil.set_parse_body_config(httputil.ParseBodyConfig(urlencoded=names))


def on_session_created(session_context: Any) -> None:
    """Make every value of the address text, as Panel itself reads one of them and fails on anything else."""
    for values in session_context.request.arguments.values():
        values[:] = [value.decode("utf-8", "replace").encode() for value in values]
