"""The columns of KGX files and what each holds; `about.json` contains these texts."""

from __future__ import annotations

from collections.abc import Mapping

# In the order of the file. Columns that begin with `ntgraph_` are ours; the others have the
# meaning that Biolink gives them.
NODE_COLUMNS: Mapping[str, str] = {
    "id": "CURIE",
    "category": "Biolink class",
    "name": "label; a work's title",
    "description": "definition in plain words",
    "synonym": "other names",
    "xref": "identifiers that mean exactly this thing, or this work",
    "authors": "authors of a work",
    "publication_type": "kind of a work, in our words",
    "ntgraph_id": "our id, where Biolink writes it in another way or prefers another identifier",
    "ntgraph_node_type": "our type",
    "ntgraph_subtype": "our subtype",
    "ntgraph_everyday_name": "name as it reads in the middle of a sentence",
    "ntgraph_near_identifiers": "identifiers of something broader, narrower or close",
    "ntgraph_citation": "a work as a reference list prints it",
    "ntgraph_year": "year of a work",
    "ntgraph_species": "species that a work is about",
    "ntgraph_reading": "how much of a work the curators read",
    "ntgraph_interest": "what the maker of a work stands to gain",
    "ntgraph_url": "web address of a work",
    "ntgraph_license": "license of a work",
    "ntgraph_references": "an article's list of references: `number=work`",
    "ntgraph_record": "what all other columns leave out of a thing or a work, a JSON object",
}
EDGE_COLUMNS: Mapping[str, str] = {
    "id": "id of the statement",
    "subject": "CURIE",
    "predicate": "Biolink predicate; `biolink:related_to` where there is a reservation",
    "object": "CURIE",
    "category": "Biolink class",
    "negated": "true where the statement denies; otherwise empty, in JSON Lines false",
    "qualified_predicate": "predicate to read together with the qualifiers",
    "subject_aspect_qualifier": "what there is too little or too much of: abundance",
    "subject_direction_qualifier": "too little of the subject: decreased; too much: increased",
    "object_aspect_qualifier": "what of the object is affected",
    "object_direction_qualifier": "whether that is increased or decreased",
    "knowledge_level": (
        "knowledge_assertion only where evidence was read and nothing speaks against it"
    ),
    "agent_type": "who made the statement, as the catalog of information resources has it",
    "primary_knowledge_source": (
        "information resource or, where it has no entry in their catalog, the work that says it"
    ),
    "publications": (
        "works that say it, works named there, works in which it was found to be so, and those "
        "cited for it that carry it at least in part; a cited work that does not, or that nobody "
        "checked, is in ntgraph_cited_for only"
    ),
    "ntgraph_sentence": "the statement in words, with its hedge and conditions",
    "ntgraph_layer": "article: somebody says so, true or not; reference: accepted fact",
    "ntgraph_verdict": "how it stands against science",
    "ntgraph_verdict_reason": "why",
    "ntgraph_verdict_basis": "verified: what the verdict rests on was read; recalled: it was not",
    "ntgraph_verdict_sources": "works the verdict rests on",
    "ntgraph_assessed_on": "day of the verdict",
    "ntgraph_safety_notes": "corrections that must stand beside it, with their works",
    "ntgraph_reservations": "why the predicate is general: a verdict, or what all but denies it",
    "ntgraph_mapped": "what there would be without reservations: `slot=value`",
    "ntgraph_contested_by": "ids of statements that speak against it",
    "ntgraph_comparison": "how it stands to accepted facts",
    "ntgraph_accepted_paths": (
        "the accepted facts that decide it, each a JSON object: statements, sign, limited "
        "(under a condition, or in animals only), mechanism"
    ),
    "ntgraph_predicate": "our predicate",
    "ntgraph_sign": "+ raises the object, - lowers it, 0 neither is said",
    "ntgraph_subject_level": "deficiency: too little of the subject; excess: too much",
    "ntgraph_qualifiers": "conditions, `key=value`; without them the statement may be wrong",
    "ntgraph_said_by": "works that say it",
    "ntgraph_cited_for": "works cited for it",
    "ntgraph_citation_state": "whether the cited works carry it",
    "ntgraph_stances": (
        "what each checked cited work has to do with it, each a JSON object: source, stance, "
        "reason, basis"
    ),
    "ntgraph_hedges": "how carefully it is worded",
    "ntgraph_passage_kinds": "kinds of passage it stands in",
    "ntgraph_evidence": (
        "each place where it is said, a JSON object: source, article, section, block, start, end "
        "(characters, end exclusive), span_sha256, hedge, cites (printed numbers), "
        "cited_sources, species, locator, affinity, literature, basis, license, note, and from "
        "graph files passage and attributes"
    ),
    "ntgraph_licenses": "licenses of the rows it was made from",
    "ntgraph_record": (
        "what all other columns leave out, a JSON object: judgement, and directed if the relation "
        "has no direction; works have our ids"
    ),
}  # fmt: skip
# Added where edges of a graph file name an information resource of their own.
AGGREGATOR: Mapping[str, str] = {
    "aggregator_knowledge_source": "where it was read: the graph file, and what that file names",
}
