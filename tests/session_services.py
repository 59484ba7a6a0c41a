"""PostgreSQL, Redis, settings and static files for one test run.

A plugin, named in pyproject.toml, because a conftest.py is read after pytest-django has loaded the
settings. The first process starts the servers; xdist's workers inherit its environment, and each
uses a database of its own (pytest-django) and a Redis database of its own.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Generator
from urllib.parse import urlsplit

import pytest

from local_stack.embedded import throwaway_services

# Nothing of the developer's own environment reaches the product under test, except, on purpose,
# DATABASE_URL and REDIS_URL (for machines without the embedded servers).
TEST_SETTINGS = {
    "SECRET_KEY": "only-for-tests-" + "0123456789abcdef" * 4,
    "TOKEN_ENCRYPTION_KEYS": "dGVzdHMgZG8gbm90IGtlZXAgc2VjcmV0cyBhdCBhbGw=",
    "SITE_URL": "http://localhost:8000",
    "ALLOWED_HOSTS": "localhost,127.0.0.1,testserver",
    "SECURE": "off",
    "EMAIL_URL": "memorymail://",
    # Port 1 refuses: a test that needs a Xero starts one and names its address.
    "XERO_LOGIN_BASE_URL": "http://localhost:1",
    "XERO_IDENTITY_BASE_URL": "http://localhost:1",
    "XERO_API_BASE_URL": "http://localhost:1",
    "XERO_CLIENT_ID": "TEST-CLIENT-ID",
    "XERO_CLIENT_SECRET": "test-client-secret",
    "XERO_WEBHOOK_KEY": "test-webhook-key",
}
WORKER = "PYTEST_XDIST_WORKER"

_run = contextlib.ExitStack()


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests() -> Generator[None]:
    """Before any other plugin: pytest-django loads the settings in the same hook."""
    if WORKER in os.environ:
        _use_own_redis_database(int(os.environ[WORKER].removeprefix("gw")))
    else:
        os.environ.update(TEST_SETTINGS)
        os.environ.pop("STATIC_ROOT", None)
        os.environ.update(_run.enter_context(throwaway_services()))
    return (yield)


@pytest.hookimpl(trylast=True)
def pytest_configure() -> None:
    if WORKER not in os.environ:
        _collect_static_files()


def pytest_unconfigure() -> None:
    _run.close()


def _use_own_redis_database(worker: int) -> None:
    url = urlsplit(os.environ["REDIS_URL"])
    first = int(url.path.strip("/") or 0)
    os.environ["REDIS_URL"] = url._replace(path=f"/{first + worker + 1}").geturl()
    os.environ["REDIS_KEY_PREFIX"] = f"test-{worker}"


def _collect_static_files() -> None:
    """Pages name hashed files, in tests as in production: so the manifest must exist."""
    from django.apps import apps
    from django.core.management import call_command

    if apps.ready:  # not with -p no:django
        call_command("collectstatic", interactive=False, verbosity=0)
