"""Pictures that the page draws by itself: a lesson with these alone needs no Bokeh."""
