"""The mean of a graph over a batch, layer by layer."""
