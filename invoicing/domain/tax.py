"""Tax as Xero reckons it: per line, rounded to the cent, then summed."""

from __future__ import annotations

from enum import StrEnum


class LineAmountTypes(StrEnum):
    """Whether amounts are net, gross, or without tax. Xero's values."""

    EXCLUSIVE = "Exclusive"
    INCLUSIVE = "Inclusive"
    NO_TAX = "NoTax"
