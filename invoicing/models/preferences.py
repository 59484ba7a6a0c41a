"""What a workspace and its people prefer when invoicing."""

from __future__ import annotations

from decimal import Decimal

from django.db import models

from crm.models.catalogue import PERCENTAGE
from invoicing.domain.invoice_status import InvoiceStatus
from invoicing.domain.tax import LineAmountTypes
from invoicing.models.organisations import Organisation
from workspaces.models import User, Workspace


class InvoicingSettings(models.Model):
    """Defaults of a workspace. No row means these defaults."""

    class PaidDeposit(models.TextChoices):
        PAID = "PAID", "mark its lines Paid"
        KEEP = "KEEP", "keep them Deposit Invoiced until the balance is paid"

    workspace = models.OneToOneField(
        Workspace, models.CASCADE, primary_key=True, related_name="invoicing_settings"
    )
    account_code = models.CharField(max_length=10, blank=True)
    tax_type = models.CharField(max_length=50, blank=True)
    line_amount_types = models.CharField(
        max_length=9,
        choices=[
            (LineAmountTypes.EXCLUSIVE.value, "Tax exclusive"),
            (LineAmountTypes.INCLUSIVE.value, "Tax inclusive"),
            (LineAmountTypes.NO_TAX.value, "No tax"),
        ],
        default=LineAmountTypes.EXCLUSIVE.value,
    )
    due_days = models.PositiveSmallIntegerField(default=14)
    default_status = models.CharField(
        max_length=10,
        choices=[
            (InvoiceStatus.DRAFT.value, "Draft"),
            (InvoiceStatus.SUBMITTED.value, "Submitted"),
            (InvoiceStatus.AUTHORISED.value, "Authorised"),
        ],
        default=InvoiceStatus.AUTHORISED.value,
    )
    deposit_percentage = models.DecimalField(
        max_digits=5, decimal_places=2, default=Decimal(50), validators=PERCENTAGE
    )
    paid_deposit = models.CharField(
        max_length=4, choices=PaidDeposit.choices, default=PaidDeposit.PAID
    )

    class Meta:
        verbose_name_plural = "invoicing settings"

    def __str__(self) -> str:
        return f"Invoicing settings of {self.workspace_id}"


class PaymentAccountChoice(models.Model):
    """The bank account that a person last recorded a payment into, per organisation."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    account_id = models.CharField(max_length=36)

    class Meta:
        constraints = (
            models.UniqueConstraint("user", "organisation", name="payment_account_choice_unique"),
        )

    def __str__(self) -> str:
        return self.account_id
