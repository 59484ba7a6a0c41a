"""The accounting port: all that invoicing asks of an accounting system, in Xero's own words.

Only these frozen dataclasses, Decimal, date and enums cross it. The adapter is found by the setting
ACCOUNTING_PROVIDER (the idiom of Django's EMAIL_BACKEND).

Errors, translated once in the adapter; each has `message` fit to show and says whether the same
call may be tried again:

    AccountingError
    ├── NotConnected          no live connection to this organisation (after reconnecting)
    ├── Rejected              refused with Xero's message (no); `fields` names what it belongs to
    ├── NotFound              no such document (no)
    ├── Unavailable           nothing was written (yes)
    │   └── RateLimited       nothing was written; `retry_after` seconds (later)
    └── OutcomeUnknown        it may have been written (look first, never send blindly again)

Every call is exactly one HTTP request per attempt and ends within 25 seconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Generic, Protocol, TypeVar, cast

from django.conf import settings
from django.utils.module_loading import import_string

from invoicing.domain.invoice_status import InvoiceStatus
from invoicing.domain.schedules import ScheduleUnit
from invoicing.domain.tax import LineAmountTypes

T = TypeVar("T")

# --- Enums, with Xero's values -------------------------------------------------------------------


class ContactStatus(StrEnum):
    ACTIVE = "ACTIVE"
    ARCHIVED = "ARCHIVED"
    GDPRREQUEST = "GDPRREQUEST"


# --- What is sent --------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class LineItemDraft:
    """A line to create. `unit_amount` has up to 4 decimals; tax and LineAmount are left to Xero."""

    description: str
    quantity: Decimal
    unit_amount: Decimal
    account_code: str
    tax_type: str = ""
    discount_rate: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class InvoiceDraft:
    """A sales invoice (ACCREC) to create. `url` is the marker by which it is found again."""

    contact_id: str
    date: date
    due_date: date
    status: InvoiceStatus
    line_amount_types: LineAmountTypes
    currency_code: str
    reference: str
    url: str
    line_items: tuple[LineItemDraft, ...]


@dataclass(frozen=True, kw_only=True)
class InvoiceChange:
    """Fields of an invoice to change; None = leave as it is."""

    invoice_id: str
    status: InvoiceStatus | None = None
    due_date: date | None = None
    reference: str | None = None
    sent_to_contact: bool | None = None


@dataclass(frozen=True, kw_only=True)
class RepeatingInvoiceDraft:
    """A repeating template to create; `status` is the one that its children get."""

    contact_id: str
    unit: ScheduleUnit
    period: int
    start_date: date
    due_days: int
    status: InvoiceStatus
    line_amount_types: LineAmountTypes
    currency_code: str
    reference: str
    approved_for_sending: bool
    line_items: tuple[LineItemDraft, ...]


@dataclass(frozen=True, kw_only=True)
class PaymentDraft:
    """A payment of `amount` in the invoice's currency into a bank account, by AccountID."""

    invoice_id: str
    account_id: str
    date: date
    amount: Decimal
    reference: str


@dataclass(frozen=True, kw_only=True)
class ContactDraft:
    """A contact to create. `contact_number` (at most 50 characters) is our marker."""

    name: str
    contact_number: str
    email_address: str = ""
    first_name: str = ""
    last_name: str = ""
    phone: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    tax_number: str = ""


# --- What comes back -----------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class LineItem:
    line_item_id: str
    description: str
    quantity: Decimal | None
    unit_amount: Decimal | None
    # As entered: net when exclusive, gross when inclusive.
    line_amount: Decimal
    tax_amount: Decimal
    account_code: str
    tax_type: str


@dataclass(frozen=True, kw_only=True)
class InvoicePayment:
    """A payment as an invoice lists it (a stub: no account, no status)."""

    payment_id: str
    date: date | None
    amount: Decimal
    reference: str


