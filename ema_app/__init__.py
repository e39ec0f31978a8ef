"""Switchpoint: a private diary and research tool for momentary assessment, on mentalization theory."""

__version__ = "0.1.0"
