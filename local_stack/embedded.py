"""PostgreSQL and Redis for whoever needs them: given, already running here, or started now.

Several commands may use one state folder at once. Whoever starts a server owns it; at its end it
waits until the others, who hold a shared lock, are done.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from local_stack import children, postgres, redis
from local_stack.environment import (
    Secrets,
    load_secrets,
    local_settings,
    state_folder,
    write_private,
)
from local_stack.errors import LocalStackError

Report = Callable[[str], None]
VARIABLES = {postgres.VARIABLE: postgres.answers, redis.VARIABLE: redis.answers}


class Embedded(Protocol):
    def start(self) -> tuple[children.Child, str]: ...


@dataclass(frozen=True)
class Servers:
    """Settings for the environment, and the processes that the command owns."""

    settings: Mapping[str, str]
    owned: tuple[children.Child, ...]


@contextlib.contextmanager
def services(state: Path | None = None) -> Iterator[dict[str, str]]:
    """Make sure that there are PostgreSQL and Redis; yields what to add to the environment.

    DATABASE_URL and REDIS_URL, each separately: that of the environment if it is set (then it is
    not in the answer), else that of a server which runs for this state folder, else of one that is
    started and ends with this context. If one of the two was missing, this is somebody's own
    machine, and the local settings (SECRET_KEY, SITE_URL, ...) are in the answer too.

    Raises LocalStackError with a message for the person at the terminal.
    """
    if all(variable in os.environ for variable in VARIABLES):
        yield {}
        return
    folder = state or state_folder()
    with contextlib.ExitStack() as owned, contextlib.ExitStack() as joined:
        with _exclusively(folder / "start.lock"):
            running = _running(folder)
            if running:
                joined.enter_context(_flock(folder / "users.lock", fcntl.LOCK_SH))
            servers = owned.enter_context(_started(_missing(folder, running)))
            _record(folder, servers)
            settings = local_settings(folder) | running | dict(servers.settings)
        try:
            yield settings
        finally:
            joined.close()
            if servers.owned:
                _stop_when_unused(folder, owned)


@contextlib.contextmanager
def own_servers(state: Path, report: Report) -> Iterator[Servers]:
    """As ``services``, for the demo, which must own what it uses and ends it without asking.

    Raises LocalStackError if another command's servers run for this state folder.
    """
    with contextlib.ExitStack() as owned:
        with _exclusively(state / "start.lock"):
            if _running(state):
                raise LocalStackError(
                    f"Another command uses the database in {state} (a second demo, a command of "
                    "manage.py): end it first, or set HANDSEL_STATE to another folder."
                )
            for name in children.end_leftovers(state):
                report(f"Ended {name}, left over from a run that was killed")
            servers = owned.enter_context(_started(_missing(state, {}), report))
            _record(state, servers)
        try:
            yield servers
        finally:
            _forget(state)


@contextlib.contextmanager
def throwaway_services() -> Iterator[dict[str, str]]:
    """Fresh, fast, forgetful servers for one test run, in a folder that is removed after it."""
    folder = Path(tempfile.mkdtemp(prefix="handsel-"))
    # As root without user namespaces PostgreSQL runs as nobody, and must reach its own folder.
    folder.chmod(0o711)
    try:
        with _started(_missing(folder, {}, durable=False)) as servers:
            yield local_settings(folder) | servers.settings
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _missing(
    state: Path, running: Mapping[str, str], *, durable: bool = True
) -> dict[str, Embedded]:
    keys: Secrets = load_secrets(state)
    embedded: dict[str, Embedded] = {
        postgres.VARIABLE: postgres.EmbeddedPostgres(state, keys.postgres_password, durable),
        redis.VARIABLE: redis.EmbeddedRedis(state, keys.redis_password, durable),
    }
    given = os.environ.keys() | running.keys()
    return {variable: server for variable, server in embedded.items() if variable not in given}


@contextlib.contextmanager
def _started(missing: Mapping[str, Embedded], report: Report = lambda _: None) -> Iterator[Servers]:
    settings: dict[str, str] = {}
    owned: list[children.Child] = []
    with contextlib.ExitStack() as stop:
        for variable, server in missing.items():
            child, settings[variable] = server.start()
            stop.callback(child.stop)
            owned.append(child)
            report(f"{child.name} is ready")
        yield Servers(settings, tuple(owned))


def _running(state: Path) -> dict[str, str]:
    """URLs of the servers that another command runs for this folder, without the environment's."""
    path = state / "running.json"
    recorded: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
    return {
        variable: url
        for variable, url in recorded.items()
        if variable not in os.environ and VARIABLES[variable](url)
    }


def _record(state: Path, servers: Servers) -> None:
    if servers.settings:
        known = _running(state) | dict(servers.settings)
        write_private(state / "running.json", json.dumps(known) + "\n")


def _forget(state: Path) -> None:
    (state / "running.json").unlink(missing_ok=True)


def _stop_when_unused(state: Path, owned: contextlib.ExitStack) -> None:
    """Stop our servers, after the commands that joined them have ended."""
    try:
        while not _stop_if_unused(state, owned):
            print("Waiting for other commands that use this database ...", file=sys.stderr)
            with _flock(state / "users.lock", fcntl.LOCK_EX):
                pass
    finally:
        owned.close()


def _stop_if_unused(state: Path, owned: contextlib.ExitStack) -> bool:
    # Under the start lock nobody can join any more.
    with _exclusively(state / "start.lock"):
        try:
            with _flock(state / "users.lock", fcntl.LOCK_EX | fcntl.LOCK_NB):
                _forget(state)
                owned.close()
        except BlockingIOError:
            return False
    return True


def _exclusively(path: Path) -> contextlib.AbstractContextManager[None]:
    return _flock(path, fcntl.LOCK_EX)


@contextlib.contextmanager
def _flock(path: Path, kind: int) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as lock:
        fcntl.flock(lock, kind)
        yield
