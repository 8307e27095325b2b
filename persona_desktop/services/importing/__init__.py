"""Importing personas and focus-group responses from files: reading, checking, previewing, writing."""
