"""What things are: protocols, prompts, entries, people. No Qt, no SQL, no files, no clock."""
