import asyncio
from collections.abc import AsyncGenerator
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

    async def project_of(self, persona_id: UUID) -> UUID:
        assert persona_id == MAGDA.id
        return PROJECT.id

    async def persona_summaries(self, project_id: UUID) -> AsyncGenerator[list[PersonaSummary], None]:
        assert project_id == PROJECT.id
        yield [MAGDA, JOANNA]
        yield [MICHAL]


async def test_all_batches_of_a_project_make_its_list() -> None:
    listing = await PersonaListService(Source(), lambda: NOON).load(PROJECT)
    assert listing.personas == (MAGDA, JOANNA, MICHAL)
    assert listing.loaded_at == NOON
    assert await PersonaListService(Source(), lambda: NOON).workspace() == WORKSPACE
    assert await PersonaListService(Source(), lambda: NOON).project_of(MAGDA.id) == PROJECT.id


async def test_a_list_that_is_not_wanted_any_more_gives_its_connection_back_at_once() -> None:
    """Left to the garbage collector, each click through projects would hold a connection of the pool."""
    closed = []

    class Endless(Source):
        async def persona_summaries(self, project_id: UUID) -> AsyncGenerator[list[PersonaSummary], None]:
            try:
                yield [MAGDA]
                await asyncio.Event().wait()
            finally:
                closed.append(project_id)

    loading = asyncio.ensure_future(PersonaListService(Endless(), lambda: NOON).load(PROJECT))
    await asyncio.sleep(0)
    loading.cancel()
    await asyncio.wait([loading])
    assert closed == [PROJECT.id]


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
    assert [await demo.remove(), await demo.load(), await demo.load(), await demo.remove()] == [
        None,
        68,
        None,
        68,
    ]
