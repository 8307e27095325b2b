"""Import in the window: files are chosen, read and shown as a table of what would happen, before anything is written."""
