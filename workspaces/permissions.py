"""The scope check of views. Every view is marked `@requires(...)` or `@public`; a test counts them.

The member is the signed-in user's membership of the current workspace (kept in the session by the
workspace switcher). Objects are then reached from `request.member.workspace`, so that an object of
another workspace is not found (404) rather than forbidden.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django_htmx.middleware import HtmxDetails

from workspaces.domain.scopes import Scope
from workspaces.models import Membership, User

SESSION_KEY = "workspace_id"
P = ParamSpec("P")


class MemberRequest(HttpRequest):
    """A request that passed `requires`: signed in, and a member of the current workspace."""

    user: User  # type: ignore[assignment]
    member: Membership
    htmx: HtmxDetails


View = Callable[Concatenate[MemberRequest, P], HttpResponseBase]
PlainView = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def current_member(request: HttpRequest) -> Membership | None:
    """The user's membership of the current workspace, else of the first one, else None.

    One query; the role and the workspace come with it.
    """
    memberships = Membership.objects.select_related("workspace", "role", "user").filter(
        user_id=request.user.pk, user__is_active=True
    )
    chosen = request.session.get(SESSION_KEY)
    return min(memberships, key=lambda m: (m.workspace_id != chosen, m.pk), default=None)


def requires(*scopes: Scope) -> Callable[[View[P]], PlainView[P]]:
    """Let only members whose role grants all `scopes` in; others get 403, strangers the sign-in."""

    def decorate(view: View[P]) -> PlainView[P]:
        @login_required
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            member = current_member(request)
            if member is None:
                return redirect("workspaces:no_workspace")
            request.member = member  # type: ignore[attr-defined]
            if not all(member.can(scope) for scope in scopes):
                raise PermissionDenied("Your role does not allow this.")
            return view(request, *args, **kwargs)  # type: ignore[arg-type]

        guarded.required_scopes = scopes  # type: ignore[attr-defined]
        return guarded

    return decorate


def public(view: PlainView[P]) -> PlainView[P]:
    """Mark a view that needs no scope, on purpose."""
    view.is_public = True  # type: ignore[attr-defined]
    return view


def member_context(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `member` (or None) for the shell's navigation and the scope checks."""
    return {"member": getattr(request, "member", None)}
