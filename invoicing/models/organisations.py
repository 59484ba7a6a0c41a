"""The accounting organisation (Xero: tenant) that a workspace invoices through."""

from __future__ import annotations

from django.db import models

from workspaces.models import User, Workspace


class OrganisationState(models.TextChoices):
    CONNECTED = "CONNECTED", "Connected"
    # Xero refuses our token or our access: everything is kept, an admin reconnects.
    ATTENTION = "ATTENTION", "Needs attention"
    DISCONNECTED = "DISCONNECTED", "Disconnected"


class Organisation(models.Model):
    """One organisation in one workspace; kept for ever, because snapshots belong to it.

    Reconnecting the same tenant takes this row up again; another tenant gets its own.
    """

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="organisations")
    tenant_id = models.CharField(max_length=36)
    name = models.CharField(max_length=255)
    state = models.CharField(
        max_length=12, choices=OrganisationState.choices, default=OrganisationState.CONNECTED
    )
    # Why it needs attention, in words fit to show.
    attention = models.CharField(max_length=500, blank=True)
    base_currency = models.CharField(max_length=3, blank=True)
    country_code = models.CharField(max_length=2, blank=True)
    # IANA name; "today" of everything that is invoiced is this zone's day.
    time_zone = models.CharField(max_length=64, default="UTC")
    short_code = models.CharField(max_length=20, blank=True)
    period_lock_date = models.DateField(null=True, blank=True)
    end_of_year_lock_date = models.DateField(null=True, blank=True)
    # Xero's GET /Organisation/Actions: name -> allowed.
    actions = models.JSONField(default=dict, blank=True)
    connected_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    connected_at = models.DateTimeField(null=True, blank=True)
    disconnected_at = models.DateTimeField(null=True, blank=True)
    last_synced_at = models.DateTimeField(null=True, blank=True)
    # Cursor of the incremental sync: invoices changed before it are in.
    invoices_cursor = models.DateTimeField(null=True, blank=True)
    # X-DayLimit-Remaining of Xero's latest answer, and when that was.
    day_limit_remaining = models.PositiveIntegerField(null=True, blank=True)
    day_limit_seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("workspace", "tenant_id", name="organisation_unique"),
            models.UniqueConstraint(
                fields=("workspace",),
                condition=~models.Q(state="DISCONNECTED"),
                name="one_live_organisation_per_workspace",
            ),
            models.UniqueConstraint(
                fields=("tenant_id",),
                condition=~models.Q(state="DISCONNECTED"),
                name="one_workspace_per_live_organisation",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def is_connected(self) -> bool:
        return self.state == OrganisationState.CONNECTED

    @property
    def needs_attention(self) -> bool:
        return self.state == OrganisationState.ATTENTION

    @property
    def is_live(self) -> bool:
        """Connected, if perhaps in need of attention."""
        return self.state != OrganisationState.DISCONNECTED
