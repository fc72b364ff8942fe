"""The plain data of a computation, as it is recorded and differentiated."""
