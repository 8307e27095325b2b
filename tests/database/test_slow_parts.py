"""A part of a persona that the server does not give, while it gives the rest."""

from persona_desktop.database.persona_database import PersonaDatabase
from persona_desktop.domain.reading import PersonaPart
from persona_desktop.services.details import PersonaDetailsService
from persona_desktop.services.task_registry import TaskRegistry
from persona_desktop.services.view_recorder import ViewRecorder
from tests.support.persona_rows import NOON, add_persona, add_project
from tests.support.postgres import postgres
from tests.support.workspace import WorkspaceForTests, workspace

__all__ = ["postgres", "workspace"]


async def test_a_locked_audit_log_keeps_no_persona_from_opening(workspace: WorkspaceForTests) -> None:
    """Another program's maintenance of one table must not make everything unreadable, and costs no connection."""
    persona_id = add_persona(workspace, add_project(workspace))
    database = PersonaDatabase(workspace.engine)
    failures: list[BaseException] = []
    tasks = TaskRegistry(failures.append)
    views = ViewRecorder(database, tasks, lambda: NOON)
    service = PersonaDetailsService(database, views, lambda: NOON, failures.append, patience=0.2)
    with workspace.owner.connect() as lock:
        lock.execute("LOCK TABLE persona_audit_log IN ACCESS EXCLUSIVE MODE")
        for _ in range(8):
            details = await service.get(persona_id)
            assert details.failed_parts == (PersonaPart.AUDIT,)
        lock.rollback()
    assert (await service.get(persona_id)).failed_parts == ()
    await tasks.close(timeout=60)
    assert failures == []
