"""A canary for a version of the bindings that loses references.

PySide6 6.12.0 on Python 3.11 drops a reference to None with every call that returns nothing, and aborts the process
after some thousand paints or some hundred emissions: in a person's hands, after an hour of work. Pinning the version is
what protects the program; this is what tells whoever lifts the pin. It runs in a process of its own, which may die.
"""

from __future__ import annotations

import subprocess
import sys

FLIGHT = """
import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

PAINTS = EMISSIONS = 20_000


class Painted(QWidget):
    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().window())
        painter.end()
        Painted.paints += 1


class Speaker(QObject):
    said = Signal(object)
    silent = Signal()


application = QApplication([])
widget = Painted()
widget.resize(8, 8)
image = QImage(8, 8, QImage.Format.Format_RGB32)
before = [sys.getrefcount(value) for value in (None, True, False)]
for _ in range(PAINTS):
    widget.render(image)
speaker = Speaker()
heard = []
speaker.said.connect(lambda value: heard.append(value) if value else None)
speaker.silent.connect(lambda: None)
for number in range(EMISSIONS):
    speaker.said.emit(None if number % 2 else True)
    speaker.silent.emit()
after = [sys.getrefcount(value) for value in (None, True, False)]
lost = [one - other for one, other in zip(before, after)]
print(Painted.paints, len(heard), max(lost) < 1000)
"""


def test_twenty_thousand_paints_and_emissions_lose_no_reference() -> None:
    run = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", FLIGHT],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == ["20000", "10000", "True"]
