"""Looking for the weights of least loss without a gradient, and with one."""
