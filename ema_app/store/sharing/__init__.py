"""What leaves a record for one recipient, how it is sealed, and how it comes into a copy on the other side."""
