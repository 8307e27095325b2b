import psycopg
import pytest
import sqlalchemy.exc
from psycopg.errors import lookup

from persona_desktop.database.failures import driver_errors, error_from_driver
from persona_desktop.domain.errors import (
    DatabaseAccessError,
    DatabaseFullError,
    DatabaseSchemaError,
    DatabaseUnavailableError,
    ImportConflictError,
    ImportUnreadableError,
    NotAllowedError,
    PersonaDesktopError,
    PersonaNotFoundError,
)


class OwnError(psycopg.DatabaseError):
    """What the driver raises for a SQLSTATE of ours."""

    def __init__(self, sqlstate: str) -> None:
        super().__init__("secret of a row")
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("08006", DatabaseUnavailableError),
        ("28P01", DatabaseAccessError),
        ("28000", DatabaseAccessError),
        ("3D000", DatabaseSchemaError),
        ("3F000", DatabaseSchemaError),
        ("42P01", DatabaseSchemaError),
        ("42703", DatabaseSchemaError),
        ("42883", DatabaseSchemaError),
        ("42P07", DatabaseSchemaError),
        ("42501", NotAllowedError),
        ("53100", DatabaseFullError),
        ("53300", DatabaseUnavailableError),
        ("53200", DatabaseUnavailableError),
        ("55P03", DatabaseUnavailableError),
        ("57014", DatabaseUnavailableError),
        ("57P01", DatabaseUnavailableError),
        ("57P03", DatabaseUnavailableError),
        ("40001", DatabaseUnavailableError),
        ("40P01", DatabaseUnavailableError),
        ("25006", DatabaseUnavailableError),
        ("22P02", PersonaDesktopError),
        ("23505", PersonaDesktopError),
        ("42601", PersonaDesktopError),
    ],
)
def test_what_postgresql_says_becomes_the_error_a_person_is_told(
    state: str, expected: type[PersonaDesktopError]
) -> None:
    error = error_from_driver(lookup(state)("secret of a row"))
    assert type(error) is expected
    assert "secret" not in str(error)


def test_states_of_our_own_functions_are_known() -> None:
    assert isinstance(error_from_driver(OwnError("PD001")), PersonaNotFoundError)
    assert isinstance(error_from_driver(OwnError("PD002")), ImportConflictError)
    assert isinstance(error_from_driver(OwnError("PD003")), ImportUnreadableError)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ('connection failed: FATAL:  password authentication failed for user "person"', DatabaseAccessError),
        ('connection failed: FATAL:  role "person" does not exist', DatabaseAccessError),
        ('connection failed: FATAL:  role "person" is not permitted to log in', DatabaseAccessError),
        ('connection failed: FATAL:  no pg_hba.conf entry for host "::1"', DatabaseAccessError),
        ('connection failed: authentication method requirement "scram-sha-256" failed', DatabaseAccessError),
        ('connection failed: FATAL:  database "persona_desktop" does not exist', DatabaseSchemaError),
        ("connection failed: Connection refused", DatabaseUnavailableError),
        ("server closed the connection unexpectedly", DatabaseUnavailableError),
    ],
)
def test_a_connection_that_fails_has_words_alone(said: str, expected: type[PersonaDesktopError]) -> None:
    assert type(error_from_driver(psycopg.OperationalError(said))) is expected


def test_failures_of_the_driver_itself_are_ours_too() -> None:
    assert type(error_from_driver(psycopg.InterfaceError("closed"))) is DatabaseUnavailableError
    assert type(error_from_driver(psycopg.ProgrammingError("no sense"))) is PersonaDesktopError


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (psycopg.OperationalError("lost"), DatabaseUnavailableError),
        (sqlalchemy.exc.TimeoutError(), DatabaseUnavailableError),
        (
            sqlalchemy.exc.DBAPIError("SELECT 1", {}, psycopg.OperationalError("lost")),
            DatabaseUnavailableError,
        ),
        (sqlalchemy.exc.DBAPIError("SELECT 1", {}, OSError("odd")), PersonaDesktopError),
    ],
)
def test_nothing_of_the_driver_gets_out(raised: Exception, expected: type[PersonaDesktopError]) -> None:
    with pytest.raises(PersonaDesktopError) as caught, driver_errors():
        raise raised
    assert type(caught.value) is expected


def test_errors_of_ours_and_mistakes_of_the_program_pass_as_they_are() -> None:
    for error in (PersonaNotFoundError("x"), ZeroDivisionError()):
        with pytest.raises(type(error)) as caught, driver_errors():
            raise error
        assert caught.value is error
