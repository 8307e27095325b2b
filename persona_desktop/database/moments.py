"""Moments of the database that Python can hold."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, func, literal_column

_EARLIEST: ColumnElement[datetime] = literal_column("'0001-01-02 00:00:00+00'::timestamptz")
_LATEST: ColumnElement[datetime] = literal_column("'9999-12-30 00:00:00+00'::timestamptz")


def readable_moment(column: ColumnElement[datetime]) -> ColumnElement[datetime]:
    """Return the column with infinity, and what lies outside the years 1 to 9999, moved to the nearest end."""
    return func.least(func.greatest(column, _EARLIEST), _LATEST).label(column.key)
