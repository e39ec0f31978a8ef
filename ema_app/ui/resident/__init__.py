"""The part of the app that stays: it rings when a prompt is due and shows it in neutral words."""
