"""What traces do not hold and figures do not compute: components, step maps, readouts."""
