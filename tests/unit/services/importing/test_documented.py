"""docs/import.md is what people go by: it names every header, every limit and every file to try."""

from pathlib import Path

from persona_desktop.domain.importing import MAXIMUM_FIELD_CHARACTERS, MAXIMUM_FILE_BYTES, MAXIMUM_ROWS
from persona_desktop.services.importing.file_reading import read_file
from persona_desktop.services.importing.headers import PERSONA_HEADERS, RESPONSE_HEADERS
from persona_desktop.services.importing.json_records import RECORD_LISTS
from persona_desktop.services.importing.persona_rows import LINES, PERSONA_FIELDS
from persona_desktop.services.importing.progress import ReadingMeter

DOCS = Path(__file__).resolve().parents[4] / "docs"
TEXT = (DOCS / "import.md").read_text(encoding="utf-8")
EXAMPLES = sorted((DOCS / "examples").iterdir())


def test_every_header_and_every_field_is_documented() -> None:
    for headers in (PERSONA_HEADERS, RESPONSE_HEADERS):
        for field, spellings in headers.items():
            assert f"| `{field}` | {', '.join(spellings)} |" in TEXT
    assert {field for field in PERSONA_FIELDS if f"`{field}`" not in TEXT} == set()
    assert {key for key in RECORD_LISTS if f"`{key}`" not in TEXT} == set()


def test_every_limit_is_documented() -> None:
    assert f"| {MAXIMUM_FILE_BYTES // 1024**2} MB |" in TEXT
    assert f"| {MAXIMUM_ROWS:,} |" in TEXT
    assert f"| {MAXIMUM_FIELD_CHARACTERS:,} characters |" in TEXT
    for field, limit in LINES.items():
        row = next(line for line in TEXT.splitlines() if line.startswith(f"| `{field}` |"))
        assert f"{limit} characters" in row


def test_every_example_is_linked_and_has_not_a_single_refused_row() -> None:
    assert len(EXAMPLES) == 5
    for index, path in enumerate(EXAMPLES):
        assert f"(examples/{path.name})" in TEXT
        read = read_file(path, index, ReadingMeter(0, lambda *_: None))
        assert read.file.rows > 0
        assert [draft.refusals for draft in read.personas if draft.refusals] == []
        assert [draft.refusals for draft in read.responses if draft.refusals] == []
