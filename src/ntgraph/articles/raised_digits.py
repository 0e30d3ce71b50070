"""Raised and lowered digits as Unicode writes them."""

from __future__ import annotations

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
LOWERED = "₀₁₂₃₄₅₆₇₈₉"
TO_RAISED = str.maketrans("0123456789+-\u2212", RAISED + "⁺⁻⁻")
TO_LOWERED = str.maketrans("0123456789+-\u2212", LOWERED + "₊₋₋")
TO_DIGITS = str.maketrans(RAISED, "0123456789")
# What can stand in a raised text that is still told from words.
RAISABLE = frozenset("0123456789+-\u2212–,;[]() \u2009\u00a0")


def lower_digits(text: str) -> str:
    """Return a text with its raised digits as plain ones.

    >>> lower_digits("⁷,¹⁰")
    '7,10'
    """
    return text.translate(TO_DIGITS)


def raise_digits(text: str) -> str:
    """Return a raised text with raised digits; anything but digits and signs stays plain.

    >>> raise_digits("7,8"), raise_digits("2+"), raise_digits("th"), raise_digits("[7]")
    ('⁷,⁸', '²⁺', 'th', '[7]')
    """
    if not text.strip() or not RAISABLE.issuperset(text) or "[" in text or "(" in text:
        return text
    return text.translate(TO_RAISED)


def sink_digits(text: str) -> str:
    """Return a lowered text with lowered digits, as in `H₂O`; words stay plain."""
    return text.translate(TO_LOWERED) if RAISABLE.issuperset(text) else text
