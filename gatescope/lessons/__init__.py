"""Lessons: text with predictions, whose numbers are computed from the shipped networks."""
