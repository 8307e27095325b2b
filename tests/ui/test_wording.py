"""How moments and numbers are worded, in both languages and in the reader's time zone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from persona_desktop.ui.translation import LanguageCode
from persona_desktop.ui.wording import (
    clock_time,
    date_and_time,
    day_heading,
    exact_time,
    number,
    percent,
    relative_time,
    short_date,
)

NOW = datetime(2026, 10, 14, 12, 0, tzinfo=UTC)  # 14:00 in Warsaw
SwitchLanguage = Callable[[LanguageCode], None]


def ago(**amount: float) -> datetime:
    return NOW - timedelta(**amount)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (ago(seconds=59), "just now"),
        (ago(seconds=-30), "just now"),
        (ago(minutes=-59), "just now"),
        (ago(minutes=1), "1 min ago"),
        (ago(minutes=59), "59 min ago"),
        (ago(hours=2), "2 h ago"),
        (ago(hours=13.9), "13 h ago"),  # 0:06 in Warsaw: still today
        (ago(hours=14.1), "yesterday"),  # 23:54 of the day before
        (ago(days=1, hours=13), "yesterday"),
        (ago(days=2), "2 days ago"),
        (ago(days=6), "6 days ago"),
        (ago(days=7), "7 Oct"),
        (ago(days=400), "9 Sept 2025"),
        (ago(hours=-2), "14 Oct, 16:00"),
    ],
)
def test_how_long_ago(moment: datetime, words: str) -> None:
    assert relative_time(moment, NOW) == words


def test_a_few_hours_across_midnight_are_hours() -> None:
    one = datetime(2026, 10, 13, 23, 0, tzinfo=UTC)  # 1:00 in Warsaw
    assert relative_time(one - timedelta(hours=2), one) == "2 h ago"


def test_a_day_is_the_reader_s_day() -> None:
    """22:30 UTC is half past midnight in Warsaw, of the next day."""
    assert short_date(datetime(2026, 10, 13, 22, 30, tzinfo=UTC)) == "14 Oct 2026"
    assert clock_time(datetime(2026, 10, 13, 22, 30, tzinfo=UTC)) == "00:30"


def test_the_year_is_left_out_where_it_is_this_one() -> None:
    assert short_date(ago(days=3), NOW) == "11 Oct"
    assert short_date(ago(days=3)) == "11 Oct 2026"
    assert date_and_time(ago(days=3), NOW) == "11 Oct, 14:00"
    assert date_and_time(ago(days=365), NOW) == "14 Oct 2025, 14:00"
    assert exact_time(NOW) == "14 October 2026, 14:00:00"


def test_the_heading_of_a_day() -> None:
    today = date(2026, 10, 14)
    assert day_heading(today, today) == "Today"
    assert day_heading(today - timedelta(days=1), today) == "Yesterday"
    assert day_heading(date(2026, 10, 2), today) == "2 October"
    assert day_heading(date(2025, 12, 31), today) == "31 December 2025"


def test_months_are_in_the_genitive_in_polish(language: SwitchLanguage) -> None:
    language("pl")
    assert exact_time(NOW).startswith("14 października 2026")
    assert short_date(NOW) == "14 paź 2026"


@pytest.mark.parametrize(
    ("value", "decimals", "english", "polish"),
    [
        (1234.56, None, "1,234.56", "1234,56"),
        (12.0, None, "12", "12"),
        (0.5, None, "0.5", "0,5"),
        (100_000, None, "100,000", "100 000"),
        (-3.14159, None, "-3.14", "-3,14"),
        (2.5, 0, "3", "3"),
        (7, 1, "7.0", "7,0"),
    ],
)
def test_numbers_have_the_language_s_separators(
    language: SwitchLanguage, value: float, decimals: int | None, english: str, polish: str
) -> None:
    assert number(value, decimals) == english
    language("pl")
    assert (
        number(value, decimals).replace("\u00a0", " ").replace("\u202f", " ").replace("\u2212", "-") == polish
    )


def test_a_share_is_never_rounded_to_nothing_or_everything() -> None:
    assert [percent(share) for share in (0, 0.001, 0.755, 0.999, 1)] == ["0%", "<1%", "76%", ">99%", "100%"]


@given(days=st.floats(min_value=-30_000, max_value=30_000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_every_moment_has_words(days: float) -> None:
    moment = ago(days=days)
    assert relative_time(moment, NOW).strip()
    assert exact_time(moment).strip()
