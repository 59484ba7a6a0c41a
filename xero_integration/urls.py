"""Addresses of xero_integration."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "xero_integration"

urlpatterns: list[URLPattern] = []
