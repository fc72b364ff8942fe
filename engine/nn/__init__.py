"""Neurons, layers and networks, their losses and their optimisers."""

from engine.nn import losses, optimisers, schedules
from engine.nn.layers import Layer, Neuron
from engine.nn.mlp import MLP
from engine.nn.module import Module

__all__ = ["MLP", "Layer", "Module", "Neuron", "losses", "optimisers", "schedules"]
