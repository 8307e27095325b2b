"""The activity log: the last twenty entries by day, who did what and how long ago."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.audit import LATEST_ENTRIES, AuditEntry
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.insights.timeline import (
    SHOWN_AT_FIRST,
    DayHeading,
    EntryRow,
    NoEntries,
    ShowWholeLog,
    TimelineTitle,
    WholeLogLink,
    joined,
    timeline_blocks,
)
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from tests.support.blocks import laid_out, of_kind, painted, spoken
from tests.support.details import NOW, entry, identifier


def blocks_of(entries: Sequence[AuditEntry], *, whole: bool = False) -> list[Block]:
    return list(timeline_blocks(entries, NOW, whole=whole))


def days(count: int, step: timedelta = timedelta(hours=7)) -> list[AuditEntry]:
    """Return entries that are never joined, newest first."""
    return [entry("export", {"format": "csv"}, ago=step * number) for number in range(count)]


def test_a_row_says_what_when_who_and_the_details() -> None:
    """All that the log knows, with the exact time for those who need it."""
    [row] = of_kind(blocks_of([entry("export", {"format": "pdf", "pii_mask": True})]), EntryRow)
    assert row.spoken == (
        "Exported PDF, Marta Lis · personal data masked, 5 min ago, 16 October 2026, 14:23:00"
    )
    assert row.copied == "16 October 2026, 14:23:00\nExported PDF · Marta Lis · personal data masked"


@pytest.mark.parametrize(
    ("ago", "heading", "when"),
    [
        (timedelta(seconds=20), "Today", "just now"),
        (timedelta(minutes=5), "Today", "5 min ago"),
        (timedelta(hours=2), "Today", "2 h ago"),
        (timedelta(hours=24), "Yesterday", "yesterday"),
        (timedelta(days=3), "13 October", "3 days ago"),
        (timedelta(days=20), "26 September", "14:28"),
        (timedelta(days=400), "11 September 2025", "14:28"),
    ],
)
def test_time_is_relative_and_stands_under_its_day(ago: timedelta, heading: str, when: str) -> None:
    """“2 hours ago” is read faster than a date; where a date is all there is, the heading has it already."""
    blocks = blocks_of([entry("export", ago=ago)])
    assert of_kind(blocks, DayHeading)[0].name == heading
    assert of_kind(blocks, EntryRow)[0].when == when


def test_polish_times(language: Callable[[LanguageCode], None]) -> None:
    """The words of the specification: „2 godz. temu”."""
    language("pl")
    entries = [entry("export", ago=timedelta(hours=2)), entry("export", ago=timedelta(days=2))]
    blocks = blocks_of(entries)
    assert [row.when for row in of_kind(blocks, EntryRow)] == ["2 godz. temu", "2 dni temu"]
    assert [heading.name for heading in of_kind(blocks, DayHeading)] == ["Dzisiaj", "14 października"]
    assert spoken(blocks[:1]) == "Dziennik, 2"


def test_views_of_a_day_in_a_row_are_one_entry(theme: Theme) -> None:
    """Who looks ten times must not push everything else out of sight."""
    minutes = [timedelta(minutes=number) for number in (1, 2, 3, 4, 5)]
    entries = [
        entry("view", ago=minutes[0]),
        entry("view", ago=minutes[1], user="Jan Wilk"),
        entry("view", ago=minutes[2]),
        entry("export", ago=minutes[3]),
        entry("view", ago=minutes[4]),
    ]
    rows = of_kind(blocks_of(entries), EntryRow)
    assert [len(row.row.entries) for row in rows] == [3, 1, 1]
    assert rows[0].spoken.startswith("Viewed 3 times, Marta Lis, Jan Wilk, 1 min ago, ")
    assert laid_out(rows[0], theme, 280).hotspots[0].tip.splitlines() == [
        "16 October 2026, 14:27:00, Marta Lis",
        "16 October 2026, 14:26:00, Jan Wilk",
        "16 October 2026, 14:25:00, Marta Lis",
    ]


def test_views_across_midnight_stay_apart() -> None:
    """Each day keeps its own."""
    entries = [entry("view", ago=timedelta(hours=14)), entry("view", ago=timedelta(hours=15))]
    assert [heading.name for heading in of_kind(blocks_of(entries), DayHeading)] == ["Today", "Yesterday"]


def test_people_without_a_name_are_not_invented() -> None:
    """A deleted account is an unknown person; an entry of no account names nobody."""
    gone, nobody = entry("export", user=None, user_id=identifier("gone")), entry("export", user=None)
    assert "unknown person" in of_kind(blocks_of([gone]), EntryRow)[0].spoken
    assert of_kind(blocks_of([nobody]), EntryRow)[0].spoken.startswith("Exported, 5 min ago")


@pytest.mark.parametrize("count", [0, 1, 13, 14, 20, 25])
def test_shows_twenty_at_most_and_few_at_first(count: int) -> None:
    """The specification's last twenty; a long log ends in a link that shows the rest."""
    entries = days(count)
    expected = min(count, LATEST_ENTRIES)
    short = of_kind(blocks_of(entries), EntryRow)
    whole = of_kind(blocks_of(entries, whole=True), EntryRow)
    links = of_kind(blocks_of(entries), WholeLogLink)
    assert len(whole) == expected
    assert len(short) == (expected if expected <= SHOWN_AT_FIRST + 1 else SHOWN_AT_FIRST)
    assert bool(links) is (len(short) < len(whole))
    assert of_kind(blocks_of(entries, whole=True), WholeLogLink) == []


