"""The only road to Xero: connections, tokens, the adapter of the accounting port, webhooks."""

from __future__ import annotations

from django.apps import AppConfig


class XeroIntegrationConfig(AppConfig):
    name = "xero_integration"
