"""Whose work the program is made of, and under which licences: from the files beside it and from the installed packages."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import PurePosixPath
from typing import Final

from persona_desktop.resource_files import resource_path

_PROGRAM: Final = "persona-desktop"
_FREEZER: Final = "pyinstaller"
_REQUIREMENT: Final = re.compile(r"\s*(?P<name>[\w.-]+)\s*(?:\[(?P<extras>[^\]]*)\])?")
_EXTRA: Final = re.compile(r"\bextra\s*==\s*['\"](?P<extra>[\w.-]+)['\"]")
_LICENCE_FILE: Final = re.compile(r"(licen[cs]e|copying|copyright|notice|authors|third)", re.IGNORECASE)
_LICENCE_CLASS: Final = "License :: OSI Approved :: "
_LONGEST_NAME: Final = 90

_FILES: Final[tuple[tuple[str, str, tuple[str, ...]], ...]] = (
    ("Inter (Persona Sans)", "OFL-1.1", ("licences/inter.txt",)),
    ("JetBrains Mono (Persona Mono)", "OFL-1.1", ("licences/jetbrains-mono.txt",)),
    ("Lucide", "ISC", ("icons/LICENSE",)),
    ("Source Serif 4 (Persona Serif)", "OFL-1.1", ("licences/source-serif-4.txt",)),
)
"""Fonts and icons: name, licence, and the resources that hold its text."""

_QT_PACKAGES: Final = frozenset({"pyside6-essentials", "shiboken6"})
_QT_TEXTS: Final = ("licences/lgpl-3.0.txt", "licences/gpl-3.0.txt")
"""Qt's wheels name their licence and bring no text."""


@dataclass(frozen=True, slots=True)
class Component:
    """One piece of other people's work in the program, or the program itself."""

    name: str
    version: str
    """Empty where it has none of its own."""
    licence: str
    """An SPDX expression where the piece gives one."""
    text: str
    """The licence's text and the notices that come with it; empty where the piece brings none."""


def bundled_components() -> tuple[Component, ...]:
    """Return the program, then everything it brings along, by name.

    Takes some tens of milliseconds, since it reads the packages' own files.
    """
    others = [*_fonts_and_icons(), _python(), *_packages()]
    return (_program(), *sorted(others, key=lambda component: component.name.casefold()))


def _program() -> Component:
    found = _of_distribution(metadata.distribution(_PROGRAM))
    return Component("Persona Desktop", found.version, found.licence, found.text)


def _fonts_and_icons() -> Iterator[Component]:
    for name, licence, files in _FILES:
        yield Component(name, "", licence, _resource_texts(files))


def _python() -> Component:
    version = ".".join(map(str, sys.version_info[:3]))
    return Component("Python", version, "PSF-2.0", _resource_texts(("licences/python.txt",)))


def _packages() -> Iterator[Component]:
    """Follow what the program requires, as far as it is installed: other systems' packages are not."""
    frozen = getattr(sys, "frozen", False)
    waiting: list[tuple[str, frozenset[str]]] = [(_PROGRAM, frozenset())]
    if frozen:
        waiting.append(
            (_FREEZER, frozenset())
        )  # its start-up program is in the result, its requirements are not
    seen: set[tuple[str, frozenset[str]]] = set()
    found: dict[str, Component] = {}
    while waiting:
        name, extras = asked = waiting.pop()
        if asked in seen:
            continue
        seen.add(asked)
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        if name not in found and name != _PROGRAM:
            found[name] = _of_distribution(distribution)
        if name != _FREEZER:
            waiting.extend(_required(distribution, extras))
    return iter(found.values())


def _required(
    distribution: metadata.Distribution, extras: frozenset[str]
) -> Iterator[tuple[str, frozenset[str]]]:
    for requirement in distribution.requires or ():
        required, _, condition = requirement.partition(";")
        extra = _EXTRA.search(condition)
        if extra is not None and extra["extra"] not in extras:
            continue
        match = _REQUIREMENT.match(required)
        if match is not None:
            wanted = frozenset(part.strip() for part in (match["extras"] or "").split(",") if part.strip())
            yield re.sub(r"[-_.]+", "-", match["name"]).lower(), wanted


def _of_distribution(distribution: metadata.Distribution) -> Component:
    name = distribution.metadata["Name"]
    texts = _resource_texts(_QT_TEXTS) if name.lower().replace("_", "-") in _QT_PACKAGES else ""
    return Component(name, distribution.version, _licence_name(distribution), texts or _texts(distribution))


def _licence_name(distribution: metadata.Distribution) -> str:
    """Return the expression, or else what older packages give: a short text, or a classifier."""
    known = distribution.metadata
    named = next(iter(known.get_all("License-Expression") or ()), "")
    free = next(iter(known.get_all("License") or ()), "").strip()
    if not named and free and "\n" not in free and len(free) <= _LONGEST_NAME:
        named = free
    classes = (text for text in known.get_all("Classifier") or () if text.startswith(_LICENCE_CLASS))
    return named or next((text.removeprefix(_LICENCE_CLASS) for text in classes), "")


def _texts(distribution: metadata.Distribution) -> str:
    texts = []
    for file in distribution.files or ():
        place = PurePosixPath(file)
        beside = place.parent.name.endswith(".dist-info") and _LICENCE_FILE.match(place.name)
        if not beside and ".dist-info/licenses/" not in str(place):
            continue
        try:
            texts.append(file.locate().read_text(encoding="utf-8", errors="replace").strip())  # type: ignore[attr-defined]
        except OSError:
            continue  # listed but not there: the licence's name still stands in the list
    return "\n\n\n".join(texts)


def _resource_texts(files: tuple[str, ...]) -> str:
    texts = (resource_path(*file.split("/")).read_text(encoding="utf-8").strip() for file in files)
    return "\n\n\n".join(texts)
