"""Which lessons and hosts a test runs in: what differs between lessons in all, the rest in one."""

import pytest

from app.course import lessons

SLUGS = [lesson.slug() for lesson in lessons()]
ONE = "multiply"

every_lesson = pytest.mark.parametrize("slug", SLUGS)
first_two = pytest.mark.parametrize("slug", ["add", "multiply"])
exported_only = pytest.mark.parametrize("host", ["exported"])
