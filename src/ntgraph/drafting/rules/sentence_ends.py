"""Find the things on both sides of a trigger: across helping words, lists and insets."""

from __future__ import annotations

from typing import NamedTuple

from ntgraph.drafting.rules.name_words import (
    RECEPTOR_HEADS,
    STAND_INS,
    SURPLUSES,
)
from ntgraph.drafting.rules.phrases import (
    LACKS,
    NamedThing,
)
from ntgraph.drafting.rules.single_names import MOST_LISTED, WIDEST, Chunk, NameFinder
from ntgraph.drafting.rules.word_kinds import (
    ADVERB,
    ARTICLE,
    BE,
    CLOSE,
    COMMA,
    DENIAL,
    LINK,
    OPEN,
    PREPOSITION,
    PRONOUN,
    STOP,
    SUBORDINATE,
    VERB,
)

SKIPPED = frozenset((ADVERB, BE, VERB, DENIAL))
BRIDGES = frozenset(("to", "able", "likely", "unlikely"))
RELATIVE = frozenset(("that", "which", "who"))
INSET_OPENS = frozenset(
    (
        "a",
        "an",
        "the",
        "or",
        "also",
        "which",
        "like",
        "such",
        "including",
        "one",
        "who",
        "known",
        "another",
        "especially",
        "particularly",
    )
)
DASHES = ("—", "–")
NAMING = frozenset(("also", "known", "or", "called", "formerly", "commonly"))
# How a subject was found: named, that of the verb before, or only referred to.
NAMED, SHARED, REFERRED, FRAGMENT = "named", "shared", "referred", "fragment"


class FoundEnds(NamedTuple):
    """The things on one side of a trigger, and how they were found."""

    things: tuple[NamedThing, ...]
    how: str = NAMED
    is_denied: bool = False
    head: str = ""


