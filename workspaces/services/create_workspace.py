"""Create a workspace with its preset roles and its first Admin."""

from __future__ import annotations

from django.db import transaction

from workspaces.domain.scopes import PRESETS
from workspaces.models import Membership, Role, User, Workspace


@transaction.atomic
def create_workspace(
    *, name: str, admin: User, time_zone: str = "Pacific/Auckland", default_currency: str = "NZD"
) -> Workspace:
    """A workspace with the preset roles Admin, Editor and Viewer; `admin` becomes its Admin."""
    workspace = Workspace.objects.create(
        name=name, time_zone=time_zone, default_currency=default_currency
    )
    for preset, scopes in PRESETS.items():
        role = Role.objects.create(
            workspace=workspace, name=preset, scopes=list(scopes), is_preset=True
        )
        if preset == "Admin":
            Membership.objects.create(workspace=workspace, user=admin, role=role)
    return workspace
