"""Mirrors of an organisation's option lists, so that no page or dialog waits for Xero.

Rows are never deleted while something may refer to them: what is gone in Xero is marked archived.
"""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower

from invoicing.models.organisations import Organisation


class Mirror(models.Model):
    """The age of one option list of one organisation."""

    class Kind(models.TextChoices):
        ORGANISATION = "ORGANISATION", "Organisation"
        ACCOUNTS = "ACCOUNTS", "Accounts"
        TAX_RATES = "TAX_RATES", "Tax rates"
        CURRENCIES = "CURRENCIES", "Currencies"
        BRANDING_THEMES = "BRANDING_THEMES", "Branding themes"
        CONTACTS = "CONTACTS", "Contacts"

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="mirrors")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    refreshed_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint("organisation", "kind", name="mirror_unique"),)

    def __str__(self) -> str:
        return f"{self.kind} of {self.organisation_id}"


class Contact(models.Model):
    """A contact of the organisation."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="contacts")
    contact_id = models.CharField(max_length=36)
    contact_number = models.CharField(max_length=50, blank=True)
    name = models.CharField(max_length=255)
    email_address = models.CharField(max_length=255, blank=True)
    first_name = models.CharField(max_length=255, blank=True)
    last_name = models.CharField(max_length=255, blank=True)
    status = models.CharField(max_length=20)
    merged_to_contact_id = models.CharField(max_length=36, blank=True)
    sales_terms_day = models.PositiveSmallIntegerField(null=True, blank=True)
    sales_terms_type = models.CharField(max_length=20, blank=True)
    updated_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("organisation", "contact_id", name="contact_unique"),
        )
        indexes = (models.Index("organisation", Lower("name"), name="contact_name_ci"),)

    def __str__(self) -> str:
        return self.name

    @property
    def is_archived(self) -> bool:
        return self.status != "ACTIVE"


class Account(models.Model):
    """An account of the chart of accounts, revenue and payment accounts alike."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="accounts")
    account_id = models.CharField(max_length=36)
    code = models.CharField(max_length=10, blank=True)
    name = models.CharField(max_length=255)
    type = models.CharField(max_length=20)
    account_class = models.CharField(max_length=20, blank=True)
    status = models.CharField(max_length=20)
    tax_type = models.CharField(max_length=50, blank=True)
    currency_code = models.CharField(max_length=3, blank=True)
    enable_payments = models.BooleanField(default=False)
    is_system = models.BooleanField(default=False)

    class Meta:
        ordering = ("code", "name")
        constraints = (
            models.UniqueConstraint("organisation", "account_id", name="account_unique"),
        )

    def __str__(self) -> str:
        return f"{self.code} {self.name}".strip()


class TaxRate(models.Model):
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="tax_rates")
    tax_type = models.CharField(max_length=50)
    name = models.CharField(max_length=255)
    status = models.CharField(max_length=20)
    effective_rate = models.DecimalField(max_digits=9, decimal_places=4)
    can_apply_to_revenue = models.BooleanField()

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint("organisation", "tax_type", name="tax_rate_unique"),)

    def __str__(self) -> str:
        return self.name


class Currency(models.Model):
    """A currency that the organisation may invoice in."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="currencies")
    code = models.CharField(max_length=3)

    class Meta:
        ordering = ("code",)
        verbose_name_plural = "currencies"
        constraints = (models.UniqueConstraint("organisation", "code", name="currency_unique"),)

    def __str__(self) -> str:
        return self.code


class BrandingTheme(models.Model):
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="branding_themes")
    branding_theme_id = models.CharField(max_length=36)
    name = models.CharField(max_length=255)
    sort_order = models.IntegerField(default=0)

    class Meta:
        ordering = ("sort_order", "name")
        constraints = (
            models.UniqueConstraint(
                "organisation", "branding_theme_id", name="branding_theme_unique"
            ),
        )

    def __str__(self) -> str:
        return self.name
