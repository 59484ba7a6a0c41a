"""Write a line of the audit trail."""

from __future__ import annotations

from typing import Any

from workspaces.models import AuditEvent, User, Workspace


def record_audit_event(
    workspace: Workspace, *, actor: User | None, action: str, **details: Any
) -> AuditEvent:
    """Record that `actor` (None: the system) did `action`; `details` must be JSON and no secret."""
    return AuditEvent.objects.create(
        workspace=workspace, actor=actor, action=action, details=details
    )
