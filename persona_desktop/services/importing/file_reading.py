"""One file from path to checked rows: what it is, how it is written, and what stands in it."""

from __future__ import annotations

import codecs
from pathlib import Path

from persona_desktop.domain.errors import ImportNoRowsError
from persona_desktop.domain.importing import FileFormat, ImportedFile, ImportKind
from persona_desktop.services.importing.cells import CellReader
from persona_desktop.services.importing.csv_records import read_layout, read_rows
from persona_desktop.services.importing.drafts import ReadFile
from persona_desktop.services.importing.elements import ElementTaker
from persona_desktop.services.importing.encodings import decode_any, decode_unicode
from persona_desktop.services.importing.files import read_bytes, refuse_endless_text
from persona_desktop.services.importing.json_records import JsonWalk
from persona_desktop.services.importing.progress import ReadingMeter

_HEAD_BYTES = 4_096


def size_for_progress(path: Path) -> int:
    """Return how much reading a file advances a meter; 0 where the size cannot be told (reading it will say why)."""
    try:
        return 2 * path.stat().st_size
    except (OSError, ValueError):
        return 0


def read_file(path: Path, index: int, meter: ReadingMeter) -> ReadFile:
    """Read and check a file; takes long and belongs in a thread.

    Args:
        path: The file.
        index: Its number among the files of the import, from 0.
        meter: Told of the file's bytes twice: when they are read, and when they are checked.

    Raises:
        ImportFileError: The file cannot be imported; the subclass says why.
        ReadingStoppedError: The meter was stopped.

    """
    content = read_bytes(path, meter.advance)
    is_json = looks_like_json(content) or path.suffix.lower() == ".json"
    return _read_json(path, content, index, meter) if is_json else _read_csv(path, content, index, meter)


def looks_like_json(content: bytes) -> bool:
    """Whether the first character is one that JSON lists and objects begin with."""
    head = content[:_HEAD_BYTES]
    for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = head.removeprefix(mark)
    return head.replace(b"\0", b"").lstrip()[:1] in (b"[", b"{")


class _Scaled:
    """Turns characters of a text into bytes of its file."""

    def __init__(self, meter: ReadingMeter, content: bytes, text: str) -> None:
        self._meter = meter
        self._factor = len(content) / max(1, len(text))

    def __call__(self, characters: int) -> None:
        self._meter.advance(int(characters * self._factor))


def _read_json(path: Path, content: bytes, index: int, meter: ReadingMeter) -> ReadFile:
    refuse_endless_text(path, content)
    decoded = decode_unicode(path, content)
    taker = ElementTaker(path, index)
    walk = JsonWalk(path, decoded.text, taker.take, _Scaled(meter, content, decoded.text))
    outer = walk.run()
    kind = taker.finish(outer, list_was_found=walk.found_list)
    file = ImportedFile(
        path=str(path),
        name=path.name,
        kind=kind,
        format=FileFormat.JSON,
        encoding=decoded.encoding,
        delimiter=None,
        columns=(),
        ignored=taker.ignored,
        rows=len(taker.personas) + len(taker.responses),
    )
    return ReadFile(file, taker.personas, taker.responses)


def _read_csv(path: Path, content: bytes, index: int, meter: ReadingMeter) -> ReadFile:
    decoded = decode_any(path, content)
    layout = read_layout(path, decoded.text)
    cells = CellReader(layout, index)
    rows = read_rows(path, decoded.text, layout, _Scaled(meter, content, decoded.text))
    personas = list(map(cells.persona, rows)) if layout.kind is ImportKind.PERSONAS else []
    responses = list(map(cells.response, rows)) if layout.kind is ImportKind.RESPONSES else []
    if not personas and not responses:
        raise ImportNoRowsError(path, "a header without rows")
    file = ImportedFile(
        path=str(path),
        name=path.name,
        kind=layout.kind,
        format=FileFormat.CSV,
        encoding=decoded.encoding,
        delimiter=layout.delimiter,
        columns=layout.columns,
        ignored=layout.ignored,
        rows=len(personas) + len(responses),
    )
    return ReadFile(file, personas, responses)
