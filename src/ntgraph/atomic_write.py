"""Write result files completely or not at all. Used by everything that writes files.

All files are first written into a hidden folder next to their destination, and moved into
place when all of them are complete. If any step fails, the earlier files are put back.
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
        folder: created if it does not exist; other files in it are left alone.
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
    """Write one file completely or not at all.

    Raises:
        OutputError: it could not be written; an earlier file at this path is unchanged.
    """
    target = Path(path)
    return write_outputs(target.parent, {target.name: chunks})[0]


@contextmanager
def folder_for(target: Path) -> Iterator[None]:
    """Create a folder and its missing parents; remove them if the `with` block fails.

    Folders that are not empty by then are left in place.

    Raises:
        OutputError: the folder could not be created.
    """
    missing: list[Path] = []
    try:
        try:
            missing += [path for path in (target, *target.parents) if not path.exists()]
            target.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                describe_os_error(target, "expected a folder to write into", error)
            ) from error
        yield
    except BaseException:
        for made in missing:
            if made.is_dir() and not any(made.iterdir()):
                made.rmdir()
        raise


@contextmanager
def staging(target: Path) -> Iterator[Path]:
    """Yield a hidden folder inside `target`, and remove it at the end, also after an error.

    It is inside `target` so that files can be moved into place without being copied.

    Raises:
        OutputError: the hidden folder could not be created.
    """
    try:
        stage = Path(tempfile.mkdtemp(prefix=".ntgraph-", dir=target))
    except OSError as error:
        raise OutputError(describe_os_error(target, "could not be written into", error)) from error
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def write_staged(path: Path, chunks: Chunks, target: Path) -> None:
    """Write one file to its staged path and flush it to disk; `target` is its later place.

    Raises:
        OutputError: the file could not be written, or something else than a file is at `target`.
    """
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
        raise OutputError(describe_os_error(target, "could not be written", error)) from error


def encode(chunks: Chunks) -> Iterator[bytes]:
    """Yield the chunks of a file as bytes; text is encoded as UTF-8.

    >>> len(b"".join(encode(["caf", "é"])))
    5
    """
    for chunk in chunks:
        yield chunk.encode("utf-8") if isinstance(chunk, str) else chunk


def move_all(stage: Path, target: Path, names: list[str]) -> None:
    """Move staged files into place; undo all moves if one of them fails.

    Raises:
        OutputError: a file could not be moved.
    """
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
            raise OutputError(
                describe_os_error(target, "could not be written into", error)
            ) from error
        raise


def keep_former(path: Path, former: Path) -> None:
    """Link or copy the file at `path`, if there is one, to `former`, so that it can be put back."""
    if not path.exists():
        return
    try:
        former.hardlink_to(path)
    except OSError:
        # Some file systems have no hard links; a copy takes longer but is as safe.
        shutil.copy2(path, former)


def put_back(path: Path, former: Path, staged: Path) -> None:
    """Undo one move: restore the former file, or remove the new one if there was none before.

    Does nothing if the staged file is still there, because then it was not moved.
    """
    if staged.exists():
        return
    if former.exists():
        former.replace(path)
    else:
        path.unlink(missing_ok=True)


def describe_os_error(path: Path, what: str, error: OSError) -> str:
    """Return a message of one line: the path, what could not be done, and the system's reason."""
    reason = error.strerror or str(error)
    return f"{path}: {what}: {reason[:1].lower()}{reason[1:]}"
