"""The model reader: chunks in, proposals out; what could not be read is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ntgraph.drafting.article_to_draft import ArticleToDraft, KnownWords
from ntgraph.drafting.model.chat_client import ChatClient, ChunkError
from ntgraph.drafting.model.chunks import ChunkSentence, TextChunk, list_chunks, list_sentences
from ntgraph.drafting.model.kept_chunks import KeptChunks, ReadChunk
from ntgraph.drafting.model.model_answers import ModelStatement, read_statements
from ntgraph.drafting.model.prompt import hash_chunk, hash_prompt, make_messages, make_schema
from ntgraph.drafting.model.told_by_rules import note_rules
from ntgraph.drafting.proposal import MODEL, Proposal

# After so many failures in a row nobody seems to be there, and the rest is not asked.
MOST_FAILED_CHUNKS = 3
# What shows that a sentence speaks of something that was named before.
REFERRING = re.compile(
    r"\b(it|its|they|their|them|this|these|those|such|he|she|his|her|the (?:drug|substance|"
    r"medicine|medication|compound|chemical|plant|vitamin|hormone|toxin)s?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FailedChunk:
    """A passage that was not read, and why."""

    start: int
    end: int
    reason: str


@dataclass(slots=True)
class ReadingCounts:
    """How far a model is, and what it took.

    Of `done` chunks, those `answered` were read, and those `kept` by an earlier run.
    """

    chunks: int = 0
    done: int = 0
    answered: int = 0
    kept: int = 0
    statements: int = 0
    read_tokens: int = 0
    written_tokens: int = 0
    failed: list[FailedChunk] = field(default_factory=list)


@dataclass(slots=True)
class ModelReader:
    """Reads articles with a language model; `tell` is called after each chunk."""

    client: ChatClient
    known: KnownWords
    kept: KeptChunks = field(default_factory=KeptChunks)
    tell: Callable[[ReadingCounts], None] | None = None
    counts: ReadingCounts = field(default_factory=ReadingCounts)
    _failed_in_a_row: int = 0

    @property
    def name(self) -> str:
        """What the proposals name as their reader."""
        return f"{MODEL}:{self.client.model}"

    def read(self, article: ArticleToDraft) -> list[Proposal]:
        """Return what the model says of each chunk; `counts.failed` are those without answer."""
        sentences, long = list_sentences(article)
        chunks = list(list_chunks(sentences))
        self.counts, self._failed_in_a_row = ReadingCounts(chunks=len(chunks)), 0
        self.counts.failed += (
            FailedChunk(each.start, each.end, f"{len(each.words):,} characters without a stop")
            for each in long
        )
        found = [proposal for chunk in chunks for proposal in self._read_chunk(article, chunk)]
        return note_rules(found, article, self.known)

    def _read_chunk(self, article: ArticleToDraft, chunk: TextChunk) -> Iterator[Proposal]:
        prompt = hash_prompt(self.known.vocabulary)
        try:
            read = self._ask(chunk, hash_chunk(chunk, prompt, self.client.model))
        except ChunkError as error:
            start, end = chunk.sentences[0].start, chunk.sentences[-1].end
            self.counts.failed.append(FailedChunk(start, end, str(error)))
            self._failed_in_a_row += 1
            self._go_on()
            return
        self.counts.answered += 1
        self.counts.statements += len(read.statements)
        self._go_on()
        for statement in read.statements:
            for sentence in chunk.find(statement.quote):
                yield self._propose(article, chunk, sentence, statement, prompt)

    def _go_on(self) -> None:
        self.counts.done += 1
        if self.tell:
            self.tell(self.counts)

    def _ask(self, chunk: TextChunk, hash: str) -> ReadChunk:
        """Return what the model reads in a chunk, or has read in an earlier run.

        Raises:
            ChunkError: there is no answer that can be used.
        """
        vocabulary = self.known.vocabulary
        if earlier := self.kept.find(hash, chunk, vocabulary):
            self.counts.kept += 1
            return earlier
        if self._failed_in_a_row >= MOST_FAILED_CHUNKS:
            raise ChunkError(f"not asked, after {MOST_FAILED_CHUNKS} failures in a row")
        answer = self.client.ask(make_messages(chunk, vocabulary), make_schema(chunk, vocabulary))
        self.counts.read_tokens += answer.read_tokens
        self.counts.written_tokens += answer.written_tokens
        statements = read_statements(answer.text, chunk, vocabulary)
        read = ReadChunk(tuple(statements), answer.read_tokens, answer.written_tokens)
        self.kept.keep(hash, chunk, read, self.client.model)
        self._failed_in_a_row = 0
        return read

    def _propose(
        self,
        article: ArticleToDraft,
        chunk: TextChunk,
        sentence: ChunkSentence,
        said: ModelStatement,
        prompt: str,
    ) -> Proposal:
        """Return a statement as a proposal, with the words of the article as its quote."""
        proposal = Proposal(
            start=sentence.start,
            end=sentence.end,
            quote=article.text[sentence.start : sentence.end],
            subject=said.subject.strip(),
            subject_level=said.subject_level,
            predicate=said.predicate,
            object=said.object.strip(),
            negated=said.negated,
            hedge=said.hedge.strip(),
            cites=article.find_cited(sentence.start, sentence.end),
            rule=f"prompt:{prompt}",
            reader=self.name,
        )
        return carry_subject(proposal, article.text, (*chunk.before, *chunk.sentences))


def carry_subject(proposal: Proposal, text: str, around: Sequence[ChunkSentence]) -> Proposal:
    """Return a proposal with the place from which its subject is carried, if it is.

    That is the last place before the quote that has the subject's words, and only if the quote
    refers to something named before; else the proposal stays as it is, and the filter judges.
    """
    words = re.compile(rf"(?<!\w){re.escape(proposal.subject)}(?!\w)", re.IGNORECASE)
    if words.search(proposal.quote) or not REFERRING.search(proposal.quote):
        return proposal
    for sentence in reversed(around):
        if sentence.end <= proposal.start:
            places = list(words.finditer(text, sentence.start, sentence.end))
            if places:
                start, end = places[-1].span()
                return replace(proposal, carried=True, antecedent_start=start, antecedent_end=end)
    return proposal
