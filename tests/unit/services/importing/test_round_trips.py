"""The same persona written as JSON and as CSV is the same persona; a lie in either is found in both."""

import csv
import io
import json
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.services.importing.cells import CellReader
from persona_desktop.services.importing.csv_records import DELIMITERS, read_layout, read_rows
from persona_desktop.services.importing.drafts import PersonaDraft
from persona_desktop.services.importing.persona_rows import persona_from_json

PATH = Path("persony.csv")
WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12)
LINES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
TRAITS = st.decimals(0, 1, places=4).map(float)
NEEDS = st.fixed_dictionaries(
    {
        "pain_points": st.lists(
            st.fixed_dictionaries({"pain_title": LINES, "severity": st.integers(-2, 13)}),
            min_size=1,
            max_size=2,
        )
    }
)
PERSONAS = st.fixed_dictionaries(
    {
        "id": st.uuids().map(str),
        "full_name": LINES,
        "age": st.integers(-5, 130),
        "gender": st.one_of(st.just(""), LINES),
        "openness": st.one_of(st.none(), TRAITS, st.just(1.5)),
        "values": st.one_of(st.none(), st.lists(LINES, min_size=1, max_size=3)),
        "background_story": st.one_of(st.none(), LINES),
        "needs_and_pains": st.one_of(st.none(), NEEDS),
    }
)


def from_csv(persona: dict[str, Any], delimiter: str) -> PersonaDraft:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter)
    writer.writerow(persona)
    writer.writerow(
        "" if value is None else json.dumps(value) if isinstance(value, (list, dict)) else value
        for value in persona.values()
    )
    text = buffer.getvalue()
    layout = read_layout(PATH, text)
    [row] = read_rows(PATH, text, layout, lambda _: None)
    return CellReader(layout, 0).persona(row)


@given(PERSONAS, st.sampled_from(DELIMITERS))
def test_json_and_csv_mean_the_same(persona: dict[str, Any], delimiter: str) -> None:
    written, table = persona_from_json(json.loads(json.dumps(persona)), 0, 2), from_csv(persona, delimiter)
    assert [(refusal.reason, refusal.field) for refusal in table.refusals] == [
        (refusal.reason, refusal.field) for refusal in written.refusals
    ]
    assert (table.id, table.label, table.values) == (written.id, written.label, written.values)
