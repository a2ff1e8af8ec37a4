"""The instrument: what stands between the core and the pages."""
