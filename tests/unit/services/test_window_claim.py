"""Whose window is the first: told by a lock that the system gives up, however its holder ends."""

from __future__ import annotations

import logging
import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from persona_desktop.services.window_claim import WindowClaim

HOLDER = """
import sys
from pathlib import Path
from persona_desktop.services.window_claim import WindowClaim

claim = WindowClaim(Path(sys.argv[1]))
print(claim.take(), flush=True)
claim.publish("somewhere")
print("published", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A folder with a name as short as that of temporary files."""
    with tempfile.TemporaryDirectory(prefix="pd-", dir="/tmp") as name:
        yield Path(name)


def test_the_first_is_the_one_that_comes_first(tmp_path: Path) -> None:
    first, second = WindowClaim(tmp_path / "data"), WindowClaim(tmp_path / "data")
    assert first.take()
    assert first.take(), "who is first stays first"
    assert not second.take()
    assert (first.is_held, second.is_held) == (True, False)
    assert second.address() is None
    address = first.new_address()
    first.publish(address)
    assert second.address() == address
    first.release()
    assert second.take()
    assert second.address() is None, "where the one before has listened is nobody's address now"


def test_each_folder_has_its_own(tmp_path: Path) -> None:
    claims = [WindowClaim(tmp_path / name) for name in ("a", "b")]
    assert [claim.take() for claim in claims] == [True, True]
    assert claims[0].new_address() != claims[1].new_address()


def test_a_killed_program_is_no_longer_first(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "True\n"
    assert holder.stdout.readline() == "published\n"
    claim = WindowClaim(tmp_path)
    assert not claim.take()
    assert claim.address() == "somewhere"
    holder.kill()
    holder.communicate()
    assert claim.take()


def test_only_the_first_may_say_where_it_listens(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="another window"):
        WindowClaim(tmp_path).publish("here")


def test_nobody_else_can_read_or_replace_the_claim(tmp_path: Path) -> None:
    claim = WindowClaim(tmp_path / "data")
    assert claim.take()
    (file,) = (tmp_path / "data").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert str(os.getuid()) in file.name, "root in a person's folder is another user"


def test_a_long_path_has_its_socket_in_a_short_private_folder(
    tmp_path: Path, short_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(short_folder))
    claims = [WindowClaim(tmp_path / ("x" * 120) / name) for name in ("a", "b")]
    addresses = [Path(claim.new_address()) for claim in claims]
    assert addresses[0] != addresses[1]
    for address in addresses:
        assert len(os.fsencode(address)) <= 100
        assert stat.S_IMODE(address.parent.stat().st_mode) == 0o700
    for claim in claims:
        claim.release()
    assert list(short_folder.iterdir()) == []


def test_a_place_that_is_another_s_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever makes the folder first in a place for everybody must not get this user's files to hear of."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    claim = WindowClaim(tmp_path / ("x" * 120))
    taken = Path(claim.new_address()).parent
    taken.rmdir()
    (tmp_path / "elsewhere").mkdir()
    taken.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    with pytest.raises(OSError, match="directory"):
        claim.new_address()


@pytest.mark.parametrize("content", [b"", b"half an addr", b"x" * 5000 + b"\n"])
def test_half_an_address_is_none(tmp_path: Path, content: bytes) -> None:
    claim = WindowClaim(tmp_path)
    assert claim.take()
    (file,) = tmp_path.iterdir()
    file.write_bytes(content)
    assert WindowClaim(tmp_path).address() is None


def test_where_nothing_can_be_locked_every_program_is_on_its_own(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    claim = WindowClaim(tmp_path / "file" / "data")
    with caplog.at_level(logging.WARNING):
        assert claim.take()
    assert not claim.is_held
    assert claim.address() is None
    assert "cannot be told" in caplog.text
    assert str(tmp_path) not in caplog.text
    claim.release()
