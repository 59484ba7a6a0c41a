"""Add a line to an opportunity's timeline."""

from __future__ import annotations

from crm.models import Opportunity, TimelineEntry
from workspaces.domain.scopes import Scope
from workspaces.models import User


def record_timeline_entry(
    opportunity: Opportunity,
    *,
    actor: User | None,
    kind: str,
    text: str,
    actor_label: str = "",
    required_scope: Scope = Scope.CRM_READ,
) -> TimelineEntry:
    """Record what `actor` did; None with an `actor_label` ("Xero sync") when it was no person.

    Anything that tells of invoices or payments must carry `required_scope=Scope.INVOICES_READ`.
    """
    return TimelineEntry.objects.create(
        opportunity=opportunity,
        actor=actor,
        actor_label=actor_label,
        kind=kind,
        text=text[:1000],
        required_scope=required_scope,
    )