def test_link_shows_all(theme: Theme, language: Callable[[LanguageCode], None]) -> None:
    """The rest is one click or one Enter away."""
    [link] = of_kind(blocks_of(days(20)), WholeLogLink)
    assert link.spoken == link.action_hint == "Show all 20"
    assert link.copied == ""
    assert link.action == ShowWholeLog() == laid_out(link, theme, 280).hotspots[0].action
    language("pl")
    assert link.spoken == "Pokaż wszystkie 20"


def test_title_says_that_there_may_be_more(theme: Theme, language: Callable[[LanguageCode], None]) -> None:
    """“20” alone would look like all there ever was."""
    assert of_kind(blocks_of(days(3)), TimelineTitle)[0].spoken == "Activity log, 3"
    [title] = of_kind(blocks_of(days(20)), TimelineTitle)
    assert title.spoken == "Activity log, latest 20"
    language("pl")
    assert title.spoken == "Dziennik, ostatnie 20"
    assert laid_out(title, theme, 280).height > 0


def test_empty_log_says_so(theme: Theme) -> None:
    """An empty place would look like a failure."""
    blocks = blocks_of([])
    assert [type(block) for block in blocks] == [TimelineTitle, NoEntries]
    assert blocks[1].spoken == "The log has no entries for this persona yet."
    assert laid_out(blocks[1], theme, 280).height > 0


def test_line_leads_to_the_next_entry_of_the_day(theme: Theme) -> None:
    """The line belongs to a day: it ends with it."""
    rows = of_kind(
        blocks_of(
            [entry("export"), entry("delete", ago=timedelta(hours=1)), entry("view", ago=timedelta(days=1))]
        ),
        EntryRow,
    )
    assert [row.goes_on for row in rows] == [True, False, False]
    with_line, without = painted(rows[0], theme, 280), painted(rows[1], theme, 280)
    ground = theme.colour("surface")
    assert with_line.pixelColor(12, with_line.height() - 2) != ground
    assert without.pixelColor(12, without.height() - 2) == ground


@pytest.mark.parametrize("name", ["<b>Jan</b>", "\u202eJan", "مرحبا", "J" * 300, "a\x00b"])
def test_hostile_names_are_plain_text(theme: Theme, name: str) -> None:
    """A user's name is data."""
    [row] = of_kind(blocks_of([entry("view", user=name)]), EntryRow)
    assert name in row.spoken
    assert painted(row, theme, 280).height() >= 24


@given(st.lists(st.tuples(st.sampled_from(["view", "export"]), st.integers(0, 60 * 24 * 4)), max_size=24))
def test_joining_loses_no_entry(drawn: list[tuple[str, int]]) -> None:
    """Twenty entries in, twenty entries out, in their order."""
    entries = [
        entry(action, {"n": place}, ago=timedelta(minutes=minutes), user=str(place))
        for place, (action, minutes) in enumerate(sorted(drawn, key=lambda pair: pair[1]))
    ]
    rows = joined(entries)
    assert [one for row in rows for one in row.entries] == entries[:LATEST_ENTRIES]
    assert all(len(row.entries) == 1 or {one.action for one in row.entries} == {"view"} for row in rows)
