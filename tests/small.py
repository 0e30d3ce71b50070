"""The small article of the tests: its text, its facts, and ways to damage a copy of them."""

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
    """Read the small facts once; nobody can change them."""
    return load_facts(FACTS)


def copy_facts(folder: Path) -> Path:
    """Copy the small facts into a folder as `facts`, for a test to change."""
    return Path(shutil.copytree(FACTS, folder / "facts"))


def cell(file: str, line: int, column: str, value: str) -> Damage:
    """Write another value into one cell of a table; lines count from 1, the header's."""

    def damage(folder: Path) -> None:
        rows = [row.split("\t") for row in read(folder / file).split("\n")]
        rows[line - 1][rows[0].index(column)] = value
        write(folder / file, "\n".join("\t".join(row) for row in rows))

    return damage


def line(file: str, number: int, change: Callable[[str], str]) -> Damage:
    """Change one line of a file; what it becomes may hold line breaks."""

    def damage(folder: Path) -> None:
        lines = read(folder / file).split("\n")
        lines[number - 1] = change(lines[number - 1])
        write(folder / file, "\n".join(lines))

    return damage


def swap(file: str, number: int) -> Damage:
    """Swap a line of a file and the next."""

    def damage(folder: Path) -> None:
        lines = read(folder / file).split("\n")
        lines[number - 1], lines[number] = lines[number], lines[number - 1]
        write(folder / file, "\n".join(lines))

    return damage


def replace(file: str, old: str, new: str) -> Damage:
    """Replace the first of a text that is in a file."""

    def damage(folder: Path) -> None:
        text = read(folder / file)
        assert old in text
        write(folder / file, text.replace(old, new, 1))

    return damage


def rewrite(file: str, change: Callable[[bytes], bytes]) -> Damage:
    """Change the bytes of a file."""

    def damage(folder: Path) -> None:
        path = folder / file
        before = path.read_bytes()
        path.write_bytes(change(before))
        assert path.read_bytes() != before

    return damage


def remove(file: str) -> Damage:
    """Remove a file."""
    return lambda folder: (folder / file).unlink()


def all_of(*damages: Damage) -> Damage:
    """Do several kinds of damage, one after the other."""

    def damage(folder: Path) -> None:
        for each in damages:
            each(folder)

    return damage


def read(path: Path) -> str:
    """Read a file as it is."""
    return path.read_bytes().decode("utf-8")


def write(path: Path, text: str) -> None:
    """Write a file as it is given."""
    path.write_bytes(text.encode("utf-8"))
