"""Opportunities and the products attached to them (deal products, "lines")."""

from __future__ import annotations

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F
from django.db.models.functions import Round

from crm.models.catalogue import PERCENTAGE, PricingType, Product
from crm.models.parties import Company, Person
from crm.models.pipelines import Stage
from workspaces.models import User, Workspace


class Opportunity(models.Model):
    """A deal under way. Its stage belongs to a pipeline of the same workspace."""

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="opportunities")
    title = models.CharField(max_length=255)
    company = models.ForeignKey(
        Company, models.PROTECT, null=True, blank=True, related_name="opportunities"
    )
    person = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="opportunities"
    )
    owner = models.ForeignKey(User, models.PROTECT, related_name="opportunities")
    stage = models.ForeignKey(Stage, models.PROTECT, related_name="opportunities")
    # Order inside a board column; gaps are allowed, ties go by id.
    board_position = models.IntegerField(default=0)
    expected_close_date = models.DateField(null=True, blank=True)
    currency = models.CharField(max_length=3)
    notes = models.TextField(max_length=10000, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name_plural = "opportunities"
        ordering = ("-created_at", "id")
        indexes = (
            models.Index(fields=("workspace", "stage", "board_position")),
            models.Index(fields=("workspace", "-created_at")),
        )

    def __str__(self) -> str:
        return self.title


class DealProduct(models.Model):
    """A product on an opportunity: editable copies of name, description and price.

    `line_total` is computed by PostgreSQL with the same rounding as `crm.domain.money.line_total`
    (half away from zero to `minor_units`), so that sums over thousands of lines stay in SQL.
    """

    opportunity = models.ForeignKey(Opportunity, models.CASCADE, related_name="deal_products")
    product = models.ForeignKey(
        Product, models.SET_NULL, null=True, blank=True, related_name="deal_products"
    )
    name = models.CharField(max_length=255)
    description = models.TextField(max_length=4000, blank=True)
    # Xero takes 13 characters of quantity: 8 digits, the point, 4 decimals.
    quantity = models.DecimalField(
        max_digits=12, decimal_places=4, default=Decimal(1), validators=[MinValueValidator(0)]
    )
    unit_price = models.DecimalField(max_digits=14, decimal_places=4)
    discount_percentage = models.DecimalField(
        max_digits=5, decimal_places=2, default=Decimal(0), validators=PERCENTAGE
    )
    # Empty: the product's, and where that is empty the workspace's; looked up when invoicing.
    deposit_percentage = models.DecimalField(
        max_digits=5, decimal_places=2, null=True, blank=True, validators=PERCENTAGE
    )
    pricing_type = models.CharField(
        max_length=12, choices=PricingType.choices, default=PricingType.ONE_OFF
    )
    account_code = models.CharField(max_length=10, blank=True)
    tax_type = models.CharField(max_length=50, blank=True)
    position = models.PositiveIntegerField(default=0)
    minor_units = models.PositiveSmallIntegerField(default=2)
    line_total = models.GeneratedField(
        expression=Round(
            F("quantity") * F("unit_price") * (Decimal(100) - F("discount_percentage")) / 100,
            precision=F("minor_units"),
        ),
        output_field=models.DecimalField(max_digits=24, decimal_places=2),
        db_persist=True,
    )
    # Counts edits: what a dialog showed is compared with what is there when it is submitted.
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("position", "id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(quantity__gte=0), name="deal_product_quantity_not_negative"
            ),
            models.CheckConstraint(
                condition=models.Q(discount_percentage__range=(0, 100)),
                name="deal_product_discount_range",
            ),
            models.CheckConstraint(
                condition=models.Q(deposit_percentage__isnull=True)
                | models.Q(deposit_percentage__range=(0, 100)),
                name="deal_product_deposit_range",
            ),
        )

    def __str__(self) -> str:
        return self.name
