"""The id that ties the files of one build together, and the check that they are of one build.

The id is a hash of all that a build writes, without the id itself. The page and `graph.json`
carry it. `statements.jsonl` and the data of a page that is too large for one file have no place
for it, but their content is part of the hash.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from ntgraph.atomic_write import Chunks, HashedChunks, encode, list_written
from ntgraph.atomic_write.interrupted_runs import find_interrupted
from ntgraph.atomic_write.manifest import hash_file
from ntgraph.errors import Problem

JOB = "build"
PAGE, GRAPH, STATEMENTS, PAGES = "index.html", "graph.json", "statements.jsonl", "pages"
# The folder with the data of a page that is too large for one file.
DATA = "data"
LENGTH = 32
UNKNOWN = "0" * LENGTH
META = '<meta name="ntgraph-build" content="{}">'
IN_PAGE = re.compile(META.format(f"([0-9a-f]{{{LENGTH}}})").encode())
IN_GRAPH = re.compile(rb', "build": "([0-9a-f]{32})"(?=}\n\Z)')
TAIL_BYTES = 200


class BuildStamp:
    """The hashes of a build's files; `id` is known when all of them are.

    Args:
        pages: the HTML of each page by name, with `UNKNOWN` in the place of the id.
    """

    def __init__(self, pages: Mapping[str, str]) -> None:
        self.pages = pages
        self.sums = {
            name: hashlib.sha256(html.encode("ascii")).hexdigest() for name, html in pages.items()
        }

    @property
    def id(self) -> str:
        """The id of the build."""
        return combine(self.sums)

    def watch(self, name: str, chunks: Chunks, *, signed: bool = False) -> WatchedFile:
        """Return a file that keeps its hash here; with `signed`, JSON gets the id as last key."""
        return WatchedFile(self, name, chunks, signed=signed)

    def sign_page(self, name: str) -> Iterator[str]:
        """Yield a page with the id; all other files must have been written before."""
        yield self.pages[name].replace(META.format(UNKNOWN), META.format(self.id), 1)


class WatchedFile(HashedChunks):
    """A file of a build. The stamp gets its hash without the id, and whoever writes it the whole.

    Args:
        stamp: gets the hash when all bytes were taken.
        name: the name of the file.
        chunks: content in pieces.
        signed: whether it is JSON that gets the id as its last key.
    """

    def __init__(self, stamp: BuildStamp, name: str, chunks: Chunks, *, signed: bool) -> None:
        super().__init__(chunks)
        self._stamp, self._name, self._signed = stamp, name, signed

    def __iter__(self) -> Iterator[bytes]:
        """Yield the pieces as bytes; the last one is held back until all others were taken."""
        held = b""
        for chunk in encode(self.chunks):
            if held:
                self.sum.update(held)
                yield held
            held = chunk
        without_id = self.sum.copy()
        without_id.update(held)
        self._stamp.sums[self._name] = without_id.hexdigest()
        if self._signed:
            start = held.decode().removesuffix("}" + chr(10))
            held = f'{start}, "build": "{self._stamp.id}"}}\n'.encode()
        self.sum.update(held)
        yield held


def combine(sums: Mapping[str, str]) -> str:
    """Return the id of a build with files of these hashes."""
    lines = "".join(f"{name} {sum}\n" for name, sum in sorted(sums.items()))
    return hashlib.sha256(lines.encode()).hexdigest()[:LENGTH]


def check_build(folder: Path) -> tuple[str, list[Problem]]:
    """Return the id of the build in a folder, and a problem for each file that is not of it.

    Where files carry different ids, the one of the page counts.
    """
    problems: list[Problem] = []
    if find_interrupted(folder):
        message = "a run was stopped here while it moved files: build again, or read the folder"
        problems.append(Problem(folder.as_posix(), 1, "", message))
    listed = list_written(folder, JOB)
    names = listed or [PAGE, GRAPH, STATEMENTS, *list_pages(folder)]
    ids, sums = {}, {}
    for name in sorted(names):
        path = folder / name
        if not path.is_file():
            problems.append(problem_of(path, "missing: a build writes it"))
            continue
        ids[name], sums[name] = read_stamp(path)
    build = ids.get(PAGE, "") or next(filter(None, ids.values()), "")
    problems += compare_ids(folder, ids, build)
    for name, sum in sorted(listed.items()):
        if ids.get(name) in (build, "") and name in sums and hash_file(folder / name) != sum:
            problems.append(problem_of(folder / name, "was changed after the build wrote it"))
    if not problems and combine(sums) != build:
        message = f"these files are not all of build {build}, or were changed since"
        problems.append(problem_of(folder / PAGE, message))
    return build, problems


def compare_ids(folder: Path, ids: Mapping[str, str], build: str) -> Iterator[Problem]:
    """Yield a problem for each file that has no id, or that of another build."""
    for name, id in ids.items():
        has_place = name != STATEMENTS and not name.startswith(f"{DATA}/")
        if has_place and id != build:
            told = f"is of build {id}" if id else "names no build"
            yield problem_of(folder / name, f"{told}, but {PAGE} is of {build or 'none'}")
        elif name == PAGE and not id:
            yield problem_of(folder / name, "names no build: it is from an older ntgraph")


def is_in_folder(page: Path) -> bool:
    """Return whether a page has its data in files beside it, which only a web server shows."""
    return page.name == PAGE and (page.parent / DATA / "names.bin").is_file()


def list_pages(folder: Path) -> list[str]:
    """Return the names of the pages about single things, if they are of a build."""
    paths = sorted((folder / PAGES).glob("*.html"))
    return [f"{PAGES}/{path.name}" for path in paths if read_stamp(path)[0]]


def read_stamp(path: Path) -> tuple[str, str]:
    """Return the id that a file carries, empty if none, and its hash as it is without the id."""
    if path.suffix not in (".html", ".json"):
        return "", hash_file(path)
    content = path.read_bytes()
    is_page = path.suffix == ".html"
    start = 0 if is_page else max(0, len(content) - TAIL_BYTES)
    found = (IN_PAGE if is_page else IN_GRAPH).search(content, start)
    if found is None:
        return "", hashlib.sha256(content).hexdigest()
    first, last = found.span(1) if is_page else found.span()
    rest = UNKNOWN.encode() if is_page else b""
    return found[1].decode(), hashlib.sha256(content[:first] + rest + content[last:]).hexdigest()


def problem_of(path: Path, message: str) -> Problem:
    """Return a problem of a whole file."""
    return Problem(path.as_posix(), 1, "", message)
