"""Every address of the site; each view carries its scopes or an explicit public mark."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("crm.urls")),
    path("", include("workspaces.urls")),
    path("", include("invoicing.urls")),
    path("", include("xero_integration.urls")),
    path("accounts/", include("allauth.account.urls")),
]
