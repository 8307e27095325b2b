"""The widgets that every room of the window is built from; each is given the `Theme` and reads it while painting."""
