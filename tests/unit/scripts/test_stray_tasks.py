"""The lint check for tasks whose failure nobody would see."""

from __future__ import annotations

import pytest

from scripts.checks.stray_tasks import REGISTRY, stray_tasks


@pytest.mark.parametrize(
    "code",
    [
        "asyncio.create_task(work())",
        "task = asyncio.create_task(work())",
        "asyncio.get_running_loop().create_task(work())",
        "self._loop.create_task(work())",
        "asyncio.ensure_future(work())",
        "create_task(work())",
    ],
)
def test_a_task_without_owner_is_found(code: str) -> None:
    assert [finding.line for finding in stray_tasks(code, "persona_desktop/services/details.py")] == [1]


def test_the_registry_may_start_tasks() -> None:
    assert stray_tasks("self._loop.create_task(work())", REGISTRY) == []


def test_a_task_group_owns_its_tasks() -> None:
    code = "async def f():\n    async with asyncio.TaskGroup() as group:\n        group.create_task(work())\n"
    assert stray_tasks(code, "persona_desktop/services/details.py") == []


def test_the_name_of_a_group_is_no_password_elsewhere() -> None:
    code = "async def f(group):\n    group.create_task(work())\n"
    assert len(stray_tasks(code, "persona_desktop/services/details.py")) == 1
