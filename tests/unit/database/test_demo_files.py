import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from persona_desktop.database.demo_files import read_demo
from persona_desktop.domain.errors import DemoFilesError
from persona_desktop.resource_files import resource_path

Change = Callable[[Any], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(resource_path("demo"), tmp_path / "demo")


def change(path: Path, edit: Change) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    edit(content)
    path.write_text(json.dumps(content), encoding="utf-8")


def test_the_files_that_come_with_the_program_are_in_order() -> None:
    workspace = read_demo(resource_path("demo"))
    assert len(workspace.personas) >= 66
    assert sum(len(persona.responses) for persona in workspace.personas) >= 430


def test_everybody_is_somebody_else() -> None:
    personas = read_demo(resource_path("demo")).personas
    for said in ("full_name", "occupation", "persona_title", "headline", "background_story"):
        assert len({getattr(persona, said) for persona in personas}) == len(personas), said


def test_no_answer_and_no_quote_is_said_twice() -> None:
    personas = read_demo(resource_path("demo")).personas
    answers = [response.text for persona in personas for response in persona.responses]
    assert len(set(answers)) == len(answers)
    for persona in personas:
        if persona.needs is not None:
            quotes = persona.needs.quotes
            assert len(set(quotes)) == len(quotes), persona.key


def _set(*steps: str | int) -> Callable[[object], Change]:
    def to(value: object) -> Change:
        def edit(content: Any) -> None:
            place = content
            for step in steps[:-1]:
                place = place[step]
            place[steps[-1]] = value

        return edit

    return to


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (_set(0, "age")("31"), "0.age: Input should be a valid integer"),
        (_set(0, "colour")("red"), "0.colour: Extra inputs are not permitted"),
        (_set(0, "headline")(" padded "), "0.headline: String should match"),
        (
            _set(0, "needs", "pain_points", 1, "severity")(11),
            "0.needs.pain_points.1.severity: Input should be less",
        ),
        (_set(0, "citations", 0, "chunk_text")("a" * 501), "String should have at most 500 characters"),
        (_set(0, "project")("no-such"), "persona magdalena-wronska: there is no project no-such"),
        (_set(0, "segment")("xx"), "persona magdalena-wronska: there is no segment xx"),
        (_set(0, "key")("iga-wojtowicz"), "two personas have the key iga-wojtowicz"),
        (_set(0, "updated_days_ago")(50), "it was changed before it was made"),
        (_set(0, "changed_quotes")(["Nikt tak nie mówi."]), "there is no quote “Nikt tak nie mówi.”"),
        (_set(0, "responses")([]), "it has needs without a response"),
        (_set(0, "responses", 0, "focus_group")("nobody"), "there is no focus group nobody"),
        (_set(0, "responses", 0, "focus_group")("zakupy-i-ceny"), "zakupy-i-ceny belongs to another project"),
        (_set(0, "responses", 0, "question")(5), "narzedzia-martech has no question 5"),
        (_set(0, "responses", 0, "days_ago")(42.5), "it answered in narzedzia-martech before one of the two"),
        (_set(0, "audit", 0, "user")("somebody"), "there is no user somebody"),
        (_set(0, "audit", 0, "days_ago")(44), "somebody did view before it was made"),
        (
            _set(0, "audit", 0, "details")({"compare_with": ["magdalena-wronska"]}),
            "it was compared with magdalena-wronska, which is no other persona",
        ),
    ],
)
def test_a_wrong_persona_is_named_with_what_is_wrong(folder: Path, edit: Change, said: str) -> None:
    change(folder / "personas" / "mp.json", edit)
    with pytest.raises(DemoFilesError) as raised:
        read_demo(folder)
    assert said in raised.value.detail


def test_a_focus_group_needs_its_project(folder: Path) -> None:
    change(folder / "workspace.json", _set("focus_groups", 0, "project")("no-such"))
    with pytest.raises(DemoFilesError, match="focus group budzety-2026: there is no project no-such"):
        read_demo(folder)


def test_many_faults_are_counted_not_listed(folder: Path) -> None:
    change(folder / "personas" / "mp.json", lambda personas: [persona.pop("age") for persona in personas])
    with pytest.raises(DemoFilesError, match=r"mp\.json: 0\.age: Field required; .*; and 9 more"):
        read_demo(folder)


def test_broken_json_is_named(folder: Path) -> None:
    (folder / "personas" / "se.json").write_text("[{", encoding="utf-8")
    with pytest.raises(DemoFilesError, match=r"se\.json: file: Invalid JSON"):
        read_demo(folder)


def test_missing_files_are_named(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(DemoFilesError, match=r"workspace\.json: No such file"):
        read_demo(tmp_path)
    shutil.rmtree(folder / "personas")
    with pytest.raises(DemoFilesError, match="there are no personas"):
        read_demo(folder)
