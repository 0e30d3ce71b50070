"""QTI 2.1: the quiz questions as an IMS content package for systems that run courses.

How a question is put together follows what importers do with it. Canvas takes the right
answer from the declaration, the feedback on an answer from an outcome called FEEDBACK that
collects, only the first paragraph of it, and general feedback only where its name has
`general_`. Some readers find an interaction only directly in the body.

Source: https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ntgraph.exports.classroom_questions import Question, list_questions
from ntgraph.exports.course_questions import (
    identify_question,
    name_course_part,
    name_question,
    paragraph,
    paragraphs,
    tell_cautions,
    tell_grounds,
)
from ntgraph.exports.statement_details import DetailsCache, describe_origin, tidy
from ntgraph.exports.xml_text import XML_DECLARATION, format_attribute, format_value, mend_for_xml
from ntgraph.facts import FactBase
from ntgraph.learning import why_none

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
PACKAGING = "http://www.imsglobal.org/xsd/imscp_v1p1"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMAS = {
    QTI: "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
    PACKAGING: "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
}
MANIFEST, TEST = "imsmanifest.xml", "test.xml"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
GENERAL = "general_grounds"
MAXIMUM = ' normalMaximum="1"'
SCORE = '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"{}>\n'
ZERO = "<defaultValue><value>0</value></defaultValue>\n</outcomeDeclaration>\n"
SUM = (
    '<outcomeProcessing><setOutcomeValue identifier="SCORE"><sum>'
    '<testVariables variableIdentifier="SCORE"/></sum></setOutcomeValue></outcomeProcessing>\n'
)


@dataclass(frozen=True, slots=True)
class Item:
    """A question of the package with its name, its id and the file that it is in."""

    question: Question
    title: str
    id: str

    @property
    def file(self) -> str:
        """The name of its file in the package."""
        return f"items/{self.id}.xml"


def to_qti(facts: FactBase) -> Iterator[bytes]:
    """Yield a QTI 2.1 content package (.zip) with every quiz question and a test of them all.

    A question has one right answer, feedback on each wrong one and, after any answer, the
    statements that it rests on, with verdict and reason, section and hedge, works cited with
    their stances, what contests them, and safety notes, which also stand with the question.
    Its id stays the same from export to export. Sections of the test are the kinds of
    questions, those checked by hand first; the first tells where the questions come from.

    Some systems read less: Canvas New Quizzes drops all feedback. What `gift` leaves out is
    left out here, too. Files in the package have a fixed date and are not compressed, because
    compression differs between machines.
    """
    names: Counter[str] = Counter()
    items = [
        Item(question, name_question(question, names), identify_question(question))
        for question in list_questions(facts, DetailsCache(facts))
    ]
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as package:
        for name, chunks in (
            (MANIFEST, write_manifest(items)),
            (TEST, write_test(items, facts)),
            *((item.file, write_item(item)) for item in items),
        ):
            content = mend_for_xml("".join(chunks)).encode("utf-8")
            package.writestr(zipfile.ZipInfo(name, FIRST_DAY), content)
    yield written.getvalue()


def open_root(name: str, space: str, attributes: str) -> str:
    """Return the start of a document with its namespace and the place of its schema."""
    return (
        f'{XML_DECLARATION}<{name} xmlns="{space}" xmlns:xsi="{INSTANCE}" '
        f'xsi:schemaLocation="{space} {SCHEMAS[space]}" {attributes}>\n'
    )


def write_manifest(items: list[Item]) -> Iterator[str]:
    """Yield the list of the files in the package."""
    yield open_root("manifest", PACKAGING, 'identifier="ntgraph-questions"')
    yield "<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion>"
    yield "</metadata>\n<organizations/>\n<resources>\n"
    yield f'<resource identifier="ntgraph-test" type="imsqti_test_xmlv2p1" href="{TEST}">\n'
    yield f'<file href="{TEST}"/>\n'
    yield from (f'<dependency identifierref="{item.id}"/>\n' for item in items)
    yield "</resource>\n"
    for item in items:
        yield f'<resource identifier="{item.id}" type="imsqti_item_xmlv2p1" href="{item.file}">\n'
        yield f'<file href="{item.file}"/>\n</resource>\n'
    yield "</resources>\n</manifest>\n"


def write_test(items: list[Item], facts: FactBase) -> Iterator[str]:
    """Yield a test with a section for each kind of question."""
    title = format_attribute(tidy(facts.data.title) or "Questions")
    yield open_root("assessmentTest", QTI, f'identifier="ntgraph-test" title={title}')
    yield SCORE.format("") + ZERO
    yield '<testPart identifier="part" navigationMode="nonlinear" submissionMode="individual">\n'
    yield '<itemSessionControl maxAttempts="0" showFeedback="true" showSolution="true"/>\n'
    about = list(describe_origin(facts))
    if not items:
        yield from write_section("none", "No questions", [*about, why_none(facts)], [])
    for part, members in groupby(items, lambda item: item.question.part):
        heading = ": ".join(name_course_part(part))
        yield from write_section(f"section-{part}", heading, about, list(members))
        about = []
    yield f"</testPart>\n{SUM}</assessmentTest>\n"


def write_section(id: str, heading: str, about: list[str], items: list[Item]) -> Iterator[str]:
    """Yield a section of the test; `about` stands at its beginning."""
    named = f'identifier="{id}" title={format_attribute(heading)}'
    yield f'<assessmentSection {named} visible="true">\n'
    if about:
        yield f'<rubricBlock view="candidate">{paragraphs(about)}</rubricBlock>\n'
    for item in items:
        yield f'<assessmentItemRef identifier="{item.id}" href="{item.file}"/>\n'
    yield "</assessmentSection>\n"


def write_item(item: Item) -> Iterator[str]:
    """Yield a question: its right answer, its text and what is shown after an answer."""
    question = item.question
    named = f"identifier={format_attribute(item.id)} title={format_attribute(item.title)}"
    fixed = 'adaptive="false" timeDependent="false" xml:lang="en" toolName="ntgraph"'
    yield open_root("assessmentItem", QTI, f"{named} {fixed}")
    yield '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">\n'
    yield f"<correctResponse><value>{name_answer(question.right)}</value></correctResponse>\n"
    yield f"</responseDeclaration>\n{SCORE.format(MAXIMUM)}{ZERO}"
    yield '<outcomeDeclaration identifier="FEEDBACK" cardinality="multiple"'
    yield ' baseType="identifier"/>\n<itemBody>\n'
    yield tell_cautions(question)
    yield '\n<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"'
    yield f' shuffle="{"false" if question.is_ordered else "true"}">\n'
    yield f"<prompt>{format_value(question.text)}</prompt>\n"
    for at, option in enumerate(question.options):
        yield f'<simpleChoice identifier="{name_answer(at)}">'
        yield f"{format_value(option)}</simpleChoice>\n"
    yield "</choiceInteraction>\n</itemBody>\n"
    yield from write_processing(question)
    for at, why in enumerate(question.why):
        if why:
            yield write_feedback(name_reply(at), paragraph(why))
    yield write_feedback(GENERAL, tell_grounds(question))
    yield "</assessmentItem>\n"


def write_processing(question: Question) -> Iterator[str]:
    """Yield what an answer leads to: a point or the reply to it, and in any case the grounds."""
    yield "<responseProcessing>\n<responseCondition>\n"
    for at, why in enumerate(question.why):
        name = "responseIf" if at == 0 else "responseElseIf"
        value = "1" if at == question.right else "0"
        yield f'<{name}><match><variable identifier="RESPONSE"/>'
        yield f'<baseValue baseType="identifier">{name_answer(at)}</baseValue></match>\n'
        yield '<setOutcomeValue identifier="SCORE">'
        yield f'<baseValue baseType="float">{value}</baseValue></setOutcomeValue>\n'
        yield add_feedback(name_reply(at)) if why else ""
        yield f"</{name}>\n"
    yield f"</responseCondition>\n{add_feedback(GENERAL)}</responseProcessing>\n"


def add_feedback(id: str) -> str:
    """Return the instruction that shows a feedback."""
    return (
        '<setOutcomeValue identifier="FEEDBACK"><multiple><variable identifier="FEEDBACK"/>'
        f'<baseValue baseType="identifier">{id}</baseValue></multiple></setOutcomeValue>\n'
    )


def write_feedback(id: str, html: str) -> str:
    """Return a feedback, which is shown where the answer leads to it."""
    return (
        f'<modalFeedback outcomeIdentifier="FEEDBACK" identifier="{id}" showHide="show">'
        f"{html}</modalFeedback>\n"
    )


def name_answer(at: int) -> str:
    """Return the id of an answer."""
    return f"answer_{at + 1}"


def name_reply(at: int) -> str:
    """Return the id of the feedback on an answer."""
    return f"why_{at + 1}"
