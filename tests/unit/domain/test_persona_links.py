"""Links to personas: they come from letters and chats, so anything may stand in them."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.errors import LinkMalformedError
from persona_desktop.domain.persona_links import is_link, link_to, persona_of

ID = "8c41e0d2-5b7a-4c8e-9d2a-1f3b5c7d9e00"


@given(st.uuids())
def test_a_link_leads_back_to_its_persona(persona_id: UUID) -> None:
    link = link_to(persona_id)
    assert is_link(link)
    assert persona_of(link) == persona_of(link.upper()) == persona_of(f"{link}/") == persona_id


def test_a_link_is_what_the_guide_says() -> None:
    assert link_to(UUID(ID)) == f"persona-desktop://persona/{ID}"


@pytest.mark.parametrize(
    "link",
    [
        "",
        "persona-desktop:",
        "persona-desktop://persona/",
        f"persona-desktop:persona/{ID}",
        f"persona-desktop://persona/{ID}x",
        f"persona-desktop://persona/{ID}//",
        f"persona-desktop://persona/{ID}?x=1",
        f"persona-desktop://persona/{ID}\n",
        f" persona-desktop://persona/{ID}",
        f"persona-desktop://persona/{ID[:-1]}",
        f"persona-desktop://persona/{ID.replace('-', '')}",
        f"persona-desktop://persona/{{{ID}}}",
        f"persona-desktop://project/{ID}",
        f"persona-desktop://persona@evil/{ID}",
        f"https://persona/{ID}",
        "persona-desktop://persona/" + "٣" * 8 + ID[8:],
        "persona-desktop://persona/" + "a" * 100_000,
    ],
)
def test_what_is_no_link_to_a_persona_is_refused_with_what_it_was(link: str) -> None:
    with pytest.raises(LinkMalformedError) as refused:
        persona_of(link)
    assert refused.value.link == link
    assert link not in str(refused.value) or not link, "a link must not reach the log"


@given(st.text())
def test_a_text_without_our_scheme_is_never_taken_for_a_link(text: str) -> None:
    assert is_link(text) == text.lower().startswith("persona-desktop:")


def test_the_scheme_is_known_in_any_case() -> None:
    assert is_link("PERSONA-Desktop:anything")
    assert not is_link("persona-desktop")
    assert not is_link("a persona-desktop:")
