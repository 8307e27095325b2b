"""The list of personas: wide while the details panel is closed, compact beside it."""
