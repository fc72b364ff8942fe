"""Equations as a page shows them, worked out again from their digits alone."""

import re
from decimal import Decimal

MINUS = "−"
SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


def number(text: str) -> Decimal:
    """The number that a text writes.

    >>> number("−1,234.5"), number("5.8 × 10⁻³")
    (Decimal('-1234.5'), Decimal('0.0058'))
    """
    lead, _, power = text.replace(",", "").replace(MINUS, "-").replace("\u202f", " ").partition(" × 10")
    return Decimal(lead) * Decimal(10) ** int(power.translate(SUPERSCRIPTS) or 0)


def unit(text: str) -> Decimal:
    """What the last digit of a written number counts; of a whole number, 1."""
    lead, _, power = text.replace("\u202f", " ").partition(" × 10")
    return Decimal(10) ** (int(power.translate(SUPERSCRIPTS) or 0) - len(lead.partition(".")[2]))


def holds(terms: list[str], operation, result: str) -> bool:
    """Whether the written terms give the written result after rounding.

    >>> product = lambda terms: terms[0] * terms[1]
    >>> holds(["2.00", "0.20"], product, "+0.39"), holds(["2", "0.1966"], product, "0.393")
    (False, True)
    """
    given = operation([number(term) for term in terms])
    return abs(given - number(result.lstrip("+"))) <= unit(result) / 2


def is_rounded(text: str, value: float) -> bool:
    """Whether a text is a value to the digits that it has."""
    return abs(number(text) - Decimal(value)) <= unit(text) / 2 * Decimal("1.0000001")


def digits(text: str) -> int:
    """How many significant digits a number has that is written with a point.

    >>> digits("0.0120"), digits("−3.5"), digits("1,234")
    (3, 2, 4)
    """
    lead = text.replace("\u202f", " ").partition(" × 10")[0]
    return len(re.sub(r"\D", "", lead).lstrip("0"))
