"""The small article of the tests: its text, its facts, and ways to damage a copy of them.

A `Damage` is a function that changes files in a folder of facts.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

from ntgraph.facts import FactBase, load_facts

FACTS = Path(__file__).parent / "small_article" / "facts"
ARTICLE = Path(__file__).parent / "small_article" / "article.txt"

NODES = "nodes.tsv"
SOURCES = "sources.tsv"
DATA = "data.toml"
TOML = "articles/small/article.toml"
BLOCKS = "articles/small/blocks.tsv"
OMISSIONS = "articles/small/omissions.tsv"
REFERENCES = "articles/small/references.tsv"
STATEMENTS = "articles/small/statements.tsv"

Damage = Callable[[Path], None]


@cache
def small_facts() -> FactBase:
    """Return the small facts; they are read once, because they cannot be changed."""
    return load_facts(FACTS)


def copy_facts(folder: Path) -> Path:
    """Copy the small facts to `facts` in a folder, so that a test can change them."""
    return Path(shutil.copytree(FACTS, folder / "facts"))


def cell(file: str, line: int, column: str, value: str) -> Damage:
    """Return a damage: another value in one cell of a table; line 1 is the header."""

    def damage(folder: Path) -> None:
        rows = [row.split("\t") for row in read(folder / file).split("\n")]
        rows[line - 1][rows[0].index(column)] = value
        write(folder / file, "\n".join("\t".join(row) for row in rows))

    return damage


def line(file: str, number: int, change: Callable[[str], str]) -> Damage:
    """Return a damage: one line of a file changed; it may become several lines."""

    def damage(folder: Path) -> None:
        lines = read(folder / file).split("\n")
        lines[number - 1] = change(lines[number - 1])
        write(folder / file, "\n".join(lines))

    return damage


def swap(file: str, number: int) -> Damage:
    """Return a damage: a line of a file swapped with the next."""

    def damage(folder: Path) -> None:
        lines = read(folder / file).split("\n")
        lines[number - 1], lines[number] = lines[number], lines[number - 1]
        write(folder / file, "\n".join(lines))

    return damage


def replace(file: str, old: str, new: str) -> Damage:
    """Return a damage: the first occurrence of a text in a file replaced."""

    def damage(folder: Path) -> None:
        text = read(folder / file)
        assert old in text
        write(folder / file, text.replace(old, new, 1))

    return damage


def rewrite(file: str, change: Callable[[bytes], bytes]) -> Damage:
    """Return a damage: the bytes of a file changed."""

    def damage(folder: Path) -> None:
        path = folder / file
        before = path.read_bytes()
        path.write_bytes(change(before))
        assert path.read_bytes() != before

    return damage


def remove(file: str) -> Damage:
    """Return a damage: a file removed."""
    return lambda folder: (folder / file).unlink()


def all_of(*damages: Damage) -> Damage:
    """Return a damage that does several damages, one after the other."""

    def damage(folder: Path) -> None:
        for each in damages:
            each(folder)

    return damage


def read(path: Path) -> str:
    """Return the text of a file, with its line ends unchanged."""
    return path.read_bytes().decode("utf-8")


def write(path: Path, text: str) -> None:
    """Write a text to a file, with its line ends unchanged."""
    path.write_bytes(text.encode("utf-8"))
