"""An autograd engine to learn from: graphs of named nodes, their values and their gradients."""
