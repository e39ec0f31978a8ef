"""Which rows of a record are the person's own days: in a copy, what came with a share."""

from __future__ import annotations

BY_THE_PERSON = (
    "(prompt_id IN (SELECT row_id FROM shared_rows WHERE of_table = 'prompts') "
    "OR NOT EXISTS (SELECT 1 FROM shared_rows))"
)
"""A condition on prompts. A questionnaire that was filled in inside a clinician's copy is no day of the person's."""
