"""What an entry of the activity log says, in the language of the interface; unknown actions and details as they stand."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Final

from pydantic import JsonValue

from persona_desktop.domain.audit import AuditEntry
from persona_desktop.domain.text import capitalise
from persona_desktop.ui.importing.field_words import field_word
from persona_desktop.ui.translation import translate
from persona_desktop.ui.wording import number

_LONGEST_DETAIL = 160
_ALIASES: Final = {
    "generate_messaging": "messaging",
    "restore": "undo_delete",
    "needs": "generate_needs",
    "edit": "update",
}
_ICONS: Final = {
    "view": "eye",
    "export": "download",
    "compare": "columns-2",
    "messaging": "sparkles",
    "delete": "trash-2",
    "undo_delete": "rotate-ccw",
    "update": "pencil",
    "generate_needs": "target",
}
_UNKNOWN_ICON = "history"
_FIELD_LISTS: Final = ("fields", "changed_fields", "changes")
"""Under these names an update lists what it changed."""


def known_action(action: str) -> str:
    """Return the action under the name that the specification gives it."""
    return _ALIASES.get(action, action)


def action_icon(action: str) -> str:
    """Return the icon of an action."""
    return _ICONS.get(known_action(action), _UNKNOWN_ICON)


def action_title(entry: AuditEntry, times: int = 1) -> str:
    """Return what was done; ``times`` counts joined entries."""
    details = entry.details
    match known_action(entry.action):
        case "view" if times > 1:
            return translate("AuditEntry", "Viewed %n times", n=times)
        case "view":
            return translate("AuditEntry", "Viewed")
        case "export":
            form = details.get("format")
            if isinstance(form, str) and form.strip():
                return translate("AuditEntry", "Exported {format}").format(format=form.strip().upper())
            return translate("AuditEntry", "Exported")
        case "compare":
            others = _count(details, "compare_with", "persona_ids", "personas", "with")
            if others:
                return translate("AuditEntry", "Compared with %n personas", n=others)
            return translate("AuditEntry", "Compared")
        case "messaging":
            return translate("AuditEntry", "Generated messaging")
        case "delete":
            return translate("AuditEntry", "Deleted the persona")
        case "undo_delete":
            return translate("AuditEntry", "Restored the persona")
        case "update":
            return _changed_title(details)
        case "generate_needs":
            return translate("AuditEntry", "Generated needs")
    return capitalise(entry.action.replace("_", " ").strip()) or translate("AuditEntry", "Unnamed action")


def detail_texts(entry: AuditEntry) -> list[str]:
    """Return what the log knows of an action, one text a fact, in the order in which it matters."""
    action = known_action(entry.action)
    left = {key: value for key, value in entry.details.items() if value not in (None, "", [], {})}
    texts: list[str] = []
    for key, read in _READERS.get(action, {}).items():
        if key in left:
            text = read(left[key])
            if text is not None:
                del left[key]
                if text:
                    texts.append(text)
    texts.extend(_clipped(f"{key}: {_plain(value)}") for key, value in left.items())
    return texts


Reader = Callable[[JsonValue], str | None]
"""Returns a text for a value, an empty one if another part of the row says it, None if the value is not understood."""


def _said_elsewhere(value: JsonValue) -> str | None:
    return "" if isinstance(value, (str, list)) else None


def _where(value: JsonValue) -> str | None:
    """Every view from this panel has the same source: it says nothing."""
    return "" if value == "detail_view" else None


def _sections(value: JsonValue) -> str | None:
    return translate("AuditEntry", "%n sections", n=len(value)) if isinstance(value, list) else None


def _masked(value: JsonValue) -> str | None:
    if value is True:
        return translate("AuditEntry", "personal data masked")
    if value is False:
        return translate("AuditEntry", "personal data not masked")
    return None


def _reason(value: JsonValue) -> str | None:
    match value:
        case "outdated":
            word = translate("DeletionReason", "outdated")
        case "duplicate":
            word = translate("DeletionReason", "duplicate")
        case "test_data":
            word = translate("DeletionReason", "test data")
        case "other":
            word = translate("DeletionReason", "other")
        case str():
            word = value
        case _:
            return None
    return translate("AuditEntry", "reason: {reason}").format(reason=word)


def _text(value: JsonValue) -> str | None:
    return _clipped(value) if isinstance(value, str) else None


def _tone(value: JsonValue) -> str | None:
    match value:
        case "friendly":
            return translate("MessagingTone", "friendly tone")
        case "professional":
            return translate("MessagingTone", "professional tone")
        case "urgent":
            return translate("MessagingTone", "urgent tone")
        case "empathetic":
            return translate("MessagingTone", "empathetic tone")
        case str():
            return translate("MessagingTone", "tone: {tone}").format(tone=_clipped(value))
    return None


def _type(value: JsonValue) -> str | None:
    match value:
        case "email":
            return translate("MessagingType", "email")
        case "ad":
            return translate("MessagingType", "advertisement")
        case "landing_page":
            return translate("MessagingType", "landing page")
        case "social_post":
            return translate("MessagingType", "social media post")
    return _text(value)


def _variants(value: JsonValue) -> str | None:
    if isinstance(value, list):
        value = len(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return translate("AuditEntry", "%n variants", n=value)
    return None


def _similarity(value: JsonValue) -> str | None:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return translate("AuditEntry", "similarity {score}").format(score=number(value, 2))
    return None


def _after(value: JsonValue) -> str | None:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return translate("AuditEntry", "after {seconds} s").format(seconds=number(value))
    return None


def _fields(value: JsonValue) -> str | None:
    if isinstance(value, Mapping):
        value = list(value)
    if not isinstance(value, list):
        return _text(value)
    fields = [item for item in value if isinstance(item, str)]
    if len(fields) == 1 and fields[0] in _CHANGED_TITLES:
        return ""
    return _clipped(", ".join(map(field_name, fields)))


def _responses(value: JsonValue) -> str | None:
    return translate("AuditEntry", "%n responses", n=len(value)) if isinstance(value, list) else None


def _by_import(value: JsonValue) -> str | None:
    return translate("AuditEntry", "by an import") if value == "import" else None


_READERS: Final[dict[str, dict[str, Reader]]] = {
    "view": {"source": _where},
    "export": {
        "format": _said_elsewhere,
        "sections": _sections,
        "pii_mask": _masked,
        "pii_masked": _masked,
        "masked": _masked,
    },
    "compare": {
        "compare_with": _said_elsewhere,
        "persona_ids": _said_elsewhere,
        "personas": _said_elsewhere,
        "with": _said_elsewhere,
        "similarity_score": _similarity,
        "similarity": _similarity,
        "sections": _sections,
    },
    "messaging": {"type": _type, "tone": _tone, "variants": _variants},
    "delete": {"reason": _reason, "reason_detail": _text},
    "undo_delete": {"seconds_after_delete": _after, "seconds": _after},
    "update": {**dict.fromkeys(_FIELD_LISTS, _fields), "response_ids": _responses, "source": _by_import},
    "generate_needs": {"generated_by": _text, "model": _text},
}


def field_name(field: str) -> str:
    """Return what a changed field is called; an unknown one is shown as it stands."""
    name = _FIELD_NAMES.get(field)
    # Those that only an import changes are called as its preview calls them.
    return field_word(field) if name is None else name()


_FIELD_NAMES: Final[dict[str, Callable[[], str]]] = {
    "full_name": lambda: translate("PersonaField", "name"),
    "persona_title": lambda: translate("PersonaField", "title"),
    "headline": lambda: translate("PersonaField", "headline"),
    "age": lambda: translate("PersonaField", "age"),
    "gender": lambda: translate("PersonaField", "gender"),
    "location": lambda: translate("PersonaField", "location"),
    "education_level": lambda: translate("PersonaField", "education"),
    "income_bracket": lambda: translate("PersonaField", "income"),
    "occupation": lambda: translate("PersonaField", "occupation"),
    "values": lambda: translate("PersonaField", "values"),
    "interests": lambda: translate("PersonaField", "interests"),
    "background_story": lambda: translate("PersonaField", "background story"),
    "needs_and_pains": lambda: translate("PersonaField", "needs and pains"),
    "responses": lambda: translate("PersonaField", "responses"),
}
_CHANGED_TITLES: Final[dict[str, Callable[[], str]]] = {
    "full_name": lambda: translate("ChangedField", "Changed the name"),
    "persona_title": lambda: translate("ChangedField", "Changed the title"),
    "headline": lambda: translate("ChangedField", "Changed the headline"),
    "age": lambda: translate("ChangedField", "Changed the age"),
    "gender": lambda: translate("ChangedField", "Changed the gender"),
    "location": lambda: translate("ChangedField", "Changed the location"),
    "education_level": lambda: translate("ChangedField", "Changed the education"),
    "income_bracket": lambda: translate("ChangedField", "Changed the income"),
    "occupation": lambda: translate("ChangedField", "Changed the occupation"),
    "values": lambda: translate("ChangedField", "Changed the values"),
    "interests": lambda: translate("ChangedField", "Changed the interests"),
    "background_story": lambda: translate("ChangedField", "Changed the background story"),
    "needs_and_pains": lambda: translate("ChangedField", "Changed needs and pains"),
    "responses": lambda: translate("ChangedField", "Changed the responses"),
}
"""What is said of a change of one field alone: languages with cases need the whole sentence."""


def _changed_fields(details: Mapping[str, JsonValue]) -> list[str]:
    for name in _FIELD_LISTS:
        value = details.get(name)
        if isinstance(value, (list, Mapping)):
            return [item for item in value if isinstance(item, str)]
    return []


def _changed_title(details: Mapping[str, JsonValue]) -> str:
    fields = _changed_fields(details)
    title = _CHANGED_TITLES.get(fields[0]) if len(fields) == 1 else None
    return translate("AuditEntry", "Changed the persona") if title is None else title()


def _count(details: Mapping[str, JsonValue], *names: str) -> int:
    for name in names:
        value = details.get(name)
        if isinstance(value, list):
            return len(value)
        if isinstance(value, str) and value:
            return 1
    return 0


def _plain(value: JsonValue) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _clipped(text: str) -> str:
    single = " ".join(text.split())
    return single if len(single) <= _LONGEST_DETAIL else single[: _LONGEST_DETAIL - 1].rstrip() + "…"
