"""Training: each step a program, and its story told step by step."""

from engine.training.run import history, loss_below, no_improvement, steps, train

__all__ = ["history", "loss_below", "no_improvement", "steps", "train"]
