"""The product catalogue."""

from __future__ import annotations

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from workspaces.models import Workspace

PERCENTAGE = (MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(100)))


class PricingType(models.TextChoices):
    ONE_OFF = "ONE_OFF", "One-off"
    RECURRING = "RECURRING", "Recurring"
    USAGE_BASED = "USAGE_BASED", "Usage-Based"


class Product(models.Model):
    """Something that is sold. Deal products copy name, description and price from it."""

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="products")
    name = models.CharField(max_length=255)
    sku = models.CharField("SKU", max_length=60, blank=True)
    description = models.TextField(max_length=4000, blank=True)
    unit_price = models.DecimalField(max_digits=14, decimal_places=4)
    currency = models.CharField(max_length=3)
    unit = models.CharField(max_length=30, blank=True)
    deposit_percentage = models.DecimalField(
        max_digits=5, decimal_places=2, null=True, blank=True, validators=PERCENTAGE
    )
    pricing_type = models.CharField(
        max_length=12, choices=PricingType.choices, default=PricingType.ONE_OFF
    )
    # Codes of the accounting system's chart of accounts and tax rates; "" = the workspace's default.
    account_code = models.CharField(max_length=10, blank=True)
    tax_type = models.CharField(max_length=50, blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("workspace", "sku"), condition=~models.Q(sku=""), name="product_sku_unique"
            ),
            models.CheckConstraint(
                condition=models.Q(deposit_percentage__isnull=True)
                | models.Q(deposit_percentage__range=(0, 100)),
                name="product_deposit_percentage_range",
            ),
        )

    def __str__(self) -> str:
        return self.name
