"""Data for the clipboard that outlive Python."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QStringListModel


def data_of_qt() -> QMimeData:
    """Return empty data that Qt itself has made.

    The clipboard takes them away after Python has ended; of data made in Python that would end the program with a
    crash (PySide 6.11.3).
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    for form in data.formats():
        data.removeFormat(form)
    return data
