"""The yardstick: a program that shows an empty PySide6 window and ends after its first paint."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class _Window(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        QTimer.singleShot(0, QApplication.quit)


def main() -> int:
    application = QApplication(sys.argv)
    window = _Window()
    window.resize(1440, 900)
    window.show()
    application.exec()
    from benchmarks.memory import peak_megabytes

    print(peak_megabytes())
    return 0


if __name__ == "__main__":
    sys.exit(main())
