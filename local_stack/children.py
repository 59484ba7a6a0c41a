"""Child processes that never outlive us, whichever way we end.

Orderly: ``Child.stop``. After ``kill -9`` of this process: on Linux the kernel sends each child its
death signal (PR_SET_PDEATHSIG); elsewhere the pid files that are left tell the next start whom to
end (``end_leftovers``).
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from local_stack.errors import LocalStackError

PR_SET_PDEATHSIG = 1
STOP_SECONDS = 10.0
POLL_SECONDS = 0.05

_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


@dataclass(frozen=True)
class Program:
    """How to run one process of the stack."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] | None = None
    stop_signal: signal.Signals = signal.SIGTERM
    death_signal: signal.Signals = signal.SIGTERM
    user: str | None = None
    cwd: Path | None = None


@dataclass
class Child:
    """A started program: its process, and the log file that has all its output."""

    program: Program
    process: subprocess.Popen[bytes]
    log: Path
    pid_file: Path

    @property
    def name(self) -> str:
        return self.program.name

    def is_alive(self) -> bool:
        return self.process.poll() is None

    def log_tail(self, lines: int = 15) -> str:
        text = self.log.read_text(errors="replace")
        return "\n".join(f"    {line}" for line in text.splitlines()[-lines:])

    def has_logged(self, words: str) -> bool:
        return words in self.log.read_text(errors="replace")

    def wait_until(self, ready: Callable[[], bool], seconds: float) -> None:
        """Wait for ``ready()``. Raises LocalStackError if the child ends first, or takes longer."""
        deadline = time.monotonic() + seconds
        while not ready():
            if not self.is_alive():
                raise LocalStackError(self.obituary())
            if time.monotonic() > deadline:
                raise LocalStackError(
                    f"{self.name} was not ready after {seconds:.0f} s.{self.logs()}"
                )
            time.sleep(POLL_SECONDS)

    def obituary(self) -> str:
        return f"{self.name} stopped by itself (exit code {self.process.returncode}).{self.logs()}"

    def logs(self) -> str:
        return f" The end of {self.log}:\n{self.log_tail()}"

    def stop(self, seconds: float = STOP_SECONDS) -> None:
        """Ask the child to end, wait, then kill its whole process group."""
        if self.is_alive():
            self.process.send_signal(self.program.stop_signal)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(seconds)
        # The group also holds what a killed child may have left: pool workers, for instance.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.pid_file.unlink(missing_ok=True)


def start(program: Program, state: Path) -> Child:
    """Start a program in a process group of its own, all output in STATE/logs/NAME.log."""
    log = _fresh_log(state, program.name)
    with log.open("wb") as output:
        process = subprocess.Popen(
            list(program.command),
            env=dict(os.environ) | dict(program.environment or {}),
            cwd=program.cwd,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            # Ctrl-C in the terminal must reach us alone: we stop the children in order.
            start_new_session=True,
            user=program.user,
            preexec_fn=_die_with_parent(program.death_signal),  # noqa: PLW1509
        )
    pid_file = state / "run" / f"{program.name}.pid"
    pid_file.parent.mkdir(parents=True, exist_ok=True)
    pid_file.write_text(f"{process.pid}\n{_started_at(process.pid)}\n")
    return Child(program, process, log, pid_file)


def end_leftovers(state: Path) -> list[str]:
    """End what a killed run left behind; answers the names of what was ended.

    Only processes whose start time is the recorded one are touched: a pid is used again.
    """
    return [name for name, pid in _leftovers(state) if _end_group(pid)]


def _leftovers(state: Path) -> Iterator[tuple[str, int]]:
    for pid_file in sorted((state / "run").glob("*.pid")):
        pid, _, started_at = pid_file.read_text().strip().partition("\n")
        pid_file.unlink()
        if pid.isdigit() and started_at and _started_at(int(pid)) == started_at:
            yield pid_file.stem, int(pid)


def _end_group(pid: int) -> bool:
    for stop_signal in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(pid, stop_signal)
        except (ProcessLookupError, PermissionError):
            return True
        deadline = time.monotonic() + STOP_SECONDS / 2
        while time.monotonic() < deadline:
            if not _started_at(pid):
                return True
            time.sleep(POLL_SECONDS)
    return True


def _started_at(pid: int) -> str:
    """When the process started, in the system's own notation; empty if there is no such process."""
    if sys.platform == "linux":
        try:
            # proc(5): the 22nd field, counted behind the name, which may hold spaces.
            return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
        except (FileNotFoundError, ProcessLookupError):
            return ""
    command = ["ps", "-o", "lstart=", "-p", str(pid)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def _fresh_log(state: Path, name: str) -> Path:
    folder = state / "logs"
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / f"{name}.log"
    if log.exists():
        log.replace(folder / f"{name}.previous.log")
    return log


def _die_with_parent(death_signal: signal.Signals) -> Callable[[], None] | None:
    if _libc is None:
        return None
    parent = os.getpid()

    def ask_the_kernel() -> None:
        _libc.prctl(PR_SET_PDEATHSIG, int(death_signal))
        if os.getppid() != parent:
            os._exit(1)  # the parent ended before the request was made

    return ask_the_kernel
