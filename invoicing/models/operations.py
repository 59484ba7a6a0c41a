"""Operations: every write to the accounting system, stored before it is sent. This is the outbox.

    NEW -> SENDING -> DONE | REJECTED | UNKNOWN -> (settled by looking) DONE | NEW | NEEDS_PERSON

The row is committed before the call; Celery is only a hint that there is something to do.
"""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone

from crm.models import Company, DealProduct, Opportunity
from invoicing.models.invoices import Invoice, Portion
from invoicing.models.organisations import Organisation
from workspaces.models import User, Workspace


class OperationKind(models.TextChoices):
    CREATE_INVOICE = "CREATE_INVOICE", "Create invoice"
    CREATE_REPEATING_INVOICE = "CREATE_REPEATING_INVOICE", "Create repeating invoice"
    CREATE_CONTACT = "CREATE_CONTACT", "Create contact"
    RECORD_PAYMENT = "RECORD_PAYMENT", "Record payment"
    UPDATE_INVOICE = "UPDATE_INVOICE", "Update invoice"
    VOID_INVOICE = "VOID_INVOICE", "Void invoice"
    EMAIL_INVOICE = "EMAIL_INVOICE", "Email invoice"


class OperationState(models.TextChoices):
    NEW = "NEW", "Waiting"
    SENDING = "SENDING", "Sending"
    UNKNOWN = "UNKNOWN", "Being checked with Xero"
    DONE = "DONE", "Done"
    REJECTED = "REJECTED", "Refused"
    NEEDS_PERSON = "NEEDS_PERSON", "Needs a person"


OPEN_STATES = (OperationState.NEW, OperationState.SENDING, OperationState.UNKNOWN)
UNSETTLED_STATES = (*OPEN_STATES, OperationState.NEEDS_PERSON)


class Operation(models.Model):
    """One intended write. `submission` comes from the dialog: a second click finds this row."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="operations")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="operations")
    # Frozen: compared with the connection just before sending.
    tenant_id = models.CharField(max_length=36)
    kind = models.CharField(max_length=24, choices=OperationKind.choices)
    state = models.CharField(
        max_length=12, choices=OperationState.choices, default=OperationState.NEW
    )
    submission = models.UUIDField()
    actor = models.ForeignKey(User, models.PROTECT, related_name="+")
    opportunity = models.ForeignKey(
        Opportunity, models.PROTECT, null=True, blank=True, related_name="operations"
    )
    company = models.ForeignKey(
        Company, models.PROTECT, null=True, blank=True, related_name="operations"
    )
    # The invoice that it acts on, or that came of it.
    invoice = models.ForeignKey(
        Invoice, models.PROTECT, null=True, blank=True, related_name="operations"
    )
    portion = models.CharField(max_length=8, choices=Portion.choices, blank=True)
    # The port's draft as JSON, frozen, and its SHA-256: the same bytes go with the same key.
    request = models.JSONField()
    request_hash = models.CharField(max_length=64)
    # How Xero's copy is found again: an invoice's Url, a payment's Reference, a ContactNumber.
    marker = models.CharField(max_length=2000, blank=True)
    idempotency_key = models.CharField(max_length=128, unique=True)
    key_generation = models.PositiveSmallIntegerField(default=1)
    # Who owns it now, and until when; a late answer of a former owner is not written.
    lease_token = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    # First sending with the present key: the same key is sent again only shortly after it.
    key_first_sent_at = models.DateTimeField(null=True, blank=True)
    last_sent_at = models.DateTimeField(null=True, blank=True)
    next_attempt_at = models.DateTimeField(default=timezone.now)
    # [{"message": ..., "field": ...}] in Xero's words, or why it is being checked.
    complaints = models.JSONField(default=list, blank=True)
    # Identifier in Xero of what came of it.
    result_id = models.CharField(max_length=36, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-created_at", "id")
        constraints = (
            models.UniqueConstraint("workspace", "submission", name="operation_submission_unique"),
        )
        indexes = (
            models.Index(
                fields=("next_attempt_at",),
                name="operation_due",
                condition=models.Q(state__in=("NEW", "SENDING", "UNKNOWN")),
            ),
            models.Index(fields=("opportunity", "-created_at")),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.state}"

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES

    @property
    def is_unsettled(self) -> bool:
        return self.state in UNSETTLED_STATES


class OperationLine(models.Model):
    """A deal product that the operation covers, with its amount as entered.

    Counts as invoiced while the operation is not settled; then the snapshot's line does. PROTECT,
    because a line of an open operation cannot be deleted (rows go when the operation settles).
    """

    operation = models.ForeignKey(Operation, models.CASCADE, related_name="lines")
    deal_product = models.ForeignKey(DealProduct, models.PROTECT, related_name="operation_lines")
    amount = models.DecimalField(max_digits=16, decimal_places=2)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")
        constraints = (
            models.UniqueConstraint("operation", "deal_product", name="operation_line_unique"),
        )

    def __str__(self) -> str:
        return f"{self.amount} of {self.deal_product_id}"
