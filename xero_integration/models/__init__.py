"""Authorisations (token sets) and the connections that share them."""

from xero_integration.models.connections import XeroAuthorisation, XeroConnection

__all__ = ["XeroAuthorisation", "XeroConnection"]
