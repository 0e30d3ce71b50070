"""WordNet 3.0 as a table of nodes and one of edges, from Debian's package `wordnet-base`.

Every synset is a node, and every pointer an edge; pointers of the same kind between several words
of two synsets are one edge. WordNet may be used and passed on with its
notice (`/usr/share/doc/wordnet-base/copyright`); the tables are written where they are asked for
and are no part of the repository. The form of the files is that of the manual page wndb(5WN),
the pointers are those of wninput(5WN).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.large.tables import write_pair

DICTIONARY = Path("/usr/share/wordnet")
PARTS_OF_SPEECH = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
TYPES = {"n": "noun", "v": "verb", "a": "adjective", "s": "adjective", "r": "adverb"}
POINTERS = {
    "!": "is the opposite of",
    "@": "is a kind of",
    "@i": "is an instance of",
    "~": "has the kind",
    "~i": "has the instance",
    "#m": "is a member of",
    "#s": "is a substance of",
    "#p": "is a part of",
    "%m": "has the member",
    "%s": "has the substance",
    "%p": "has the part",
    "=": "has the attribute",
    "+": "is related in form to",
    ";c": "belongs to the topic",
    "-c": "is the topic of",
    ";r": "belongs to the region",
    "-r": "is the region of",
    ";u": "belongs to the usage",
    "-u": "is the usage of",
    "*": "entails",
    ">": "causes",
    "^": "see also",
    "$": "is in one group of verbs with",
    "&": "is similar to",
    "<": "is the participle of",
    "\\": "pertains to",
}


class Synset(NamedTuple):
    """A set of words with one meaning, and its pointers to others: symbols and ids."""

    id: str
    words: list[str]
    type: str
    gloss: str
    pointers: list[tuple[str, str]]


def read_synsets(folder: Path) -> Iterator[Synset]:
    """Yield every synset of the four files of data, in their order."""
    for name, letter in PARTS_OF_SPEECH.items():
        with (folder / f"data.{name}").open(encoding="utf-8") as file:
            for line in file:
                if not line.startswith("  "):
                    yield read_synset(line, letter)


def read_synset(line: str, letter: str) -> Synset:
    """Return the synset of a line; its id is the letter of its part of speech and its offset."""
    fields, _, gloss = line.partition(" | ")
    cells = fields.split()
    word_count = int(cells[3], 16)
    words = [clean_word(cells[4 + 2 * at]) for at in range(word_count)]
    start = 4 + 2 * word_count
    pointer_count = int(cells[start])
    pointers = [
        (cells[at], cells[at + 2] + cells[at + 1])
        for at in range(start + 1, start + 1 + 4 * pointer_count, 4)
    ]
    return Synset(letter + cells[0], words, TYPES[cells[2]], gloss.strip(), pointers)


def clean_word(word: str) -> str:
    """Return a word with blanks, without the marker of an adjective's position.

    >>> clean_word("well-off"), clean_word("in_the_buff(p)")
    ('well-off', 'in the buff')
    """
    return word.partition("(")[0].replace("_", " ")


def write_wordnet(folder: Path, dictionary: Path = DICTIONARY) -> None:
    """Write `wordnet_nodes.tsv` and `wordnet_edges.tsv` into a folder.

    Raises:
        FileNotFoundError: Debian's package `wordnet-base` is not installed.
    """
    synsets = list(read_synsets(dictionary))
    nodes = ((each.id, ", ".join(each.words), each.type, each.gloss) for each in synsets)
    edges = dict.fromkeys(
        (each.id, POINTERS[symbol], target) for each in synsets for symbol, target in each.pointers
    )
    write_pair(folder, "wordnet", nodes, edges)


if __name__ == "__main__":
    write_wordnet(Path(sys.argv[1]))
