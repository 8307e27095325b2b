"""Keeps `resources/translations/*.ts` in step with the texts in the code.

    python -m scripts.translations update     add new texts to the catalogues, drop those that are gone, then check
    python -m scripts.translations check      only check: every text is there, in every language, finished

Qt's own lupdate reads Python, but (6.11) it drops every call with `n=`, takes f-strings for texts and makes no plural
entries. So the calls are read here, with Python's own parser, and handed to lupdate as C++; merging stays its job.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.checks.source_files import ROOT, called_name, python_files

CATALOGUES = ROOT / "resources" / "translations"
SOURCE_LANGUAGE = "en"
PLURAL_FORMS = {"en": 2, "pl": 3}
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%[1-9L]")


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text of the interface, as Qt knows it; `plural` texts hold `%n`."""

    context: str
    source: str
    disambiguation: str = ""
    plural: bool = False

    def __str__(self) -> str:
        return f"{self.context}: {self.source!r}" + (
            f" ({self.disambiguation})" if self.disambiguation else ""
        )


def texts_in(source: str) -> Iterator[Text]:
    """Yield the text of every `translate` call in a Python source; calls without literals are a finding elsewhere."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or called_name(node) != "translate":
            continue
        given = dict(zip(("context", "source", "disambiguation", "n"), node.args, strict=False))
        given |= {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
        literals = {
            name: value.value
            for name, value in given.items()
            if isinstance(value, ast.Constant) and isinstance(value.value, str)
        }
        if "context" in literals and "source" in literals:
            yield Text(
                literals["context"],
                literals["source"],
                literals.get("disambiguation", ""),
                plural="n" in given,
            )


def texts_of_program() -> set[Text]:
    """Return every text that the program's code translates."""
    return {
        text
        for file in python_files("persona_desktop")
        for text in texts_in(file.read_text(encoding="utf-8"))
    }


def as_cpp(texts: set[Text]) -> str:
    """Return the texts as calls that lupdate understands fully."""

    def quoted(text: str) -> str:
        return json.dumps(text, ensure_ascii=False)

    calls = (
        f"    QCoreApplication::translate({quoted(text.context)}, {quoted(text.source)}, "
        f"{quoted(text.disambiguation)}{', n' if text.plural else ''});"
        for text in sorted(texts)
    )
    return "\n".join(["void texts(int n)", "{", *calls, "}", ""])


def problems(catalogue: str, language: str, texts: set[Text]) -> list[str]:
    """Return what keeps the catalogue, given as XML, from being complete for the texts, one sentence each."""
    found: list[str] = []
    listed: set[Text] = set()
    for context in ET.fromstring(catalogue).iter("context"):
        for message in context.iter("message"):
            text = Text(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                message.get("numerus") == "yes",
            )
            listed.add(text)
            found += [f"{text}: {problem}" for problem in _problems_of(message, text, language)]
    found += [f"{text}: missing" for text in sorted(texts - listed)]
    found += [f"{text}: no longer in the code" for text in sorted(listed - texts)]
    return found


def _problems_of(message: ET.Element, text: Text, language: str) -> Iterator[str]:
    translation = message.find("translation")
    if translation is None or translation.get("type"):
        yield "unfinished" if translation is None else str(translation.get("type"))
        return
    forms = (
        [form.text or "" for form in translation.iter("numerusform")]
        if text.plural
        else [translation.text or ""]
    )
    expected = PLURAL_FORMS[language] if text.plural else 1
    if len(forms) != expected:
        yield f"{len(forms)} plural forms where {language} has {expected}"
    for form in forms:
        if not form.strip():
            yield "empty"
        elif set(PLACEHOLDER.findall(form)) != set(PLACEHOLDER.findall(text.source)):
            yield f"other placeholders in {form!r}"


def language_of(catalogue: Path) -> str:
    """Return "pl" for `persona_desktop_pl.ts`."""
    return catalogue.stem.rpartition("_")[2]


def wanted(texts: set[Text], language: str) -> set[Text]:
    """Return the texts a language must list; the source language needs its plurals alone."""
    return {text for text in texts if text.plural} if language == SOURCE_LANGUAGE else texts


def check() -> int:
    """Print what is wrong with the catalogues; return the process's exit code."""
    texts = texts_of_program()
    found = [
        f"{path.relative_to(ROOT)}: {problem}"
        for language in PLURAL_FORMS
        for path in [CATALOGUES / f"persona_desktop_{language}.ts"]
        for problem in (
            problems(path.read_text(encoding="utf-8"), language, wanted(texts, language))
            if path.is_file()
            else ["missing; run: make translations"] * bool(wanted(texts, language))
        )
    ]
    print("\n".join(found), file=sys.stderr, end="\n" if found else "")
    return 1 if found else 0


def update() -> int:
    """Let lupdate merge the texts of the code into the catalogues, then check them."""
    collected = ROOT / "build" / "translations" / "texts.cpp"
    collected.parent.mkdir(parents=True, exist_ok=True)
    collected.write_text(as_cpp(texts_of_program()), encoding="utf-8")
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    for language in PLURAL_FORMS:
        catalogue = CATALOGUES / f"persona_desktop_{language}.ts"
        options = [
            "-silent",
            "-locations",
            "none",
            "-no-obsolete",
            "-sort-messages",
            "-source-language",
            "en",
        ]
        if language == SOURCE_LANGUAGE:
            options.append("-pluralonly")
        options += ["-target-language", language]
        subprocess.run([lupdate, collected, *options, "-ts", catalogue], check=True, timeout=60)
    return check()


def main() -> int:
    """Run the task named on the command line."""
    parser = argparse.ArgumentParser(description="Keep the catalogues of translations in step with the code.")
    parser.add_argument("task", choices=["check", "update"])
    return {"check": check, "update": update}[parser.parse_args().task]()


if __name__ == "__main__":
    sys.exit(main())
