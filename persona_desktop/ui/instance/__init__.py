"""One window for a workspace: a later start hands its files and links to the window that is open, and ends."""
