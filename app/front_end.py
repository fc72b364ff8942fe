"""Where the built front end lies: the scripts that pages and exported files carry."""

from pathlib import Path

ASSETS = Path(__file__).parents[1] / "assets"
FRONT_END = ASSETS / "dist"
