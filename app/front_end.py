"""Where the built front end lies: the scripts that pages and exported files carry."""

from pathlib import Path

HERE = Path(__file__).parent
ASSETS = next(
    folder for folder in (HERE / "assets", HERE.parent / "assets") if folder.is_dir()
)  # installed, or a clone
FRONT_END = ASSETS / "dist"
NEW_LESSON = ASSETS / "my_lesson.py"
