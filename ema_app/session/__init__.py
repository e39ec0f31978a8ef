"""Use cases over an open record; the only writer."""
