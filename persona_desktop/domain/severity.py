"""Bands of the 1 to 10 severity scale."""

from __future__ import annotations

from enum import Enum


class SeverityBand(Enum):
    """High is 7 to 10, medium 4 to 6, low 1 to 3."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


def severity_band(severity: int) -> SeverityBand:
    """Return the band of a severity between 1 and 10; values outside fall into the nearest band."""
    if severity >= 7:
        return SeverityBand.HIGH
    if severity >= 4:
        return SeverityBand.MEDIUM
    return SeverityBand.LOW
