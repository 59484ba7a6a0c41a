"""What can go wrong, each with a message fit to print as it is."""

from __future__ import annotations


class LocalStackError(Exception):
    """The stack cannot start or go on; the message says why and what to do."""
