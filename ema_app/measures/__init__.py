"""What can be computed from a person's series: pure functions of tables."""
