"""The walks that the program takes through itself: for pictures, and to check that an installation is whole."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from persona_desktop.app import run_self_test, run_tour

PICTURES = {
    "00-first-run",
    "00-list-wide-light",
    "00-list-wide-dark",
    *(
        f"{name}-{mode}"
        for name in (
            "01-overview",
            "02-profile",
            "03-needs",
            "03b-needs-outcomes-pains",
            "04-insights",
            "10-loading",
            "11a-empty-needs",
            "11a-not-analysed",
            "11b-not-found",
            "11c-no-results",
            "11d-failed",
            "18-components",
            "20-first-steps-list",
            "20-first-steps-persona",
            "20-first-steps-marks",
            "21-guide",
            "22-about",
            "22-licences",
        )
        for mode in ("light", "dark")
    ),
    "01-overview-en-light",
    "03-needs-en-light",
    "19-slide-in-frames",
}


def test_the_tour_draws_every_screen_and_no_two_alike(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_tour(tmp_path / "out") == 0
    pictures = {path.stem: QImage(str(path)) for path in (tmp_path / "out").iterdir()}
    assert pictures.keys() == PICTURES
    assert all(picture.width() >= 1_400 for picture in pictures.values())
    assert len({bytes(picture.constBits()) for picture in pictures.values()}) == len(pictures)
    assert str(len(PICTURES)) in capsys.readouterr().out


def test_the_self_test_says_what_it_has_seen(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_self_test() == 0
    assert "50" in capsys.readouterr().out
