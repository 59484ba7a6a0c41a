"""Runs of reading from the accounting system: recorded, visible, followed by the page."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone

from crm.models import Opportunity
from invoicing.models.organisations import Organisation
from workspaces.models import User


class SyncRunState(models.TextChoices):
    QUEUED = "QUEUED", "Waiting"
    RUNNING = "RUNNING", "Running"
    DONE = "DONE", "Done"
    FAILED = "FAILED", "Failed"


class SyncRun(models.Model):
    """One run. `opportunity` is set when a person asked for that opportunity's invoices."""

    class Kind(models.TextChoices):
        OPPORTUNITY = "OPPORTUNITY", "Invoices of an opportunity"
        INVOICES = "INVOICES", "Changed invoices"
        OPTION_LISTS = "OPTION_LISTS", "Option lists"
        CONTACTS = "CONTACTS", "Contacts"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="sync_runs")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    opportunity = models.ForeignKey(
        Opportunity, models.CASCADE, null=True, blank=True, related_name="sync_runs"
    )
    asked_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    state = models.CharField(
        max_length=8, choices=SyncRunState.choices, default=SyncRunState.QUEUED
    )
    queued_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    processed = models.PositiveIntegerField(default=0)
    expected = models.PositiveIntegerField(null=True, blank=True)
    calls = models.PositiveIntegerField(default=0)
    # Sentences of what changed, fit to show to members with invoices:read.
    changes = models.JSONField(default=list, blank=True)
    error = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("-queued_at", "id")
        indexes = (models.Index(fields=("organisation", "-queued_at")),)

    def __str__(self) -> str:
        return f"{self.kind} {self.state}"

    @property
    def is_finished(self) -> bool:
        return self.state in (SyncRunState.DONE, SyncRunState.FAILED)
