"""A review of somebody's record, page by page."""
