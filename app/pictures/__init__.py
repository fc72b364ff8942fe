"""The pictures beside the graph, one file for each kind: plots by Bokeh, and drawings of the page's own."""
