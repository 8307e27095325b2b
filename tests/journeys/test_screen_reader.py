"""A person who cannot see the screen: a program of its own reads and works the running window over a real AT-SPI bus.

Whatever Qt's bridge leaves out of the tree, or we leave without a name, is missing for this person; the window's own
process could never tell.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from persona_desktop.settings import DATA_FOLDER_VARIABLE, Settings, find_folders
from tests.support.at_spi import Accessible, BusError, SessionBus, value_of
from tests.support.local_server import wait_for

FOCUSED, SELECTED, SHOWING = 12, 23, 25
"""Numbers of states as AT-SPI counts them."""
MAGDALENA = "Magdalena Wrońska, 31 lat, Kierowniczka marketingu"


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Accessible]:
    """The program, started on an empty workspace with a screen reader about, as that reader finds it."""
    folder = tmp_path / "workspace"
    Settings(language="pl", theme="light", animations=False).save(find_folders(folder).settings_file)
    with SessionBus() as bus:
        reader = bus.accessibility_bus()
        environment = {
            **bus.environment,
            DATA_FOLDER_VARIABLE: str(folder),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            # Qt warns when it is asked for what has gone meanwhile: a toast leaves while the reader walks the window.
            "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",
        }
        with (tmp_path / "errors").open("w") as errors:
            process = subprocess.Popen(
                [sys.executable, "-m", "persona_desktop"], env=environment, stderr=errors
            )
        try:
            wait_for(lambda: bool(reader.programs()) or process.poll() is not None)
            assert process.poll() is None, (tmp_path / "errors").read_text()
            yield reader.programs()[0]
        finally:
            process.terminate()
            assert process.wait(30) == 0
        assert (tmp_path / "errors").read_text() == ""


def appearing(program: Accessible, role: str, name: str = "") -> Accessible:
    """Return something as soon as the program shows it."""
    found: list[Accessible] = []

    def is_there() -> bool:
        try:
            thing = program.find(role, name)
            if thing is not None and SHOWING in thing.states:
                found.append(thing)
        except BusError:  # it went while it was read
            return False
        return bool(found)

    wait_for(is_there)
    return found[0]


def rows_of(thing: Accessible) -> list[str]:
    return [row.name for row in thing.children if row.role == "list item"]


def test_a_screen_reader_finds_the_list_opens_a_persona_and_reads_its_needs(program: Accessible) -> None:
    window = appearing(program, "frame", "Persona Desktop")
    assert appearing(window, "push button", "Wczytaj demo").act()
    first = appearing(window, "list item", MAGDALENA)
    personas = appearing(window, "list", "Persony")
    names = rows_of(personas)
    assert len(names) == 50
    assert names[0].startswith(MAGDALENA)
    assert "bóle: " in names[0]
    assert " 9" in names[0]
    _, _, width, height = first.place
    assert width > 300
    assert height >= 24

    assert first.act()
    tabs = appearing(window, "page tab list")
    assert [tab.name.split(",")[0] for tab in tabs.children if tab.role == "page tab"] == [
        "Przegląd",
        "Profil",
        "Potrzeby i bóle",
        "Insights",
    ]
    assert SELECTED in tabs.children[0].states

    assert appearing(tabs, "page tab", "Potrzeby i bóle").act()
    job = appearing(window, "list item", "Zadanie 1")
    assert "prognozować zwrot z kampanii" in job.name
    assert "9" in job.name
    assert "dosłownie" in " ".join(name.lower() for name in every_row(window))


def every_row(window: Accessible) -> list[str]:
    return [
        row
        for thing in window.below()
        if thing.role == "list" and SHOWING in thing.states
        for row in rows_of(thing)
    ]


def test_a_screen_reader_hears_no_control_without_a_name(program: Accessible) -> None:
    window = appearing(program, "frame", "Persona Desktop")
    appearing(window, "push button", "Wczytaj demo")
    controls = {"push button", "list item", "text", "page tab", "check box", "radio button", "combo box"}
    nameless = [
        thing.path
        for thing in window.below()
        if thing.role in controls and SHOWING in thing.states and not thing.name.strip()
    ]
    assert nameless == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("('it is',)", ("it is",)),
        ("([(':1.0', objectpath '/org/a11y')],)", ([(":1.0", "/org/a11y")],)),
        ("(<'Łódź, <b>'>,)", ("Łódź, <b>",)),
        ("(@a(so) [], true, uint32 7)", ([], True, 7)),
        ('("it\'s true: uint32 7",)', ("it's true: uint32 7",)),
    ],
)
def test_what_the_bus_answers_is_read(text: str, value: object) -> None:
    assert value_of(text) == value


def test_a_bus_that_does_not_know_a_thing_is_an_error(tmp_path: Path) -> None:
    with SessionBus() as bus:
        reader = bus.accessibility_bus()
        with pytest.raises(BusError):
            reader.call(":1.999", "/nothing", "org.a11y.atspi.Accessible.GetRole")
    assert not Path(bus.environment["XDG_RUNTIME_DIR"]).exists()
