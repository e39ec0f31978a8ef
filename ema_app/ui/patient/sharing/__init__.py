"""The page Sharing: a share for a clinician, what was given to whom, and what a clinician gave back."""
