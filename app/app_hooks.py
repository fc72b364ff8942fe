"""What `panel serve app` runs before its first page: an address may ask for a great many things at once.

The web server refuses more than a thousand with an empty page, before ours can say which of them it does not
know. How long an address may be (64 kB) bounds them too.
"""

from tornado import httputil

MANY = 65_536


def on_server_loaded(_: object) -> None:
    """Let an address have as many names as it has room for; Tornado counts them since 6.5.8."""
    if not hasattr(httputil, "ParseUrlEncodedConfig"):
        return
    names = httputil.ParseUrlEncodedConfig(max_arguments=MANY)
    httputil.set_parse_body_config(httputil.ParseBodyConfig(urlencoded=names))
