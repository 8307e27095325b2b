"""What is written to the registry of Windows: the values, and that a second call and the way back leave no trace.

The registry here is a plain dictionary; ``UserRegistry``, which passes on to ``winreg``, needs Windows.
"""

from __future__ import annotations

from persona_desktop.integration.association import Outcome
from persona_desktop.integration.windows import WindowsIntegration, values_for

PROGRAM = r"C:\Program Files\Persona Desktop\persona-desktop.exe"
OTHERS = {(r".json\OpenWithProgids", "VSCode.json"): "", (r".json", ""): "VSCode.json"}


class RegistryForTests:
    def __init__(self) -> None:
        self.values = dict(OTHERS)

    def read(self, key: str, name: str) -> str | None:
        return self.values.get((key, name))

    def write(self, key: str, name: str, content: str) -> None:
        self.values[key, name] = content

    def remove_value(self, key: str, name: str) -> bool:
        return self.values.pop((key, name), None) is not None

    def remove_tree(self, key: str) -> bool:
        below = [at for at in self.values if at[0] == key or at[0].startswith(f"{key}\\")]
        for at in below:
            del self.values[at]
        return bool(below)


def test_links_and_files_start_the_program_with_the_thing_as_one_word() -> None:
    values = {(value.key, value.name): value.content for value in values_for([PROGRAM], PROGRAM)}
    assert values["persona-desktop", "URL Protocol"] == ""
    assert values["persona-desktop", ""] == "URL:Persona Desktop"
    line = f'"{PROGRAM}" "%1"'
    assert values[r"persona-desktop\shell\open\command", ""] == line
    assert values[r"PersonaDesktop.Import\shell\open\command", ""] == line
    assert (".json", "") not in values, "the program that opens JSON by itself stays the one"
    assert values[r".json\OpenWithProgids", "PersonaDesktop.Import"] == ""
    assert values[r".csv\OpenWithProgids", "PersonaDesktop.Import"] == ""


def test_it_is_told_once_and_taken_back_without_a_trace() -> None:
    registry = RegistryForTests()
    made = WindowsIntegration(registry, [PROGRAM, "--data-folder", r"D:\x y"], PROGRAM)
    assert made.install().outcome is Outcome.DONE
    assert '"D:\\x y" "%1"' in registry.values[r"persona-desktop\shell\open\command", ""]
    assert made.install().outcome is Outcome.UNCHANGED
    report = made.remove()
    assert report.outcome is Outcome.DONE
    assert report.places == (
        "persona-desktop",
        "PersonaDesktop.Import",
        r".json\OpenWithProgids",
        r".csv\OpenWithProgids",
    )
    assert registry.values == OTHERS
    assert made.remove().outcome is Outcome.UNCHANGED


def test_a_program_that_has_moved_is_told_anew() -> None:
    registry = RegistryForTests()
    WindowsIntegration(registry, [PROGRAM], PROGRAM).install()
    report = WindowsIntegration(registry, [r"D:\pd.exe"], PROGRAM).install()
    assert report.places == (
        r"persona-desktop\shell\open\command",
        r"PersonaDesktop.Import\shell\open\command",
    )
