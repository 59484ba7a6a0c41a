"""Tenancy: who is here, in which workspace, with which rights. Knows nothing of sales."""

from __future__ import annotations

from django.apps import AppConfig


class WorkspacesConfig(AppConfig):
    name = "workspaces"
