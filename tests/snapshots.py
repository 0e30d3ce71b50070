"""Small parts of what is made, kept as text beside the tests: a change of one is seen in review.

`pytest --snapshot-update` writes them anew, in `__snapshots__` beside each test.
"""

from __future__ import annotations

import json
from typing import Any

from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode


class TextFile(SingleFileSnapshotExtension):
    """Keeps each snapshot as one text file."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


def readable(text: str) -> str:
    """Return a text in ASCII, so that nothing in it is invisible or turns the line around."""
    return text.encode("ascii", "backslashreplace").decode("ascii")


def readable_json(data: Any) -> str:
    """Return data as indented JSON."""
    return json.dumps(data, indent=1) + "\n"
