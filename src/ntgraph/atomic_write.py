"""Results written whole or not at all.

Everything is written beside its destination first and moved into place when all of it is
there. If any step fails, what stood there before stands there again.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from ntgraph.errors import OutputError

Chunks = Iterable[str] | Iterable[bytes]


def write_outputs(folder: Path | str, files: Mapping[str, Chunks]) -> list[Path]:
    """Write files into a folder, all or none.

    Args:
        folder: made if it is not there; other files in it are left alone.
        files: content in pieces by file name, which may name a folder within, as in
            `pages/a.html`; text becomes UTF-8, newlines as given.

    Returns:
        The paths written, in the order given.

    Raises:
        OutputError: something could not be written; one sentence says what and why.
    """
    target = Path(folder)
    with ExitStack() as stack:
        for parent in dict.fromkeys([target, *((target / name).parent for name in files)]):
            stack.enter_context(folder_for(parent))
        stage = stack.enter_context(staging(target))
        for name, chunks in files.items():
            write_staged(stage / name, chunks, target / name)
        move_all(stage, target, list(files))
    return [target / name for name in files]


def write_output(path: Path | str, chunks: Chunks) -> Path:
    """Write one file, whole or not at all.

    Raises:
        OutputError: it could not be written; what stood there before still stands.
    """
    target = Path(path)
    return write_outputs(target.parent, {target.name: chunks})[0]


@contextmanager
def folder_for(target: Path) -> Iterator[None]:
    """Make a folder; remove what was made if the work in it fails."""
    missing: list[Path] = []
    try:
        try:
            missing += [path for path in (target, *target.parents) if not path.exists()]
            target.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(word(target, "expected a folder to write into", error)) from error
        yield
    except BaseException:
        for made in missing:
            if made.is_dir() and not any(made.iterdir()):
                made.rmdir()
        raise


@contextmanager
def staging(target: Path) -> Iterator[Path]:
    """Give a hidden folder on the same disk, removed at the end whatever happens."""
    try:
        stage = Path(tempfile.mkdtemp(prefix=".ntgraph-", dir=target))
    except OSError as error:
        raise OutputError(word(target, "could not be written into", error)) from error
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def write_staged(path: Path, chunks: Chunks, target: Path) -> None:
    """Write one file to disk for good, not yet in its place."""
    try:
        if target.exists() and not target.is_file():
            found = "a folder" if target.is_dir() else "something else"
            raise OutputError(f"{target}: expected a file to write, found {found}")
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.writelines(encode(chunks))
            file.flush()
            os.fsync(file.fileno())
    except OutputError:
        raise
    except OSError as error:
        raise OutputError(word(target, "could not be written", error)) from error


def encode(chunks: Chunks) -> Iterator[bytes]:
    """Give the bytes of a file: text as UTF-8.

    >>> len(b"".join(encode(["caf", "é"])))
    5
    """
    for chunk in chunks:
        yield chunk.encode("utf-8") if isinstance(chunk, str) else chunk


def move_all(stage: Path, target: Path, names: list[str]) -> None:
    """Move staged files into place; put the former ones back if a move fails."""
    moved: list[str] = []
    try:
        for name in names:
            moved.append(name)
            keep_former(target / name, stage / f"{name}.former")
            (stage / name).replace(target / name)
    except BaseException as error:
        for name in moved:
            put_back(target / name, stage / f"{name}.former", stage / name)
        if isinstance(error, OSError):
            raise OutputError(word(target, "could not be written into", error)) from error
        raise


def keep_former(path: Path, former: Path) -> None:
    """Keep a second name for what stands at a path, if anything does."""
    if not path.exists():
        return
    try:
        former.hardlink_to(path)
    except OSError:
        # Some file systems have no hard links; a copy costs more but keeps the promise.
        shutil.copy2(path, former)


def put_back(path: Path, former: Path, staged: Path) -> None:
    """Undo one move, if it came to it: the former file returns, a new one goes."""
    if staged.exists():
        return
    if former.exists():
        former.replace(path)
    else:
        path.unlink(missing_ok=True)


def word(path: Path, what: str, error: OSError) -> str:
    """Say in one sentence what could not be done and why."""
    reason = error.strerror or str(error)
    return f"{path}: {what}: {reason[:1].lower()}{reason[1:]}"
