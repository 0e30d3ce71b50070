"""What stands around digits, and whether they can be a citation mark there."""

from __future__ import annotations

import re

# In characters: enough for a word with the blank before it, and for an address.
REACH = 60
# After these words a number in brackets counts something else than works.
LABELS = re.compile(
    "appendix|box|ca|chapter|eqn?s?|equations?|figs?|figures?|lines?|nos?|nr|pp?|pages?|sec|section|"
    "step|tab|tables?|v|ver|version|vol|volume"
)
# To these words a digit is glued that is part of a name; before a stop they are cut short.
COUNTED = re.compile(
    "alpha|approx|art|beta|caspase|day|delta|experiment|factor|gamma|grade|group|interleukin|kappa|"
    "level|mu|omega|part|phase|sigma|stage|study|type|vitamin|week|jan|feb|mar|apr|may|jun|jul|aug|"
    "sept?|oct|nov|dec"
)
UNITS = re.compile(
    "[mkn]?g|[\u00b5\u03bc]g|mcg|[md]?l|[mckn\u00b5\u03bc]?m|[mn\u00b5\u03bc]?mol|iu|k?hz|m[vs]|[sh%]|"
    "min|hours?|days?|weeks?|months?|years?|percent"
)
LAST_WORD = re.compile(r"([^\W\d_]+)[.:]?\s?\Z")
GLUED_WORD = re.compile(r"(?:^|[\s(\[“\u2018\"'—–-])([^\W\d_]+)\Z")
NEXT_WORD = re.compile(r"\s{1,2}([^\W\d_]+|%)")
NEXT_CAPITAL = re.compile(r"\s+[^\W\d_a-z]")
YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d\Z")
CLOSING = frozenset(".,;:!?)]”’\"'»…")
ADDRESS = re.compile(r"://|www\.|@|\bdoi:|\.(?:org|com|net|html?)\b")
AFTER_LIST = re.compile(r"(?:[:;,]|\b(?:and|or))\s?\Z")
ENUMERATOR = re.compile(r"(?:\A|(?<=\s))\((\d{1,2})\)(?=\s[^\W\d_])")


def is_label(word: str) -> bool:
    """Return whether a word names a figure, a page or the like by a number behind it."""
    return LABELS.fullmatch(word.casefold()) is not None


def is_counted(word: str) -> bool:
    """Return whether a digit glued to a word, or to a stop behind it, counts no work."""
    return is_label(word) or COUNTED.fullmatch(word.casefold()) is not None


def is_labeled(text: str, start: int) -> bool:
    """Return whether the word before a place says that a number counts something else.

    >>> is_labeled("see Fig. [3]", 9), is_labeled("the brain [3]", 10)
    (True, False)
    """
    word = LAST_WORD.search(text, max(0, start - REACH), start)
    return word is not None and is_label(word[1])


def is_raised_mark(text: str, start: int, end: int) -> bool:
    """Return whether raised digits are a mark: no power, charge, isotope or square measure."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before.isdigit() or before in "+-\u2212⁻⁺" or after.isalnum() or after in ("⁺", "⁻"):
        return before == "" and not after.isalnum()
    word = GLUED_WORD.search(text, max(0, start - REACH), start)
    if word is None:
        return True
    return len(word[1]) > 1 and UNITS.fullmatch(word[1].casefold()) is None


def is_glued_mark(text: str, start: int, end: int) -> bool:
    """Return whether digits glued to what is before them are a mark.

    What follows must end a word, and no unit may follow. Before them is a word in small
    letters (`serotonin7`) or a stop after a word (`levels.7`); names such as `5-HT2`, `D2` and
    `CO2` have capitals or few letters, and `p.7` counts pages.
    """
    after = text[end : end + 2]
    if after and not after[0].isspace() and after[0] not in CLOSING:
        return False
    if after[1:].isdigit() or is_measure(text, end) or is_in_address(text, start):
        return False
    before = text[start - 1]
    if before.isalpha():
        word = GLUED_WORD.search(text, max(0, start - REACH), start)
        return word is not None and is_plain_word(word[1])
    return is_after_stop(text, start, end)


def is_plain_word(word: str) -> bool:
    """Return whether a word is long, in small letters, and does not count things itself."""
    return len(word) > 3 and word.islower() and not is_counted(word) and word.isalpha()


def is_after_stop(text: str, start: int, end: int) -> bool:
    """Return whether a stop before digits ends a word, so that they are no decimal places."""
    at = start - 1
    stop, before = text[at], text[max(0, at - 1) : at]
    if before.isdigit():
        year = YEAR.search(text, max(0, at - 5), at)
        return stop == "." and year is not None and is_sentence_end(text, end)
    if stop in ".," and before.isalpha():
        word = LAST_WORD.search(text, max(0, at - REACH), at)
        return word is None or (len(word[1]) > 1 and not is_counted(word[1]))
    return bool(before) and not before.isspace() and before not in "<>=~"


def is_sentence_end(text: str, end: int) -> bool:
    """Return whether a text ends at a place or goes on with a capital letter."""
    return not text[end : end + REACH].strip() or NEXT_CAPITAL.match(text, end) is not None


def is_measure(text: str, end: int) -> bool:
    """Return whether a unit follows a number."""
    word = NEXT_WORD.match(text, end)
    return word is not None and UNITS.fullmatch(word[1].casefold()) is not None


def is_in_address(text: str, start: int) -> bool:
    """Return whether a place is inside a web address or an identifier."""
    before = text[max(0, start - REACH) : start]
    return ADDRESS.search(before.split()[-1] if before.split() else "") is not None


def list_enumerators(text: str) -> frozenset[int]:
    """Return where parentheses count the points of a line, as in `(1) tea, (2) milk`.

    The points count up from 1, and each but the first follows a comma or the like.
    """
    found: set[int] = set()
    run: list[re.Match[str]] = []
    for point in ENUMERATOR.finditer(text):
        if run and follows(text, run[-1], point):
            run.append(point)
        else:
            run = [point] if point[1] == "1" else []
        if len(run) > 1:
            found.update(each.start() for each in run[-2:])
    return frozenset(found)


def follows(text: str, last: re.Match[str], point: re.Match[str]) -> bool:
    """Return whether a point is the next one after another in the same line."""
    is_next = int(point[1]) == int(last[1]) + 1
    return (
        is_next and is_in_list(text, point.start()) and "\n" not in text[last.end() : point.start()]
    )


def is_in_list(text: str, start: int) -> bool:
    """Return whether a point follows a comma, a semicolon, a colon, or `and`."""
    return AFTER_LIST.search(text, max(0, start - 8), start) is not None
