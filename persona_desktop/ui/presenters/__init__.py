"""What the window does: each presenter answers one part of it with what the services bring."""
