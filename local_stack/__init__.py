"""What Handsel needs around it on one machine, without Docker: PostgreSQL, Redis, `make demo`.

``services`` is what ``manage.py`` and the tests use; ``python -m local_stack demo`` is the demo.
In production DATABASE_URL and REDIS_URL are set, and nothing in here does anything.
"""

from __future__ import annotations

from local_stack.embedded import services

__all__ = ["services"]
