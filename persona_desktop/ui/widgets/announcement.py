"""Telling a screen reader what happens without the focus moving there."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(source: QWidget, message: str, *, urgent: bool = False) -> None:
    """Have a screen reader say `message`; `urgent` interrupts what it says at the moment."""
    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(source, message)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
