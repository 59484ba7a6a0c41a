"""The ladder of a product line, and what an invoice's Xero status makes of its lines."""

from __future__ import annotations

from enum import IntEnum

from invoicing.domain.invoice_status import InvoiceStatus
from invoicing.domain.portions import Portion


class PaymentStatus(IntEnum):
    """Rungs in order: automatic changes only climb."""

    UNPAID = 0
    DEPOSIT_INVOICED = 1
    INVOICED = 2
    PAID = 3

    @property
    def label(self) -> str:
        return LABELS[self]


LABELS = {
    PaymentStatus.UNPAID: "Unpaid",
    PaymentStatus.DEPOSIT_INVOICED: "Deposit Invoiced",
    PaymentStatus.INVOICED: "Invoiced",
    PaymentStatus.PAID: "Paid",
}

INVOICED_STATUSES = frozenset(
    {InvoiceStatus.DRAFT, InvoiceStatus.SUBMITTED, InvoiceStatus.AUTHORISED}
)


def promised_status(
    portion: Portion,
    invoice_status: InvoiceStatus,
    *,
    keep_paid_deposits: bool = False,
    nothing_remaining: bool = False,
) -> PaymentStatus | None:
    """The status that an invoice of `portion` in `invoice_status` gives its lines; None: no change.

    `keep_paid_deposits` is the workspace's setting for paid deposits; `nothing_remaining` tells
    that a deposit covered the whole line, which is then Paid either way.
    """
    if portion is Portion.ONGOING:
        return None
    if invoice_status in INVOICED_STATUSES:
        return (
            PaymentStatus.DEPOSIT_INVOICED if portion is Portion.DEPOSIT else PaymentStatus.INVOICED
        )
    if invoice_status is InvoiceStatus.PAID:
        kept = portion is Portion.DEPOSIT and keep_paid_deposits and not nothing_remaining
        return PaymentStatus.DEPOSIT_INVOICED if kept else PaymentStatus.PAID
    return None


def climb(present: PaymentStatus, promised: PaymentStatus | None) -> PaymentStatus:
    """The higher of the two: automatic changes never lower a status."""
    return present if promised is None else max(present, promised)
