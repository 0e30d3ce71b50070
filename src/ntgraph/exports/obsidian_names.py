"""File names for the notes of a vault: valid, and different from each other, on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import count

from ntgraph.exports.statement_details import tidy

MOST_FILE_NAME_BYTES = 120
# Beside letters and digits; what Obsidian or a file system gives a meaning to is not here.
KEPT = frozenset(" -(),'&+.")
DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)", re.IGNORECASE)


def name_notes(names: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Return a file name without suffix for each id; repeated names get a number.

    Args:
        names: pairs of an id and the wanted name of its note.

    >>> dict(name_notes([("a", "GABA"), ("b", "Gaba"), ("c", "con"), ("d", "a/b: c?")]))
    {'a': 'GABA', 'b': 'Gaba 2', 'c': 'note con', 'd': 'a b c'}
    """
    taken: set[str] = set()
    latest: dict[str, int] = {}
    chosen: dict[str, str] = {}
    for id, name in names:
        plain = name_file(name) or name_file(id) or "note"
        for at in count(latest.get(fold_file_name(plain), 0) + 1):
            free = plain if at == 1 else f"{plain} {at}"
            if fold_file_name(free) not in taken:
                break
        latest[fold_file_name(plain)] = at
        taken.add(fold_file_name(free))
        chosen[id] = free
    return chosen


def name_file(text: str) -> str:
    """Return a text as a file name of letters, digits and a few signs, cut if it is too long.

    Windows accepts neither the names of its old devices nor a full stop at the end; two full
    stops would lead out of a folder on all systems.
    """
    composed = unicodedata.normalize("NFC", tidy(text))
    shown = "".join(
        c if c in KEPT or unicodedata.category(c)[0] in "LMN" else " " for c in composed
    )
    short = " ".join(re.sub(r"\.{2,}", ".", shown).split()).encode("utf-8")[:MOST_FILE_NAME_BYTES]
    name = short.decode("utf-8", "ignore").strip(" .-'")
    return f"note {name}" if DEVICES.match(name) else name


def fold_file_name(name: str) -> str:
    """Return the same text for all names that some file system takes for the same."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
