"""Data to learn from, and the random numbers that it is made with."""

from engine.data import datasets

__all__ = ["datasets"]
