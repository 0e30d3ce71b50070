"""A strict reader of GIFT, from Moodle's description of the format.

Source: https://docs.moodle.org/en/GIFT_format

It is stricter than Moodle: a character with a meaning must be escaped or used for that meaning,
and every question has several answers of which one is right, HTML, and general feedback.
"""

from __future__ import annotations

import re

from tests.exports.told_questions import ToldQuestion

SPECIAL = "~=#{}:"
ESCAPED = re.compile(rf"\\([{re.escape(SPECIAL)}])")
HELD = {character: chr(0xE000 + at) for at, character in enumerate(SPECIAL)}
FREED = {held: character for character, held in HELD.items()}
QUESTION = re.compile(
    r"::(?P<name>[^:]+)::\[html\](?P<text>[^{}:~=#]+)\{\n"
    r"(?P<options>(?:[~=][^~=#{}:\n]+(?:#[^~=#{}:\n]+)?\n)+)####(?P<feedback>[^{}:~=#\n]*)\n\}"
)
NOTE = re.compile(r"// \[id:([A-Za-z0-9-]+)\] \[tag:([a-z]+)\]")


def read_gift(text: str) -> list[ToldQuestion]:
    """Read all questions of a file.

    Raises:
        ValueError: something does not follow the format.
    """
    category, found = "", []
    for block in re.split(r"\n[ \t]*\n", text.strip("\n")):
        lines = block.split("\n")
        notes = [line for line in lines if line.startswith("//")]
        body = "\n".join(line for line in lines if not line.startswith("//"))
        if body.startswith("$CATEGORY: "):
            category = body.removeprefix("$CATEGORY: ")
            if re.search(r"[\\~=#{}:<>]", category):
                raise ValueError(f"Moodle undoes no escapes here: {category!r}")
        elif body:
            found.append(read_question(body, notes, category))
    return found


def read_question(body: str, notes: list[str], category: str) -> ToldQuestion:
    """Read one question.

    Raises:
        ValueError: something in it does not follow the format.
    """
    held = ESCAPED.sub(lambda match: HELD[match[1]], body)
    match = QUESTION.fullmatch(held)
    note = NOTE.fullmatch(notes[0]) if len(notes) == 1 else None
    if match is None or note is None or "\\" in held:
        raise ValueError(f"not a question: {notes} {body!r}")
    options = match["options"].splitlines()
    marks = [option[0] for option in options]
    parts = [option[1:].partition("#") for option in options]
    words = [answer.strip() for answer, _, _ in parts]
    replies = [reply.strip() for _, _, reply in parts]
    if marks.count("=") != 1 or len(options) < 2:
        raise ValueError(f"expected one right answer of several: {options}")
    if any(word.startswith(("%", "[")) or not word for word in words):
        raise ValueError(f"a weight, a format or nothing: {options}")
    return ToldQuestion(
        note[1], note[2], category, free(match["name"]), free(match["text"]),
        tuple(map(free, words)), tuple(map(free, replies)), marks.index("="),
        free(match["feedback"]),
    )  # fmt: skip


def free(text: str) -> str:
    """Return a text with the escaped characters put back."""
    return "".join(FREED.get(character, character) for character in text)
