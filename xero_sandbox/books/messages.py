"""What crosses the seam between the books and the HTTP half."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

JSON = "application/json; charset=utf-8"
HTML = "text/html; charset=utf-8"
PLAIN = "text/plain; charset=utf-8"
PDF = "application/pdf"


@dataclass(frozen=True)
class ApiRequest:
    """One call of the accounting API, already authenticated and within its limits."""

    method: str  # GET PUT POST DELETE
    path: str  # below /api.xro/2.0, e.g. "/Invoices/5b96..."; no query
    query: Mapping[str, str]
    headers: Mapping[str, str]  # lower-case names
    body: bytes
    app_id: str  # client id of the calling app (createdByMyApp), "" when the bookkeeper acts
    user_name: str = ""


@dataclass(frozen=True)
class Event:
    """A change that becomes a webhook event."""

    category: str  # "INVOICE" | "CONTACT" | "CREDITNOTE"
    type: str  # "CREATE" | "UPDATE"
    resource_id: str


@dataclass(frozen=True)
class ApiResponse:
    """What the HTTP half sends as it is."""

    status: int
    body: bytes  # already serialised; b"" allowed (404 text/html empty)
    content_type: str  # JSON | HTML | PLAIN | PDF | ""
    events: tuple[Event, ...] = ()


class BookkeeperError(Exception):
    """An act in Xero's own screens was refused; the message is fit to show."""
