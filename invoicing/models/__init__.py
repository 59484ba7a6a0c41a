"""What invoicing keeps: organisations and their mirrors, operations, snapshots, line statuses."""

from invoicing.models.contact_links import ContactLink
from invoicing.models.invoices import Invoice, InvoiceLine, Payment, Portion
from invoicing.models.mirrors import Account, BrandingTheme, Contact, Currency, Mirror, TaxRate
from invoicing.models.operations import Operation, OperationKind, OperationLine, OperationState
from invoicing.models.organisations import Organisation, OrganisationState
from invoicing.models.payment_status import LinePayment
from invoicing.models.preferences import InvoicingSettings, PaymentAccountChoice
from invoicing.models.sync_runs import SyncRun, SyncRunState

__all__ = [
    "Account",
    "BrandingTheme",
    "Contact",
    "ContactLink",
    "Currency",
    "Invoice",
    "InvoiceLine",
    "InvoicingSettings",
    "LinePayment",
    "Mirror",
    "Operation",
    "OperationKind",
    "OperationLine",
    "OperationState",
    "Organisation",
    "OrganisationState",
    "Payment",
    "PaymentAccountChoice",
    "Portion",
    "SyncRun",
    "SyncRunState",
    "TaxRate",
]
