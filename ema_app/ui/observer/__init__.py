"""Pages for and about observers: asking, the window that shows nothing else, and the observer's own copy."""
