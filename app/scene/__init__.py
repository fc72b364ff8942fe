"""A lesson as pure data: what the front end draws. JSON and nothing else."""

from app.scene.scene import scene, view, views

__all__ = ["scene", "view", "views"]
