"""A persona for other programs: as text and as a link, through the clipboard or dragged there."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from persona_desktop.domain.persona_links import link_to
from persona_desktop.ui.clipboard_data import data_of_qt


def copy_link(persona_id: UUID) -> None:
    """Put the link to a persona into the clipboard, as text and as an address."""
    QGuiApplication.clipboard().setMimeData(persona_data(persona_id, link_to(persona_id)))


def persona_data(persona_id: UUID, text: str) -> QMimeData:
    """Return what is said of a persona as text, and its link as an address."""
    data = data_of_qt()
    data.setText(text)
    data.setUrls([QUrl(link_to(persona_id))])
    return data
