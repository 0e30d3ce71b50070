"""A strict reader of QTI 2.1 packages with questions that have one right answer.

It follows the package from its manifest, as a system for courses does, and plays each answer.

Source: https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from tests.exports.told_questions import ToldQuestion

QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
PACKAGING = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
NAMES = {"q": QTI[1:-1], "p": PACKAGING[1:-1]}
IDENTIFIER = re.compile(r"[A-Za-z_][\w.-]*")
# What an item consists of, in the order that the schema asks for.
ORDER = re.compile(
    r"responseDeclaration (outcomeDeclaration )+itemBody responseProcessing( modalFeedback)+"
)


@dataclass(frozen=True)
class QtiPackage:
    """The questions in the order of the test, and what the package says of itself."""

    questions: tuple[ToldQuestion, ...]
    title: str
    about: str
    sections: tuple[str, ...]


def read_qti(package: bytes) -> QtiPackage:
    """Read a package.

    Raises:
        ValueError: something does not follow the format.
    """
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        files = {name: opened.read(name) for name in opened.namelist()}
    manifest = parse(files.pop("imsmanifest.xml"), f"{PACKAGING}manifest")
    resources = {each.attrib["identifier"]: each for each in manifest.iter(f"{PACKAGING}resource")}
    listed = {each.attrib["href"] for each in manifest.iter(f"{PACKAGING}file")}
    if listed != files.keys() or any(r.attrib["href"] not in files for r in resources.values()):
        raise ValueError(f"the manifest does not list the files: {listed ^ files.keys()}")
    (made,) = [r for r in resources.values() if r.attrib["type"] == "imsqti_test_xmlv2p1"]
    test = parse(files[made.attrib["href"]], f"{QTI}assessmentTest")
    questions = []
    for section in test.iterfind(".//q:assessmentSection", NAMES):
        for each in section.iterfind("q:assessmentItemRef", NAMES):
            resource = resources[each.attrib["identifier"]]
            if each.attrib["href"] != resource.attrib["href"]:
                raise ValueError(f"the test and the manifest differ: {each.attrib}")
            item = parse(files[each.attrib["href"]], f"{QTI}assessmentItem")
            if item.attrib["identifier"] != each.attrib["identifier"]:
                raise ValueError(f"an item with another id: {item.attrib}")
            questions.append(read_item(item, section.attrib["title"]))
    needed = {each.attrib["identifierref"] for each in made.iterfind("p:dependency", NAMES)}
    if needed != {question.id for question in questions} or len(needed) != len(questions):
        raise ValueError("the test does not depend on its questions, or has one twice")
    return QtiPackage(
        tuple(questions), test.attrib["title"],
        " ".join(write_inner(each) for each in test.iterfind(".//q:rubricBlock", NAMES)),
        tuple(each.attrib["title"] for each in test.iterfind(".//q:assessmentSection", NAMES)),
    )  # fmt: skip


def parse(content: bytes, root: str) -> ElementTree.Element:
    """Parse a document with a certain root.

    Raises:
        ValueError: it has another root.
    """
    parsed = ElementTree.fromstring(content)  # noqa: S314 - written by ourselves
    if parsed.tag != root:
        raise ValueError(f"expected {root}: {parsed.tag}")
    return parsed


def read_item(item: ElementTree.Element, section: str) -> ToldQuestion:
    """Read one question and play each of its answers.

    Raises:
        ValueError: something in it does not follow the format.
    """
    parts = " ".join(child.tag.removeprefix(QTI) for child in item)
    if not ORDER.fullmatch(parts) or not IDENTIFIER.fullmatch(item.attrib["identifier"]):
        raise ValueError(f"not a question: {item.attrib} {parts}")
    (body,) = item.iterfind("q:itemBody", NAMES)
    (choice,) = body.iterfind("q:choiceInteraction", NAMES)
    (prompt,) = choice.iterfind("q:prompt", NAMES)
    (value,) = item.iterfind("q:responseDeclaration/q:correctResponse/q:value", NAMES)
    answers = choice.findall("q:simpleChoice", NAMES)
    ids = [answer.attrib["identifier"] for answer in answers]
    feedback = {
        each.attrib["identifier"]: write_inner(each)
        for each in item.iterfind("q:modalFeedback", NAMES)
    }
    replies, general = [], set()
    for id in ids:
        score, shown = play(item, id)
        if score != float(id == value.text) or shown[-1] != "general_grounds" or len(shown) > 2:
            raise ValueError(f"{id} gives {score} and shows {shown}")
        general.add(feedback[shown[-1]])
        replies.append(feedback[shown[0]] if len(shown) == 2 else "")
    if choice.attrib["maxChoices"] != "1" or len(feedback) != 1 + len(list(filter(None, replies))):
        raise ValueError(f"feedback that nobody sees, or more than one answer: {sorted(feedback)}")
    safety = " ".join(write_inner(each) for each in body.iterfind("q:p", NAMES))
    return ToldQuestion(
        item.attrib["identifier"], item.attrib["identifier"].split("-")[1], section,
        item.attrib["title"], f"{write_inner(prompt)} {safety}",
        tuple(map(write_inner, answers)), tuple(replies), ids.index(value.text or ""),
        general.pop(),
    )  # fmt: skip


def play(item: ElementTree.Element, answer: str) -> tuple[float, list[str]]:
    """Return the score of an answer and the feedback that it shows, in order."""
    (processing,) = item.iterfind("q:responseProcessing", NAMES)
    score, shown = 0.0, []
    for name, value in list(run(processing, answer)):
        if name == "SCORE":
            score = float(value)
        else:
            shown.append(value)
    return score, shown


def run(rules: ElementTree.Element, answer: str) -> Iterator[tuple[str, str]]:
    """Yield the outcomes that rules set; the first condition that holds is the last tried."""
    for rule in rules:
        name = rule.tag.removeprefix(QTI)
        if name == "responseCondition":
            for branch in rule:
                (wanted,) = branch.iterfind("q:match/q:baseValue", NAMES)
                if wanted.text == answer:
                    yield from run(branch, answer)
                    break
        elif name == "setOutcomeValue":
            (value,) = rule.iter(f"{QTI}baseValue")
            yield rule.attrib["identifier"], value.text or ""


def write_inner(element: ElementTree.Element) -> str:
    """Return the content of an element as HTML."""
    inner = html.escape(element.text or "", quote=False)
    for child in element:
        name = child.tag.removeprefix(QTI)
        tail = html.escape(child.tail or "", quote=False)
        inner += f"<{name}>{write_inner(child)}</{name}>{tail}"
    return inner
