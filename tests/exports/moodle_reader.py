"""A strict reader of Moodle XML: what Moodle's importer takes, and nothing that it ignores.

Source: https://docs.moodle.org/en/Moodle_XML_format
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

from tests.exports.told_questions import ToldQuestion

CHILDREN = (
    "name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber",
    "single", "shuffleanswers", "answernumbering", "showstandardinstruction",
)  # fmt: skip
# Moodle divides the path of a category at single slashes.
SINGLE_SLASH = re.compile(r"(?<!/)/(?!/)")


def read_moodle(text: str) -> list[ToldQuestion]:
    """Read all questions of a file.

    Raises:
        ValueError: Moodle would skip something or read it as something else.
    """
    root = ElementTree.fromstring(text.encode("utf-8"))  # noqa: S314 - written by ourselves
    if root.tag != "quiz":
        raise ValueError(f"expected a quiz: {root.tag}")
    category, found = "", []
    for each in root:
        if each.get("type") == "category":
            category = find_text(each, "category/text")
            names = SINGLE_SLASH.split(category)
            if names[:2] != ["$course$", "top"] or any(len(name) > 255 for name in names):
                raise ValueError(f"not a path of categories: {category}")
        else:
            found.append(read_question(each, category))
    return found


def read_question(element: ElementTree.Element, category: str) -> ToldQuestion:
    """Read one question.

    Raises:
        ValueError: Moodle would not take it for a question with one right answer.
    """
    tags = [child.tag for child in element]
    answers = element.findall("answer")
    if element.get("type") != "multichoice" or tuple(tags[: len(CHILDREN)]) != CHILDREN:
        raise ValueError(f"not a question: {element.attrib} {tags}")
    if find_text(element, "single") != "true" or set(tags[len(CHILDREN) :]) != {"answer", "tags"}:
        raise ValueError(f"expected one right answer of several: {tags}")
    if {a.get("format") for a in answers} != {"html"} or len(answers) < 2:
        raise ValueError(f"expected answers in HTML: {[a.attrib for a in answers]}")
    fractions = [answer.get("fraction") for answer in answers]
    if sorted(map(str, fractions)) != ["0"] * (len(answers) - 1) + ["100"]:
        raise ValueError(f"expected one right answer of several: {fractions}")
    id = find_text(element, "idnumber")
    kinds = [tag.text or "" for tag in element.findall("tags/tag/text")]
    if len(id) > 100 or any(len(kind) > 50 for kind in kinds):
        raise ValueError(f"Moodle cuts this: {id} {kinds}")
    return ToldQuestion(
        id, kinds[0], category, find_text(element, "name/text"),
        find_text(element, "questiontext/text"),
        tuple(find_text(answer, "text") for answer in answers),
        tuple(find_text(answer, "feedback/text") for answer in answers),
        fractions.index("100"), find_text(element, "generalfeedback/text"),
    )  # fmt: skip


def find_text(element: ElementTree.Element, path: str) -> str:
    """Return the text of the only element at a path.

    Raises:
        ValueError: there is none, there are several, or it has elements in it.
    """
    found = element.findall(path)
    if len(found) != 1 or len(found[0]):
        raise ValueError(f"expected one {path} with text in {element.tag}")
    return (found[0].text or "").strip()
