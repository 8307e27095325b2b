"""A preview made ready for the screen: rows sorted by verdict and counted, away from the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from persona_desktop.domain.importing import ImportKind, ImportPreview, ImportRow, Verdict


@dataclass(frozen=True, slots=True)
class PreviewDigest:
    """A preview with its rows by verdict, each in the order of the files."""

    preview: ImportPreview
    by_verdict: dict[Verdict, tuple[ImportRow, ...]]
    kinds: tuple[ImportKind, ...]
    """What the files hold, personas first."""

    def rows(self, verdict: Verdict | None) -> Sequence[ImportRow]:
        """Return the rows of a verdict, or all of them."""
        return self.preview.rows if verdict is None else self.by_verdict[verdict]

    def count(self, verdict: Verdict) -> int:
        """How many rows have a verdict."""
        return len(self.by_verdict[verdict])

    @property
    def importable(self) -> int:
        """How many rows would be written."""
        return self.count(Verdict.ADD) + self.count(Verdict.UPDATE)

    @property
    def refused(self) -> int:
        """How many rows cannot be."""
        return self.count(Verdict.REFUSE)


def digest_of(preview: ImportPreview) -> PreviewDigest:
    """Sort and count the rows of a preview; takes some milliseconds for 100,000 rows."""
    sorted_rows: dict[Verdict, list[ImportRow]] = {verdict: [] for verdict in Verdict}
    for row in preview.rows:
        sorted_rows[row.verdict].append(row)
    found = {file.kind for file in preview.files}
    return PreviewDigest(
        preview,
        {verdict: tuple(rows) for verdict, rows in sorted_rows.items()},
        tuple(kind for kind in ImportKind if kind in found),
    )
