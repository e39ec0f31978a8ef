"""A review of somebody's record: one stretch of days that rules all pages, worked out in the background."""
