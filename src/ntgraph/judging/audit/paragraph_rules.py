"""Rules that look at a whole paragraph: works cited in it beside a statement, not for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ntgraph.judging.audit.citation_record import Citation, name_reference, passage_of
from ntgraph.judging.audit.finding_and_fault import Fault, Passage
from ntgraph.records import Evidence, Statement
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import CONTRADICTED, DOES_NOT_SUPPORT, HOLDING

Cited = tuple[Citation, Evidence]


@frozen_record
class Paragraph:
    """All that one paragraph of an article says, in its order.

    `tell` returns a statement as a sentence.
    """

    said: tuple[Cited, ...]
    tell: Callable[[Statement], str]

    @property
    def numbers(self) -> dict[str, int]:
        """The printed number of each work cited in the paragraph, by the work's id."""
        return {
            work: citation.numbers[work]
            for citation, piece in self.said
            for work in piece.cited_sources
            if work in citation.numbers
        }


def list_paragraphs(
    citations: Sequence[Citation], tell: Callable[[Statement], str]
) -> Iterator[Paragraph]:
    """Yield the paragraphs of an article."""
    blocks: dict[tuple[str, str], list[Cited]] = {}
    for citation in citations:
        for piece in citation.evidence:
            if piece.span:
                block = piece.span.section, piece.span.block
                blocks.setdefault(block, []).append((citation, piece))
    for said in blocks.values():
        yield Paragraph(tuple(said), tell)


def check_not_contradicted_beside(paragraph: Paragraph) -> Iterator[Fault]:
    """Check that no work cited for other sentences of the paragraph contradicts a statement.

    That is a work that was read, and on which the verdict *contradicted* rests.
    """
    for citation, piece in paragraph.said:
        statement = citation.statement
        if statement.verdict != CONTRADICTED or statement.assessment is None:
            continue
        for work, number in paragraph.numbers.items():
            is_ground = work in statement.assessment.sources and citation.is_read(work)
            if is_ground and work not in citation.numbers:
                which = name_reference(number, citation.sources.get(work), work)
                message = (
                    f"{which} is cited in the same paragraph, and the verdict that this is "
                    "contradicted rests on it."
                )
                said = [(citation, piece)]
                yield make_fault("contradicted_by_neighbor", message, number, work, said)


def check_cited_at_right_sentence(paragraph: Paragraph) -> Iterator[Fault]:
    """Check that a work that carries nothing of its sentence does not fit another one better.

    Another sentence of the paragraph fits better if it does not cite the work, and its
    statement is judged to hold because of it.
    """
    for work, number in paragraph.numbers.items():
        fitting = [each for each in paragraph.said if is_carried(each[0], work)]
        for passage, said in group_by_passage(paragraph.said, work).items():
            if not all(is_unsupported(citation, work) for citation, _ in said):
                continue
            near = [c for c, piece in fitting if passage_of(piece) != passage]
            if near:
                which = name_reference(number, near[0].sources.get(work), work)
                told = paragraph.tell(near[0].statement)
                message = (
                    f"{which} does not carry this; it is among the works by which another "
                    f"sentence of the paragraph holds: {told}"
                )
                yield make_fault("cited_at_wrong_sentence", message, number, work, said)


def group_by_passage(said: Sequence[Cited], work: str) -> dict[Passage | None, list[Cited]]:
    """Return what cites a work, grouped by sentence."""
    groups: dict[Passage | None, list[Cited]] = {}
    for citation, piece in said:
        if work in piece.cited_sources:
            groups.setdefault(passage_of(piece), []).append((citation, piece))
    return groups


def is_carried(citation: Citation, work: str) -> bool:
    """Return whether a statement that does not cite a work is judged to hold because of it."""
    statement = citation.statement
    return (
        statement.verdict in HOLDING
        and statement.assessment is not None
        and work in statement.assessment.sources
        and work not in citation.numbers
        and citation.is_read(work)
    )


def is_unsupported(citation: Citation, work: str) -> bool:
    """Return whether a work is judged not to support a statement."""
    kinds = [s.stance for s in citation.statement.stances if s.source == work]
    return kinds == [DOES_NOT_SUPPORT]


def make_fault(code: str, message: str, number: int, work: str, said: Sequence[Cited]) -> Fault:
    """Return a fault of a sentence and a work."""
    piece = said[0][1]
    statements = tuple(citation.statement.id for citation, _ in said)
    return Fault(code, message, number, work, statements, piece.place, passage_of(piece))


RULES = (check_not_contradicted_beside, check_cited_at_right_sentence)
