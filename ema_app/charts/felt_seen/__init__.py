"""Felt and seen as charts: each with its sentence, its table, its n; no direction where the interval carries none."""
