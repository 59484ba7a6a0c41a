"""Reads of tenancy."""

from __future__ import annotations

from django.db.models import QuerySet

from workspaces.models import Membership, User, Workspace


def memberships_of(user: User) -> QuerySet[Membership]:
    """The workspaces that the user can switch to."""
    return Membership.objects.filter(user=user).select_related("workspace", "role")


def members_of(workspace: Workspace) -> QuerySet[Membership]:
    """Everybody in the workspace, by name."""
    return workspace.memberships.select_related("user", "role").order_by("user__name", "id")
