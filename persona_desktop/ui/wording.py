"""How moments and numbers are worded: in the person's language and time zone, the same in every room.

Month names and separators follow the default `QLocale`, which is the interface language.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from persona_desktop.ui.translation import translate

_HOURS_ACROSS_MIDNIGHT = 6
_DAYS_IN_WORDS = 7


def local_time(moment: datetime) -> datetime:
    """Return a moment in the computer's time zone."""
    return moment.astimezone()


def relative_time(moment: datetime, now: datetime) -> str:
    """Return how long ago a moment was: minutes, hours, "yesterday", days; from a week on the date.

    A moment after `now` (two clocks never agree) counts as just now within an hour, else its date is given.
    """
    passed = now - moment
    if passed < timedelta(hours=-1):
        return date_and_time(moment, now)
    minutes = int(passed.total_seconds() // 60)
    if minutes < 1:
        return translate("Wording", "just now")
    if minutes < 60:
        return translate("Wording", "%n min ago", n=minutes)
    hours = minutes // 60
    days = (local_time(now).date() - local_time(moment).date()).days
    if days == 0 or hours < _HOURS_ACROSS_MIDNIGHT:
        return translate("Wording", "%n h ago", n=hours)
    if days == 1:
        return translate("Wording", "yesterday")
    if days < _DAYS_IN_WORDS:
        return translate("Wording", "%n days ago", n=days)
    return short_date(moment, now)


def short_date(moment: datetime, now: datetime | None = None) -> str:
    """Return the day with a short month: "14 Oct 2026"; without the year if it is the year of `now`."""
    same_year = now is not None and local_time(now).year == local_time(moment).year
    pattern = translate("Wording", "d MMM") if same_year else translate("Wording", "d MMM yyyy")
    return _format(moment, pattern)


def date_and_time(moment: datetime, now: datetime | None = None) -> str:
    """Return day and time: "14 Oct, 16:30"; the year is left out as in `short_date`."""
    return f"{short_date(moment, now)}, {clock_time(moment)}"


def clock_time(moment: datetime) -> str:
    """Return the time of day to the minute: "16:30"."""
    return _format(moment, translate("Wording", "HH:mm"))


def exact_time(moment: datetime) -> str:
    """Return the moment in full, for tool tips and screen readers: "14 October 2026, 16:30:05"."""
    return _format(moment, translate("Wording", "d MMMM yyyy, HH:mm:ss"))


def day_heading(day: date, today: date) -> str:
    """Return the heading of a day's entries: "Today", "Yesterday", or the date, with its year unless it is this one."""
    if day == today:
        return translate("Wording", "Today")
    if day == today - timedelta(days=1):
        return translate("Wording", "Yesterday")
    pattern = (
        translate("Wording", "d MMMM") if day.year == today.year else translate("Wording", "d MMMM yyyy")
    )
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def number(value: float, decimals: int | None = None) -> str:
    """Return a number with the language's separators; without `decimals`, up to two are shown as needed."""
    if decimals is not None:
        return QLocale().toString(float(value), "f", decimals)
    digits = f"{value:.2f}".rstrip("0").partition(".")[2]
    return QLocale().toString(float(value), "f", len(digits))


def percent(share: float) -> str:
    """Return a share from 0 to 1 as whole percents: "75%"; none is rounded to nothing or to everything."""
    if 0 < share < 0.005:
        return f"<{number(1)}%"
    if 0.995 < share < 1:
        return f">{number(99)}%"
    return f"{number(share * 100, 0)}%"


def _format(moment: datetime, pattern: str) -> str:
    return _formatted(local_time(moment).replace(microsecond=0, tzinfo=None), pattern, QLocale().name())


@lru_cache(maxsize=4096)
def _formatted(local: datetime, pattern: str, locale: str) -> str:
    """Kept, because a list and a panel show the same moments again and again, and Qt takes long to word each."""
    day = QDate(local.year, local.month, local.day)
    return QLocale(locale).toString(QDateTime(day, QTime(local.hour, local.minute, local.second)), pattern)
