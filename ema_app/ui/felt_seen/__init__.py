"""The charts of felt and seen as widgets, for the person's page and for a review."""
