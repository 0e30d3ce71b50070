"""The names of what ntgraph itself needs in a folder of results, and messages of the system."""

from __future__ import annotations

import re
from pathlib import Path, PurePath

LOCK = ".ntgraph-lock"
MANIFEST = ".ntgraph-manifest.json"
STAGE_PREFIX = ".ntgraph-"
STAGE = re.compile(r"\.ntgraph-[a-z0-9_]{8}")


def is_own(path: PurePath) -> bool:
    """Return whether a path in a folder of results is no result, but what ntgraph needs there.

    >>> is_own(PurePath(".ntgraph-ab12cd34/0.new")), is_own(PurePath("nodes.tsv"))
    (True, False)
    """
    first = path.parts[0] if path.parts else ""
    return first in (LOCK, MANIFEST) or STAGE.fullmatch(first) is not None


def describe_os_error(path: Path, what: str, error: OSError) -> str:
    """Return a message of one line: the path, what could not be done, and the system's reason."""
    reason = error.strerror or str(error)
    return f"{path}: {what}: {reason[:1].lower()}{reason[1:]}"
