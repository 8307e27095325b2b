"""Dialogs inside the window: each shows a frozen model and says what the person decided."""
