"""The first window's ear: takes what later starts of the program ask for.

Nobody but this user can get at the socket. Whatever comes all the same, from another user, too long, too slow or in no
known form, is dropped without an answer and without an effect.
"""

from __future__ import annotations

import logging
import os
import socket
import struct
import sys
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from persona_desktop.domain.start_request import (
    LONGEST_MESSAGE,
    StartRequest,
    StartRequestError,
    decode,
)
from persona_desktop.services.window_claim import WindowClaim
from persona_desktop.ui.instance.handing_over import TAKEN

MOST_CALLERS: Final = 8
"""At once; the others wait in the system's queue."""
PATIENCE: Final = 2000
"""Milliseconds that a caller may take for its message."""

_CREDENTIALS: Final = struct.Struct("3i")  # process, user, group

_log = logging.getLogger(__name__)


class StartListener(QObject):
    """Listens for later starts while this program's window is the first of its workspace."""

    asked = Signal(object)
    """The `StartRequest` of a later start."""

    def __init__(self, claim: WindowClaim) -> None:
        super().__init__()
        self._claim = claim
        self._server: QLocalServer | None = None

    def listen(self) -> bool:
        """Begin to listen; False, and a line in the log, where that cannot be."""
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(MOST_CALLERS)
        server.newConnection.connect(self._take_callers)
        try:
            address = self._claim.new_address()
            QLocalServer.removeServer(
                address
            )  # of a program that was killed: a living one would hold the claim
            if not server.listen(address):
                raise OSError(server.errorString())
            self._claim.publish(address)
        except OSError as error:
            _log.warning("later starts cannot be listened to (%s)", type(error).__name__)
            server.close()
            server.deleteLater()
            return False
        self._server = server
        return True

    def close(self) -> None:
        """Stop listening, and let the next start be the first window."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
            server.deleteLater()
        self._claim.release()

    def _take_callers(self) -> None:
        server = self._server
        while server is not None and server.hasPendingConnections():
            caller = _Caller(server.nextPendingConnection(), self)
            caller.asked.connect(self.asked)
            caller.hear()


class _Caller(QObject):
    """One connection, from its first byte to its end; it deletes itself."""

    asked = Signal(object)

    def __init__(self, connection: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._connection = connection
        self._message = b""
        self._is_answered = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(lambda: self._drop("too slow"))  # not translated: for the log
        connection.setParent(self)
        connection.disconnected.connect(self._end)
        connection.readyRead.connect(self._read)

    def hear(self) -> None:
        """Take the message, of which a part may be there already."""
        if not is_own_user(self._connection):
            self._drop("another user")  # not translated: for the log
            return
        self._patience.start(PATIENCE)
        self._read()

    def _read(self) -> None:
        if self._is_answered:
            return
        # One byte more than allowed, to see that it is too long; the rest stays in the pipe.
        self._message += self._connection.read(LONGEST_MESSAGE + 1 - len(self._message)).data()
        if len(self._message) > LONGEST_MESSAGE:
            self._drop("too long")  # not translated: for the log
        elif self._message.endswith(b"\n"):
            self._obey()

    def _obey(self) -> None:
        try:
            request: StartRequest = decode(self._message)
        except StartRequestError as error:
            self._drop(str(error))
            return
        self._is_answered = True
        self._connection.write(TAKEN)
        self._connection.flush()
        self._connection.disconnectFromServer()
        self.asked.emit(request)

    def _drop(self, reason: str) -> None:
        _log.warning("a message from another program was dropped: %s", reason)
        self._connection.abort()
        self._end()

    def _end(self) -> None:
        self._patience.stop()
        self.deleteLater()


def is_own_user(connection: QLocalSocket) -> bool:
    """Whether a caller is a process of this user. Where the system does not tell, the rights on the socket decide."""
    if sys.platform != "linux":  # pragma: no cover - other systems
        return True
    handle = os.dup(int(connection.socketDescriptor()))
    with socket.socket(fileno=handle) as asked:
        credentials = asked.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
    _, user, _ = _CREDENTIALS.unpack(credentials)
    return bool(user == os.getuid())
