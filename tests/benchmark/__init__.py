"""How fast the core is beside torch, as a table: ``python -m tests.benchmark``."""
