"""Use cases: asynchronous, free of Qt, built from the rooms below and handed to the window."""
