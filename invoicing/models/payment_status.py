"""The payment status of a product line."""

from __future__ import annotations

from decimal import Decimal

from django.db import models

from crm.models import DealProduct
from invoicing.domain.payment_status import PaymentStatus


class LinePayment(models.Model):
    """Payment status of one deal product; no row means Unpaid, with nothing recorded by hand."""

    deal_product = models.OneToOneField(
        DealProduct, models.CASCADE, primary_key=True, related_name="payment"
    )
    # The rank on the ladder, so that "climb only" is one comparison in SQL.
    status = models.PositiveSmallIntegerField(
        choices=[(s.value, s.label) for s in PaymentStatus], default=PaymentStatus.UNPAID.value
    )
    # What setting a status by hand implied, beyond what live invoices cover.
    recorded_by_hand = models.DecimalField(max_digits=16, decimal_places=2, default=Decimal(0))
    changed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return PaymentStatus(self.status).label
