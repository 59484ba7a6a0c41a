"""Scopes: what a role may do. Pure, so that every layer can ask the same question."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Scope(StrEnum):
    CRM_READ = "crm:read"
    CRM_WRITE = "crm:write"
    INVOICES_READ = "invoices:read"
    INVOICES_WRITE = "invoices:write"
    INTEGRATIONS_WRITE = "integrations:write"
    ROLES_WRITE = "roles:write"


IMPLIED: dict[Scope, frozenset[Scope]] = {
    Scope.INVOICES_WRITE: frozenset({Scope.INVOICES_READ}),
    Scope.CRM_WRITE: frozenset({Scope.CRM_READ}),
}

PRESETS: dict[str, tuple[Scope, ...]] = {
    "Admin": tuple(Scope),
    "Editor": (Scope.CRM_READ, Scope.CRM_WRITE, Scope.INVOICES_READ, Scope.INVOICES_WRITE),
    "Viewer": (Scope.CRM_READ, Scope.INVOICES_READ),
}


def effective_scopes(scopes: Iterable[str]) -> frozenset[Scope]:
    """The scopes given and those that they imply; unknown names (from an older release) count not."""
    known = {Scope(name) for name in scopes if name in set(Scope)}
    return frozenset(known.union(*(IMPLIED.get(scope, frozenset()) for scope in known)))
