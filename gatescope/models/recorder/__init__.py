"""What the recurrent modules of any torch model saw in a run, replayed by the core."""