@dataclass(frozen=True, kw_only=True)
class Invoice:
    """A sales invoice as Xero reports it. All amounts in `currency_code`."""

    invoice_id: str
    invoice_number: str
    contact_id: str
    contact_name: str
    status: InvoiceStatus
    line_amount_types: LineAmountTypes
    date: date | None
    due_date: date | None
    reference: str
    url: str
    currency_code: str
    sub_total: Decimal
    total_tax: Decimal
    total: Decimal
    amount_due: Decimal
    amount_paid: Decimal
    amount_credited: Decimal
    sent_to_contact: bool
    updated_at: datetime
    repeating_invoice_id: str = ""
    fully_paid_on: date | None = None
    # None: this answer did not carry lines (Xero's unpaged and summary lists leave them out).
    line_items: tuple[LineItem, ...] | None = None
    payments: tuple[InvoicePayment, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RepeatingInvoice:
    repeating_invoice_id: str
    contact_id: str
    status: str
    unit: str
    period: int
    start_date: date | None
    next_scheduled_date: date | None
    end_date: date | None
    reference: str
    currency_code: str
    total: Decimal
    approved_for_sending: bool


@dataclass(frozen=True, kw_only=True)
class Payment:
    payment_id: str
    invoice_id: str
    date: date | None
    amount: Decimal
    reference: str
    status: str
    account_id: str


@dataclass(frozen=True, kw_only=True)
class Contact:
    contact_id: str
    contact_number: str
    name: str
    email_address: str
    first_name: str
    last_name: str
    status: ContactStatus
    updated_at: datetime | None
    merged_to_contact_id: str = ""
    # Xero's PaymentTerms.Sales, where the contact has them.
    sales_terms_day: int | None = None
    sales_terms_type: str = ""


@dataclass(frozen=True, kw_only=True)
class Account:
    account_id: str
    # Bank accounts often have none.
    code: str
    name: str
    type: str
    account_class: str
    status: str
    tax_type: str
    currency_code: str
    enable_payments: bool
    is_system: bool


@dataclass(frozen=True, kw_only=True)
class TaxRate:
    tax_type: str
    name: str
    status: str
    # Percent.
    effective_rate: Decimal
    can_apply_to_revenue: bool


@dataclass(frozen=True, kw_only=True)
class BrandingTheme:
    branding_theme_id: str
    name: str
    sort_order: int


@dataclass(frozen=True, kw_only=True)
class HistoryRecord:
    at: datetime | None
    user: str
    changes: str
    details: str


@dataclass(frozen=True, kw_only=True)
class OrganisationInfo:
    """The organisation's own record; `time_zone` is mapped to IANA."""

    tenant_id: str
    name: str
    base_currency: str
    country_code: str
    time_zone: str
    short_code: str
    period_lock_date: date | None
    end_of_year_lock_date: date | None


@dataclass(frozen=True, kw_only=True)
class Page(Generic[T]):
    """One page of a list; `page_count` as the accounting system reports it."""

    items: tuple[T, ...]
    page: int
    page_count: int
    item_count: int


# --- Errors --------------------------------------------------------------------------------------


class AccountingError(Exception):
    """Base of all that a call of the port may raise."""

    default_message = "The accounting system could not do this."

    def __init__(self, message: str = "") -> None:
        super().__init__(message or self.default_message)

    @property
    def message(self) -> str:
        return str(self)


class NotConnected(AccountingError):
    default_message = "Xero is not connected. An admin can reconnect it in the settings."


class MissingScope(NotConnected):
    default_message = "The connection to Xero lacks a permission. An admin can reconnect it."


@dataclass(frozen=True)
class Complaint:
    """One of Xero's messages and the draft's field that it belongs to ("" = the whole)."""

    message: str
    field: str = ""


class Rejected(AccountingError):
    """Refused with Xero's own words; nothing was written."""

    default_message = "Xero refused this."

    def __init__(self, complaints: Sequence[Complaint] = ()) -> None:
        self.complaints = tuple(complaints)
        super().__init__(" ".join(c.message for c in self.complaints))

    @property
    def has_words(self) -> bool:
        """Whether Xero gave a reason at all."""
        return bool(self.complaints)


class NotFound(AccountingError):
    default_message = "Xero does not know this document."


class Unavailable(AccountingError):
    """Nothing was written; the same call may be tried again."""

    default_message = "Xero cannot be reached just now."


class RateLimited(Unavailable):
    """Refused before execution. `retry_after` in seconds; `problem` is "minute", "day", ..."""

    default_message = "Xero's call limit is reached for now."

    def __init__(self, message: str = "", *, retry_after: float, problem: str = "") -> None:
        super().__init__(message)
        self.retry_after = retry_after
        self.problem = problem


class OutcomeUnknown(AccountingError):
    """The call may have been executed. Look before sending again.

    `answered` tells that Xero did answer (a 5xx, or something unreadable): its idempotency store
    would then only replay that error, so sending the same key again is pointless.
    """

    default_message = "Xero did not say whether this was done."

    def __init__(self, message: str = "", *, answered: bool = False) -> None:
        super().__init__(message)
        self.answered = answered


# --- The port ------------------------------------------------------------------------------------


class AccountingSystem(Protocol):
    """One organisation's books. Writes take an idempotency key of at most 128 characters."""

    tenant_id: str

    def organisation(self) -> OrganisationInfo: ...
    def actions(self) -> dict[str, bool]: ...
    def accounts(self) -> tuple[Account, ...]: ...
    def tax_rates(self) -> tuple[TaxRate, ...]: ...
    def currencies(self) -> tuple[str, ...]: ...
    def branding_themes(self) -> tuple[BrandingTheme, ...]: ...

    def contacts(
        self, *, page: int = 1, modified_since: datetime | None = None
    ) -> Page[Contact]: ...
    def contact(self, contact_id_or_number: str) -> Contact: ...
    def find_contacts_by_name(self, name: str) -> tuple[Contact, ...]: ...
    def create_contact(self, draft: ContactDraft, *, idempotency_key: str) -> Contact: ...

    def invoices(
        self,
        *,
        page: int = 1,
        invoice_ids: Sequence[str] = (),
        contact_ids: Sequence[str] = (),
        modified_since: datetime | None = None,
        created_by_my_app: bool = False,
    ) -> Page[Invoice]: ...
    def invoice(self, invoice_id: str) -> Invoice: ...
    def create_invoice(self, draft: InvoiceDraft, *, idempotency_key: str) -> Invoice: ...
    def update_invoice(self, change: InvoiceChange, *, idempotency_key: str) -> Invoice: ...
    def email_invoice(self, invoice_id: str, *, idempotency_key: str) -> None: ...
    def invoice_pdf(self, invoice_id: str) -> bytes: ...
    def online_invoice_url(self, invoice_id: str) -> str: ...
    def invoice_history(self, invoice_id: str) -> tuple[HistoryRecord, ...]: ...

    def repeating_invoices(self) -> tuple[RepeatingInvoice, ...]: ...
    def create_repeating_invoice(
        self, draft: RepeatingInvoiceDraft, *, idempotency_key: str
    ) -> RepeatingInvoice: ...

    def create_payment(self, draft: PaymentDraft, *, idempotency_key: str) -> Payment: ...
    def invoice_payments(self, invoice_id: str) -> tuple[Payment, ...]: ...


class Provider(Protocol):
    """What ACCOUNTING_PROVIDER names: opens the books of a connected organisation."""

    name: str

    def open(self, tenant_id: str) -> AccountingSystem:
        """Raises NotConnected when this tenant has no live connection."""

    def invoice_link(self, short_code: str, invoice_id: str) -> str: ...
    def contact_link(self, short_code: str, contact_id: str) -> str: ...


@cache
def provider() -> Provider:
    """The accounting system that the setting ACCOUNTING_PROVIDER names."""
    return cast(Provider, import_string(settings.ACCOUNTING_PROVIDER)())
