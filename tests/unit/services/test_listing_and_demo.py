from collections.abc import AsyncIterator
from datetime import UTC, datetime
from uuid import UUID, uuid4

from persona_desktop.domain.persona_summary import PersonaSummary, Project, Workspace
from persona_desktop.services.demo import DemoService
from persona_desktop.services.listing import PersonaListService
from tests.unit.domain.test_persona_filter import JOANNA, MAGDA, MICHAL

NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)
PROJECT = Project(uuid4(), "Kampania")
WORKSPACE = Workspace("", True, "Marta", (PROJECT,), False)


class Source:
    async def workspace(self) -> Workspace:
        return WORKSPACE

    async def persona_summaries(self, project_id: UUID) -> AsyncIterator[list[PersonaSummary]]:
        assert project_id == PROJECT.id
        yield [MAGDA, JOANNA]
        yield [MICHAL]


async def test_all_batches_of_a_project_make_its_list() -> None:
    listing = await PersonaListService(Source(), lambda: NOON).load(PROJECT)
    assert listing.personas == (MAGDA, JOANNA, MICHAL)
    assert listing.loaded_at == NOON
    assert await PersonaListService(Source(), lambda: NOON).workspace() == WORKSPACE


class Store:
    loaded = False

    async def load(self) -> int:
        self.loaded = True
        return 68

    async def remove(self) -> int:
        self.loaded = False
        return 68

    async def is_loaded(self) -> bool:
        return self.loaded


async def test_the_demo_is_loaded_once_and_removed_once() -> None:
    demo = DemoService(Store())
    assert [await demo.remove(), await demo.load(), await demo.load(), await demo.remove()] == [0, 68, 0, 68]
