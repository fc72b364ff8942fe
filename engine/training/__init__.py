"""Training: a step as a program, and the run of many steps with its history."""

from engine.training.run import history, loss_below, no_improvement, steps, train

__all__ = ["history", "loss_below", "no_improvement", "steps", "train"]
