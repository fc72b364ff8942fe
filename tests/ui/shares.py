"""Which pairs of lesson and host each browser test meets, so that all together take minutes."""

import os
import zlib

from tests.ui.which import SLUGS

# What is held to in every lesson in both hosts. Other tests take a share of the pairs each, and together
# they meet every pair many times; those of one lesson take one host. With NUDGE_EVERY=1 every test meets
# every pair: an hour of browsers.
EVERYWHERE = {
    "test_contract.py",
    "test_random_events.py",
    "test_connection.py",
    "test_weight.py",
    "test_pseudo_language.py",
}
SHARE = 8


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
    served, chance = chosen["host"] == "served", zlib.crc32(item.originalname.encode())
    if chosen.get("slug") in SLUGS:
        return (SLUGS.index(chosen["slug"]) + SHARE // 2 * served + chance) % SHARE == 0
    return _is_alone(item) or chance % 2 == served


def _is_alone(item) -> bool:
    """Whether a test names its host itself."""
    return any(mark.args and mark.args[0] == "host" for mark in item.iter_markers("parametrize"))
