"""Signals of the body on the page of one's data: what a device recorded, and heartbeats that were counted."""
