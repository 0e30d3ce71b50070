"""The conditions of `where`, such as `where(verdict="overstated", about="cocaine")`.

A further condition is added to `fields` (and to `terms`, if it has a list of values), or to
`yes_or_no` in `make`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field

from ntgraph.errors import UnknownTermError
from ntgraph.explore.given_arguments import list_given
from ntgraph.facts import FactBase
from ntgraph.facts.named_terms import find_terms
from ntgraph.facts.statement_sentences import find_sign
from ntgraph.judging.gauges import Crosscheck, citation_state, crosscheck
from ntgraph.records import Statement
from ntgraph.records.vocabulary import SIGNS

Test = Callable[[Statement], bool]
Value = str | bool | int | float | Iterable[Hashable]

# Conditions whose values are nodes.
ABOUT_NODES = ("subject", "object", "about")
# Conditions that are true or false.
YES_OR_NO = ("contested", "negated", "hedged", "cited", "safety")
# More values than these are counted where a condition is told.
MOST_VALUES_TOLD = 4


def keep_values(value: Value) -> Value:
    """Return the values of a condition so that they can be read several times.

    A truth value or a number of numpy, as data frames have them, becomes one of Python.
    """
    if not isinstance(value, Iterable) and hasattr(value, "item"):
        value = value.item()
    kept = isinstance(value, str | int | float | tuple | frozenset)
    return value if kept else tuple(list_given(value))


def tell_condition(name: str, value: Value) -> str:
    """Return a condition in words.

    >>> tell_condition("verdict", ["supported", "overstated"]), tell_condition("cited", False)
    ('verdict supported or overstated', 'not cited')
    >>> tell_condition("about", "abcdefgh")
    'about abcdefgh'
    """
    words = name.replace("_", " ")
    if isinstance(value, bool):
        return words if value else f"not {words}"
    values = list_given(value)
    if len(values) > MOST_VALUES_TOLD or not values:
        return f"{words} one of {len(values):,}"
    return f"{words} {' or '.join(map(str, values))}"


@dataclass(frozen=True, slots=True, repr=False)
class Conditions:
    """The conditions that statements of one fact base can be asked for.

    `fields` has what a condition reads from a statement, `terms` the values it accepts, by id; a
    condition without terms takes the name of a node.
    """

    facts: FactBase
    fields: Mapping[str, Callable[[Statement], Iterable[str]]] = field(init=False)
    terms: Mapping[str, Mapping[str, object]] = field(init=False)

    def __post_init__(self) -> None:
        terms = self.facts.vocabulary
        object.__setattr__(
            self,
            "fields",
            {
                "subject": lambda s: (s.subject,),
                "object": lambda s: (s.object,),
                "about": lambda s: (s.subject, s.object),
                "type": lambda s: self._types(s),
                "subject_type": lambda s: self._types(s)[:1],
                "object_type": lambda s: self._types(s)[1:],
                "predicate": lambda s: (s.predicate,),
                "level": lambda s: (s.subject_level,),
                "layer": lambda s: (s.layer,),
                "sign": lambda s: (find_sign(s, self.facts),),
                "verdict": lambda s: (s.verdict,),
                "citation_state": lambda s: (citation_state(s),),
                "comparison": self._compared,
                "stance": lambda s: (stance.stance for stance in s.stances),
                "passage_kind": lambda s: s.passage_kinds,
                "source": lambda s: s.sources,
                "cites": lambda s: s.cited_sources,
                "article": lambda s: (evidence.article for evidence in s.evidence),
            },
        )
        types = terms.node_types
        object.__setattr__(
            self,
            "terms",
            {
                "type": types,
                "subject_type": types,
                "object_type": types,
                "predicate": terms.predicates,
                "level": {"": None, **terms.levels},
                "layer": terms.layers,
                "sign": dict.fromkeys(SIGNS),
                "verdict": terms.verdicts,
                "citation_state": terms.citation_states,
                "comparison": terms.comparisons,
                "stance": terms.stances,
                "passage_kind": terms.passage_kinds,
                "source": self.facts.sources,
                "cites": self.facts.sources,
                "article": self.facts.articles,
            },
        )

    def __repr__(self) -> str:
        return f"Conditions({', '.join(sorted({*self.fields, *YES_OR_NO}))})"

    @property
    def checked(self) -> Crosscheck:
        """The comparisons and conflicts of all statements, made when a condition needs them."""
        return crosscheck(self.facts)

    def _compared(self, statement: Statement) -> tuple[str, ...]:
        made = self.checked.comparisons.get(statement.id)
        return (made.outcome,) if made else ()

    def _types(self, statement: Statement) -> tuple[str, ...]:
        nodes = self.facts.nodes
        return nodes[statement.subject].node_type, nodes[statement.object].node_type

    def make(self, name: str, value: Value) -> Test:
        """Return the function that tests a statement for one condition.

        Raises:
            UnknownTermError: there is no such condition, or no such value of it.
            UnknownNodeError: no node has the name that is asked for.
        """
        yes_or_no: dict[str, Test] = {
            "contested": lambda s: s.id in self.checked.conflicts,
            "negated": lambda s: s.negated,
            "hedged": lambda s: bool(s.hedges),
            "cited": lambda s: bool(s.cited_sources),
            "safety": lambda s: bool(s.safety_notes),
        }
        if name in yes_or_no:
            if not isinstance(value, bool):
                raise UnknownTermError(f"value of {name!r}", value, ["False", "True"])
            return lambda statement: yes_or_no[name](statement) == value
        if name not in self.fields:
            raise UnknownTermError("condition", name, sorted({*self.fields, *yes_or_no}))
        wanted = self.wanted(name, value)
        read = self.fields[name]
        return lambda statement: not wanted.isdisjoint(read(statement))

    def named_nodes(self, conditions: Mapping[str, Value]) -> frozenset[str] | None:
        """Return the nodes that statements must name to meet conditions; None for any node."""
        for name in ABOUT_NODES:
            if name in conditions:
                return self.wanted(name, conditions[name])
        return None

    def wanted(self, name: str, value: Value) -> frozenset[str]:
        """Return the ids that a condition with a list of values, or of nodes, asks for.

        Raises:
            UnknownTermError: there is no such value of it.
            UnknownNodeError: no node has the name that is asked for.
        """
        if name in ABOUT_NODES:
            # The id of a node in an imported graph can be a tuple, and even True.
            exact = self.facts.find_exactly(value)
            if exact is not None:
                return frozenset({exact})
        terms = self.terms.get(name, {})
        if isinstance(value, bool):
            raise UnknownTermError(f"value of {name!r}", value, sorted(terms))
        values = list_given(value)
        if name in ABOUT_NODES:
            return frozenset(self.facts.get_node(each).id for each in values)
        return frozenset(find_terms(f"value of {name!r}", values, terms))
