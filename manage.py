#!/usr/bin/env python
"""Django's command line. Without DATABASE_URL and REDIS_URL the embedded servers are used."""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line

from local_stack import services


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    with services() as environment:
        os.environ.update(environment)
        execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
