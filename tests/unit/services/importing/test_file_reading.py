import json
from pathlib import Path

import pytest

from persona_desktop.domain.errors import ImportFileEncodingError, ImportJsonError, ImportNoRowsError
from persona_desktop.domain.importing import FileFormat, ImportKind
from persona_desktop.services.importing.drafts import ReadFile
from persona_desktop.services.importing.file_reading import looks_like_json, read_file, size_for_progress
from persona_desktop.services.importing.progress import ReadingMeter, ReadingStoppedError

OLA = {"full_name": "Ola", "age": 34, "gender": "K", "mood": "good"}


def read(path: Path, content: str | bytes) -> ReadFile:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_file(path, 4, ReadingMeter(size_for_progress(path), lambda *_: None))


def test_a_json_file_says_how_it_was_read(tmp_path: Path) -> None:
    found = read(tmp_path / "a.json", json.dumps([OLA, OLA]))
    file = found.file
    assert (file.name, file.path, file.kind, file.format) == (
        "a.json",
        str(tmp_path / "a.json"),
        ImportKind.PERSONAS,
        FileFormat.JSON,
    )
    assert (file.encoding, file.delimiter, file.columns, file.ignored, file.rows) == (
        "UTF-8",
        None,
        (),
        ("mood",),
        2,
    )
    assert [(draft.file, draft.position) for draft in found.personas] == [(4, 1), (4, 2)]


def test_a_csv_file_says_how_it_was_read(tmp_path: Path) -> None:
    found = read(tmp_path / "a.csv", "Imię;Wiek;Płeć;Uwagi\nŻaneta;34;K;x\n".encode("cp1250"))
    file = found.file
    assert (file.format, file.encoding, file.delimiter, file.rows) == (FileFormat.CSV, "Windows-1250", ";", 1)
    assert [(column.header, column.field) for column in file.columns] == [
        ("Imię", "first_name"),
        ("Wiek", "age"),
        ("Płeć", "gender"),
    ]
    assert file.ignored == ("Uwagi",)
    assert found.personas[0].label == "Żaneta"


def test_a_csv_file_of_responses_is_one(tmp_path: Path) -> None:
    found = read(tmp_path / "a.csv", "osoba,grupa,pytanie,odpowiedź\nOla,Zakupy,Co?,To.\n")
    assert (found.file.kind, len(found.responses), found.personas) == (ImportKind.RESPONSES, 1, [])


def test_the_content_decides_before_the_name(tmp_path: Path) -> None:
    assert read(tmp_path / "a.csv", json.dumps([OLA])).file.format is FileFormat.JSON
    assert read(tmp_path / "a", " \n" + json.dumps(OLA)).file.format is FileFormat.JSON
    with pytest.raises(ImportJsonError):
        read(tmp_path / "a.JSON", "name,age,gender\nOla,34,K\n")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_json_is_recognised_behind_a_mark_in_every_encoding(encoding: str) -> None:
    text = "\ufeff [1]" if encoding == "utf-16-be" else " [1]"
    assert looks_like_json(text.encode(encoding))
    assert not looks_like_json("name".encode(encoding))


def test_json_in_windows_1250_is_refused_rather_than_guessed(tmp_path: Path) -> None:
    with pytest.raises(ImportFileEncodingError):
        read(tmp_path / "a.json", '[{"full_name": "Żaneta"}]'.encode("cp1250"))


def test_a_header_without_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportNoRowsError):
        read(tmp_path / "a.csv", "name,age,gender\n\n,,\n")


@pytest.mark.parametrize("name", ["a.json", "a.csv"])
def test_reading_stops_when_it_is_told_to(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(json.dumps([OLA] * 50) if name == "a.json" else "name,age,gender\n" + "Ola,34,K\n" * 50)
    told: list[int] = []

    def tell(done: int, _total: int) -> None:
        told.append(done)
        meter.stop()

    meter = ReadingMeter(100, tell)
    with pytest.raises(ReadingStoppedError):
        read_file(path, 0, meter)
    assert len(told) == 1


def test_progress_ends_where_it_was_said_to(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([OLA] * 2_000), encoding="utf-8")
    told: list[int] = []
    total = size_for_progress(path)
    read_file(path, 0, ReadingMeter(total, lambda done, _: told.append(done)))
    assert total * 0.95 < told[-1] <= total
    assert len(told) <= 200
    assert size_for_progress(tmp_path / "nie-ma.json") == 0
    assert size_for_progress(Path("a\0b")) == 0
