"""Where networks come from: shipped ones, random ones, and our own files."""
