"""The walks that the program takes through itself: for pictures, and to check that an installation is whole."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from persona_desktop.app import run_self_test, run_tour
from persona_desktop.licences import Component
from persona_desktop.resource_files import guide_folder
from persona_desktop.ui.guide import window
from persona_desktop.ui.self_test import check_licences

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
    *(f"presentation-{tab}-{mode}" for tab in ("overview", "needs") for mode in ("light", "dark")),
    "12d-middle-insights-light",
}
NARROW = {
    "12a-narrow-light",
    "12b-narrow-actions-open-light",
    "12b-narrow-actions-open-dark",
    "12c-narrow-list-light",
}


def test_the_tour_draws_every_screen_and_no_two_alike(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_tour(tmp_path / "out") == 0
    pictures = {path.stem: QImage(str(path)) for path in (tmp_path / "out").iterdir()}
    assert pictures.keys() == PICTURES | NARROW
    assert all(pictures[name].width() >= 1_000 for name in PICTURES)
    assert all(pictures[name].width() == 820 for name in NARROW)
    assert len({bytes(picture.constBits()) for picture in pictures.values()}) == len(pictures)
    assert str(len(pictures)) in capsys.readouterr().out


def test_the_self_test_misses_licences() -> None:
    whole = Component("PySide6_Essentials", "6", "LGPL-3.0-only", "Do what you like.")
    check_licences([whole])
    with pytest.raises(RuntimeError, match="all packages"):
        check_licences([Component("Persona Desktop", "0.1.0", "MIT", "Do what you like.")])
    with pytest.raises(RuntimeError, match="Nobody"):
        check_licences([whole, Component("Nobody", "1", "MIT", "")])


def test_the_self_test_misses_pictures_of_the_guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(guide_folder(), tmp_path / "guide")
    (tmp_path / "guide" / "pictures" / "pl" / "list-light.webp").unlink()
    (tmp_path / "guide" / "pictures" / "en" / "list-light.webp").unlink()
    monkeypatch.setattr(window, "guide_folder", lambda: tmp_path / "guide")
    with pytest.raises(RuntimeError, match="list-light"):
        run_self_test()


def test_the_self_test_says_what_it_has_seen(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_self_test() == 0
    assert "50" in capsys.readouterr().out
