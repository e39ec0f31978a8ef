"""The clinician's way in: a caseload begun or unlocked, the people in it, and the address to hand out."""
