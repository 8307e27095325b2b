"""Rules of this project that no ready-made linter knows; `make lint` runs each as a module."""
