"""The CRM: companies, people, products, pipeline, opportunities. Works alone."""

from __future__ import annotations

from django.apps import AppConfig


class CrmConfig(AppConfig):
    name = "crm"
