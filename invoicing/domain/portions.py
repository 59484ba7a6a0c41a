"""Portions: which part of a line an invoice bills."""

from __future__ import annotations

from enum import StrEnum


class Portion(StrEnum):
    FULL = "FULL"
    DEPOSIT = "DEPOSIT"
    BALANCE = "BALANCE"
    ONGOING = "ONGOING"
