"""The command palette: everything the window can do, and everybody in the project, found by a few letters."""
