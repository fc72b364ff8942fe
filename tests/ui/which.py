"""Which lessons and hosts a test runs in: what differs between lessons in all, the rest in one."""

import pytest

from app.course import lessons

SLUGS = [lesson.slug() for lesson in lessons()]
ONE = "multiply"

# The session's scope lets pytest put the tests of one lesson in one host together, which can share its page.
every_lesson = pytest.mark.parametrize("slug", SLUGS, scope="session")
first_two = pytest.mark.parametrize("slug", ["add", "multiply"], scope="session")
exported_only = pytest.mark.parametrize("host", ["exported"], scope="session")
