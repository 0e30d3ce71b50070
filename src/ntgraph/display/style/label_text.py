"""The text in a box: how wide it is, where it breaks, which characters are shown.

Widths are estimated here, not read from a font file. A browser draws with whichever
sans-serif font it has, and that is not known when the layout is made: the shipped labels
take 0.67 to 0.80 of the estimate in Liberation Sans Narrow, 0.82 to 0.98 in Liberation Sans,
and 0.94 to 1.04 in DejaVu Sans. Any of these in place of the estimate would wrap up to half
of the labels otherwise and move the boxes, and would fit no other browser better.
"""

from __future__ import annotations

import unicodedata

from ntgraph.display.style.map_measures import MAP_LOOK

MAX_LINES = 5
LONGEST_PX = 150

# Advance widths in thousandths of the font size, a little wider than in common sans-serif fonts;
# chosen by eye on 2026-11-23.
_WIDTHS = {
    **dict.fromkeys("ijl|.,:;'!`’", 300),
    **dict.fromkeys('ftr()[]{}/\\-" *“”', 380),
    **dict.fromkeys("mwMW@%&—…", 930),
    **dict.fromkeys("ABCDEFGHKNOPQRSTUVXYZ", 710),
}


def measure_text(text: str, size_px: float = MAP_LOOK.font) -> float:
    """Return the estimated width of a text in a sans-serif font, in px, rather too wide.

    >>> measure_text("iii") < measure_text("mmm")
    True
    """
    return sum(map(_measure_character, text)) * size_px / 1000


def _measure_character(character: str) -> int:
    if character in _WIDTHS:
        return _WIDTHS[character]
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 600 if ord(character) < 0x1100 else 1100


def wrap_label(text: str, width_px: float, *, max_lines: int = MAX_LINES) -> tuple[str, ...]:
    """Break a label into lines of at most `width_px`; a line cut short ends in `…`.

    Invisible and control characters are left out, because a right-to-left override would turn
    the map around. The card shows the full label.

    A single word may be up to `LONGEST_PX` wide before it is cut.

    >>> wrap_label("difficulty recognizing people", 110)
    ('difficulty', 'recognizing', 'people')
    """
    lines: list[str] = []
    for word in visible(text).split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and measure_text(joined) <= width_px:
            lines[-1] = joined
        else:
            lines.append(word)
    if len(lines) > max_lines:
        lines = [*lines[: max_lines - 1], " ".join(lines[max_lines - 1 :])]
    return tuple(_shorten(line, max(width_px, LONGEST_PX)) for line in lines) or ("?",)


def visible(text: str) -> str:
    r"""Return a text without characters that cannot be seen, and with single blanks.

    >>> visible("a\u202eb\u0000c\td")
    'abc d'
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    blanks = "".join(" " if character.isspace() else character for character in text)
    shown = (c for c in blanks if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn"})
    return " ".join("".join(shown).split())


def count_units(text: str) -> int:
    """Return the length of a text in UTF-16 units, as JavaScript counts; an emoji is two.

    >>> count_units("naïve"), count_units("😀")
    (5, 2)
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _shorten(line: str, width_px: float) -> str:
    if measure_text(line) <= width_px:
        return line
    room = width_px - measure_text("…")
    used = 0.0
    for count, character in enumerate(line):
        used += measure_text(character)
        if used > room:
            return line[:count].rstrip() + "…"
    return line
