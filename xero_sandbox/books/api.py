"""The seam between the books and the HTTP half of the stand-in.

The HTTP half hands every call below /api.xro/2.0 to `Books.handle` and turns `Event`s into
webhook deliveries. The books know neither sockets nor the wall clock.
"""

from xero_sandbox.books.demo import demo_organisation
from xero_sandbox.books.messages import ApiRequest, ApiResponse, BookkeeperError, Event
from xero_sandbox.books.organisation_books import Books, Save

__all__ = [
    "ApiRequest",
    "ApiResponse",
    "BookkeeperError",
    "Books",
    "Event",
    "Save",
    "demo_organisation",
]
