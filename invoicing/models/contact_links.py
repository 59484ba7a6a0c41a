"""Which contact of which organisation a company is."""

from __future__ import annotations

from django.db import models

from crm.models import Company
from invoicing.models.organisations import Organisation


class ContactLink(models.Model):
    """At most one contact per company and organisation, and one company per contact.

    Name, email and status are looked up in the mirror by (organisation, contact_id).
    """

    company = models.ForeignKey(Company, models.CASCADE, related_name="contact_links")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="contact_links")
    contact_id = models.CharField(max_length=36)
    linked_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("company", "organisation", name="one_contact_per_company"),
            models.UniqueConstraint("organisation", "contact_id", name="one_company_per_contact"),
        )

    def __str__(self) -> str:
        return f"{self.company_id} is {self.contact_id}"
