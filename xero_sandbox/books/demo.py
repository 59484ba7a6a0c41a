"""A believable organisation to start with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from xero_sandbox.books.organisation_books import Books, Save


def demo_organisation(
    name: str,
    *,
    country: str = "NZ",
    base_currency: str = "NZD",
    timezone: str = "NEWZEALANDSTANDARDTIME",
    short_code: str = "!demo1",
    currencies: tuple[str, ...] = (),
    now: Callable[[], datetime],
    save: Save,
    organisation_id: str = "",
) -> Books:
    """New books with a chart of accounts, tax rates, branding themes, currencies and contacts."""
    organisation = {
        "organisation_id": organisation_id,
        "name": name,
        "country_code": country,
        "base_currency": base_currency,
        "timezone": timezone,
        "short_code": short_code,
    }
    return Books(organisation, now=now, save=save)
