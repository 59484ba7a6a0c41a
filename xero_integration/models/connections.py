"""One consent gives one token set, possibly for several organisations: it is stored once."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from invoicing.models import Organisation
from workspaces.models import User


class XeroAuthorisation(models.Model):
    """A token set. `token_set` is Fernet-encrypted JSON (see TOKEN_ENCRYPTION_KEYS)."""

    token_set = models.BinaryField()
    expires_at = models.DateTimeField()
    refreshed_at = models.DateTimeField()
    scopes = ArrayField(models.CharField(max_length=60), default=list)
    xero_user_id = models.CharField(max_length=36, blank=True)
    authentication_event_id = models.CharField(max_length=36, blank=True)
    # invalid_grant in a row; terminal only after several.
    refused_refreshes = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"Authorisation {self.pk}"


class XeroConnection(models.Model):
    """An organisation's connection: `connection_id` (not the tenant id) is what Disconnect deletes."""

    organisation = models.OneToOneField(
        Organisation, models.CASCADE, related_name="xero_connection"
    )
    authorisation = models.ForeignKey(XeroAuthorisation, models.PROTECT, related_name="connections")
    connection_id = models.CharField(max_length=36)
    connected_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    connected_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Connection of {self.organisation_id}"
