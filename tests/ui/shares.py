"""Which pairs of lesson and host each browser test meets, so that all together take minutes."""

import os
import zlib

from tests.ui.which import SLUGS

# What is held to in every lesson in both hosts. Any other test meets one lesson in each host, by chance, and
# together they meet every pair many times; a test of one lesson meets one host, less often the served one, as
# it takes six times as long to open. With NUDGE_EVERY=1 every test meets every pair: an hour of browsers.
EVERYWHERE = {
    "test_contract.py",
    "test_random_events.py",
    "test_connection.py",
    "test_weight.py",
    "test_pseudo_language.py",
}
SERVED = 3  # one of so many


def left_out(items: list) -> list:
    """The tests whose pair of lesson and host is not in their share."""
    if os.environ.get("NUDGE_EVERY") == "1":
        return []
    return [item for item in items if hasattr(item, "callspec") and not _has_its_turn(item)]


def _has_its_turn(item) -> bool:
    """Whether a test is in its share of the pairs of lesson and host, which differs from test to test."""
    chosen = item.callspec.params
    if item.path.name in EVERYWHERE or "host" not in chosen:
        return True
    served, slug = chosen["host"] == "served", str(chosen.get("slug", ""))
    chance = zlib.crc32(item.name.replace(chosen["host"], "").replace(slug, "").encode())
    if slug in SLUGS:
        return (SLUGS.index(slug) + len(SLUGS) // 2 * served + chance) % len(SLUGS) == 0
    return _is_alone(item) or (chance % SERVED == 0) == served


def _is_alone(item) -> bool:
    """Whether a test names its host itself."""
    return any(mark.args and mark.args[0] == "host" for mark in item.iter_markers("parametrize"))
