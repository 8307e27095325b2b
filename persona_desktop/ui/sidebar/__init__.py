"""The sidebar: which project, which part of its personas, and how fresh the list is."""
