"""Settings of this machine: where the state is, its secrets, and what the product reads.

The names are those of config/settings.py. What is set in the environment always wins.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
DEFAULT_PORT = 8000
DEFAULT_SANDBOX_PORT = 8010


def state_folder() -> Path:
    """The folder with all that the local stack keeps (HANDSEL_STATE, else .state/)."""
    return Path(os.environ.get("HANDSEL_STATE") or REPOSITORY / ".state").resolve()


@dataclass(frozen=True)
class Secrets:
    """Made once for each state folder, so that no two machines share one."""

    secret_key: str
    token_encryption_key: str
    postgres_password: str
    redis_password: str
    xero_client_id: str
    xero_client_secret: str
    xero_webhook_key: str

    @classmethod
    def generate(cls) -> Secrets:
        return cls(
            secret_key=secrets.token_urlsafe(50),
            # A Fernet key is 32 random bytes in URL-safe base 64.
            token_encryption_key=base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
            postgres_password=secrets.token_urlsafe(24),
            redis_password=secrets.token_urlsafe(24),
            xero_client_id=secrets.token_hex(16).upper(),
            xero_client_secret=secrets.token_urlsafe(32),
            xero_webhook_key=base64.b64encode(secrets.token_bytes(48)).decode(),
        )


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner may read, all of it or nothing."""
    unfinished = path.with_suffix(f".{os.getpid()}.tmp")
    unfinished.touch(mode=0o600)
    unfinished.write_text(text)
    unfinished.replace(path)


def load_secrets(state: Path) -> Secrets:
    """The secrets of this state folder, generated at first use. Call it under the state's lock."""
    path = state / "secrets.json"
    if path.exists():
        return Secrets(**json.loads(path.read_text()))
    fresh = Secrets.generate()
    write_private(path, json.dumps(asdict(fresh), indent=2) + "\n")
    return fresh


@dataclass(frozen=True)
class Ports:
    """Where the demo listens. Kept in the state folder, so that manage.py knows them too."""

    web: int = DEFAULT_PORT
    sandbox: int = DEFAULT_SANDBOX_PORT

    @classmethod
    def load(cls, state: Path) -> Ports:
        path = state / "ports.json"
        return cls(**json.loads(path.read_text())) if path.exists() else cls()

    def save(self, state: Path) -> None:
        write_private(state / "ports.json", json.dumps(asdict(self)) + "\n")


def uses_the_stand_in() -> bool:
    """Whether Xero is the stand-in: yes, unless the environment names another Xero."""
    return "XERO_API_BASE_URL" not in os.environ


def local_settings(state: Path) -> dict[str, str]:
    """Settings for http on localhost, without those that the environment has already."""
    keys, ports = load_secrets(state), Ports.load(state)
    settings = {
        # Xero allows http for "localhost" only, hence not 127.0.0.1.
        "SITE_URL": f"http://localhost:{ports.web}",
        "ALLOWED_HOSTS": "localhost,127.0.0.1",
        "SECURE": "off",
        "SECRET_KEY": keys.secret_key,
        "TOKEN_ENCRYPTION_KEYS": keys.token_encryption_key,
        "STATIC_ROOT": str(state / "static"),
    }
    if uses_the_stand_in():
        settings |= _stand_in_settings(keys, ports)
    return {name: value for name, value in settings.items() if name not in os.environ}


def _stand_in_settings(keys: Secrets, ports: Ports) -> dict[str, str]:
    hosts = ("XERO_LOGIN_BASE_URL", "XERO_IDENTITY_BASE_URL", "XERO_API_BASE_URL")
    return dict.fromkeys(hosts, f"http://localhost:{ports.sandbox}") | {
        "XERO_CLIENT_ID": keys.xero_client_id,
        "XERO_CLIENT_SECRET": keys.xero_client_secret,
        "XERO_WEBHOOK_KEY": keys.xero_webhook_key,
    }
