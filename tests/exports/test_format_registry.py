"""All formats: written in pieces, the same bytes twice, and fully described."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from ntgraph import exports
from ntgraph.atomic_write import encode
from ntgraph.errors import UnknownTermError
from ntgraph.exports import FORMATS, Format, get_format
from ntgraph.facts import FactBase

each_format = pytest.mark.parametrize("format", FORMATS.values(), ids=list(FORMATS))


def whole(chunks: Iterable[str] | Iterable[bytes]) -> bytes:
    return b"".join(encode(chunks))


@each_format
def test_no_file_is_empty(format: Format, world: FactBase) -> None:
    files = format.make_files(world, f"out{format.suffix}")
    assert files
    assert all(whole(chunks) for chunks in files.values())


@each_format
def test_it_is_the_same_twice(format: Format, world: FactBase) -> None:
    once, again = (
        {name: whole(chunks) for name, chunks in format.make_files(world, "out").items()}
        for _ in range(2)
    )
    assert once == again


@each_format
def test_it_says_what_it_is(format: Format) -> None:
    assert format.title
    assert format.meant_for
    assert format.function in exports.__all__


@each_format
def test_names_of_files_stay_within_the_folder(format: Format, world: FactBase) -> None:
    name = f"out{format.suffix}"
    files = format.make_files(world, name)
    inside = f"{name}/" if format.is_folder else "out"
    assert all(file.startswith(inside) and ".." not in file for file in files)


def test_unknown_format_suggests_others() -> None:
    with pytest.raises(UnknownTermError, match="did you mean 'graphml'"):
        get_format("grapml")


def test_everything_public_is_there() -> None:
    assert exports.__all__ == sorted(exports.__all__)
    assert dir(exports) == exports.__all__
    assert all(hasattr(exports, name) for name in exports.__all__)
