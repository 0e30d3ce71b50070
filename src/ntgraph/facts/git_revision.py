"""Read a facts folder as it was at an earlier git revision. Used by the command `diff`."""

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
    """Yield a facts folder: `base` itself if it is a folder, else `folder` at revision `base`.

    The folder of a revision is temporary and removed at the end of the `with` block.

    Raises:
        RevisionError: `base` is neither a folder nor a revision that git can read.
    """
    if Path(base).is_dir():
        yield Path(base)
        return
    with tempfile.TemporaryDirectory(prefix="ntgraph-") as scratch:
        archive = read_archive(base, folder)
        # Not a tar file: before Python 3.11.4 tarfile could write its members outside the folder.
        with zipfile.ZipFile(io.BytesIO(archive)) as packed:
            packed.extractall(scratch)
        yield Path(scratch)


def read_archive(revision: str, folder: Path) -> bytes:
    """Return a zip archive of a folder as it was at a git revision.

    Raises:
        RevisionError: git cannot be run, or does not know the revision.
    """
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
