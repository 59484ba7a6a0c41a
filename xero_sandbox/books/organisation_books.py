"""`Books`: one organisation's books behind Xero's accounting API."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from xero_sandbox.books.messages import HTML, ApiRequest, ApiResponse, Event

Save = Callable[[str, str, Mapping[str, Any] | None], None]


class Books:
    """One organisation. State in memory; every changed document is handed to `save`.

    `save(kind, id, document)` is called as soon as a call has succeeded; a document of None means
    removed. `load` takes the same triples back. `now` must answer an aware UTC datetime.
    """

    def __init__(
        self, organisation: Mapping[str, Any], *, now: Callable[[], datetime], save: Save
    ) -> None:
        self._organisation = dict(organisation)
        self._now = now
        self._save = save

    @classmethod
    def load(
        cls,
        documents: Iterable[tuple[str, str, Mapping[str, Any]]],
        *,
        now: Callable[[], datetime],
        save: Save,
    ) -> Books:
        organisation = next(document for kind, _, document in documents if kind == "Organisation")
        return cls(organisation, now=now, save=save)

    @property
    def organisation_id(self) -> str:
        """The tenant id."""
        return str(self._organisation["organisation_id"])

    @property
    def name(self) -> str:
        return str(self._organisation["name"])

    @property
    def short_code(self) -> str:
        return str(self._organisation["short_code"])

    def handle(self, request: ApiRequest) -> ApiResponse:
        """Answer one call below /api.xro/2.0; what it changes is committed as a whole or not."""
        return ApiResponse(404, b"", HTML)

    def run_due(self) -> tuple[Event, ...]:
        """Generate what repeating invoices owe by now()."""
        return ()

    # What only a person in Xero's own screens can do. Each raises BookkeeperError.
    def archive_contact(self, contact_id: str) -> tuple[Event, ...]:
        return ()

    def merge_contacts(self, from_id: str, to_id: str) -> tuple[Event, ...]:
        return ()

    def lock_period(self, day: date | None) -> tuple[Event, ...]:
        return ()

    def archive_account(self, code: str) -> tuple[Event, ...]:
        return ()

    def archive_tax_rate(self, tax_type: str) -> tuple[Event, ...]:
        return ()

    def delete_repeating(self, repeating_invoice_id: str) -> tuple[Event, ...]:
        return ()

    def set_action(self, name: str, allowed: bool) -> tuple[Event, ...]:
        return ()

    def add_currency(self, code: str) -> tuple[Event, ...]:
        return ()

    def allow_email(self, daily_cap: int) -> tuple[Event, ...]:
        return ()
