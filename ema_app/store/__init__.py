"""One person's encrypted file: its keys, its rows, its backups."""
