"""Moodle XML: the quiz questions with categories and tags, for Moodle's question bank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from ntgraph.exports.classroom_questions import PARTS, Question, list_questions
from ntgraph.exports.course_questions import (
    identify_question,
    name_category,
    name_course_part,
    name_question,
    paragraph,
    paragraphs,
    tell_cautions,
    tell_grounds,
)
from ntgraph.exports.statement_details import DetailsCache, describe_origin, tidy
from ntgraph.exports.xml_text import XML_DECLARATION, format_value
from ntgraph.facts import FactBase
from ntgraph.facts.tour_statements import shown_statements
from ntgraph.learning import why_none

# Moodle cuts longer tags. Source: TAG_MAX_LENGTH in its lib/classes/tag
LONGEST_TAG = 50
SEVERAL = "Several articles"
ACCEPTED = "Accepted facts"
# "$course$/top" is what Moodle calls the question bank of the course that imports the file.
TOP = "$course$/top"


def to_moodle_xml(facts: FactBase) -> Iterator[str]:
    """Yield every quiz question in Moodle's XML format: those checked by hand, then by kind.

    As in `gift`, a question has one right answer, feedback on each wrong one, and as general
    feedback the statements that the answer rests on, with verdict and reason, section and
    hedge, works cited with their stances, what contests them and their safety notes. Safety
    notes also stand with the question, and its id number stays from export to export.

    There is a category for each kind of question and, with several articles, one in it for
    each article. Tags name the kind, the article and the tours whose steps show a statement
    that the answer rests on. A tag of more than 50 characters, which Moodle would cut, is left
    out. What `gift` leaves out is left out here, too.
    """
    questions = list(list_questions(facts, DetailsCache(facts)))
    tours = find_tours(facts)
    origin = paragraphs(describe_origin(facts))
    yield f"{XML_DECLARATION}<quiz>\n"
    if not questions:
        none = paragraph(f"No questions: {why_none(facts)}")
        yield from write_category((name_category(facts.data.title),), origin + none)
    names: Counter[str] = Counter()
    named: tuple[str, ...] = ()
    for question in sort_by_category(questions, facts):
        category = name_path(question, facts)
        if category != named:
            named = category
            yield from write_category(category, paragraph(PARTS[question.part][1]) + origin)
        tags = list_tags(question, facts, tours)
        yield from write_moodle_question(question, name_question(question, names), tags)
    yield "</quiz>\n"


def find_articles(question: Question, facts: FactBase) -> list[str]:
    """Return the slugs of the articles that make the statements behind a question."""
    behind = (facts.statements[details.id] for details in question.statement_details)
    return sorted(
        {e.article for made in behind for e in made.evidence if e.article in facts.articles}
    )


def name_path(question: Question, facts: FactBase) -> tuple[str, ...]:
    """Return the names of a question's category and of those that contain it."""
    path = (name_category(facts.data.title), *name_course_part(question.part))
    if len(facts.articles) < 2:
        return path
    slugs = find_articles(question, facts)
    if len(slugs) == 1:
        return (*path, name_category(facts.articles[slugs[0]].title))
    return (*path, SEVERAL if slugs else ACCEPTED)


def sort_by_category(questions: list[Question], facts: FactBase) -> list[Question]:
    """Return questions with those of one category together, in the order of the categories."""
    places: dict[tuple[str, ...], int] = {}
    for question in questions:
        places.setdefault(name_path(question, facts), len(places))
    return sorted(questions, key=lambda question: places[name_path(question, facts)])


def find_tours(facts: FactBase) -> Mapping[str, list[str]]:
    """Return the titles of the tours that show a statement, by the statement's id."""
    found: dict[str, list[str]] = {}
    for tour in facts.tours.values():
        for id in dict.fromkeys(made.id for made in shown_statements(tour, facts)):
            found.setdefault(id, []).append(tidy(tour.title))
    return found


def list_tags(question: Question, facts: FactBase, tours: Mapping[str, list[str]]) -> list[str]:
    """Return the tags of a question: its kind, its articles and its tours."""
    articles = [f"article {slug}" for slug in find_articles(question, facts)]
    told = [f"tour {t}" for each in question.statement_details for t in tours.get(each.id, ())]
    tags = dict.fromkeys((question.kind, question.part, *articles, *told))
    return [tag for tag in tags if len(tag) <= LONGEST_TAG]


def write_category(path: tuple[str, ...], about: str) -> Iterator[str]:
    """Yield the entry that puts the questions after it into a category."""
    yield '<question type="category">\n'
    yield f"<category><text>{format_value('/'.join((TOP, *path)))}</text></category>\n"
    yield f"{write_text('info', about)}<idnumber></idnumber>\n</question>\n"


def write_moodle_question(question: Question, title: str, tags: list[str]) -> Iterator[str]:
    """Yield one question with one right answer."""
    yield '<question type="multichoice">\n'
    yield f"<name><text>{format_value(title)}</text></name>\n"
    yield write_text("questiontext", paragraph(question.text) + tell_cautions(question))
    yield write_text("generalfeedback", tell_grounds(question))
    yield "<defaultgrade>1</defaultgrade>\n<penalty>0</penalty>\n<hidden>0</hidden>\n"
    yield f"<idnumber>{format_value(identify_question(question))}</idnumber>\n"
    shuffled = "false" if question.is_ordered else "true"
    yield f"<single>true</single>\n<shuffleanswers>{shuffled}</shuffleanswers>\n"
    yield "<answernumbering>abc</answernumbering>\n"
    yield "<showstandardinstruction>0</showstandardinstruction>\n"
    for at, (option, why) in enumerate(zip(question.options, question.why, strict=True)):
        fraction = 100 if at == question.right else 0
        yield f'<answer fraction="{fraction}" format="html">\n{write_html(paragraph(option))}'
        yield f"{write_text('feedback', paragraphs((why,)))}</answer>\n"
    told = "".join(f"<tag><text>{format_value(tag)}</text></tag>" for tag in tags)
    yield f"<tags>{told}</tags>\n</question>\n"


def write_text(name: str, html: str) -> str:
    """Return an element with HTML in it."""
    return f'<{name} format="html">{write_html(html)}</{name}>\n'


def write_html(html: str) -> str:
    """Return HTML as text of XML.

    >>> write_html("<p>a &amp; b</p>")
    '<text>&lt;p&gt;a &amp;amp; b&lt;/p&gt;</text>'
    """
    return f"<text>{format_value(html)}</text>"
