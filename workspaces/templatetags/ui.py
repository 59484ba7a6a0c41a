"""Presentation only: icons, money, pills, avatars, sortable headers. No rule of the product.

The library is a template builtin: no `{% load %}` needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Any

from django import template
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
MONEY_DECIMALS = 2
PRICE_DECIMALS = 4
AVATAR_COLOURS = 5

# ISO 4217 currencies that are written without decimals; display only.
WHOLE_CURRENCIES = frozenset(
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split()
)
SYMBOLS = {
    "AUD": "$", "CAD": "$", "EUR": "€", "GBP": "£", "HKD": "$", "INR": "₹", "JPY": "¥",
    "KRW": "₩", "NZD": "$", "PHP": "₱", "SGD": "$", "THB": "฿", "USD": "$", "VND": "₫",
}  # fmt: skip


@lru_cache(maxsize=512)
def _icon(name: str, css: str, label: str, sprite: str) -> SafeString:
    hidden_or_label = (
        format_html('role="img" aria-label="{}"', label) if label else 'aria-hidden="true"'
    )
    return format_html(
        '<svg class="{}" {} width="18" height="18" focusable="false"><use href="{}#{}"/></svg>',
        f"icon {css}".strip(),
        SafeString(hidden_or_label),
        sprite,
        name,
    )


@register.simple_tag
def icon(name: str, css: str = "", label: str = "") -> SafeString:
    """An icon of static/img/icons.svg. Decorative unless `label` says what it stands for."""
    return _icon(name, css, label, static("img/icons.svg"))


def _decimals(amount: Decimal, currency: str, finest: int) -> int:
    """How many decimals are written: the currency's, and more only where the amount has them."""
    least = 0 if currency in WHOLE_CURRENCIES else MONEY_DECIMALS
    rounded = amount.quantize(Decimal(1).scaleb(-finest), ROUND_HALF_UP)
    exponent = rounded.normalize().as_tuple().exponent
    needed = -exponent if isinstance(exponent, int) else 0
    return least if needed <= least else max(needed, min(finest, MONEY_DECIMALS))


def format_amount(amount: Decimal, currency: str = "", finest: int = MONEY_DECIMALS) -> str:
    """`amount` with thousands separators: "1,234.50". Nothing that the amount has is cut off.

    At least the currency's own decimals are written (none for JPY) and at most `finest`.
    """
    places = _decimals(amount, currency, finest)
    return f"{amount.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):,f}"


def format_money(amount: Decimal, currency: str = "", style: str = "code") -> str:
    """ "NZD 1,234.50" with a no-break space; style="symbol": "$1,234.50"; no currency: "1,234.50".

    A currency without a symbol of its own is written with its code in either style.
    """
    number = format_amount(amount, currency)
    if not currency:
        return number
    symbol = SYMBOLS.get(currency)
    if style == "symbol" and symbol:
        return f"-{symbol}{number[1:]}" if number.startswith("-") else f"{symbol}{number}"
    return f"{currency}{NO_BREAK_SPACE}{number}"


@register.simple_tag
def money(amount: Decimal | int | None, currency: str = "", style: str = "code") -> str:
    """`format_money` for templates; nothing for None."""
    return "" if amount is None else format_money(Decimal(amount), currency, style)


@register.simple_tag
def unit_price(amount: Decimal | int | None, currency: str = "") -> str:
    """A price with up to four decimals, as many as it has: "NZD 0.0125"."""
    if amount is None:
        return ""
    number = format_amount(Decimal(amount), currency, PRICE_DECIMALS)
    return f"{currency}{NO_BREAK_SPACE}{number}" if currency else number


@register.filter
def plain_number(value: Decimal | int | None) -> str:
    """A quantity or percentage without idle zeros: 3.0000 is "3", 1500 is "1,500"."""
    if value is None:
        return ""
    text = f"{Decimal(value):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@register.filter
def initials(name: object) -> str:
    """ "Maya de Vries" is "MV"; one word gives its first two letters; nothing gives "?"."""
    words = re.findall(r"\w+", str(name or "").partition("@")[0])
    if not words:
        return "?"
    letters = words[0][:2] if len(words) == 1 else words[0][0] + words[-1][0]
    return letters.upper()


@register.simple_tag
def avatar(name: object, css: str = "") -> SafeString:
    """A disc with initials, the same colour for the same name. Decorative: write the name beside."""
    text = str(name or "")
    colour = sum(map(ord, text)) % AVATAR_COLOURS + 1
    return format_html(
        '<span class="avatar avatar--{} {}" aria-hidden="true">{}</span>',
        colour,
        css,
        initials(text),
    )


@register.filter
def kebab(value: object) -> str:
    """ "DEPOSIT_INVOICED" is "deposit-invoiced": a value as part of a class name."""
    return re.sub(r"[^a-z0-9]+", "-", str(value or "").lower()).strip("-")


@register.filter
def in_words(value: object) -> str:
    """ "DEPOSIT_INVOICED" is "Deposit Invoiced"."""
    return re.sub(r"[_\s]+", " ", str(value or "")).strip().title()


@register.simple_tag
def pill(family: str, value: object = "", label: str = "") -> SafeString:
    """A status as mark and words; the colour comes from components.css.

    {% pill "payment" "DEPOSIT_INVOICED" %}, {% pill "xero" "AUTHORISED" %},
    {% pill "portion" "FULL" %}; free ones: {% pill "warning" label="Overdue" %} with neutral,
    info, pending, success, warning, danger or plain. Nothing for an empty value without label.
    """
    words = label or in_words(value)
    if not words:
        return SafeString("")
    css = f"pill pill--{family}"
    if value:
        css = f"{css} pill--{family}-{kebab(value)}"
    return format_html('<span class="{}">{}</span>', css, words)


@register.filter
def widget_attr(field: Any, name: str) -> str:
    """An attribute of a bound field's widget whose name has a dash, such as data-prefix."""
    return str(field.field.widget.attrs.get(name, ""))


@register.inclusion_tag("components/sort_header.html", takes_context=True)
def sort_header(
    context: template.Context, label: str, key: str, numeric: bool = False, default: str = ""
) -> dict[str, Any]:
    """A `<th>` that sorts by `?sort=key`, then by `?sort=-key`. Needs `request` in the context.

    `default` is the order of the page without `?sort=`. The page number is dropped.
    """
    request: HttpRequest = context["request"]
    current = request.GET.get("sort") or default
    direction = {key: "ascending", f"-{key}": "descending"}.get(current, "")
    parameters = request.GET.copy()
    parameters.pop("page", None)
    parameters["sort"] = f"-{key}" if direction == "ascending" else key
    return {
        "label": label,
        "numeric": numeric,
        "direction": direction,
        "href": f"?{parameters.urlencode()}",
    }


@register.filter
def page_range(paginator: Paginator[Any], number: int) -> Iterator[str | int]:
    """The page numbers to show around `number`, with ellipses."""
    return paginator.get_elided_page_range(number, on_each_side=1, on_ends=1)


@register.inclusion_tag("components/nav_link.html", takes_context=True)
def nav_link(context: template.Context, url: str, label: str, icon_name: str) -> dict[str, Any]:
    """A link of the main navigation; current on its page and on the pages below it."""
    request = context.get("request")
    path = request.path if request else ""
    below = len(url) > 1 and path.startswith(url)
    return {"url": url, "label": label, "icon_name": icon_name, "current": path == url or below}
