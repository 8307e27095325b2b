"""The blocks of the profile, made from a persona."""

from __future__ import annotations

from persona_desktop.domain.persona import Persona
from persona_desktop.domain.reading import PersonaPart
from persona_desktop.domain.text import fold
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.fact_grid import Fact, FactGrid
from persona_desktop.ui.details.persona_words import age_text, gender_word, is_man
from persona_desktop.ui.details.problem_notices import before_content, problem_notices
from persona_desktop.ui.details.profile.likings import LikingsBlock
from persona_desktop.ui.details.profile.personality import PersonalityBlock
from persona_desktop.ui.details.profile.story import StoryBlock
from persona_desktop.ui.details.profile.traits import big_five_traits, hofstede_dimensions
from persona_desktop.ui.translation import translate

_PARTS = (
    PersonaPart.IDENTITY,
    PersonaPart.BIG_FIVE,
    PersonaPart.HOFSTEDE,
    PersonaPart.VALUES,
    PersonaPart.INTERESTS,
    PersonaPart.STORY,
)


def profile_blocks(persona: Persona, *, culture_open: bool) -> list[Block]:
    """Return the whole page; ``culture_open`` shows Hofstede's dimensions."""
    traits = big_five_traits(persona.big_five, masculine=is_man(persona.gender))
    return [
        *before_content(problem_notices(persona.problems, _PARTS)),
        FactGrid(demographics(persona), columns=3),
        PersonalityBlock(traits, hofstede_dimensions(persona.hofstede), culture_open),
        LikingsBlock(persona.values, persona.interests),
        StoryBlock(persona.background_story),
    ]


def demographics(persona: Persona) -> tuple[Fact, ...]:
    """Return the six demographic facts."""
    gender = persona.gender
    return (
        Fact(translate("Profile", "Age"), None if persona.age is None else age_text(persona.age)),
        Fact(translate("Profile", "Gender"), None if gender is None else gender_word(gender)),
        Fact(translate("Profile", "Location"), persona.location),
        Fact(translate("Profile", "Education"), persona.education_level),
        Fact(translate("Profile", "Monthly income"), persona.income_bracket),
        Fact(translate("Profile", "Occupation"), _occupation(persona)),
    )


def _occupation(persona: Persona) -> str | None:
    """The title says more than the occupation, and often repeats it."""
    occupation, title = persona.occupation, persona.persona_title
    if occupation is None or title is None:
        return occupation or title
    return title if fold(occupation) in fold(title) else f"{occupation}\n{title}"
