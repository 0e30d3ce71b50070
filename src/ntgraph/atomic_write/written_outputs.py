"""Write files into a folder, all or none."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from ntgraph.atomic_write.folder_lock import folder_lock
from ntgraph.atomic_write.interrupted_runs import sweep
from ntgraph.atomic_write.manifest import find_outdated, format_manifest, read_manifest
from ntgraph.atomic_write.move_journal import Journal, Move, commit, sign
from ntgraph.atomic_write.own_files import MANIFEST, describe_os_error
from ntgraph.atomic_write.stage_folder import open_stage
from ntgraph.errors import OutputError

Chunks = Iterable[str] | Iterable[bytes]
# In characters.
LARGE_PIECE = 65_536


def write_outputs(
    folder: Path | str,
    files: Mapping[str, Chunks],
    *,
    job: str = "",
    read: Iterable[Path] = (),
) -> list[Path]:
    """Write files into a folder, all or none.

    A link at the place of a file stays, and what it leads to is replaced; a new file gets the
    permissions of the one that it replaces.

    Args:
        folder: created if it does not exist; other files in it are left alone.
        files: content in pieces by file name, which may name a folder within, as in
            `pages/a.html`; text becomes UTF-8, newlines as given.
        job: what writes them; files that a job of this name wrote earlier, that are not among
            `files` and that nobody has changed are removed. Without a name, none are.
        read: files that these were made from; none of them is replaced.

    Returns:
        The paths written, in the order given.

    Raises:
        OutputError: something could not be written; one sentence says what and why.
    """
    target = Path(folder)
    refuse_read(read, (target / name for name in files))
    with ExitStack() as stack:
        stack.enter_context(folder_for(target))
        staging = _Staging(target, stack)
        for name, chunks in files.items():
            staging.write(name, chunks)
        with folder_lock(staging.base):
            staging.finish(job)
    return [target / name for name in files]


def write_output(path: Path | str, chunks: Chunks, *, read: Iterable[Path] = ()) -> Path:
    """Write one file completely or not at all.

    Raises:
        OutputError: it could not be written; an earlier file at this path is unchanged.
    """
    target = Path(path)
    return write_outputs(target.parent, {target.name: chunks}, read=read)[0]


def refuse_read(read: Iterable[Path], targets: Iterable[Path]) -> None:
    """Raise an error if a file to write is one that is read, also through a link.

    Raises:
        OutputError: the name of such a file.
    """
    known = {os.path.realpath(path) for path in read}
    for target in targets if known else ():
        if os.path.realpath(target) in known:
            raise OutputError(f"{target}: is read for this, nothing written: name another place")


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


class _Staging:
    """The files of one run: written into hidden folders, then moved into place."""

    def __init__(self, target: Path, stack: ExitStack) -> None:
        self.target, self.stack = target, stack
        # As it was given: folders above it may be closed to us.
        self.base = target
        self.device = self.base.stat().st_dev
        self.stages: dict[int, Path] = {}
        self.moves: list[Move] = []
        self.sums: dict[str, str] = {}
        self.folders: dict[str, None] = {}
        self.main = self._open(self.base, self.device)

    def write(self, name: str, chunks: Chunks) -> None:
        """Write one file of the run into a hidden folder.

        Raises:
            OutputError: it could not be written, or there is no file at its place.
        """
        shown = self.target / name
        try:
            place = follow_links(self.base, name)
            refuse_other_things(place, shown)
            nearest = self._plan_folders(place, shown)
            stage = self.stages.get(nearest.stat().st_dev) or self._open(
                nearest, nearest.stat().st_dev
            )
            staged = stage / f"{len(self.moves)}.new"
            self.sums[name] = write_staged(staged, chunks)
            keep_permissions(place, staged)
            self._add_move(place, staged, sign(staged))
        except OutputError:
            raise
        except OSError as error:
            raise OutputError(describe_os_error(shown, "could not be written", error)) from error

    def finish(self, job: str) -> None:
        """Move everything into place and remove what the job makes no longer; all or nothing.

        Raises:
            OutputError: a file could not be moved; the earlier files are put back.
        """
        if job:
            names = [*self.sums]
            written = read_manifest(self.base)
            outdated = [*find_outdated(self.base, written, job, names)]
            written[job] = {name: self.sums[name] for name in sorted(names)}
            self.write(MANIFEST, [format_manifest(written)])
            for _, path in outdated:
                if path.stat().st_dev == self.device:
                    self._add_move(path, self.main / "none", None)
        moves = (replace(each, before=sign(self.base / each.place)) for each in self.moves)
        commit(Journal(self.base, tuple(moves), tuple(self.folders)), self.main)

    def _add_move(self, place: Path, staged: Path, after: tuple[int, int] | None) -> None:
        former = staged.parent / f"{len(self.moves)}.former"
        paths = [self._shorten(each) for each in (staged, place, former)]
        self.moves.append(Move(paths[0], paths[1], paths[2], None, after))

    def _plan_folders(self, place: Path, shown: Path) -> Path:
        """Return the nearest folder of a place that is there, and note those to make."""
        missing = []
        parent = place.parent
        while not parent.exists():
            missing.append(parent)
            parent = parent.parent
        if not parent.is_dir():
            raise OutputError(f"{shown.parent}: expected a folder to write into: not a directory")
        self.folders.update(dict.fromkeys(map(self._shorten, reversed(missing))))
        return parent

    def _open(self, folder: Path, device: int) -> Path:
        """Return a new hidden folder, from which files can be moved on one device."""
        with folder_lock(folder):
            sweep(folder)
            main = self.main if self.stages else None
            self.stages[device] = self.stack.enter_context(open_stage(folder, main))
        return self.stages[device]

    def _shorten(self, path: Path) -> str:
        is_inside = path.is_relative_to(self.base)
        return (path.relative_to(self.base) if is_inside else path).as_posix()


def follow_links(base: Path, name: str) -> Path:
    """Return the place of a file in a folder; if links lead elsewhere, where they lead."""
    path = base / name
    real = os.path.realpath(path)
    is_plain = real == os.path.normpath(Path(os.path.realpath(base)) / name)
    return path if is_plain else Path(real)


def refuse_other_things(place: Path, shown: Path) -> None:
    """Make sure that a place has a file or nothing.

    Raises:
        OutputError: something else is there.
    """
    if place.is_symlink():
        raise OutputError(f"{shown}: expected a file to write, found a link to itself")
    mode = status.st_mode if (status := stat_if_there(place)) else None
    if mode is not None and not stat.S_ISREG(mode):
        found = "a folder" if stat.S_ISDIR(mode) else "something else"
        raise OutputError(f"{shown}: expected a file to write, found {found}")


def write_staged(path: Path, chunks: Chunks) -> str:
    """Write one file, flush it to disk, and return its SHA-256."""
    hashed = chunks if isinstance(chunks, HashedChunks) else HashedChunks(chunks)
    with path.open("wb") as file:
        file.writelines(hashed)
        file.flush()
        os.fsync(file.fileno())
    return hashed.sum.hexdigest()


def stat_if_there(path: Path) -> os.stat_result | None:
    """Return the status of a file; None if there is none, as while another run moves it."""
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None


def keep_permissions(former: Path, path: Path) -> None:
    """Set for a new file the permissions, and where allowed the owner, of the one it replaces."""
    status = stat_if_there(former)
    if status is None:
        return
    mine = path.stat()
    if hasattr(os, "chown") and (status.st_uid, status.st_gid) != (mine.st_uid, mine.st_gid):
        # Only the superuser may give files away; others keep what they wrote.
        with suppress(PermissionError):
            os.chown(path, status.st_uid, status.st_gid)
    path.chmod(stat.S_IMODE(status.st_mode))


def encode(chunks: Chunks) -> Iterator[bytes]:
    r"""Yield the chunks of a file as bytes; short texts are joined and encoded as UTF-8.

    A file of 50,000 lines is hashed and written in a few hundred pieces.

    >>> list(encode(["caf", "é"]))
    [b'caf\xc3\xa9']
    """
    texts: list[str] = []
    size = 0
    for chunk in chunks:
        if isinstance(chunk, str):
            texts.append(chunk)
            size += len(chunk)
        if size >= LARGE_PIECE or not isinstance(chunk, str):
            if texts:
                yield "".join(texts).encode("utf-8")
            texts, size = [], 0
        if not isinstance(chunk, str):
            yield chunk
    if texts:
        yield "".join(texts).encode("utf-8")


class HashedChunks:
    """The bytes of a file; `sum` is the SHA-256 of those that were taken.

    A file that is hashed for another reason, too, is hashed only once.

    Args:
        chunks: content in pieces.
    """

    def __init__(self, chunks: Chunks) -> None:
        self.chunks, self.sum = chunks, hashlib.sha256()

    def __iter__(self) -> Iterator[bytes]:
        """Yield the pieces as bytes."""
        for chunk in encode(self.chunks):
            self.sum.update(chunk)
            yield chunk
