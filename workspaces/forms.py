"""Forms of tenancy, and the form renderer that all forms share."""

from __future__ import annotations

from django.forms.renderers import TemplatesSetting


class HandselFormRenderer(TemplatesSetting):
    """Fields render through templates/components/field.html: label, input, hint, error beside it."""

    field_template_name = "components/field.html"
