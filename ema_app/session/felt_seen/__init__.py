"""Felt and seen over an open record: what may be shown is sorted out before anything is computed or drawn."""
