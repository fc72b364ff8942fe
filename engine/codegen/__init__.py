"""Nodes as source text: Python, NumPy and JavaScript."""