class EndFinder(NameFinder):
    """Looks for names in one sentence."""

    def find_left(self, at: int) -> FoundEnds | None:
        """Return the subject of a verb that begins behind a token; None if it is not certain."""
        at = self.skip_helpers(at)
        if at < self.sentence.first:
            return FoundEnds((), FRAGMENT)
        kind, word = self.kind(at), self.word(at)
        if kind == SUBORDINATE and word in RELATIVE:
            at -= 1
            if self.kind(at) == COMMA:
                at -= 1
            if self.kind(at) == CLOSE:
                at = self._before_parenthesis(at)
            if at not in self.renamed and self.word(at).removesuffix("s") in STAND_INS:
                return None
        elif kind == STOP and word == ":":
            at = self._before_parenthesis(at - 1) if self.kind(at - 1) == CLOSE else at - 1
        elif kind == CLOSE:
            at = self._before_parenthesis(at)
        elif kind == COMMA:
            if (examples := self._list_examples(at - 1)) is not None:
                return examples
            before = self._before_inset(at)
            if before is None:
                return FoundEnds((), SHARED)
            at = before
        elif kind == LINK:
            return FoundEnds((), SHARED)
        elif kind == PRONOUN or (kind == ARTICLE and word in ("this", "these")):
            return FoundEnds((), REFERRED) if word in ("it", "they", "them") else None
        return self.list_left(at)

    def skip_helpers(self, at: int) -> int:
        """Return the last token that is no helping word in front of a verb."""
        least = max(self.sentence.first, at - WIDEST)
        while at >= least and at not in self.sentence.ends_at:
            if self.kind(at) in SKIPPED or self.words[at] in BRIDGES:
                at -= 1
            else:
                break
        return at

    def _list_examples(self, at: int) -> FoundEnds | None:
        """Return the things of *drugs, such as one, and another,* that end at a token."""
        found = self.list_left(at)
        if found is None or not found.things:
            return None
        before = self.skip_articles(found.things[0].whole[0] - 1)
        is_examples = self.word(before) in ("including", "like") or (
            self.word(before) == "as" and self.word(before - 1) == "such"
        )
        return found if is_examples else None

    def _before_inset(self, at: int) -> int | None:
        """Return the token before an inset that ends with a comma; None if it is no inset."""
        least = max(self.sentence.first, at - WIDEST)
        inner = at - 1
        while inner > least and self.kind(inner) not in (COMMA, STOP):
            inner -= 1
        opens = self.words[inner + 1]
        if self.words[inner] in DASHES and opens in NAMING:
            return inner - 1
        if self.kind(inner) != COMMA:
            return None
        has_verb = any(at in self.triggers for at in range(inner + 1, at))
        is_inset = opens in NAMING or (opens in INSET_OPENS and not has_verb)
        return inner - 1 if is_inset else None

    def list_left(self, at: int, *, has_link: bool = False) -> FoundEnds | None:
        """Return the things that end at a token: one, or all of a list."""
        if at in self.renamed:
            return FoundEnds(self.renamed[at])
        found: list[Chunk] = []
        while len(found) < MOST_LISTED:
            chunk = self.take_left(at)
            if chunk is None or (chunk.thing is None and found):
                break
            found.append(chunk)
            joint = self._joint_before(chunk.beyond, has_link=has_link or len(found) > 1)
            if joint is None:
                break
            at = joint
        if len(found) > 1 and self._is_object(found[-1].beyond):
            found = found[:1]
        if not found or found[0].thing is None:
            return None
        outermost = found[-1]
        things = tuple(chunk.thing for chunk in found[::-1] if chunk.thing)
        is_lack = things[0].label.casefold() in LACKS or things[0].label.casefold() in SURPLUSES
        if len(things) == 1 and (things[0].is_stand_in or is_lack):
            return FoundEnds((), REFERRED, head=found[0].head)
        is_denied = self.word(outermost.beyond) in ("no", "neither") or (
            self.word(outermost.start - 1) in ("no", "neither")
        )
        group = outermost.beyond - 2
        is_examples = self.word(group + 1) == "such" and self.word(group + 2) == "as"
        head = self.word(group) if is_examples else found[0].head
        return FoundEnds(things, NAMED, is_denied, head)

    def _joint_before(self, at: int, *, has_link: bool) -> int | None:
        """Return the token before *and* or a comma of a list; None if no list goes on."""
        if self.kind(at) == LINK and not has_link:
            while self.kind(at) == LINK:
                at -= 1
            return at - 1 if self.kind(at) == COMMA else at
        return at - 1 if has_link and self.kind(at) == COMMA else None

    def _is_object(self, at: int) -> bool:
        """Return whether what stands behind a token is the object of a verb before it."""
        return at >= self.sentence.first and (
            at in self.triggers or self.kind(at) in (VERB, BE, PREPOSITION)
        )

    def find_right(self, at: int, *, has_dashes: bool = False) -> FoundEnds | None:
        """Return the objects that begin at a token: one, or all of a list.

        Args:
            at: the token.
            has_dashes: whether a dash may stand between the things of a list.
        """
        found: list[NamedThing] = []
        first = at
        link = self.word(at - 1) if self.kinds[at - 1] == PREPOSITION else ""
        is_denied = self.word(at) == "no"
        at += is_denied or self.word(at) in (":", "-", "both")
        for _ in range(MOST_LISTED):
            chunk = self.take_right(at)
            if chunk is None or (found and self.kind(chunk.beyond) in (BE, VERB)):
                break
            if found and chunk.thing and found[-1].change and self.word(at - 1) in ("and", "or"):
                inherited = chunk.thing.change or found[-1].change
                chunk = chunk._replace(thing=chunk.thing._replace(change=inherited))
            if chunk.thing and not self._lacks_head(chunk):
                found.append(chunk.thing)
            joint = self._find_examples(chunk.beyond) or self._joint_behind(
                chunk.beyond, has_dashes=has_dashes
            )
            if joint is not None and self._ends_list(chunk.beyond, joint, first, len(found)):
                joint = None
            joint = joint or self._next_part(chunk.beyond)
            if joint is None:
                break
            # "Found in tea and in coffee".
            joint += bool(link) and self.word(joint) == link
            at = joint
            is_last = LINK in (self.kind(joint - 1), link and self.kind(joint - 2))
            if is_last and (last := self.take_right(at)):
                ends_here = last.thing and self.kind(last.beyond) not in (BE, VERB)
                found += (last.thing,) if ends_here and last.thing else ()
                if ends_here and last:
                    at = last.beyond
                    if self._next_part(at) is None:
                        break
                    joint = at
            if (part := self._next_part(joint)) is not None and is_last:
                at = part
        return FoundEnds(tuple(found), NAMED, is_denied) if found else None

    def _ends_list(self, comma: int, joint: int, first: int, count: int) -> bool:
        """Return whether a comma ends a list: *it, a drug*, or *it, and that* begins a clause."""
        if self.kind(comma) != COMMA:
            return False
        if self.kind(joint - 1) == LINK:
            return count == 1
        return self.word(joint) in ("a", "an") and self.word(first) not in ("a", "an")

    def _next_part(self, at: int) -> int | None:
        """Return where the next part of a list with semicolons begins; None if there is none."""
        limit = min(self.sentence.last, at + WIDEST)
        while at < limit and self.word(at) != ";":
            if at in self.triggers:
                return None
            at += 1
        if at >= limit:
            return None
        return at + 2 if self.kind(at + 1) == LINK else at + 1

    def _lacks_head(self, chunk: Chunk) -> bool:
        """Return whether the main word of a name stands behind *and*: *5-HT2 and D2 receptors*."""
        if self.kind(chunk.beyond) != LINK or chunk.thing is None or chunk.thing.is_known:
            return False
        following = self.take_right(chunk.beyond + 1)
        has_head = following is not None and following.head in RECEPTOR_HEADS
        return has_head and chunk.head not in RECEPTOR_HEADS

    def _find_examples(self, at: int) -> int | None:
        """Return the token behind *such as*; None if no examples follow."""
        if self.kind(at) == COMMA:
            at += 1
        if self.word(at) == "such" and self.word(at + 1) == "as":
            return at + 2
        if self.words[at : at + 4] == ["e", ".", "g", "."]:
            return at + 4
        return at + 1 if self.word(at) in ("including", "like") else None

    def _joint_behind(self, at: int, *, has_dashes: bool = False) -> int | None:
        """Return the token behind *and* or a comma of a list; None if no list goes on."""
        if self.kind(at) == OPEN:
            end = min(self.sentence.last, at + WIDEST)
            while at < end and self.kind(at) != CLOSE:
                at += 1
            at += 1
        if self.words[at : at + 3] == ["as", "well", "as"]:
            return at + 3
        is_joint = self.kind(at) == COMMA or self.word(at) in ((";", "-") if has_dashes else (";",))
        at += is_joint
        while self.kind(at) == LINK:
            at, is_joint = at + 1, True
        return at if is_joint else None
