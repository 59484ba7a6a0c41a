"""Schedules of repeating invoices, in Xero's two units."""

from __future__ import annotations

from enum import StrEnum


class ScheduleUnit(StrEnum):
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
