"""What all tests share."""

import os

import pytest

REQUIRED = "NUDGE_REQUIRE_BROWSER"


def missing(what: str):
    """Skip a test that lacks a tool; where the tools are required (in CI), fail it."""
    sentence = f"This test needs {what}."
    if os.environ.get(REQUIRED) == "1":
        pytest.fail(f"{sentence} {REQUIRED}=1 forbids to skip it.")
    pytest.skip(f"{sentence} Without {REQUIRED}=1 it is skipped.")
