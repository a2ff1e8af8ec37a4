"""Experiments: many small networks, each a trial, and what is measured on them."""
