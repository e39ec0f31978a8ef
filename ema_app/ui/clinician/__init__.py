"""What a clinician sees, and what person and clinician look at together."""
