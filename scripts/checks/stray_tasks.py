"""A task that nobody owns fails in silence; only the registry, which logs and shows failures, may start one.

`TaskGroup.create_task` is free: a group waits for its tasks and passes their failures on.
"""

from __future__ import annotations

import ast
import sys

from scripts.checks.source_files import Finding, called_name, python_files, report

REGISTRY = "persona_desktop/services/task_registry.py"
STARTING = {"create_task", "ensure_future"}


def stray_tasks(source: str, path: str) -> list[Finding]:
    """Return every start of a task in the source that neither the registry nor a task group owns."""
    if path == REGISTRY:
        return []
    tree = ast.parse(source)
    groups = _task_groups(tree)
    return [
        Finding(path, call.lineno, f"{called_name(call)}() outside the task registry ({REGISTRY})")
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and called_name(call) in STARTING
        and not (isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) in groups)
    ]


def _task_groups(tree: ast.Module) -> set[str]:
    """Return the names bound by `async with asyncio.TaskGroup() as …`."""
    return {
        ast.unparse(item.optional_vars)
        for node in ast.walk(tree)
        if isinstance(node, ast.AsyncWith)
        for item in node.items
        if item.optional_vars is not None
        and isinstance(item.context_expr, ast.Call)
        and called_name(item.context_expr) == "TaskGroup"
    }


if __name__ == "__main__":
    sys.exit(report(python_files("persona_desktop"), stray_tasks))
