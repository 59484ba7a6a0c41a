"""Companies (customer accounts) and the people who work there."""

from __future__ import annotations

from django.db import models

from workspaces.models import Workspace


class Company(models.Model):
    """A customer account. Archived, not deleted, once it has invoices."""

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="companies")
    name = models.CharField(max_length=255)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=50, blank=True)
    street = models.CharField("street address", max_length=500, blank=True)
    city = models.CharField(max_length=255, blank=True)
    region = models.CharField(max_length=255, blank=True)
    postal_code = models.CharField(max_length=50, blank=True)
    country = models.CharField(max_length=50, blank=True)
    tax_number = models.CharField(max_length=50, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name_plural = "companies"
        ordering = ("name", "id")
        indexes = (models.Index(fields=("workspace", "name")),)

    def __str__(self) -> str:
        return self.name


class Person(models.Model):
    """A contact person, usually of a company."""

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="people")
    company = models.ForeignKey(
        Company, models.SET_NULL, null=True, blank=True, related_name="people"
    )
    first_name = models.CharField(max_length=120)
    last_name = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=50, blank=True)
    job_title = models.CharField(max_length=120, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "people"
        ordering = ("first_name", "last_name", "id")

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()
