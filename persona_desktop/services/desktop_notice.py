"""Telling the desktop to show a notification: ``org.freedesktop.Notifications``, over the session's D-Bus.

Only where there is a bus, which is Linux and its relatives. It speaks with the bus through jeepney, on the loop it is called
in: Qt's own connection waits for the bus with the whole process held up.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from typing import Final

PATIENCE: Final = 3.0
"""Seconds that the bus and the desktop have together."""
_SHOWN_FOR: Final = -1
"""As long as the desktop thinks right."""

_log = logging.getLogger(__name__)


async def show_notice(title: str, text: str) -> bool:
    """Show a notification in this program's name; return whether the desktop took it. Never raises for want of a bus.

    ``text`` must hold no markup and no personal data: a notification stands on locked screens.
    """
    if sys.platform in {"win32", "darwin"} or not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return False
    try:
        async with asyncio.timeout(PATIENCE):
            return await _send(title, text)
    except Exception as error:  # noqa: BLE001  a bus may fail in any way; the work that is told of is done
        _log.info("no notification (%s)", type(error).__name__)
        return False


async def _send(title: str, text: str) -> bool:
    from jeepney import DBusAddress, MessageType, new_method_call
    from jeepney.bus import get_bus
    from jeepney.bus_messages import message_bus
    from jeepney.io.asyncio import DBusConnection, DBusRouter

    desktop = DBusAddress(
        "/org/freedesktop/Notifications",
        bus_name="org.freedesktop.Notifications",
        interface="org.freedesktop.Notifications",
    )
    hints = {"desktop-entry": ("s", "persona-desktop"), "category": ("s", "transfer.complete")}
    # Program, which one it replaces, icon, title, text, actions, hints, how long.
    body: tuple[object, ...] = ("Persona Desktop", 0, "persona-desktop", title, text, [], hints, _SHOWN_FOR)
    call = new_method_call(desktop, "Notify", "susssasa{sv}i", body)
    # Not jeepney's own way to open it, which leaves the connection open where the bus falls silent in the middle.
    reader, writer = await asyncio.open_unix_connection(get_bus("SESSION"))
    try:
        await _authenticate(reader, writer)
        async with DBusRouter(DBusConnection(reader, writer)) as router:
            await router.send_and_get_reply(message_bus.Hello())
            answer = await router.send_and_get_reply(call)
    finally:
        writer.close()
    return bool(answer.header.message_type is MessageType.method_return)


async def _authenticate(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    from jeepney.auth import BEGIN, Authenticator

    steps = Authenticator()
    for step in steps:
        writer.write(step)
        answer = await reader.read(1024)
        if not answer:
            raise EOFError
        steps.feed(answer)
    writer.write(BEGIN)
