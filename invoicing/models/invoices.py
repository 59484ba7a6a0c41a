"""Snapshots of invoices as Xero last reported them, with what their lines cover here."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.deletion import Collector, ProtectedError

from crm.models import DealProduct, Opportunity
from invoicing.domain.invoice_status import DEAD_STATUSES, InvoiceRules, InvoiceStatus
from invoicing.domain.portions import Portion as PortionValue
from invoicing.domain.tax import LineAmountTypes
from invoicing.models.organisations import Organisation


class Portion(models.TextChoices):
    FULL = PortionValue.FULL.value, "Full"
    DEPOSIT = PortionValue.DEPOSIT.value, "Deposit"
    BALANCE = PortionValue.BALANCE.value, "Balance"
    ONGOING = PortionValue.ONGOING.value, "Ongoing"


class Invoice(models.Model):
    """One sales invoice. `opportunity` is set on those that this product raised (or generated from
    a template of it); one made in Xero has none and is shown on its contact's opportunities."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="invoices")
    opportunity = models.ForeignKey(
        Opportunity, models.PROTECT, null=True, blank=True, related_name="invoices"
    )
    invoice_id = models.CharField(max_length=36)
    invoice_number = models.CharField(max_length=255, blank=True)
    contact_id = models.CharField(max_length=36)
    contact_name = models.CharField(max_length=255, blank=True)
    # What it was created as: decides what a status means for the lines. Never changed.
    portion = models.CharField(max_length=8, choices=Portion.choices, blank=True)
    # What people call it: for display only, never sent. "" = as `portion`.
    portion_label = models.CharField(max_length=8, choices=Portion.choices, blank=True)
    status = models.CharField(max_length=10, choices=[(s.value, s.value) for s in InvoiceStatus])
    line_amount_types = models.CharField(
        max_length=9, choices=[(t.value, t.value) for t in LineAmountTypes]
    )
    date = models.DateField(null=True, blank=True)
    due_date = models.DateField(null=True, blank=True)
    reference = models.CharField(max_length=255, blank=True)
    url = models.CharField(max_length=2000, blank=True)
    currency_code = models.CharField(max_length=3)
    sub_total = models.DecimalField(max_digits=16, decimal_places=2)
    total_tax = models.DecimalField(max_digits=16, decimal_places=2)
    total = models.DecimalField(max_digits=16, decimal_places=2)
    amount_due = models.DecimalField(max_digits=16, decimal_places=2)
    amount_paid = models.DecimalField(max_digits=16, decimal_places=2)
    amount_credited = models.DecimalField(max_digits=16, decimal_places=2)
    sent_to_contact = models.BooleanField(default=False)
    repeating_invoice_id = models.CharField(max_length=36, blank=True)
    fully_paid_on = models.DateField(null=True, blank=True)
    # Xero's UpdatedDateUTC: a strictly older answer is dropped.
    updated_at = models.DateTimeField()
    # When we last heard of it.
    seen_at = models.DateTimeField()
    # Xero statuses that have already acted on the lines; each acts once.
    acted_statuses = ArrayField(models.CharField(max_length=10), default=list, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-created_at", "id")
        constraints = (
            models.UniqueConstraint("organisation", "invoice_id", name="invoice_unique"),
        )
        indexes = (
            models.Index(fields=("opportunity", "-created_at")),
            models.Index(fields=("organisation", "contact_id")),
            models.Index(fields=("organisation", "repeating_invoice_id")),
        )

    def __str__(self) -> str:
        return self.invoice_number or str(self.id)

    @property
    def rules(self) -> InvoiceRules:
        """What its status and amounts allow (predicates for services and templates)."""
        return InvoiceRules(
            status=InvoiceStatus(self.status),
            amount_due=self.amount_due,
            amount_paid=self.amount_paid,
            amount_credited=self.amount_credited,
        )

    @property
    def shown_portion(self) -> str:
        """The portion label that people see."""
        return self.portion_label or self.portion

    @property
    def is_external(self) -> bool:
        """Made in Xero, not here."""
        return not self.portion


def protect_while_live(
    collector: Collector, field: models.ForeignKey, sub_objs: models.QuerySet, using: str
) -> None:
    """on_delete: a line on a live invoice cannot be deleted; after a void it can (SET NULL)."""
    live = sub_objs.exclude(invoice__status__in=DEAD_STATUSES)
    if live.exists():
        raise ProtectedError("This product is on an invoice.", set(live))
    models.SET_NULL(collector, field, sub_objs, using)


# Migrations ask for this: the reference is nullable and nothing is cascaded lazily.
protect_while_live.lazy_sub_objs = True  # type: ignore[attr-defined]


class InvoiceLine(models.Model):
    """A line of a snapshot: the base of the ledger per deal product.

    `amount` is Xero's LineAmount as entered (net when exclusive, gross when inclusive).
    """

    invoice = models.ForeignKey(Invoice, models.CASCADE, related_name="lines")
    line_item_id = models.CharField(max_length=36, blank=True)
    deal_product = models.ForeignKey(
        DealProduct, protect_while_live, null=True, blank=True, related_name="invoice_lines"
    )
    description = models.TextField(blank=True)
    quantity = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    unit_amount = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    amount = models.DecimalField(max_digits=16, decimal_places=2)
    tax_amount = models.DecimalField(max_digits=16, decimal_places=2)
    account_code = models.CharField(max_length=10, blank=True)
    tax_type = models.CharField(max_length=50, blank=True)
    position = models.PositiveIntegerField(default=0)
    # Gone from Xero's copy: kept for the record, counts for nothing.
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("position", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("invoice", "line_item_id"),
                condition=~models.Q(line_item_id=""),
                name="invoice_line_unique",
            ),
        )

    def __str__(self) -> str:
        return self.description[:60]


class Payment(models.Model):
    """A payment on an invoice, as the invoice lists it."""

    invoice = models.ForeignKey(Invoice, models.CASCADE, related_name="payments")
    payment_id = models.CharField(max_length=36)
    date = models.DateField(null=True, blank=True)
    amount = models.DecimalField(max_digits=16, decimal_places=2)
    reference = models.CharField(max_length=255, blank=True)

    class Meta:
        ordering = ("date", "id")
        constraints = (models.UniqueConstraint("invoice", "payment_id", name="payment_unique"),)

    def __str__(self) -> str:
        return f"{self.amount} on {self.date}"
