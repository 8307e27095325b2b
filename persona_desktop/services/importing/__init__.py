"""Importing personas and focus-group responses from files: reading, checking, previewing, writing."""

from persona_desktop.services.importing.service import ImportService

__all__ = ["ImportService"]
