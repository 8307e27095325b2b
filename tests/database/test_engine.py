import pytest
from sqlalchemy import text

from persona_desktop.domain.errors import NotAllowedError
from tests.support.postgres import postgres
from tests.support.workspace import WorkspaceForTests, workspace

__all__ = ["postgres", "workspace"]


async def test_a_person_reads_and_does_not_write(workspace: WorkspaceForTests) -> None:
    async with workspace.engine.reading() as connection:
        assert await connection.scalar(text("SELECT app.current_user_id()")) == workspace.user_id
    with pytest.raises(NotAllowedError):
        async with workspace.engine.writing() as connection:
            await connection.execute(text("DELETE FROM personas"))
