"""Addresses of crm."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "crm"

urlpatterns: list[URLPattern] = []
