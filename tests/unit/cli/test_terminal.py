import io
import signal

import pytest

from persona_desktop.cli.terminal import Terminal


class Keyboard(io.StringIO):
    def isatty(self) -> bool:
        return True


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("typed", "agrees"),
    [
        ("y\n", True),
        (" YES \n", True),
        ("t\n", True),
        ("Tak\n", True),
        ("n\n", False),
        ("\n", False),
        ("", False),
        ("yep\n", False),
    ],
)
def test_only_a_clear_yes_is_one(typed: str, agrees: bool) -> None:
    err = io.StringIO()
    assert Terminal(io.StringIO(), err, Keyboard(typed)).agrees("Import?") is agrees
    assert err.getvalue() == ("Import? " if typed else "Import? \n")


def test_the_handler_of_interruptions_is_put_back_behind_the_question() -> None:
    before = signal.getsignal(signal.SIGINT)
    during: list[object] = []

    class Watching(Keyboard):
        def readline(self, _size: int | None = -1, /) -> str:  # type: ignore[override]  # as StringIO has it
            during.append(signal.getsignal(signal.SIGINT))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Terminal(io.StringIO(), io.StringIO(), Watching()).agrees("Import?")
    assert during == [signal.default_int_handler]
    assert signal.getsignal(signal.SIGINT) is before


def test_nobody_can_be_asked_through_a_pipe_or_without_input() -> None:
    assert not Terminal(io.StringIO(), io.StringIO(), io.StringIO("y\n")).can_ask
    nothing = Terminal(io.StringIO(), io.StringIO(), None)
    assert not nothing.can_ask
    assert not nothing.agrees("Import?")
    assert Terminal(io.StringIO(), io.StringIO(), Keyboard()).can_ask


def test_lines_go_where_they_belong() -> None:
    out, err = io.StringIO(), io.StringIO()
    terminal = Terminal(out, err, None)
    terminal.say("To be added: 3 personas")
    terminal.complain("Nothing was imported.")
    assert (out.getvalue(), err.getvalue()) == ("To be added: 3 personas\n", "Nothing was imported.\n")


def test_progress_is_one_line_that_is_gone_afterwards() -> None:
    err = Screen()
    with Terminal(io.StringIO(), err, None).progress() as line:
        line.show("Reading 1%")
        line.show("Reading 1%")
        line.show("Reading 2%")
    assert err.getvalue() == "\r\x1b[KReading 1%\r\x1b[KReading 2%\r\x1b[K"


def test_progress_does_not_litter_a_log() -> None:
    err = io.StringIO()
    with Terminal(io.StringIO(), err, None).progress() as line:
        line.show("Reading 1%")
    assert err.getvalue() == ""
