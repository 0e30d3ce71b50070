"""A large SIF says the same in columns as in records, or is refused in the same words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntgraph.imports.files import import_size_limits
from ntgraph.imports.large_files import text_blocks
from tests.imports.large_files.both_readers import check_same

CASES = {
    "blanks": "tea delays sleep\ntea  raises a b c \nlonely\nb feeds tea\n",
    "tabs": "a cup\tdelays\tsleep\t\nlonely one\n a cup \traises\tx\ty z\n\nx\traises\tx\n",
    "header": "source\tinteraction\ttarget\na\tr\tb\n",
    "header after a gap": "\nsource target relation\nSource Interaction Target\na r b\n",
    "header behind blanks": " \nsource interaction target\na r b\n",
    "twice": "a r b b\na r b\na\nb r a\na\n",
    "node first named by an edge": "z r y\na\ny\nz r a\n",
    "numbers": "1 2 3\n1 2 4\n",
    "byte order mark": "\ufeffa r b\r\nb s c\r\n",
    "no line end": "a r b\nb s c",
    "nodes alone": "a\nb\n",
    "two words": "a b\na r b\nc\td\n",
    "gaps": "a\t\tb\n\tr\tb\na\tr\t\tc\na\tr\tb\n",
    "empty": "\n \n",
    "words of direction": "a raises b\nb lowers c d\n",
    "odd blanks": "a\u00a0 r\u2003b\x1fc d\n",
    "control characters in tabs": "a\x1f\tr\tb\x0b\nc\tr\td\x85\n",
}


@contextmanager
def in_blocks_of(size: int) -> Iterator[None]:
    """Read in blocks of so many bytes; the first one is read line by line."""
    with pytest.MonkeyPatch.context() as patch:
        read = partial(text_blocks.read_bytes_in_parts, size=size)
        patch.setattr(text_blocks, "read_bytes_in_parts", read)
        yield


def write(folder: Path, text: str) -> Path:
    path = folder / "g.sif"
    path.write_text(text, encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("name", CASES)
def test_both_readers_say_the_same(name: str, tmp_path: Path) -> None:
    for size in (3, 20, text_blocks.BLOCK):
        with in_blocks_of(size):
            check_same(write(tmp_path, CASES[name]))
    check_same(write(tmp_path, CASES[name]), lenient=True)
    check_same(write(tmp_path, CASES[name]), format="sif")


def test_line_ends_of_old_macs_are_read_line_by_line(tmp_path: Path) -> None:
    check_same(write(tmp_path, "a r b\rb r c\r\nc r d\n"), is_fast=False)


def test_long_lines_and_words_are_refused(tmp_path: Path) -> None:
    word = "x" * (import_size_limits.LONGEST_TEXT + 1)
    check_same(write(tmp_path, f"a r b\na r {word}\nb r {word} c\n"))
    check_same(write(tmp_path, "a r b\n" + "x " * import_size_limits.LONGEST_ROW + "\n"))


def test_names_of_columns_are_mapped(tmp_path: Path) -> None:
    check_same(write(tmp_path, CASES["blanks"]), predicate="relation")
    check_same(write(tmp_path, CASES["blanks"]), predicate="predicate")


WORDS = st.sampled_from(["a", "b", "tea", "raises", "A", "x y", "1", " a", "é"])
LINES = st.lists(st.lists(WORDS, max_size=6), min_size=1, max_size=12)


@settings(max_examples=40, deadline=None)
@given(LINES, st.sampled_from(["\t", " "]), st.sampled_from(["\n", "\r\n"]))
def test_random_lines_say_the_same(lines: list[list[str]], between: str, end: str) -> None:
    text = end.join(between.join(words) for words in lines)
    with TemporaryDirectory() as folder, in_blocks_of(12):
        check_same(write(Path(folder), text), is_fast=None)
