"""The training lab: a plan, its data, a run with snapshots on the way, and what became of it.

Only `trainer` and what runs in a worker import torch.
"""
