"""Invoicing: portions, payment status per line, invoice snapshots, payments. Works without Xero."""

from __future__ import annotations

from django.apps import AppConfig


class InvoicingConfig(AppConfig):
    name = "invoicing"
