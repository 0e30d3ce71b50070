"""A facts folder as it was at an earlier revision, read from git."""

from __future__ import annotations

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ntgraph.errors import RevisionError


@contextmanager
def facts_at(base: str, folder: Path) -> Iterator[Path]:
    """Give the facts folder that `base` names: a folder, or a git revision of `folder`.

    Raises:
        RevisionError: it is neither.
    """
    if Path(base).is_dir():
        yield Path(base)
        return
    with tempfile.TemporaryDirectory(prefix="ntgraph-") as scratch:
        archive = read_archive(base, folder)
        # Not a tar file: before Python 3.11.4 nothing keeps its members inside the folder.
        with zipfile.ZipFile(io.BytesIO(archive)) as packed:
            packed.extractall(scratch)
        yield Path(scratch)


def read_archive(revision: str, folder: Path) -> bytes:
    """Have git pack a folder as it was at a revision."""
    if revision.startswith("-"):
        raise RevisionError(f"expected a folder or a git revision, got {revision!r}")
    command = ["git", "-C", str(folder), "archive", "--format=zip", revision, "."]
    try:
        run = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no shell; the revision cannot be an option
    except OSError as error:
        raise RevisionError(f"git could not be run: {error.strerror or error}") from error
    if run.returncode != 0:
        reason = run.stderr.decode("utf-8", "replace").strip().splitlines()
        why = reason[-1] if reason else "git gave no reason"
        message = f"{revision!r} is neither a folder nor a git revision of {folder}: {why}"
        raise RevisionError(message)
    return run.stdout
