"""Persona Desktop: a desktop program for reading AI-generated customer personas with their evidence."""

__version__ = "0.1.0"
