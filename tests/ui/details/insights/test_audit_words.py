"""What the activity log says: every action of the database in words, unknown ones as they stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.resource_files import resource_path
from persona_desktop.ui.details.insights.audit_words import (
    action_icon,
    action_title,
    detail_texts,
    field_name,
    known_action,
)
from persona_desktop.ui.translation import LanguageCode
from tests.support.details import entry

KNOWN = ("view", "export", "compare", "messaging", "delete", "undo_delete", "update", "generate_needs")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("action", "details", "title", "texts"),
    [
        ("view", {"source": "detail_view"}, "Viewed", []),
        ("view", {"source": "api"}, "Viewed", ["source: api"]),
        (
            "export",
            {"format": "pdf", "sections": ["overview", "needs"], "pii_mask": True},
            "Exported PDF",
            ["2 sections", "personal data masked"],
        ),
        ("export", {"format": "json", "masked": False}, "Exported JSON", ["personal data not masked"]),
        ("export", {}, "Exported", []),
        ("export", {"format": 3, "sections": "needs"}, "Exported", ["format: 3", "sections: needs"]),
        (
            "compare",
            {"compare_with": ["a", "b"], "similarity_score": 0.64},
            "Compared with 2 personas",
            ["similarity 0.64"],
        ),
        ("compare", {"with": "adam"}, "Compared with 1 persona", []),
        ("compare", {}, "Compared", []),
        ("compare", {"personas": 2, "similarity": "high"}, "Compared", ["personas: 2", "similarity: high"]),
        (
            "messaging",
            {"tone": "professional", "type": "email", "variants": 3},
            "Generated messaging",
            ["email", "professional tone", "3 variants"],
        ),
        (
            "generate_messaging",
            {"tone": "ironic", "type": "fax", "variants": ["a"]},
            "Generated messaging",
            ["fax", "tone: ironic", "1 variant"],
        ),
        ("messaging", {"tone": 3, "variants": True}, "Generated messaging", ["tone: 3", "variants: true"]),
        (
            "delete",
            {"reason": "duplicate", "reason_detail": "Dwa razy ta sama"},
            "Deleted the persona",
            ["reason: duplicate", "Dwa razy ta sama"],
        ),
        ("delete", {"reason": "brzydka", "reason_detail": None}, "Deleted the persona", ["reason: brzydka"]),
        ("delete", {"reason": 7}, "Deleted the persona", ["reason: 7"]),
        ("undo_delete", {"seconds_after_delete": 12}, "Restored the persona", ["after 12 s"]),
        ("restore", {"seconds": 29.9}, "Restored the persona", ["after 29.9 s"]),
        ("undo_delete", {"seconds": "12"}, "Restored the persona", ["seconds: 12"]),
        ("update", {"fields": ["income_bracket"]}, "Changed the income", []),
        ("edit", {"changes": {"location": ["Łódź", "Kutno"]}}, "Changed the location", []),
        ("update", {"fields": ["age", "values", "shoe"]}, "Changed the persona", ["age, values, shoe"]),
        ("update", {"fields": ["shoe"]}, "Changed the persona", ["shoe"]),
        ("update", {"changed_fields": "wiek"}, "Changed the persona", ["wiek"]),
        ("update", {"fields": 4}, "Changed the persona", ["fields: 4"]),
        (
            "update",
            {"source": "import", "fields": ["responses"], "response_ids": ["a", "b"]},
            "Changed the responses",
            ["2 responses", "by an import"],
        ),
        (
            "update",
            {"source": "api", "fields": ["age", "values"], "response_ids": 3},
            "Changed the persona",
            ["age, values", "source: api", "response_ids: 3"],
        ),
        ("generate_needs", {"generated_by": "gemini"}, "Generated needs", ["gemini"]),
        ("needs", {"model": {"name": "x"}}, "Generated needs", ['model: {"name": "x"}']),
        ("archive_forever", {"why": "<b>bo</b>", "empty": None, "none": []}, "Archive forever", ["why: <b>bo</b>"]),
        ("", {}, "Unnamed action", []),
    ],
)  # fmt: skip
def test_every_action_and_detail_has_words(
    action: str, details: dict[str, Any], title: str, texts: list[str]
) -> None:
    """What happened to a persona must be readable, and no stored fact may be lost."""
    found = entry(action, details)
    assert action_title(found) == title
    assert detail_texts(found) == texts


@pytest.mark.parametrize(
    ("action", "details", "title", "texts"),
    [
        ("export", {"format": "pdf", "pii_mask": True}, "Wyeksportowano PDF", ["dane zamaskowane"]),
        ("compare", {"with": ["a", "b"]}, "Porównano z 2 personami", []),
        (
            "messaging",
            {"tone": "professional", "type": "email"},
            "Wygenerowano komunikację",
            ["e-mail", "ton ekspercki"],
        ),
        ("update", {"fields": ["income_bracket"]}, "Zmieniono dochód", []),
        ("undo_delete", {"seconds": 12.5}, "Przywrócono personę", ["po 12,5 s"]),
        ("delete", {"reason": "duplicate"}, "Usunięto personę", ["powód: duplikat"]),
    ],
)
def test_polish_words_are_those_of_the_design(
    language: Callable[[LanguageCode], None],
    action: str,
    details: dict[str, Any],
    title: str,
    texts: list[str],
) -> None:
    """The words in the pictures that the customer approved."""
    language("pl")
    assert action_title(entry(action, details)) == title
    assert detail_texts(entry(action, details)) == texts


def test_repeated_views_are_counted(language: Callable[[LanguageCode], None]) -> None:
    """Ten views in a row are one fact."""
    assert action_title(entry("view"), 3) == "Viewed 3 times"
    language("pl")
    assert [action_title(entry("view"), times) for times in (2, 5, 22)] == [
        "Wyświetlono 2 razy",
        "Wyświetlono 5 razy",
        "Wyświetlono 22 razy",
    ]


def test_each_known_action_has_an_icon_of_its_own() -> None:
    """An icon for each action, as the specification asks; unknown actions share one."""
    icons = {action: action_icon(action) for action in KNOWN}
    unknown = action_icon("archive_forever")
    assert len({*icons.values(), unknown}) == len(KNOWN) + 1
    folder = Path(resource_path("icons"))
    assert all((folder / f"{icon}.svg").is_file() for icon in (*icons.values(), unknown))
    assert known_action("generate_messaging") == "messaging"


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("full_name", "name"),
        ("education_level", "education"),
        ("needs_and_pains", "needs and pains"),
        ("openness", "openness"),
        ("segment_name", "segment"),
        ("x", "x"),
    ],
)
def test_fields_have_names(field: str, name: str) -> None:
    """Column names are for programmers."""
    assert field_name(field) == name


FIELDS = (
    "full_name",
    "persona_title",
    "headline",
    "age",
    "gender",
    "location",
    "education_level",
    "income_bracket",
    "occupation",
    "values",
    "interests",
    "background_story",
    "needs_and_pains",
)


@pytest.mark.parametrize("field", FIELDS)
def test_a_change_of_one_field_says_which_in_its_title(
    language: Callable[[LanguageCode], None], field: str
) -> None:
    """Every field a person can change is named in both languages."""
    found = entry("update", {"fields": [field]})
    assert action_title(found).startswith("Changed ")
    assert action_title(found) != "Changed the persona"
    assert detail_texts(found) == []
    assert field_name(field) != field or field in ("headline", "age", "gender", "location", "occupation", "values", "interests")  # fmt: skip
    language("pl")
    assert action_title(found).startswith("Zmieniono ")
    assert action_title(found) != "Zmieniono personę"


def test_long_details_are_clipped_to_one_line() -> None:
    """A log entry is a line, not a page."""
    [text] = detail_texts(entry("delete", {"reason_detail": "bardzo\n długo " * 80}))
    assert len(text) <= 160
    assert text.endswith("…")
    assert "\n" not in text


@given(st.text(max_size=12) | st.sampled_from(KNOWN), st.dictionaries(st.text(max_size=6), JSON, max_size=4))
def test_no_stored_value_breaks_the_log(action: str, details: dict[str, Any]) -> None:
    """Details are JSON of any shape, written by several programs."""
    found = entry(action, details)
    assert action_title(found)
    assert all(detail_texts(found))
    assert action_icon(action)


@pytest.mark.parametrize(
    ("action", "key", "stored", "english", "polish"),
    [
        ("delete", "reason", "outdated", "reason: outdated", "powód: nieaktualna"),
        ("delete", "reason", "test_data", "reason: test data", "powód: dane testowe"),
        ("delete", "reason", "other", "reason: other", "powód: inny powód"),
        ("messaging", "tone", "friendly", "friendly tone", "ton przyjazny"),
        ("messaging", "tone", "urgent", "urgent tone", "ton naglący"),
        ("messaging", "tone", "empathetic", "empathetic tone", "ton empatyczny"),
        ("messaging", "type", "ad", "advertisement", "reklama"),
        ("messaging", "type", "landing_page", "landing page", "landing page"),
        ("messaging", "type", "social_post", "social media post", "post w mediach społecznościowych"),
        ("export", "pii_masked", True, "personal data masked", "dane zamaskowane"),
        ("export", "pii_masked", "yes", "pii_masked: yes", "pii_masked: yes"),
    ],
)
def test_stored_codes_have_words_in_both_languages(
    language: Callable[[LanguageCode], None], action: str, key: str, stored: Any, english: str, polish: str
) -> None:
    """`landing_page` is a code, not a word; what is no known code passes through."""
    found = entry(action, {key: stored})
    assert detail_texts(found) == [english]
    language("pl")
    assert detail_texts(found) == [polish]
