"""Builds display data from a view of the facts; what draws the data knows no facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ntgraph.display.given_positions import find_positions
from ntgraph.display.layout import Layout, Point
from ntgraph.display.map_shapes import (
    Shape,
    bundle,
    describe_lines,
    describe_manners,
    describe_marks,
    describe_types,
    place_ports,
    shape_nodes,
)
from ntgraph.display.map_tiers import (
    UPPER,
    assign_tiers,
    describe_regions,
    find_later,
    place_nodes,
    set_back,
)
from ntgraph.display.mechanism import show_mechanisms
from ntgraph.display.model import (
    DisplayArticle,
    DisplayEdge,
    DisplayFact,
    DisplayFinding,
    DisplayGraph,
    DisplayLink,
    DisplayMechanism,
    DisplayNode,
    DisplayOutside,
    DisplaySafetyNote,
    DisplayStatement,
    DisplayTerm,
)
from ntgraph.display.overview import (
    show_article_marks,
    show_citing,
    show_meetings,
    show_overview,
    show_verdicts,
)
from ntgraph.display.records_of_view import hold_in_memory
from ntgraph.display.shown_attributes import show_attributes
from ntgraph.display.shown_findings import Found, find_all, show_finding_kinds
from ntgraph.display.shown_gauges import show_accepted_facts, show_safety_notes
from ntgraph.display.shown_lessons import (
    find_items,
    show_cards,
    show_puzzle,
    show_quiz,
    show_tours,
)
from ntgraph.display.shown_statements import Passages, find_passages, show_statement
from ntgraph.display.shown_works import link_curie, make_link, show_sources
from ntgraph.display.style.synapse_look import SYNAPSE_LOOK
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say_name
from ntgraph.facts.told_attributes import tell_attributes
from ntgraph.graph.views import View
from ntgraph.judging.gauges import crosscheck
from ntgraph.records import Article, Node, is_catch_all
from ntgraph.records.identifiers import OWN_PREFIX
from ntgraph.records.vocabulary import Term, find_label

# What a page says of a thing that an own folder names and does not describe yet.
NOT_DESCRIBED = "Not described yet."


def build_display(
    view: View,
    *,
    texts: Mapping[str, str] | None = None,
    pages: Mapping[str, str] | None = None,
) -> DisplayGraph:
    """Return what a page shows of a view.

    Args:
        view: the part of the facts to show.
        texts: full texts by article slug, if the reader has them; each passage then comes
            with its words in their context.
        pages: addresses of pages about one node alone, by node id.
    """
    view = hold_in_memory(view)
    facts = view.facts
    statements = _describe_statements(view, texts or {})
    found = find_all(facts, view.statements)
    shown_map = _build_map(view, statements, found, pages or {})
    mechanisms = show_mechanisms(facts, view.nodes, view.statements)
    accepted = _show_accepted(view, statements, mechanisms)
    safety_notes = show_safety_notes(facts, statements)
    shown = {*view.nodes, *view.statements}
    items = find_items(facts, shown, texts or {})
    tours = show_tours(facts, shown, items)
    attributes, attributes_left_out = show_attributes(statements, facts)
    return replace(
        shown_map,
        states=_describe_terms(facts.vocabulary.citation_states.values()),
        comparisons=_describe_terms(facts.vocabulary.comparisons.values()),
        kinds=_describe_terms(facts.vocabulary.passage_kinds.values()),
        severities=_describe_terms(facts.vocabulary.severities.values()),
        finding_kinds=show_finding_kinds(facts, found),
        sources=show_sources(
            _shown_sources(view, statements, accepted, safety_notes), facts, statements, found
        ),
        accepted=accepted,
        outside=_show_outside(view, accepted),
        safety_notes=safety_notes,
        synapse=SYNAPSE_LOOK if mechanisms else None,
        mechanisms=mechanisms,
        tours=tours,
        quiz=show_quiz(items),
        cards=show_cards(facts, shown),
        puzzle=show_puzzle(facts, shown),
        overview=show_overview(
            shown_map.nodes,
            shown_map.types,
            shown_map.edges,
            statements,
            shown_map.verdicts,
            tours,
            [(article.slug, article.title) for article in facts.articles.values()],
        ),
        meetings=show_meetings(facts, statements),
        passages=find_passages(statements, facts, texts or {}),
        attributes=attributes,
        attributes_left_out=attributes_left_out,
    )


def build_map(view: View) -> DisplayGraph:
    """Return only what a picture of the map needs of a view, in a part of the time."""
    view = hold_in_memory(view)
    found = find_all(view.facts, view.statements)
    return _build_map(view, _describe_statements(view, {}), found, {})


def _build_map(
    view: View,
    statements: tuple[DisplayStatement, ...],
    found: Found,
    pages: Mapping[str, str],
) -> DisplayGraph:
    facts = view.facts
    nodes = [facts.nodes[id] for id in view.nodes]
    edges = bundle(statements, facts)
    off_map = _find_off_map(view)
    on_map = [edge for edge in edges if not {edge.source, edge.target} & off_map]
    shapes = shape_nodes(nodes, facts, on_map)
    layout, tiers = _place(view, shapes, on_map, statements)
    if layout.by_sides:
        edges = set_back(edges, shapes, tiers)
    types = describe_types(nodes, facts)
    type_of = {node.id: node.node_type for node in nodes}
    missing = NOT_DESCRIBED if facts.is_own else ""
    return DisplayGraph(
        title=view.title or facts.data.title,
        summary=facts.data.summary,
        version=facts.data.version,
        released_on=facts.data.released_on,
        license=link_license(facts),
        left_out=view.left_out,
        types=types,
        lines=describe_lines(statements, facts),
        manners=describe_manners(edges),
        marks=describe_marks(edges),
        verdicts=show_verdicts(facts, statements),
        citing=show_citing(statements),
        article_marks=show_article_marks(facts, statements),
        articles=tuple(
            describe_article(article, facts, found.of_article.get(slug, ()))
            for slug, article in facts.articles.items()
        ),
        regions=describe_regions(layout, shapes, type_of, types, tiers, _name_later(facts)),
        nodes=tuple(
            replace(node, off_map=node.id in off_map, definition=node.definition or missing)
            for node in _describe_nodes(nodes, shapes, layout, tiers, pages)
        ),
        edges=edges,
        statements=statements,
    )


def build_mechanisms(view: View) -> DisplayGraph:
    """Return only what pictures of synapses and their words need of a view.

    It is made in a fraction of the time that the display data of a whole page take.
    """
    facts = view.facts
    statements = _describe_statements(view, {})
    mechanisms = show_mechanisms(facts, view.nodes, view.statements)
    return DisplayGraph(
        title=view.title or facts.data.title,
        summary=facts.data.summary,
        version=facts.data.version,
        released_on=facts.data.released_on,
        license=link_license(facts),
        left_out=view.left_out,
        verdicts=show_verdicts(facts, statements),
        comparisons=_describe_terms(facts.vocabulary.comparisons.values()),
        statements=statements,
        accepted=_show_accepted(view, statements, mechanisms),
        synapse=SYNAPSE_LOOK if mechanisms else None,
        mechanisms=mechanisms,
    )


def link_license(facts: FactBase) -> DisplayLink:
    """Return the license of the data, with a link to its text."""
    license = facts.vocabulary.licenses.get(facts.data.license)
    return make_link(facts.data.license, license.url if license else "")


def _show_accepted(
    view: View,
    statements: Iterable[DisplayStatement],
    mechanisms: Iterable[DisplayMechanism],
) -> tuple[DisplayFact, ...]:
    at_synapses = {
        id for each in mechanisms for act in each.acts if not act.said for id in act.rows
    }
    return show_accepted_facts(view.facts, set(view.nodes), statements, at_synapses)


def _show_outside(view: View, accepted: Iterable[DisplayFact]) -> tuple[DisplayOutside, ...]:
    """Return the things that accepted facts name and the view does not have, by name."""
    facts, inside = view.facts, set(view.nodes)
    ends = {end for fact in accepted for end in (fact.subject, fact.object)} - inside
    found = (facts.nodes[id] for id in ends)
    shown = (
        DisplayOutside(
            id=node.id,
            name=say_name(node),
            kind=facts.vocabulary.node_types[node.node_type].label,
            definition=node.definition,
            synonyms=tuple(n for n in (node.label, *node.synonyms) if n != say_name(node)),
        )
        for node in found
    )
    return tuple(sorted(shown, key=lambda each: (each.name.casefold(), each.id)))


def _describe_statements(view: View, texts: Mapping[str, str]) -> tuple[DisplayStatement, ...]:
    facts = view.facts
    checked, passages = crosscheck(facts), Passages(facts, texts)
    described = [
        show_statement(facts.statements[id], facts, passages, checked) for id in view.statements
    ]
    described.sort(key=lambda s: (say_name(facts.nodes[s.subject]).casefold(), s.sentence, s.id))
    return tuple(described)


def _find_off_map(view: View) -> frozenset[str]:
    """Return the nodes that only stand for a rest and that the view does not draw."""
    drawn = {*view.nodes} if view.drawn is None else {*view.drawn}
    nodes = view.facts.nodes
    return frozenset(id for id in view.nodes if id not in drawn and is_catch_all(nodes[id]))


def _place(
    view: View,
    shapes: Mapping[str, Shape],
    edges: Iterable[DisplayEdge],
    statements: Sequence[DisplayStatement],
) -> tuple[Layout, dict[str, int]]:
    """Return the layout and the tiers; a node not drawn at first gets no place here."""
    first = set(view.nodes if view.drawn is None else view.drawn)
    drawn = {id: shape for id, shape in shapes.items() if id in first}
    inside = [edge for edge in edges if edge.source in first and edge.target in first]
    tiers = assign_tiers(drawn, inside, find_later(statements))
    ends = ((said.subject, said.object) for said in statements)
    links = {(one, other) for one, other in ends if one in first and other in first}
    wanted = find_positions(view.facts.nodes[id] for id in sorted(drawn))
    layout = place_nodes(drawn, links, tiers, wanted)
    return layout, tiers if layout.by_sides else dict.fromkeys(drawn, UPPER)


def _name_later(facts: FactBase) -> str:
    """Return who speaks of what the article judged most does not speak of."""
    titles = [article.title for article in facts.articles.values()]
    return "the other article" if len(titles) == 2 else "other articles"


def _describe_nodes(
    nodes: Iterable[Node],
    shapes: Mapping[str, Shape],
    layout: Layout,
    tiers: Mapping[str, int],
    pages: Mapping[str, str],
) -> tuple[DisplayNode, ...]:
    described = (
        _describe_node(n, shapes[n.id], layout.points.get(n.id), core=tiers.get(n.id) == UPPER)
        for n in nodes
    )
    paged = (replace(node, page=pages.get(node.id, "")) for node in described)
    return tuple(sorted(paged, key=lambda node: (node.name.casefold(), node.id)))


def _describe_node(node: Node, shape: Shape, place: Point | None, *, core: bool) -> DisplayNode:
    center = place or Point(shape.ports_take / 2, 0.0)
    return DisplayNode(
        id=node.id,
        name=say_name(node),
        label=node.label,
        type=node.node_type,
        subtype=node.subtype,
        definition=node.definition,
        synonyms=node.synonyms,
        identifiers=tuple(map(link_curie, _list_identifiers(node))),
        near_identifiers=tuple(map(link_curie, node.near_identifiers)),
        note="\n".join(filter(None, (node.note, *tell_attributes(node.attributes)))),
        lines=shape.lines,
        x=round(center.x - shape.ports_take / 2, 1),
        y=center.y,
        width=shape.width,
        height=shape.height,
        font=shape.font,
        core=core,
        ports=place_ports(shape, center),
        drawn=place is not None,
    )


def _list_identifiers(node: Node) -> tuple[str, ...]:
    """Return the identifiers of a node in catalogs; an id made here is in none."""
    return tuple(
        id
        for id in dict.fromkeys((node.id, *node.identifiers))
        if not id.startswith(f"{OWN_PREFIX}:")
    )


def _describe_terms(terms: Iterable[Term]) -> tuple[DisplayTerm, ...]:
    return tuple(DisplayTerm(term.id, term.label, term.definition) for term in terms)


def describe_article(
    article: Article, facts: FactBase, findings: tuple[DisplayFinding, ...] = ()
) -> DisplayArticle:
    """Return an article with its publisher, interest, dates and findings."""
    people = [
        ("Written by", ", ".join(article.authors)),
        ("Reviewed by", ", ".join(article.reviewers)),
    ]
    dates = [("Published", article.published_on), ("Last updated", article.updated_on)]
    printed = [(fact.label, fact.value) for fact in article.facts]
    # What the article prints of a date says more than the date alone.
    dates = [
        (label, day)
        for label, day in dates
        if not any(value.startswith(day or "-") for _, value in printed)
    ]
    return DisplayArticle(
        id=article.slug,
        title=article.title,
        publisher=article.publisher,
        interest=article.interest,
        license=find_label(facts.vocabulary.licenses, article.license),
        link=make_link(article.title, article.address),
        facts=tuple((label, value) for label, value in [*people, *dates, *printed] if value),
        source=article.source,
        findings=findings,
        is_graph_file=article.is_graph_file,
    )


def _shown_sources(
    view: View,
    statements: Iterable[DisplayStatement],
    accepted: Iterable[DisplayFact],
    safety_notes: Iterable[DisplaySafetyNote],
) -> list[str]:
    """Return the ids of works that say what is shown, are cited for it, or judge it, sorted."""
    facts = view.facts
    shown = {
        source
        for id in view.statements
        for evidence in facts.statements[id].evidence
        for source in (evidence.source, *evidence.cited_sources)
    }
    shown.update(source for statement in statements for source in statement.gauges.grounds)
    shown.update(source for fact in accepted for source in fact.sources)
    shown.update(source for note in safety_notes for source in note.sources)
    return sorted(shown & facts.sources.keys())
