"""Where sequences come from: typed text and numbers, files, generators, tasks."""
