"""What a reviewer chooses from and compares with: names, relations, hedges, accepted facts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ntgraph.drafting.decisions import REJECTIONS
from ntgraph.drafting.proposal import Proposal
from ntgraph.facts import FactBase
from ntgraph.facts.own_folder import read_ground
from ntgraph.facts.statement_sentences import say, say_name
from ntgraph.quotations.anchored_rows import RowAnchor
from ntgraph.quotations.node_names import list_names, make_node
from ntgraph.quotations.term_names import TermError
from ntgraph.records import Evidence, Node, Statement
from ntgraph.records.vocabulary import ARTICLE_LAYER, Vocabulary

Json = dict[str, Any]
NONE_SAID = "none"
# The forms in which a relation and a hedge are worded.
WORDINGS = ("template", "template_plural", "negated", "negated_plural", "base")
HEDGE_FORMS = (
    "modal",
    "modal_plural",
    "modal_negated",
    "modal_negated_plural",
    "adverb",
    "frame",
)


class ReviewWords:
    """The names and facts of an own folder together with those of the package."""

    def __init__(self, facts: FactBase, anchor: RowAnchor) -> None:
        self._anchor = anchor
        self._new: dict[str, Node] = {}
        self._facts = replace(facts, nodes={**anchor.nodes.nodes}, statements={})

    def find_hedge(self, name: str) -> str:
        """Return the id of a hedge, `none` where there is none; empty if it is not known."""
        if not name:
            return NONE_SAID
        try:
            return self._anchor.terms.find_term("hedge", self._anchor.words.hedges, name)
        except TermError:
            return ""

    def say(self, proposal: Proposal, hedge: str) -> str:
        """Return a proposal with a hedge, or `none`, as the sentence that the page would show."""
        evidence = Evidence("", "", hedge="" if hedge == NONE_SAID else hedge)
        subject, object = self._find(proposal.subject), self._find(proposal.object)
        ends = {subject.id: subject, object.id: object}
        facts = replace(self._facts, nodes=ends)
        return say(
            Statement(
                id="",
                layer=ARTICLE_LAYER,
                subject=subject.id,
                predicate=proposal.predicate,
                object=object.id,
                subject_level=proposal.subject_level,
                negated=proposal.negated,
                evidence=(evidence,),
            ),
            facts,
        )

    def _find(self, name: str) -> Node:
        """Return the node of a name; a new name gets one that nothing else knows."""
        ids = self._anchor.nodes.find(name)
        if ids:
            return self._anchor.nodes.nodes[ids[0]]
        return make_node(f"new:{name}", name, "")

    def list_nodes(self) -> list[list[Any]]:
        """Return each known thing: label, how it is said, plural, type, other names."""
        types = self._facts.vocabulary.node_types
        nodes = sorted(self._anchor.nodes.nodes.values(), key=lambda node: node.label.casefold())
        return [
            [
                node.label,
                say_name(node),
                int(node.plural),
                types[node.node_type].label if node.node_type in types else "",
                [name for name in list_names(node) if name != node.label],
            ]
            for node in nodes
        ]

    def list_accepted(self) -> list[Json]:
        """Return the accepted facts of the package, each with its ends, sentence and works."""
        ground = read_ground()
        facts = replace(self._facts, nodes=ground.nodes, sources=ground.sources)
        return [
            {
                "subject": ground.nodes[each.subject].label,
                "subject_level": each.subject_level,
                "predicate": each.predicate,
                "object": ground.nodes[each.object].label,
                "negated": each.negated,
                "says": say(each, facts),
            }
            for each in ground.statements.values()
        ]


def list_terms(words: Vocabulary) -> Json:
    """Return the relations, levels, hedges and reasons, in the order of the vocabulary."""
    return {
        "predicates": [
            {
                "id": predicate.id,
                "label": predicate.label,
                "sign": predicate.sign,
                "domain": [name_type(words, type) for type in predicate.domain],
                "range": [name_type(words, type) for type in predicate.range],
                **{form: getattr(predicate, form) for form in WORDINGS},
            }
            for predicate in words.predicates.values()
        ],
        "levels": [
            {"id": level.id, "phrase": level.phrase, "phrase_plural": level.phrase_plural}
            for level in words.levels.values()
        ],
        "hedges": [
            {
                "id": hedge.id,
                "label": hedge.label,
                **{form: getattr(hedge, form) for form in HEDGE_FORMS if getattr(hedge, form)},
            }
            for hedge in words.hedges.values()
        ],
        "reasons": [[id, said] for id, said in REJECTIONS.items()],
        "omissions": [[each.id, each.label] for each in words.omission_reasons.values()],
    }


def name_type(words: Vocabulary, type: str) -> str:
    """Return the label of a type of node."""
    return words.node_types[type].label if type in words.node_types else type
