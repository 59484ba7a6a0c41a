"""Xero's invoice statuses and what each allows.

Source: Xero's Invoices reference, "Invoice status codes": DRAFT, SUBMITTED and AUTHORISED can be
set, PAID is Xero's own, VOIDED and DELETED are final.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class InvoiceStatus(StrEnum):
    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    AUTHORISED = "AUTHORISED"
    PAID = "PAID"
    VOIDED = "VOIDED"
    DELETED = "DELETED"
    # A status that Xero may add one day: shown, never acted upon.
    UNKNOWN = "UNKNOWN"


DEAD_STATUSES = frozenset({InvoiceStatus.VOIDED, InvoiceStatus.DELETED})
# Their AmountDue is owed; a voided invoice may still report one, so it is never summed.
OWED_STATUSES = frozenset({InvoiceStatus.SUBMITTED, InvoiceStatus.AUTHORISED})
READ_ONLY_STATUSES = frozenset({InvoiceStatus.PAID, *DEAD_STATUSES})

TRANSITIONS: dict[InvoiceStatus, tuple[InvoiceStatus, ...]] = {
    InvoiceStatus.DRAFT: (
        InvoiceStatus.DRAFT,
        InvoiceStatus.SUBMITTED,
        InvoiceStatus.AUTHORISED,
    ),
    InvoiceStatus.SUBMITTED: (
        InvoiceStatus.SUBMITTED,
        InvoiceStatus.AUTHORISED,
        InvoiceStatus.DRAFT,
    ),
    InvoiceStatus.AUTHORISED: (InvoiceStatus.AUTHORISED,),
}


@dataclass(frozen=True)
class InvoiceRules:
    """What an invoice allows, by its status and amounts."""

    status: InvoiceStatus
    amount_due: Decimal
    amount_paid: Decimal
    amount_credited: Decimal

    @property
    def is_live(self) -> bool:
        """Neither voided nor deleted: its amounts count as invoiced."""
        return self.status not in DEAD_STATUSES

    @property
    def is_owed(self) -> bool:
        return self.status in OWED_STATUSES

    @property
    def is_read_only(self) -> bool:
        return self.status in READ_ONLY_STATUSES

    @property
    def is_untouched(self) -> bool:
        """Nothing was paid or credited yet."""
        return self.amount_paid == 0 and self.amount_credited == 0

    @property
    def can_mark_paid(self) -> bool:
        """Offered on AUTHORISED and SUBMITTED; Xero itself refuses the latter, and says so."""
        return self.is_owed and self.amount_due > 0

    @property
    def can_void(self) -> bool:
        return self.void_target is not None

    @property
    def void_target(self) -> InvoiceStatus | None:
        """AUTHORISED -> VOIDED, DRAFT and SUBMITTED -> DELETED; None when not allowed."""
        if not self.is_untouched:
            return None
        if self.status is InvoiceStatus.AUTHORISED:
            return InvoiceStatus.VOIDED
        if self.status in (InvoiceStatus.DRAFT, InvoiceStatus.SUBMITTED):
            return InvoiceStatus.DELETED
        return None

    @property
    def can_email(self) -> bool:
        return self.is_owed

    @property
    def next_statuses(self) -> tuple[InvoiceStatus, ...]:
        """Statuses that may be set by editing, the present one included."""
        return TRANSITIONS.get(self.status, ())
