"""Nudge: lessons, the pages that show them, and the files that hold them."""

__version__ = "0.1.0"
