"""One persona on the whole screen, for a meeting: the same pages in large type, and nothing about colleagues."""
