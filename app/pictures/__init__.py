"""The pictures beside the graph, one file for each kind."""
