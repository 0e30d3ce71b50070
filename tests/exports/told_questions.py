"""A question as another program reads it, and what must come out of it."""

from __future__ import annotations

from dataclasses import dataclass

from ntgraph.exports.classroom_questions import Question, list_questions
from ntgraph.exports.statement_details import DetailsCache
from ntgraph.facts import FactBase
from tests.exports.packs import read_text

TAGS = ("p", "b", "i", "dl", "dt", "dd")
ALLOWED = frozenset(f"<{end}{tag}>" for end in ("", "/") for tag in TAGS)


@dataclass(frozen=True)
class ToldQuestion:
    """A question as a system for courses would read it; all texts are HTML."""

    id: str
    tag: str
    category: str
    name: str
    text: str
    options: tuple[str, ...]
    replies: tuple[str, ...]
    right: int
    feedback: str


def expect(facts: FactBase) -> list[Question]:
    return list(list_questions(facts, DetailsCache(facts)))


def flat(text: str) -> str:
    return " ".join(text.split())


def assert_same(read_back: ToldQuestion, question: Question) -> None:
    """Check that nothing of a question was lost or turned into markup."""
    assert read_back.id == f"ntgraph-{question.id.replace(':', '-')}"
    assert read_back.tag == question.kind
    assert read_back.right == question.right
    assert [read_text(option) for option in read_back.options] == list(question.options)
    asked = [question.text, *(f"Safety: {c.text}" for c in question.cautions)]
    assert read_text(read_back.text) == flat(" ".join(asked))
    assert [read_text(reply) for reply in read_back.replies] == [flat(w) for w in question.why]
    feedback = read_text(read_back.feedback)
    assert flat(question.explanation) in feedback
    for details in question.statement_details:
        said = [details.sentence, details.reason, *details.contested]
        said += [] if details.layer == "reference" else [details.verdict]
        said += [saying.text for saying in details.sayings]
        said += [work.citation for work in details.cited] + [work.note for work in details.cited]
        said += [work.citation for caution in details.cautions for work in caution.works]
        said += [caution.text for caution in details.cautions]
        assert [words for words in said if flat(words) not in feedback] == []
