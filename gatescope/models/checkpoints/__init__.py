"""Networks from the files of other libraries, and back into them.

`load.load_checkpoint` looks at the bytes and asks the reader of that format; each reader gives
layers of the same kind (`found.FoundLayer`). `export.export_checkpoint` writes them.
"""
