"""Makes tables of annotations from short lines that an annotator wrote; see annotation_guide.md.

python -m benchmarks.drafting.annotate TEXTS --sentences 12-name
python -m benchmarks.drafting.annotate TEXTS NOTES/12-name.me.facts --annotator me
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.drafting.annotation_files import ANNOTATIONS, Annotation, write_annotations
from benchmarks.drafting.development_texts import TextToScore, read_text
from ntgraph.facts.own_folder import read_ground
from ntgraph.quotations.sentences import Sentence
from ntgraph.records.identifiers import hash_span

LEVELS = {"lack": "deficiency", "excess": "excess"}
PLAIN_FLAGS = ("c", "not", *LEVELS)
Place = tuple[int, int]


class NotesError(Exception):
    """Lines of notes that make no annotations; each message names file and line."""


def read_notes(text: TextToScore, lines: Iterable[str], file: str) -> list[Annotation]:
    """Return the annotations of all lines, in the order of the text.

    Raises:
        NotesError: lines are wrong; the message lists all of them.
    """
    problems: list[str] = []
    made: dict[tuple[object, ...], Annotation] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            annotation = read_line(text, line)
        except ValueError as error:
            problems.append(f"{file}:{number}: {error}: {line.strip()}")
            continue
        if made.setdefault(annotation.said, annotation) is not annotation:
            problems.append(f"{file}:{number}: the same stands in an earlier line: {line.strip()}")
    if problems:
        raise NotesError("\n".join(problems))
    return sorted(made.values(), key=lambda each: (each.start, each.object_start, each.said[3:]))


def read_line(text: TextToScore, line: str) -> Annotation:
    """Return the annotation of one line of notes.

    Raises:
        ValueError: the line has no four cells, or a cell is wrong.
    """
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) not in (4, 5):
        raise ValueError("expected sentence | subject | predicate | object | flags")
    number, subject, predicate, object_, *rest = cells
    if predicate not in read_ground().vocabulary.predicates:
        raise ValueError(f"no predicate {predicate!r}")
    if not number.isdigit() or not 1 <= int(number) <= len(text.sentences):
        raise ValueError(f"no sentence {number}: expected 1 to {len(text.sentences)}")
    flags, hedge = read_flags(rest[0] if rest else "")
    sentence = text.sentences[int(number) - 1]
    subject, subject_words = split_label(subject)
    object_, object_words = split_label(object_)
    if subject.casefold() == object_.casefold():
        raise ValueError("both ends are the same")
    objects = find_places(text.text, object_words, sentence)
    if "c" in flags:
        where = find_antecedent(text.text, subject_words, sentence)
        places = (where, objects[0])
    else:
        places = choose_pair(find_places(text.text, subject_words, sentence), objects)
    return Annotation(
        sentence.start,
        sentence.end,
        hash_span(text.text[sentence.start : sentence.end]),
        subject,
        next((LEVELS[flag] for flag in flags if flag in LEVELS), ""),
        predicate,
        object_,
        "not" in flags,
        hedge,
        text.list_cites(sentence),
        "c" in flags,
        *places[0],
        *places[1],
    )


def read_flags(cell: str) -> tuple[list[str], str]:
    """Return the plain flags of a cell, and its hedge.

    >>> read_flags("c hedge=may not")
    (['c', 'not'], 'may')
    >>> read_flags("hedge=some_studies")
    ([], 'some studies')

    Raises:
        ValueError: a word is no flag.
    """
    words = cell.split()
    hedges = [word.partition("=")[2] for word in words if word.startswith("hedge=")]
    plain = [word for word in words if not word.startswith("hedge=")]
    if wrong := [word for word in plain if word not in PLAIN_FLAGS]:
        raise ValueError(f"no flag {wrong[0]!r}: expected {', '.join(PLAIN_FLAGS)} or hedge=WORD")
    return plain, hedges[0].replace("_", " ") if hedges else ""


def split_label(cell: str) -> tuple[str, str]:
    """Return a label and the words of the text that name the thing.

    >>> split_label("headache @ headaches"), split_label("caffeine")
    (('headache', 'headaches'), ('caffeine', 'caffeine'))

    Raises:
        ValueError: the cell is empty.
    """
    label, _, words = (part.strip() for part in cell.partition("@"))
    if not label:
        raise ValueError("an end without a label")
    return label, words or label


def find_places(text: str, words: str, sentence: Sentence) -> list[Place]:
    """Return where words stand in a sentence, in order.

    Raises:
        ValueError: they do not stand there.
    """
    found = list(search(text, words, sentence.start, sentence.end))
    if not found:
        raise ValueError(f"{words!r} is not in the sentence")
    return found


def find_antecedent(text: str, words: str, sentence: Sentence) -> Place:
    """Return the last place before a sentence where words stand.

    Raises:
        ValueError: they do not stand before it.
    """
    found = list(search(text, words, 0, sentence.start))
    if not found:
        raise ValueError(f"{words!r} is not in front of the sentence")
    return found[-1]


def search(text: str, words: str, start: int, end: int) -> Iterator[Place]:
    """Yield where words stand between two places; case and the form of blanks do not matter."""
    joined = r"\s+".join(map(re.escape, words.split()))
    pattern = re.compile(rf"(?<!\w){joined}(?!\w)", re.IGNORECASE)
    return (match.span() for match in pattern.finditer(text, start, end))


def choose_pair(subjects: Sequence[Place], objects: Sequence[Place]) -> tuple[Place, Place]:
    """Return the places of two ends that stand nearest to each other and are not one place.

    Raises:
        ValueError: there are no two places that are apart.
    """
    pairs = [(s, o) for s in subjects for o in objects if s[1] <= o[0] or o[1] <= s[0]]
    if not pairs:
        raise ValueError("both ends stand in one place")
    return min(pairs, key=lambda pair: max(pair[1][0] - pair[0][1], pair[0][0] - pair[1][1]))


def main(arguments: Sequence[str] | None = None) -> int:
    """List sentences, or write the tables of annotations; return 1 if notes are wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("texts", type=Path)
    parser.add_argument("notes", type=Path, nargs="*")
    parser.add_argument("--annotator", default="a")
    parser.add_argument("--sentences", default="", metavar="ID")
    parser.add_argument("--out", type=Path, default=ANNOTATIONS)
    given = parser.parse_args(arguments)
    if given.sentences:
        text = read_text(given.texts, given.sentences)
        for number, each in enumerate(text.sentences, 1):
            print(number, " ".join(text.text[each.start : each.end].split()))
    wrong = 0
    for notes in given.notes:
        text_id = notes.name.split(".")[0]
        try:
            found = read_notes(
                read_text(given.texts, text_id), notes.read_text("utf-8").split("\n"), notes.name
            )
        except NotesError as error:
            print(error, file=sys.stderr)
            wrong = 1
            continue
        write_annotations(given.out / f"{text_id}.{given.annotator}.tsv", found)
        print(f"{text_id}: {len(found)} facts")
    return wrong


if __name__ == "__main__":
    raise SystemExit(main())
