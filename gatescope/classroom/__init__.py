"""A class that follows its teacher: what it shares, kept where every server process sees it."""
