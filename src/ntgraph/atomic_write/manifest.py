"""The list of files that each job wrote into a folder, so that the next run can remove some.

Only a file that a job of this name wrote, that the job makes no longer, that no other job wrote
and that nobody has changed since is removed.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath

from ntgraph.atomic_write.own_files import MANIFEST

# The SHA-256 of each file by name, for each job.
Written = dict[str, dict[str, str]]
ABOUT = "What ntgraph wrote here. The next run removes what it makes no longer, if unchanged."


def list_written(folder: Path, job: str) -> Mapping[str, str]:
    """Return the names of the files that a job wrote into a folder, each with its SHA-256."""
    return read_manifest(folder).get(job, {})


def read_manifest(folder: Path) -> Written:
    """Return what each job wrote into a folder.

    A manifest that cannot be read lists nothing: then nothing is removed, and it is replaced.
    """
    try:
        jobs = json.loads((folder / MANIFEST).read_bytes())["jobs"]
        return {
            str(job): {name: str(sum) for name, sum in files.items() if is_inner(name)}
            for job, files in jobs.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def format_manifest(written: Written) -> str:
    """Return the text of the manifest."""
    known = {"about": ABOUT, "jobs": written}
    return json.dumps(known, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def is_inner(name: str) -> bool:
    """Return whether a name of a manifest, which anybody can write, is that of a file inside.

    >>> is_inner("pages/a.html"), is_inner("../a.html"), is_inner("C:/a.html")
    (True, False, False)
    """
    windows = PureWindowsPath(name)
    return not (
        ".." in windows.parts
        or windows.drive
        or windows.root
        or PurePosixPath(name).is_absolute()
        or not windows.parts
    )


def find_outdated(
    folder: Path, written: Written, job: str, names: Iterable[str]
) -> Iterator[tuple[str, Path]]:
    """Yield the files that a job wrote earlier and makes no longer, unless changed since."""
    kept = {*names, *(name for other, files in written.items() if other != job for name in files)}
    base = Path(os.path.realpath(folder))
    for name, sum in sorted(written.get(job, {}).items()):
        path = folder / name
        # A link is not ours, nor is what it leads to.
        is_plain = os.path.realpath(path) == os.path.normpath(base / name)
        if name not in kept and is_plain and path.is_file() and hash_file(path) == sum:
            yield name, path


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
