"""Money: Decimal only, rounded here and nowhere else.

Amounts are rounded half away from zero to the currency's minor unit, never finer than two
decimals, because Xero keeps two (so KWD, which has three, is kept to two; JPY has none).
Minor units: ISO 4217.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

MAX_DECIMALS = 2
ZERO = Decimal(0)
HUNDRED = Decimal(100)

# ISO 4217 currencies whose minor unit is none; every other one is kept to two decimals.
WITHOUT_MINOR_UNIT = frozenset(
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split()
)


def minor_units(currency: str) -> int:
    """Decimals that amounts in `currency` (ISO 4217 code) are kept to: 0 or 2."""
    return 0 if currency in WITHOUT_MINOR_UNIT else MAX_DECIMALS


def round_money(amount: Decimal, currency: str) -> Decimal:
    """`amount` rounded half away from zero to the minor unit of `currency`."""
    # decimal's ROUND_HALF_UP rounds the magnitude, so ties go away from zero for negatives too.
    return amount.quantize(Decimal(1).scaleb(-minor_units(currency)), ROUND_HALF_UP)


def line_total(
    quantity: Decimal, unit_price: Decimal, discount_percentage: Decimal, currency: str
) -> Decimal:
    """quantity x unit price less discount, rounded once. The price may be negative."""
    return round_money(quantity * unit_price * (HUNDRED - discount_percentage) / HUNDRED, currency)
