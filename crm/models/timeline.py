"""What happened to an opportunity: who, what, when."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from crm.models.opportunities import Opportunity
from workspaces.domain.scopes import Scope
from workspaces.models import User


class TimelineEntry(models.Model):
    """One line of an opportunity's history; shown only to members with `required_scope`.

    Entries about invoices, payments or payment status carry invoices:read, so that a member
    without it never learns of money from the timeline.
    """

    opportunity = models.ForeignKey(Opportunity, models.CASCADE, related_name="timeline")
    actor = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    # Who did it when it was not a person, e.g. "Xero sync".
    actor_label = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=40)
    text = models.CharField(max_length=1000)
    required_scope = models.CharField(max_length=40, default=Scope.CRM_READ)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "timeline entries"
        ordering = ("-at", "-id")
        indexes = (models.Index(fields=("opportunity", "-at")),)

    def __str__(self) -> str:
        return self.text
