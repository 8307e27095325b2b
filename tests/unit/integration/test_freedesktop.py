"""The files that tell a Linux desktop of links and files, with a real mime database where there is one."""

from __future__ import annotations

import configparser
import shutil
import stat
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from persona_desktop.integration.association import OWN_TYPE, Outcome
from persona_desktop.integration.freedesktop import FreedesktopIntegration, desktop_entry, type_definition
from persona_desktop.resource_files import resource_path

ICON = resource_path("icons", "persona-desktop.svg")
FILES = [
    "applications/persona-desktop.desktop",
    "icons/hicolor/scalable/apps/persona-desktop.svg",
    "mime/packages/persona-desktop.xml",
]


def no_tools(_: str) -> str | None:
    return None


def make(
    home: Path,
    command: tuple[str, ...] = ("/opt/persona-desktop",),
    find_tool: Callable[[str], str | None] = no_tools,
) -> FreedesktopIntegration:
    return FreedesktopIntegration(home, command, ICON, find_tool)


def files_below(home: Path) -> list[str]:
    return sorted(str(path.relative_to(home)) for path in home.rglob("*") if path.is_file())


def entry_of(home: Path) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(home / "applications" / "persona-desktop.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_it_is_told_once_and_taken_back_without_a_trace(tmp_path: Path) -> None:
    made = make(tmp_path)
    first = made.install()
    assert first.outcome is Outcome.DONE
    assert files_below(tmp_path) == FILES
    assert sorted(first.places) == [str(tmp_path / name) for name in FILES]
    assert first.missing_tools == ("update-mime-database", "update-desktop-database")
    assert made.install().outcome is Outcome.UNCHANGED
    removed = made.remove()
    assert (removed.outcome, len(removed.places)) == (Outcome.DONE, 3)
    assert files_below(tmp_path) == []
    assert made.remove().outcome is Outcome.UNCHANGED


def test_a_program_that_has_moved_is_told_anew(tmp_path: Path) -> None:
    make(tmp_path).install()
    report = make(tmp_path, ("/elsewhere/persona-desktop",)).install()
    assert report.outcome is Outcome.DONE
    assert report.places == (str(tmp_path / FILES[0]),)
    assert entry_of(tmp_path)["Exec"] == '"/elsewhere/persona-desktop" %U'


def test_every_user_s_program_may_read_the_files(tmp_path: Path) -> None:
    make(tmp_path).install()
    for name in FILES:
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o644


def test_the_entry_takes_links_and_our_files_and_offers_itself_for_json_and_csv(tmp_path: Path) -> None:
    make(tmp_path).install()
    entry = entry_of(tmp_path)
    assert entry["Type"] == "Application"
    assert entry["Terminal"] == "false"
    assert entry["Icon"] == "persona-desktop"
    assert entry["Comment[pl]"]
    assert entry["MimeType"] == (
        "x-scheme-handler/persona-desktop;application/vnd.persona-desktop+json;application/json;text/csv;"
    )


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("/opt/Persona Desktop/run", '"/opt/Persona Desktop/run"'),
        ('/a"b', '"/a\\\\"b"'),
        ("/a$b`c", '"/a\\\\$b\\\\`c"'),
        ("/a\\b", '"/a\\\\\\\\b"'),
        ("/100%", '"/100%%"'),
    ],
)
def test_a_path_of_any_name_is_quoted_by_the_rules(word: str, written: str) -> None:
    line = next(line for line in desktop_entry([word]).splitlines() if line.startswith("Exec="))
    assert line == f"Exec={written} %U"


def test_our_type_is_json_that_says_so_by_its_name_and_claims_no_other() -> None:
    kind = "{http://www.freedesktop.org/standards/shared-mime-info}"
    (found,) = ET.fromstring(type_definition())
    assert found.get("type") == OWN_TYPE
    assert [glob.get("pattern") for glob in found.findall(f"{kind}glob")] == ["*.persona.json"]
    assert [parent.get("type") for parent in found.findall(f"{kind}sub-class-of")] == ["application/json"]


@pytest.mark.skipif(shutil.which("update-mime-database") is None, reason="shared-mime-info is not installed")
def test_the_mime_database_takes_our_type(tmp_path: Path) -> None:
    report = make(tmp_path, find_tool=shutil.which).install()
    assert "update-mime-database" not in report.missing_tools
    globs = (tmp_path / "mime" / "globs2").read_text()
    assert f"60:{OWN_TYPE}:*.persona.json" in globs
    assert "*.json\n" not in globs.replace("*.persona.json", "")
    make(tmp_path, find_tool=shutil.which).remove()
    assert OWN_TYPE not in (tmp_path / "mime" / "globs2").read_text()


def xdg_mime(folder: Path, defaults: str) -> Callable[[str], str | None]:
    """Return a finder of an ``xdg-mime`` that knows the answer ``defaults``, in sh, and notes what it is told."""
    tool = folder / "xdg-mime"
    tool.write_text(f'#!/bin/sh\nif [ "$1" = query ]; then {defaults}; else echo "$@" >> {folder}/told; fi\n')
    tool.chmod(0o755)
    return lambda name: str(tool) if name == "xdg-mime" else None


def test_the_program_that_opens_json_by_itself_goes_on_to_do_so(tmp_path: Path) -> None:
    home = tmp_path / "home"
    entry = home / "applications" / "persona-desktop.desktop"
    defaults = f"if [ -e {entry} ]; then echo persona-desktop.desktop; else echo gedit.desktop; fi"
    make(home, find_tool=xdg_mime(tmp_path, defaults)).install()
    assert (tmp_path / "told").read_text().splitlines() == [
        "default gedit.desktop application/json",
        "default gedit.desktop text/csv",
    ]


@pytest.mark.parametrize("defaults", ["echo gedit.desktop", "echo", "exit 1"])
def test_nobody_s_defaults_are_touched_without_need(tmp_path: Path, defaults: str) -> None:
    make(tmp_path / "home", find_tool=xdg_mime(tmp_path, defaults)).install()
    assert not (tmp_path / "told").exists()


def test_a_tool_that_fails_is_as_good_as_none(tmp_path: Path) -> None:
    report = make(tmp_path, find_tool=lambda _: shutil.which("false")).install()
    assert report.outcome is Outcome.DONE
    assert report.missing_tools == ("update-mime-database", "update-desktop-database")


def test_a_folder_that_cannot_be_written_is_an_error_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "mime").write_text("a file in the way")
    with pytest.raises(OSError, match="mime"):
        make(tmp_path).install()
