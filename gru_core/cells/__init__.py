"""The three cells. Each file holds one cell: its equation, and the same for whole sequences."""
