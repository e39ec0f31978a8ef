"""What comes in and what goes out: datasets, codebooks, foreign files."""
