"""Pictures that are Bokeh plots, which the page fills and keeps live."""
