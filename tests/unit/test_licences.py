"""What the program is made of: nothing may be shipped without its licence being told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from persona_desktop.licences import Component, bundled_components
from persona_desktop.resource_files import resource_path

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def components() -> dict[str, Component]:
    return {re.sub(r"[-_.]+", "-", one.name).lower(): one for one in bundled_components()}


def test_the_program_itself_comes_first() -> None:
    first = bundled_components()[0]
    assert (first.name, first.licence) == ("Persona Desktop", "MIT")
    assert first.text == (ROOT / "LICENSE").read_text(encoding="utf-8").strip()


def test_every_package_the_program_asks_for_is_named(components: dict[str, Component]) -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = re.search(r"^dependencies = \[(.*?)^\]", project, re.DOTALL | re.MULTILINE)
    assert block is not None
    asked = {name.lower().replace("_", "-") for name in re.findall(r'"([\w-]+)', block[1])}
    if "pyside6-essentials" not in components:  # where the tests prove that Qt is not needed
        asked.discard("pyside6-essentials")
    asked.discard("qasync" if "qasync" not in components else "")
    assert asked <= components.keys()


def test_packages_that_packages_ask_for_are_named_and_the_workshop_is_not(
    components: dict[str, Component],
) -> None:
    assert {"greenlet", "mako", "pydantic-core", "psycopg-binary"} <= components.keys()
    assert not {"pytest", "mypy", "ruff", "pyinstaller"} & components.keys()


def test_everything_has_a_licence_and_its_text(components: dict[str, Component]) -> None:
    assert [one.name for one in components.values() if not one.licence] == []
    assert [one.name for one in components.values() if len(one.text) < 300] == []


def test_fonts_icons_and_python_bring_theirs(components: dict[str, Component]) -> None:
    for name, words in {
        "inter (persona sans)": "The Inter Project Authors",
        "jetbrains mono (persona mono)": "JetBrains Mono Project Authors",
        "source serif 4 (persona serif)": "Source Serif 4 Project Authors",
        "lucide": "Lucide Icons",
        "python": "PYTHON SOFTWARE FOUNDATION LICENSE",
    }.items():
        assert words in components[name].text


def test_every_font_file_has_a_licence(components: dict[str, Component]) -> None:
    families = {re.sub(r"-.*", "", path.stem).lower() for path in resource_path("fonts").glob("*.ttf")}
    told = {name.split("(")[1].strip(")").replace(" ", "") for name in components if "(persona" in name}
    assert families == told


def test_a_frozen_program_names_what_it_was_frozen_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    found = {one.name: one for one in bundled_components()}
    assert "pyinstaller" in found
    assert "exception" in found["pyinstaller"].text
    assert "altgraph" not in found, "what PyInstaller itself needs is not in the result"
