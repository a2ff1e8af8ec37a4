"""How the shipped networks are made; only `net` and `fit` import torch."""
