"""The lint check for texts that would stay in one language."""

from __future__ import annotations

import textwrap

import pytest

from scripts.checks.untranslated_text import untranslated_text

PATH = "persona_desktop/ui/anything.py"


def lines_found(source: str, path: str = PATH) -> list[int]:
    return [finding.line for finding in untranslated_text(textwrap.dedent(source), path)]


@pytest.mark.parametrize(
    "code",
    [
        'label.setText("Needs")',
        'self.window.setWindowTitle("Needs")',
        'button.setToolTip("Needs")',
        'field.setPlaceholderText("Needs")',
        'field.setAccessibleName("Needs")',
        'field.setAccessibleDescription("Needs")',
        'action.setStatusTip("Needs")',
        'menu.addAction("Needs")',
        'box.addItem("Needs", userData=3)',
        'tabs.addTab(page, "Needs")',
        'QLabel("Needs", self)',
        'QPushButton("Needs")',
        'QAction(icon, "Needs", self)',
        'QMessageBox.warning(self, "Needs", text)',
        'painter.drawText(rectangle, flags, "Needs")',
        'Notice(title="Needs")',
        'Notice(accessible_name="Needs")',
        'notice.set_title("Needs")',
        'label.setText(f"{count} needs")',
        'label.setText("Needs: " + name)',
        'label.setText("Needs: %s" % name)',
        'label.setText("Needs: {}".format(name))',
        'label.setText("Needs" if count else "")',
        'label.setText(name or "Needs")',
        'label.setText("ż")',
        'header.setHorizontalHeaderLabels(["Needs"])',
    ],
)
def test_a_text_shown_as_it_stands_is_found(code: str) -> None:
    assert lines_found(code) == [1]


@pytest.mark.parametrize(
    "code",
    [
        'TITLES = {"needs": "Needs and pains"}',
        'def title():\n    return "Needs and pains"',
        'def title():\n    return "Potrzeby i bóle"',
    ],
)
def test_a_sentence_is_found_wherever_it_stands(code: str) -> None:
    """A table of texts is the easiest way to slip past a list of method names."""
    assert len(lines_found(code)) == 1


@pytest.mark.parametrize(
    "code",
    [
        'label.setText(translate("Needs", "Needs and pains"))',
        'label.setText(translate("Needs", "%n needs", n=count))',
        'label.setText(translate("Needs", "{name} needs").format(name=name))',
        "label.setText(persona.name)",
        'label.setText("–")',
        'label.setText("12.5 %")',
        'label.setText(texts["needs"])',
        'label.setObjectName("needs")',
        'log.warning("Nothing came back")',
        'self._logger.info("Nothing came back")',
        'raise ValueError("Nothing came back")',
        'assert parts, "Nothing came back"',
        '"""Shows what came back."""',
        'def f() -> Literal["Nothing came back"]: ...',
        'state: Literal["one two"] = start()',
        'class FileMissingError(Exception):\n    def __init__(self):\n        super().__init__("Nothing came back")',
        'family = "Persona Sans"',
        'WORDS = {"every day": "daily"}',
        'if frequency == "every day": ...',
        'if frequency in ("every day", "daily"): ...',
        'match frequency:\n    case "every day": ...',
        'QToolTip.showText(place, f"<p>{text}</p>", self)',
        "painter.translate(origin)",
        'self._tasks.start(self._open(), "open workspace")',
        'bar.setStyleSheet(f"QMenu {{ border: 1px solid {line}; padding: 4px; }}")',
        'STYLE = "QScrollBar { background: transparent; margin: 0; }"',
        'window.setWindowTitle("Persona Desktop")',
        'label.setText("Big Five")  # not translated: the name of a model',
    ],
)
def test_what_nobody_reads_or_is_translated_passes(code: str) -> None:
    assert lines_found(code) == []


@pytest.mark.parametrize(
    "code",
    [
        "translate(context, 'Needs')",
        "translate('Needs', text)",
        "translate('Needs', f'{count} needs')",
        "translate('Needs', '')",
        "translate('Needs')",
    ],
)
def test_translate_needs_literals(code: str) -> None:
    """Other arguments cannot be collected, so the text would never reach a translator."""
    assert lines_found(code) == [1]


def test_a_reason_is_wanted_for_an_exception() -> None:
    assert lines_found('label.setText("Persona")  # not translated:') == [1]


def test_a_file_of_samples_says_so_once() -> None:
    source = (
        "# not translated in this file: samples of what people wrote\nlabel.setText('Kurier i student')\n"
    )
    assert lines_found(source) == []


def test_what_a_task_is_given_is_still_looked_at() -> None:
    assert lines_found('self._tasks.start(self._show(title="Needs"), "show needs")') == [1]


def test_line_numbers_point_at_the_text() -> None:
    source = """
        label.setText(
            first,
            "Needs",
        )
    """
    assert lines_found(source) == [4]
