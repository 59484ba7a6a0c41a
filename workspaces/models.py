"""Users, workspaces, roles, memberships and the audit trail."""

from __future__ import annotations

import uuid
import zoneinfo
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from workspaces.domain.scopes import Scope, effective_scopes


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        """A user with a normalised email; no password means that none will ever match."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """A person, known by email. Rights come from memberships only, never from the user."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=150)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=timezone.now)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        constraints = (models.UniqueConstraint(Lower("email"), name="user_email_ci_unique"),)

    def __str__(self) -> str:
        return self.name or self.email


def validate_time_zone(value: str) -> None:
    """Raises ValidationError unless `value` is an IANA time zone name."""
    if value not in zoneinfo.available_timezones():
        raise ValidationError("Unknown time zone: %(value)s", params={"value": value})


class Workspace(models.Model):
    """One business. Every other object belongs to exactly one workspace."""

    name = models.CharField(max_length=120)
    time_zone = models.CharField(
        max_length=64, default="Pacific/Auckland", validators=[validate_time_zone]
    )
    default_currency = models.CharField(max_length=3, default="NZD")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name", "id")

    def __str__(self) -> str:
        return self.name


class Role(models.Model):
    """A named set of scopes inside a workspace. Preset roles cannot be changed or deleted."""

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="roles")
    name = models.CharField(max_length=60)
    scopes = ArrayField(models.CharField(max_length=40, choices=[(s, s) for s in Scope]))
    is_preset = models.BooleanField(default=False)

    class Meta:
        ordering = ("-is_preset", "name", "id")
        constraints = (
            models.UniqueConstraint("workspace", Lower("name"), name="role_name_unique"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def effective_scopes(self) -> frozenset[Scope]:
        """The ticked scopes and those that they imply."""
        return effective_scopes(self.scopes)


class Membership(models.Model):
    """A person in a workspace with one role: the `by=` of every service."""

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="memberships")
    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    role = models.ForeignKey(Role, models.PROTECT, related_name="memberships")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint("workspace", "user", name="membership_unique"),)

    def __str__(self) -> str:
        return f"{self.user} in {self.workspace}"

    def can(self, scope: Scope | str) -> bool:
        """Whether the member's role grants `scope`, implied scopes included."""
        return scope in self.role.effective_scopes

    def require(self, *scopes: Scope) -> None:
        """Raises PermissionDenied (403) unless every scope is granted."""
        for scope in scopes:
            if not self.can(scope):
                raise PermissionDenied(f"Your role does not include {scope}.")

    # For templates, which cannot pass arguments.
    @property
    def reads_crm(self) -> bool:
        return self.can(Scope.CRM_READ)

    @property
    def writes_crm(self) -> bool:
        return self.can(Scope.CRM_WRITE)

    @property
    def reads_invoices(self) -> bool:
        return self.can(Scope.INVOICES_READ)

    @property
    def writes_invoices(self) -> bool:
        return self.can(Scope.INVOICES_WRITE)

    @property
    def manages_integrations(self) -> bool:
        return self.can(Scope.INTEGRATIONS_WRITE)

    @property
    def manages_roles(self) -> bool:
        return self.can(Scope.ROLES_WRITE)


class AuditEvent(models.Model):
    """Who did what in a workspace, kept for at least a year. Never holds a secret."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="audit_events")
    actor = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    action = models.CharField(max_length=60)
    details = models.JSONField(default=dict)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-at",)
        indexes = (models.Index(fields=("workspace", "-at")),)

    def __str__(self) -> str:
        return f"{self.action} at {self.at:%Y-%m-%d %H:%M}"
