"""A list as long as it gets, made once."""

from __future__ import annotations

import pytest

from persona_desktop.domain.persona_filter import PersonaIndex
from tests.support.people import crowd


@pytest.fixture(scope="session")
def hundred_thousand() -> PersonaIndex:
    """100,000 personas."""
    return crowd(100_000)
