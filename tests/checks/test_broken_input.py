"""Every kind of broken input, and the exact problems that a curator sees."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from ntgraph.atomic_write import MANIFEST
from ntgraph.build_outputs import build
from ntgraph.checks import check_facts
from ntgraph.cli import main
from ntgraph.errors import FactsError, Problem
from ntgraph.facts import load_facts
from tests.small import (
    BLOCKS,
    DATA,
    NODES,
    OMISSIONS,
    REFERENCES,
    SOURCES,
    STATEMENTS,
    TOML,
    Damage,
    all_of,
    cell,
    copy_facts,
    line,
    remove,
    replace,
    rewrite,
    swap,
)

PREDICATES = "vocabulary/predicates.toml"
TYPES = "vocabulary/node_types.toml"
QUALIFIERS = "vocabulary/qualifiers.toml"
LEVELS = "vocabulary/levels.toml"
LAYERS = "vocabulary/layers.toml"
LICENSES = "vocabulary/licenses.toml"
TERMS = "vocabulary/terms.toml"

UNUSED_PREDICATE = """\
[[predicate]]
id = "Wakes up"
label = "wakes"
sign = "+"
domain = ["Drug"]
range = ["Creature"]
template = "{subject} wakes {object}"
template_plural = "{subject} wake {object}"
negated = "{subject} does not wake {object}"
negated_plural = "{subject} do not wake {object}"
inverse = "{object} is woken by {subject}"
inverse_plural = "{object} are woken by {subject}"
definition = "The object stops sleeping."

[predicate.biolink]
predicate = "biolink:affects"
"""
WORK_AS_NODE = "ntg:novak-2015\tnectar\tnectar\tState\t\t\t\t\t\tWhat bees drink.\t"
MOTH = "ntg:memory-2\tmoth\tmoths\tCreature\t\ttrue\t\t\t\tThey fly at night.\t"
OVER_STATEMENT = (
    "home\tb2\t676\t725\tc1e2e9373b48244dddcc192b844db551ba523953547c21090fa5ad5c52350ea8\t"
    "call_to_action\t"
)

Found = tuple[str, int, str, str]
# A name, the damage, and the problems that must be found: file, line, column, message.
BROKEN: list[tuple[str, Damage, list[Found]]] = [
    # Bytes
    (
        "not_utf8",
        rewrite(NODES, lambda raw: raw.replace("théine".encode(), b"th\xe9ine")),
        [(NODES, 3, "", "not UTF-8: byte 0xe9 at position 63 of the line")],
    ),
    (
        "byte_order_mark",
        rewrite(SOURCES, lambda raw: b"\xef\xbb\xbf" + raw),
        [(SOURCES, 1, "", "starts with a byte order mark: run `ntgraph format`")],
    ),
    (
        "crlf",
        rewrite(OMISSIONS, lambda raw: raw.replace(b"\n", b"\r\n")),
        [(OMISSIONS, 1, "", "line ends with CR: run `ntgraph format`")],
    ),
    (
        "lone_carriage_return",
        rewrite(OMISSIONS, lambda raw: raw.replace(b"_page\trec", b"_page\rrec", 1)),
        [
            (OMISSIONS, 2, "", "expected 7 cells, got 6 (missing tabs?)"),
            (OMISSIONS, 2, "", "line ends with CR: run `ntgraph format`"),
            (OMISSIONS, 3, "", "expected 7 cells, got 1 (missing tabs?)"),
        ],
    ),
    (
        "nul",
        cell(NODES, 5, "note", "made\0up"),
        [(NODES, 5, "note", "invisible character U+0000 (control character) in 'made\\x00up'")],
    ),
    (
        "escape_character",
        cell(NODES, 5, "note", "made \x1b[31mup"),
        [
            (
                NODES,
                5,
                "note",
                "invisible character U+001B (control character) in 'made \\x1b[31mup'",
            )
        ],
    ),
    (
        "line_separator",
        cell(NODES, 5, "note", "made\u2028up"),
        [(NODES, 5, "note", "invisible character U+2028 (line separator) in 'made\\u2028up'")],
    ),
    (
        "bidirectional_override",
        cell(NODES, 3, "lay_label", "caff\u202eeine"),
        [
            (
                NODES,
                3,
                "lay_label",
                "invisible character U+202E (right-to-left override) in 'caff\\u202eeine'",
            )
        ],
    ),
    (
        "zero_width_space",
        cell(NODES, 7, "label", "clo\u200bver"),
        [(NODES, 7, "label", "invisible character U+200B (zero width space) in 'clo\\u200bver'")],
    ),
    (
        "not_normal_form_c",
        cell(SOURCES, 3, "authors", "Nova\u0301k E"),
        [
            (
                SOURCES,
                3,
                "authors",
                "not in Unicode normal form C: run `ntgraph format` ('Nova\u0301k E')",
            )
        ],
    ),
    (
        "empty_table",
        rewrite(OMISSIONS, lambda raw: b""),
        [
            (
                OMISSIONS,
                1,
                "",
                (
                    "expected a header with the columns section, block, start, end, "
                    "span_sha256, reason, note"
                ),
            )
        ],
    ),
    (
        "toml_not_utf8",
        rewrite(DATA, lambda raw: raw.replace(b"Coffee", b"Caf\xe9")),
        [(DATA, 4, "", "not UTF-8: byte 0xe9")],
    ),
    (
        "toml_byte_order_mark",
        rewrite(DATA, lambda raw: b"\xef\xbb\xbf" + raw),
        [(DATA, 1, "", "starts with a byte order mark: expected plain UTF-8")],
    ),
    # Tables
    (
        "header_typo",
        line(OMISSIONS, 1, lambda text: text.replace("reason", "reasons")),
        [
            (OMISSIONS, 1, "reason", "missing column 'reason'"),
            (OMISSIONS, 1, "reasons", "unknown column 'reasons' (did you mean 'reason'?)"),
        ],
    ),
    (
        "header_missing_column",
        line(OMISSIONS, 1, lambda text: text.removesuffix("\tnote")),
        [(OMISSIONS, 1, "note", "missing column 'note'")],
    ),
    (
        "header_extra_column",
        line(OMISSIONS, 1, lambda text: text + "\tcomment"),
        [
            (
                OMISSIONS,
                1,
                "comment",
                (
                    "unknown column 'comment' (must be one of ['block', 'end', 'note', "
                    "'reason', 'section', 'span_sha256', 'start'])"
                ),
            )
        ],
    ),
    (
        "header_doubled_column",
        line(OMISSIONS, 1, lambda text: text + "\treason"),
        [(OMISSIONS, 1, "", "a column appears twice")],
    ),
    (
        "header_reordered",
        line(OMISSIONS, 1, lambda text: text.replace("section\tblock", "block\tsection")),
        [
            (
                OMISSIONS,
                1,
                "",
                (
                    "columns out of order: expected section, block, start, end, "
                    "span_sha256, reason, note"
                ),
            )
        ],
    ),
    (
        "missing_cell",
        line(OMISSIONS, 4, lambda text: text.removesuffix("\t")),
        [(OMISSIONS, 4, "", "expected 7 cells, got 6 (missing tabs?)")],
    ),
    (
        "extra_cell",
        line(OMISSIONS, 4, lambda text: text + "\t"),
        [(OMISSIONS, 4, "", "expected 7 cells, got 8 (trailing or doubled tabs?)")],
    ),
    ("empty_line", line(SOURCES, 3, lambda text: text + "\n"), [(SOURCES, 4, "", "empty line")]),
    (
        "no_final_newline",
        rewrite(REFERENCES, lambda raw: raw.removesuffix(b"\n")),
        [(REFERENCES, 5, "", "not in canonical form: run `ntgraph format`")],
    ),
    (
        "doubled_final_newline",
        rewrite(REFERENCES, lambda raw: raw + b"\n"),
        [(REFERENCES, 6, "", "empty line")],
    ),
    (
        "rows_out_of_order",
        swap(NODES, 4),
        [
            (NODES, 4, "", "not in canonical form: run `ntgraph format`"),
            (NODES, 5, "id", "row out of order: run `ntgraph format`"),
        ],
    ),
    (
        "duplicate_key",
        line(NODES, 7, lambda text: f"{text}\n{text}"),
        [(NODES, 8, "id", "same id as line 7")],
    ),
    (
        "same_row_twice",
        line(STATEMENTS, 9, lambda text: f"{text}\n{text}"),
        [
            (
                STATEMENTS,
                10,
                "start",
                (
                    "same start + end + subject + subject_level + predicate + object + "
                    "negated + qualifiers as line 9"
                ),
            )
        ],
    ),
    (
        "trailing_space",
        cell(NODES, 5, "note", "made up "),
        [(NODES, 5, "", "not in canonical form: run `ntgraph format`")],
    ),
    (
        "missing_table",
        remove(OMISSIONS),
        [(OMISSIONS, 1, "", "missing: expected a table of omissions")],
    ),
    (
        "spaces_in_list",
        cell(NODES, 3, "synonyms", "1,3,7-trimethylxanthine | théine"),
        [
            (
                NODES,
                3,
                "synonyms",
                "expected items joined by a bare '|', got '1,3,7-trimethylxanthine | théine'",
            )
        ],
    ),
    (
        "doubled_list_item",
        cell(NODES, 3, "synonyms", "théine|théine"),
        [(NODES, 3, "synonyms", "an item appears twice in 'théine|théine'")],
    ),
    # Nodes
    (
        "id_not_a_curie",
        all_of(
            cell(NODES, 12, "id", "tiredness"),
            cell(STATEMENTS, 5, "object", "tiredness"),
            cell(STATEMENTS, 17, "object", "tiredness"),
        ),
        [(NODES, 12, "id", "expected a CURIE such as 'CHEBI:18243', got 'tiredness'")],
    ),
    (
        "identifier_not_a_curie",
        cell(NODES, 3, "near_identifiers", "MESH: D014970"),
        [
            (
                NODES,
                3,
                "near_identifiers",
                "expected a CURIE such as 'CHEBI:18243', got 'MESH: D014970'",
            )
        ],
    ),
    (
        "no_label",
        cell(NODES, 7, "label", ""),
        [(NODES, 7, "label", "expected a label, got nothing")],
    ),
    (
        "no_definition",
        cell(NODES, 7, "definition", ""),
        [(NODES, 7, "definition", "expected a definition, got nothing")],
    ),
    (
        "long_label",
        cell(NODES, 7, "label", "clover " * 20 + "field"),
        [(NODES, 7, "label", "expected at most 120 characters, got 145")],
    ),
    (
        "long_lay_label",
        cell(NODES, 7, "lay_label", "the clover " * 20 + "field"),
        [(NODES, 7, "lay_label", "expected at most 120 characters, got 225")],
    ),
    (
        "unknown_node_type",
        cell(NODES, 5, "node_type", "Drugs"),
        [
            (NODES, 5, "node_type", "unknown node type 'Drugs' (did you mean 'Drug'?)"),
            (TYPES, 1, "min_nodes", "expected 2 or more nodes of type 'Drug', got 1"),
        ],
    ),
    (
        "unknown_subtype",
        cell(NODES, 12, "subtype", "symptoms"),
        [(NODES, 12, "subtype", "unknown subtype of State 'symptoms' (did you mean 'symptom'?)")],
    ),
    (
        "work_among_nodes",
        cell(NODES, 7, "node_type", "Source"),
        [
            (
                STATEMENTS,
                10,
                "object",
                (
                    "'feeds_on' does not take a Source (ntg:clover) as object (must be "
                    "one of ['Creature'])"
                ),
            ),
            (
                STATEMENTS,
                11,
                "object",
                (
                    "'pollinates' does not take a Source (ntg:clover) as object (must be "
                    "one of ['Creature'])"
                ),
            ),
            (NODES, 7, "node_type", "a work belongs into sources.tsv"),
            (TYPES, 29, "min_nodes", "expected 2 or more nodes of type 'Creature', got 1"),
        ],
    ),
    (
        "bad_flag",
        cell(NODES, 6, "plural", "yes"),
        [(NODES, 6, "plural", "expected 'true' or an empty cell, got 'yes'")],
    ),
    (
        "duplicate_label",
        cell(NODES, 5, "label", "Caffeine"),
        [(NODES, 5, "label", "label 'Caffeine' already names the node at facts/nodes.tsv:3")],
    ),
    (
        "synonym_is_its_own_label",
        cell(NODES, 5, "synonyms", "dream bee tea"),
        [(NODES, 5, "synonyms", "synonym 'dream bee tea' repeats the label")],
    ),
    (
        "synonym_is_another_label",
        cell(NODES, 11, "synonyms", "Drowsiness|slumber"),
        [
            (
                NODES,
                11,
                "synonyms",
                "synonym 'Drowsiness' is the label of the node at facts/nodes.tsv:8",
            )
        ],
    ),
    (
        "identifier_of_two_nodes",
        cell(NODES, 5, "identifiers", "WIKIDATA:Q60235"),
        [
            (
                NODES,
                5,
                "identifiers",
                "'WIKIDATA:Q60235' already stands for the node at facts/nodes.tsv:3",
            )
        ],
    ),
    (
        "identifier_is_another_node",
        cell(NODES, 5, "identifiers", "CHEBI:27732"),
        [
            (
                NODES,
                5,
                "identifiers",
                "'CHEBI:27732' already stands for the node at facts/nodes.tsv:3",
            )
        ],
    ),
    (
        "node_with_the_id_of_a_work",
        line(NODES, 10, lambda text: f"{text}\n{WORK_AS_NODE}"),
        [
            (NODES, 11, "id", "'ntg:novak-2015' is also the id of a work in sources.tsv"),
            (NODES, 11, "id", "no statement names 'ntg:novak-2015'"),
        ],
    ),
    (
        "orphan_node",
        line(NODES, 9, lambda text: text + "\n" + MOTH),
        [(NODES, 10, "id", "no statement names 'ntg:memory-2'")],
    ),
    # Statements
    (
        "unknown_subject",
        cell(STATEMENTS, 16, "subject", "ntg:bee-teas"),
        [
            (
                STATEMENTS,
                16,
                "subject",
                "unknown node 'ntg:bee-teas' (did you mean 'ntg:bee-tea'?)",
            ),
            (NODES, 5, "id", "no statement names 'ntg:bee-tea'"),
        ],
    ),
    (
        "unknown_object",
        cell(STATEMENTS, 10, "object", "ntg:elephant"),
        [
            (
                STATEMENTS,
                10,
                "object",
                (
                    "unknown node 'ntg:elephant' (must be one of ['CHEBI:16335', "
                    "'CHEBI:27732', 'ntg:alertness', 'ntg:bee-tea', 'ntg:bumblebees', "
                    "'ntg:clover', 'ntg:drowsiness', 'ntg:memory', 'ntg:mood', "
                    "'ntg:sleep'] and 1 more)"
                ),
            )
        ],
    ),
    (
        "unknown_predicate",
        cell(STATEMENTS, 15, "predicate", "delay"),
        [
            (STATEMENTS, 15, "predicate", "unknown predicate 'delay' (did you mean 'delays'?)"),
            (
                PREDICATES,
                64,
                "min_statements",
                "expected 1 or more statements with 'delays', got 0",
            ),
        ],
    ),
    (
        "subject_of_wrong_type",
        cell(STATEMENTS, 8, "subject", "CHEBI:16335"),
        [
            (
                STATEMENTS,
                8,
                "subject",
                (
                    "'accompanies' does not take a Messenger (CHEBI:16335) as subject "
                    "(must be one of ['State'])"
                ),
            )
        ],
    ),
    (
        "object_of_wrong_type",
        cell(STATEMENTS, 4, "object", "ntg:clover"),
        [
            (
                STATEMENTS,
                4,
                "object",
                (
                    "'raises' does not take a Creature (ntg:clover) as object (must be "
                    "one of ['Messenger', 'State'])"
                ),
            ),
            (NODES, 4, "id", "no statement names 'ntg:alertness'"),
        ],
    ),
    (
        "self_loop",
        cell(STATEMENTS, 8, "subject", "ntg:sleep"),
        [(STATEMENTS, 8, "object", "subject and object are the same node")],
    ),
    (
        "unknown_level",
        cell(STATEMENTS, 17, "subject_level", "deficient"),
        [
            (
                STATEMENTS,
                17,
                "subject_level",
                "unknown level 'deficient' (did you mean 'deficiency'?)",
            )
        ],
    ),
    (
        "bad_negated_flag",
        cell(STATEMENTS, 5, "negated", "True"),
        [(STATEMENTS, 5, "negated", "expected 'true' or an empty cell, got 'True'")],
    ),
    (
        "unknown_qualifier",
        cell(STATEMENTS, 15, "qualifiers", "times=late in the day"),
        [(STATEMENTS, 15, "qualifiers", "unknown qualifier 'times' (did you mean 'time'?)")],
    ),
    (
        "unknown_qualifier_value",
        cell(STATEMENTS, 12, "qualifiers", "dose=tiny|species=bumblebees"),
        [
            (
                STATEMENTS,
                12,
                "qualifiers",
                "unknown value of 'dose' 'tiny' (must be one of ['large', 'small'])",
            )
        ],
    ),
    (
        "qualifier_with_capitals",
        cell(STATEMENTS, 15, "qualifiers", "time=Late"),
        [
            (
                STATEMENTS,
                15,
                "qualifiers",
                "expected lower-case words and names as in nodes.tsv, got 'Late'",
            )
        ],
    ),
    (
        "qualifier_without_value",
        cell(STATEMENTS, 15, "qualifiers", "time="),
        [(STATEMENTS, 15, "qualifiers", "expected key=value, got 'time='")],
    ),
    (
        "qualifiers_out_of_order",
        cell(STATEMENTS, 12, "qualifiers", "species=bumblebees|dose=small"),
        [
            (
                STATEMENTS,
                12,
                "qualifiers",
                "expected keys in order, each once, got ['species', 'dose']",
            )
        ],
    ),
    (
        "qualifier_twice",
        cell(STATEMENTS, 12, "qualifiers", "species=bees|species=bumblebees"),
        [
            (
                STATEMENTS,
                12,
                "qualifiers",
                "expected keys in order, each once, got ['species', 'species']",
            )
        ],
    ),
    (
        "unknown_hedge",
        cell(STATEMENTS, 4, "hedge", "perhaps"),
        [(STATEMENTS, 4, "hedge", "unknown hedge 'perhaps' (must be one of ['can', 'may'])")],
    ),
    (
        "unknown_passage_kind",
        cell(STATEMENTS, 16, "passage_kind", "marketting"),
        [
            (
                STATEMENTS,
                16,
                "passage_kind",
                "unknown kind of passage 'marketting' (did you mean 'marketing'?)",
            )
        ],
    ),
    (
        "no_passage_kind",
        cell(STATEMENTS, 16, "passage_kind", ""),
        [
            (
                STATEMENTS,
                16,
                "passage_kind",
                "unknown kind of passage '' (must be one of ['biomedical', 'marketing'])",
            )
        ],
    ),
    (
        "cites_unknown_number",
        cell(STATEMENTS, 13, "cites", "2|5"),
        [(STATEMENTS, 13, "cites", "no reference 5 in references.tsv")],
    ),
    (
        "cites_out_of_order",
        cell(STATEMENTS, 13, "cites", "4|2"),
        [(STATEMENTS, 13, "cites", "expected ascending numbers, got (4, 2)")],
    ),
    (
        "cites_not_a_number",
        cell(STATEMENTS, 13, "cites", "2|4a"),
        [(STATEMENTS, 13, "cites", "expected printed numbers joined by '|', got '4a'")],
    ),
    (
        "cites_a_range",
        cell(STATEMENTS, 2, "cites", "1-3"),
        [(STATEMENTS, 2, "cites", "expected printed numbers joined by '|', got '1-3'")],
    ),
    (
        "symmetric_twin",
        all_of(
            cell(STATEMENTS, 17, "subject_level", ""),
            cell(STATEMENTS, 17, "subject", "ntg:sleep"),
            cell(STATEMENTS, 17, "object", "ntg:mood"),
        ),
        [
            (
                STATEMENTS,
                17,
                "subject",
                (
                    "'accompanies' reads the same both ways: already stated at "
                    "facts/articles/small/statements.tsv:8"
                ),
            )
        ],
    ),
    # Places
    (
        "start_not_a_number",
        cell(STATEMENTS, 16, "start", "6 76"),
        [
            (STATEMENTS, 16, "start", "expected a whole number, got '6 76'"),
            (STATEMENTS, 16, "start", "row out of order: run `ntgraph format`"),
        ],
    ),
    (
        "start_with_leading_zero",
        cell(OMISSIONS, 4, "start", "0729"),
        [(OMISSIONS, 4, "start", "expected a whole number, got '0729'")],
    ),
    (
        "start_in_other_digits",
        cell(OMISSIONS, 4, "start", "٧٢٩"),
        [(OMISSIONS, 4, "start", "expected a whole number, got '\u0667\u0662\u0669'")],
    ),
    (
        "end_before_start",
        cell(STATEMENTS, 16, "end", "675"),
        [(STATEMENTS, 16, "end", "expected an end after the start 676, got 675")],
    ),
    (
        "empty_span",
        cell(STATEMENTS, 16, "end", "676"),
        [(STATEMENTS, 16, "end", "expected an end after the start 676, got 676")],
    ),
    (
        "span_outside_block",
        cell(STATEMENTS, 16, "end", "726"),
        [(STATEMENTS, 16, "start", "676–726 is outside its block, which is 674–725")],
    ),
    (
        "span_in_other_block",
        cell(STATEMENTS, 16, "block", "b1"),
        [(STATEMENTS, 16, "start", "676–725 is outside its block, which is 645–672")],
    ),
    (
        "unknown_block",
        cell(STATEMENTS, 16, "block", "b9"),
        [
            (
                STATEMENTS,
                16,
                "block",
                ("no block 'b9' in section 'home' (must be one of ['b1', 'b2', 'b3', 'b4', 'h1'])"),
            )
        ],
    ),
    (
        "unknown_section",
        cell(STATEMENTS, 16, "section", "kitchen"),
        [(STATEMENTS, 16, "block", "no blocks of section 'kitchen' in blocks.tsv")],
    ),
    (
        "bad_hash",
        cell(STATEMENTS, 16, "span_sha256", "C1E2"),
        [(STATEMENTS, 16, "span_sha256", "expected 64 hex digits, got 'C1E2'")],
    ),
    (
        "hash_differs_for_one_passage",
        cell(STATEMENTS, 4, "span_sha256", "0" * 64),
        [
            (
                STATEMENTS,
                4,
                "span_sha256",
                ("another hash than the same passage has at facts/articles/small/statements.tsv:3"),
            )
        ],
    ),
    (
        "hash_differs_from_block",
        cell(REFERENCES, 2, "span_sha256", "0" * 64),
        [
            (
                REFERENCES,
                2,
                "span_sha256",
                "another hash than the same passage has at facts/articles/small/blocks.tsv:15",
            )
        ],
    ),
    (
        "block_outside_section",
        cell(BLOCKS, 9, "section", "garden"),
        [
            (BLOCKS, 9, "block", "block 'h1' already stands at facts/articles/small/blocks.tsv:7"),
            (BLOCKS, 9, "start", "636–643 is outside its section, which is 412–636"),
        ],
    ),
    (
        "block_of_unknown_section",
        cell(BLOCKS, 13, "section", "homes"),
        [
            (BLOCKS, 13, "section", "unknown section 'homes' (did you mean 'home'?)"),
            (
                STATEMENTS,
                17,
                "block",
                "no block 'b4' in section 'home' (must be one of ['b1', 'b2', 'b3', 'h1'])",
            ),
        ],
    ),
    (
        "block_of_unknown_kind",
        cell(BLOCKS, 11, "kind", "bulet"),
        [(BLOCKS, 11, "kind", "unknown kind of block 'bulet' (did you mean 'bullet'?)")],
    ),
    (
        "block_twice",
        cell(BLOCKS, 11, "block", "b1"),
        [
            (
                BLOCKS,
                11,
                "block",
                "block 'b1' already stands at facts/articles/small/blocks.tsv:10",
            ),
            (STATEMENTS, 15, "start", "647–671 is outside its block, which is 674–725"),
            (
                STATEMENTS,
                16,
                "block",
                "no block 'b2' in section 'home' (must be one of ['b1', 'b3', 'b4', 'h1'])",
            ),
        ],
    ),
    (
        "blocks_overlap",
        cell(BLOCKS, 11, "start", "670"),
        [(BLOCKS, 11, "start", "expected a start from 672 on, got 670")],
    ),
    (
        "omission_over_statement",
        line(OMISSIONS, 4, lambda _: OVER_STATEMENT),
        [
            (
                OMISSIONS,
                4,
                "start",
                (
                    "left out here, but a statement was made from it at "
                    "facts/articles/small/statements.tsv:16"
                ),
            )
        ],
    ),
    (
        "omission_without_reason",
        cell(OMISSIONS, 4, "reason", ""),
        [
            (
                OMISSIONS,
                4,
                "reason",
                "unknown reason '' (must be one of ['about_the_page', 'call_to_action'])",
            )
        ],
    ),
    # Sources and references
    (
        "orphan_source",
        cell(REFERENCES, 5, "source", "pmid:90000002"),
        [(SOURCES, 3, "id", "nothing refers to 'ntg:novak-2015'")],
    ),
    (
        "unknown_reference_source",
        cell(REFERENCES, 5, "source", "ntg:novak-2016"),
        [
            (
                REFERENCES,
                5,
                "source",
                "unknown source 'ntg:novak-2016' (did you mean 'ntg:novak-2015'?)",
            ),
            (SOURCES, 3, "id", "nothing refers to 'ntg:novak-2015'"),
        ],
    ),
    (
        "reference_number_twice",
        cell(REFERENCES, 4, "number", "2"),
        [
            (REFERENCES, 3, "", "not in canonical form: run `ntgraph format`"),
            (REFERENCES, 4, "number", "same number as line 3"),
            (STATEMENTS, 2, "cites", "no reference 3 in references.tsv"),
            (STATEMENTS, 5, "cites", "no reference 3 in references.tsv"),
            (SOURCES, 5, "id", "nothing refers to 'pmid:90000002'"),
        ],
    ),
    (
        "accessed_on_no_date",
        cell(REFERENCES, 4, "accessed_on", "5 May 2023"),
        [(REFERENCES, 4, "accessed_on", "expected a date such as '2026-11-23', got '5 May 2023'")],
    ),
    (
        "doi_in_upper_case",
        cell(SOURCES, 5, "identifiers", "doi:10.5555/SMALL.2"),
        [
            (
                SOURCES,
                5,
                "identifiers",
                (
                    "expected an identifier such as doi:10.1000/abc (lower case), got "
                    "'doi:10.5555/SMALL.2'"
                ),
            )
        ],
    ),
    (
        "doi_with_address",
        cell(SOURCES, 5, "identifiers", "https://doi.org/10.5555/small.2"),
        [
            (
                SOURCES,
                5,
                "identifiers",
                (
                    "expected one of pmid, pmcid, doi, isbn, nbk, ntg before ':', got "
                    "'https://doi.org/10.5555/small.2'"
                ),
            )
        ],
    ),
    (
        "pmid_malformed",
        cell(SOURCES, 3, "identifiers", "pmid:PMC12"),
        [
            (
                SOURCES,
                3,
                "identifiers",
                "expected an identifier such as pmid:21338876, got 'pmid:PMC12'",
            )
        ],
    ),
    (
        "pmid_with_leading_zero",
        cell(SOURCES, 3, "identifiers", "pmid:0123"),
        [
            (
                SOURCES,
                3,
                "identifiers",
                "expected an identifier such as pmid:21338876, got 'pmid:0123'",
            )
        ],
    ),
    (
        "identifier_of_two_works",
        cell(SOURCES, 3, "identifiers", "pmid:90000002"),
        [
            (
                SOURCES,
                3,
                "identifiers",
                "'pmid:90000002' already stands for the work at facts/sources.tsv:5",
            )
        ],
    ),
    (
        "unknown_prefix",
        cell(SOURCES, 3, "identifiers", "issn:0000"),
        [
            (
                SOURCES,
                3,
                "identifiers",
                ("expected one of pmid, pmcid, doi, isbn, nbk, ntg before ':', got 'issn:0000'"),
            )
        ],
    ),
    (
        "plain_http",
        cell(SOURCES, 3, "url", "http://example.org/nectar"),
        [(SOURCES, 3, "url", "expected an https address, got 'http://example.org/nectar'")],
    ),
    (
        "script_address",
        cell(SOURCES, 3, "url", "javascript:alert(1)"),
        [(SOURCES, 3, "url", "expected an https address, got 'javascript:alert(1)'")],
    ),
    (
        "bad_year",
        cell(SOURCES, 3, "year", "c. 2015"),
        [(SOURCES, 3, "year", "expected a year such as '2014', got 'c. 2015'")],
    ),
    (
        "bad_language",
        cell(SOURCES, 3, "language", "English"),
        [(SOURCES, 3, "language", "expected a language tag such as 'en', got 'English'")],
    ),
    (
        "no_title",
        cell(SOURCES, 3, "title", ""),
        [(SOURCES, 3, "title", "expected a title, got nothing")],
    ),
    (
        "unknown_license",
        cell(SOURCES, 4, "license", "CC-BY-4"),
        [
            (
                SOURCES,
                4,
                "license",
                "unknown license 'CC-BY-4' (did you mean 'CC-BY-4.0' or 'CC-BY-NC-4.0'?)",
            )
        ],
    ),
    (
        "unknown_publication_type",
        cell(SOURCES, 3, "publication_type", "books"),
        [
            (
                SOURCES,
                3,
                "publication_type",
                "unknown publication type 'books' (did you mean 'book'?)",
            )
        ],
    ),
    (
        "unknown_reading",
        cell(SOURCES, 3, "reading", "skimmed"),
        [
            (
                SOURCES,
                3,
                "reading",
                (
                    "unknown reading 'skimmed' (must be one of ['abstract', 'full_text', "
                    "'not_read'])"
                ),
            )
        ],
    ),
    # article.toml and data.toml
    (
        "article_missing_key",
        replace(TOML, 'title = "Café, Sleep & the Garden Bumblebee"\n', ""),
        [(TOML, 1, "title", "missing key 'title'")],
    ),
    (
        "article_unknown_key",
        replace(TOML, "interest", "interests"),
        [(TOML, 13, "interests", "unknown key 'interests' (did you mean 'interest'?)")],
    ),
    (
        "article_wrong_type",
        replace(TOML, 'reviewers = ["Zoë Ødegård"]', 'reviewers = "Zoë Ødegård"'),
        [(TOML, 12, "reviewers", "expected a list of texts, got 'Zoë Ødegård'")],
    ),
    (
        "article_bad_date",
        replace(TOML, "2024-03-14", '"14 March 2024"'),
        [(TOML, 10, "updated_on", "expected a date such as '2026-11-23', got '14 March 2024'")],
    ),
    (
        "article_wrong_slug",
        replace(TOML, 'slug = "small"', 'slug = "little"'),
        [(TOML, 1, "slug", "expected the folder's name 'small', got 'little'")],
    ),
    (
        "article_bad_sha256",
        replace(TOML, 'sha256 = "3fe834', 'sha256 = "'),
        [
            (
                TOML,
                7,
                "sha256",
                (
                    "expected 64 hex digits, got "
                    "'f1e4ef9b9a4f22de992617a8425e25d681144265b2e34fe82c3530d30a'"
                ),
            )
        ],
    ),
    (
        "article_unknown_source",
        replace(TOML, 'source = "ntg:small-article"', 'source = "ntg:smal-article"'),
        [
            (
                TOML,
                2,
                "source",
                "unknown source 'ntg:smal-article' (did you mean 'ntg:small-article'?)",
            ),
            (SOURCES, 4, "id", "nothing refers to 'ntg:small-article'"),
        ],
    ),
    (
        "article_unknown_license",
        replace(TOML, 'license = "CC-BY-4.0"\nsha256', 'license = "CC BY 4.0"\nsha256'),
        [(TOML, 6, "license", "unknown license 'CC BY 4.0' (did you mean 'CC-BY-4.0'?)")],
    ),
    (
        "article_plain_http",
        replace(TOML, "interest =", 'address = "http://example.org"\ninterest ='),
        [(TOML, 13, "address", "expected an https address, got 'http://example.org'")],
    ),
    ("article_toml_missing", remove(TOML), [(TOML, 1, "", "missing: expected a TOML file")]),
    (
        "article_toml_empty",
        rewrite(TOML, lambda raw: b""),
        [
            (TOML, 1, "language", "missing key 'language'"),
            (TOML, 1, "length", "missing key 'length'"),
            (TOML, 1, "license", "missing key 'license'"),
            (TOML, 1, "publisher", "missing key 'publisher'"),
            (TOML, 1, "sha256", "missing key 'sha256'"),
            (TOML, 1, "slug", "missing key 'slug'"),
            (TOML, 1, "source", "missing key 'source'"),
            (TOML, 1, "title", "missing key 'title'"),
        ],
    ),
    (
        "curation_unknown_key",
        replace(TOML, "method =", "methods ="),
        [(TOML, 18, "curation.methods", "unknown key 'methods' (did you mean 'method'?)")],
    ),
    (
        "curation_unknown_curator",
        replace(TOML, 'curator = "tests"', 'curator = "test"'),
        [(TOML, 16, "curation.curator", "unknown curator 'test' (did you mean 'tests'?)")],
    ),
    (
        "curation_without_date",
        replace(TOML, "curated_on = 2026-11-23\n", ""),
        [(TOML, 1, "curation.curated_on", "expected a curated_on, got nothing")],
    ),
    (
        "sections_overlap",
        replace(TOML, "start = 412\n", "start = 411\n"),
        [
            (
                TOML,
                1,
                "section",
                ("section 'garden' at 411–636: expected a start from 412 on and an end up to 1109"),
            )
        ],
    ),
    (
        "section_beyond_the_text",
        replace(TOML, "end = 1109", "end = 1110"),
        [
            (
                TOML,
                1,
                "section",
                (
                    "section 'references' at 791–1110: expected a start from 791 on and "
                    "an end up to 1109"
                ),
            )
        ],
    ),
    (
        "section_twice",
        replace(TOML, 'id = "opening"', 'id = "caffeine"'),
        [
            (TOML, 1, "section", "section 'caffeine' appears twice"),
            (
                BLOCKS,
                2,
                "section",
                (
                    "unknown section 'opening' (must be one of ['caffeine', 'garden', "
                    "'home', 'references'])"
                ),
            ),
            (
                BLOCKS,
                3,
                "section",
                (
                    "unknown section 'opening' (must be one of ['caffeine', 'garden', "
                    "'home', 'references'])"
                ),
            ),
        ],
    ),
    (
        "section_without_end",
        replace(TOML, "start = 636\nend = 791\n", "start = 636\n"),
        [
            (TOML, 39, "end", "missing key 'end'"),
            (
                BLOCKS,
                9,
                "section",
                (
                    "unknown section 'home' (must be one of ['caffeine', 'garden', "
                    "'opening', 'references'])"
                ),
            ),
            (
                BLOCKS,
                10,
                "section",
                (
                    "unknown section 'home' (must be one of ['caffeine', 'garden', "
                    "'opening', 'references'])"
                ),
            ),
            (
                BLOCKS,
                11,
                "section",
                (
                    "unknown section 'home' (must be one of ['caffeine', 'garden', "
                    "'opening', 'references'])"
                ),
            ),
            (
                BLOCKS,
                12,
                "section",
                (
                    "unknown section 'home' (must be one of ['caffeine', 'garden', "
                    "'opening', 'references'])"
                ),
            ),
            (
                BLOCKS,
                13,
                "section",
                (
                    "unknown section 'home' (must be one of ['caffeine', 'garden', "
                    "'opening', 'references'])"
                ),
            ),
        ],
    ),
    (
        "facts_not_tables",
        rewrite(TOML, lambda raw: b"fact = [1]\n" + raw.split(b"\n[[fact]]")[0]),
        [(TOML, 1, "fact", "expected an array of tables [[fact]]")],
    ),
    (
        "fact_in_unknown_block",
        replace(TOML, 'block = "p1"', 'block = "p2"'),
        [(TOML, 1, "block", "no block 'p2' in section 'opening' (must be one of ['h1', 'p1'])")],
    ),
    (
        "fact_with_text_as_start",
        replace(TOML, "start = 38", 'start = "38"'),
        [(TOML, 51, "start", "expected a whole number, got '38'")],
    ),
    (
        "data_missing_version",
        replace(DATA, 'version = "1.0.0"\n', ""),
        [(DATA, 1, "version", "expected a version, got nothing")],
    ),
    (
        "data_unknown_key",
        replace(DATA, "summary", "sumary"),
        [(DATA, 5, "sumary", "unknown key 'sumary' (did you mean 'summary'?)")],
    ),
    (
        "data_unknown_license",
        replace(DATA, "CC-BY-4.0", "CC-BY-4.1"),
        [
            (
                DATA,
                1,
                "license",
                "unknown license 'CC-BY-4.1' (did you mean 'CC-BY-4.0' or 'CC-BY-NC-4.0'?)",
            )
        ],
    ),
    (
        "data_bad_date",
        replace(DATA, "2026-11-23", '"23.11.2026"'),
        [(DATA, 1, "released_on", "expected a date such as '2026-11-23', got '23.11.2026'")],
    ),
    (
        "data_wrong_type",
        replace(DATA, '"1.0.0"', "1.0"),
        [(DATA, 1, "version", "expected a text, got 1.0")],
    ),
    ("data_missing", remove(DATA), [(DATA, 1, "", "missing: expected a TOML file")]),
    # Vocabularies
    (
        "template_without_object",
        replace(PREDICATES, "{subject} delays {object}", "{subject} delays it"),
        [
            (
                PREDICATES,
                64,
                "template",
                "expected {subject} and {object} once each, got '{subject} delays it'",
            )
        ],
    ),
    (
        "template_with_other_braces",
        replace(PREDICATES, "{subject} delay {object}", "{subject} delay {object} by {time}"),
        [
            (
                PREDICATES,
                64,
                "template_plural",
                (
                    "expected {subject} and {object} once each, got '{subject} delay "
                    "{object} by {time}'"
                ),
            )
        ],
    ),
    (
        "base_without_object",
        replace(PREDICATES, 'base = "delay {object}"', 'base = "delay it"'),
        [(PREDICATES, 64, "base", "expected the verb with {object} once, got 'delay it'")],
    ),
    (
        "base_with_the_subject",
        replace(PREDICATES, 'base = "delay {object}"', 'base = "{subject} delay {object}"'),
        [
            (
                PREDICATES,
                64,
                "base",
                "expected the verb with {object} once, got '{subject} delay {object}'",
            )
        ],
    ),
    (
        "hedge_with_two_ways_into_a_sentence",
        replace(TERMS, 'modal = "can"', 'modal = "can"\nadverb = "often"'),
        [(TERMS, 21, "adverb", "expected one way into a sentence, got 'modal' as well")],
    ),
    (
        "hedge_with_a_denial_and_no_modal",
        replace(TERMS, 'modal = "can"\n', ""),
        [(TERMS, 21, "modal_negated", "expected 'modal' beside it")],
    ),
    (
        "hedge_with_a_frame_without_a_clause",
        replace(TERMS, 'modal = "can"\nmodal_negated = "may not"', 'frame = "it is said"'),
        [(TERMS, 21, "frame", "expected {clause} once, got 'it is said'")],
    ),
    (
        "hedge_that_no_qualifier_holds",
        replace(TERMS, 'modal = "may"\nmodal_negated = "may not"', 'in_qualifier = ["about"]'),
        [(STATEMENTS, 4, "qualifiers", "expected a qualifier with 'about', for the hedge 'may'")],
    ),
    (
        "species_without_a_plural",
        replace(TERMS, 'plural = "people"', 'plural = ""'),
        [(TERMS, 175, "plural", "expected a plural, got nothing")],
    ),
    (
        "value_in_two_places_of_a_sentence",
        replace(
            QUALIFIERS,
            'definition = "At what time of the day."',
            'definition = "At what time of the day."\nadverbs = ["late"]\nfront = ["late"]',
        ),
        [(QUALIFIERS, 14, "front", "'late' stands in 'adverbs' already")],
    ),
    (
        "adverb_that_is_no_value",
        replace(
            QUALIFIERS,
            'values = ["small", "large"]',
            'values = ["small", "large"]\nadverbs = ["hugely"]',
        ),
        [
            (
                QUALIFIERS,
                1,
                "adverbs",
                "unknown value 'hugely' (must be one of ['large', 'small'])",
            )
        ],
    ),
    (
        "phrase_without_the_object",
        replace(
            QUALIFIERS,
            'definition = "At what time of the day."',
            'definition = "At what time of the day."\nobject_phrases = { late = "late hours" }',
        ),
        [(QUALIFIERS, 14, "object_phrases", "expected {object} once, got 'late hours'")],
    ),
    (
        "rest_that_is_no_catch_all",
        all_of(
            replace(TYPES, '"function", "symptom"', '"catch-all", "function", "symptom"'),
            cell(NODES, 10, "label", "other moods"),
        ),
        [
            (
                NODES,
                10,
                "subtype",
                "expected 'catch-all' for 'other moods', which names nothing itself",
            )
        ],
    ),
    (
        "bad_sign",
        replace(PREDICATES, 'sign = "0"', 'sign = "?"'),
        [(PREDICATES, 64, "sign", "unknown sign '?' (must be one of ['+', '-', '0'])")],
    ),
    (
        "unknown_type_in_domain",
        replace(PREDICATES, 'domain = ["Creature"]', 'domain = ["Creature", "Plant"]'),
        [
            (
                PREDICATES,
                141,
                "domain",
                (
                    "unknown node type 'Plant' (must be one of ['Creature', 'Drug', "
                    "'Messenger', 'Source', 'State'])"
                ),
            )
        ],
    ),
    (
        "predicate_id_with_spaces",
        line(PREDICATES, 179, lambda text: f"{UNUSED_PREDICATE}\n{text}"),
        [(PREDICATES, 179, "id", "expected lower-case words joined by '_', got 'Wakes up'")],
    ),
    (
        "predicate_without_biolink",
        replace(PREDICATES, '"biolink:treats"', '"treats"'),
        [
            (
                PREDICATES,
                83,
                "biolink.predicate",
                "expected a Biolink CURIE such as 'biolink:affects', got 'treats'",
            )
        ],
    ),
    (
        "predicate_twice",
        replace(PREDICATES, 'id = "delays"', 'id = "lowers"'),
        [
            (PREDICATES, 64, "id", "predicate 'lowers' appears twice"),
            (
                STATEMENTS,
                15,
                "predicate",
                (
                    "unknown predicate 'delays' (must be one of ['accompanies', "
                    "'blocks', 'cures', 'feeds_on', 'leads_to', 'lowers', 'pollinates', "
                    "'raises', 'seeks'])"
                ),
            ),
        ],
    ),
    (
        "predicate_missing_key",
        replace(PREDICATES, 'definition = "The object sets in later with the subject."\n', ""),
        [
            (PREDICATES, 64, "definition", "missing key 'definition'"),
            (
                STATEMENTS,
                15,
                "predicate",
                (
                    "unknown predicate 'delays' (must be one of ['accompanies', "
                    "'blocks', 'cures', 'feeds_on', 'leads_to', 'lowers', 'pollinates', "
                    "'raises', 'seeks'])"
                ),
            ),
        ],
    ),
    (
        "too_few_statements",
        replace(PREDICATES, "min_statements = 2", "min_statements = 4"),
        [(PREDICATES, 22, "min_statements", "expected 4 or more statements with 'raises', got 3")],
    ),
    (
        "too_few_nodes",
        replace(TYPES, "min_nodes = 6", "min_nodes = 8"),
        [(TYPES, 19, "min_nodes", "expected 8 or more nodes of type 'State', got 6")],
    ),
    (
        "unknown_column",
        replace(TYPES, '"outside"', '"below"'),
        [
            (
                TYPES,
                29,
                "column",
                ("unknown column 'below' (must be one of ['left', 'middle', 'outside', 'right'])"),
            )
        ],
    ),
    (
        "no_type_for_sources",
        replace(TYPES, 'id = "Source"', 'id = "Work"'),
        [
            (TYPES, 1, "id", "missing node type 'Source'"),
            (TYPES, 38, "min_nodes", "expected 4 or more nodes of type 'Work', got 0"),
        ],
    ),
    (
        "bad_bound",
        replace(TYPES, "min_nodes = 6", "min_nodes = true"),
        [(TYPES, 19, "min_nodes", "expected a whole number, got True")],
    ),
    (
        "level_without_label",
        replace(LEVELS, "too much {label}", "too much"),
        [(LEVELS, 7, "phrase", "expected {label} once, got 'too much'")],
    ),
    (
        "level_with_odd_factor",
        replace(LEVELS, "factor = 1", "factor = 2"),
        [(LEVELS, 7, "factor", "expected -1 or 1, got 2")],
    ),
    (
        "qualifier_without_value_in_template",
        replace(QUALIFIERS, "in {value}", "in it"),
        [(QUALIFIERS, 8, "template", "expected {value} once, got 'in it'")],
    ),
    (
        "no_citation_layer",
        replace(LAYERS, 'id = "citation"', 'id = "citations"'),
        [(LAYERS, 1, "id", "missing layer 'citation'")],
    ),
    (
        "layer_of_unknown_license",
        replace(LAYERS, "CC-BY-4.0", "CC-BY-3.0"),
        [
            (
                LAYERS,
                1,
                "license",
                "unknown license 'CC-BY-3.0' (did you mean 'CC-BY-4.0' or 'CC-BY-NC-4.0'?)",
            )
        ],
    ),
    (
        "license_of_unknown_use",
        replace(LICENSES, 'commercial_use = "no"', 'commercial_use = "never"'),
        [
            (
                LICENSES,
                8,
                "commercial_use",
                "unknown answer 'never' (must be one of ['no', 'unknown', 'yes'])",
            )
        ],
    ),
    (
        "license_with_plain_http",
        replace(
            LICENSES,
            "https://creativecommons.org/licenses/by-nc",
            "http://creativecommons.org/licenses/by-nc",
        ),
        [
            (
                LICENSES,
                8,
                "url",
                ("expected an https address, got 'http://creativecommons.org/licenses/by-nc/4.0/'"),
            )
        ],
    ),
    (
        "unknown_table",
        replace(TERMS, "[[verdict]]", "[[verdikt]]"),
        [(TERMS, 1, "verdikt", "unknown table 'verdikt' (did you mean 'verdict'?)")],
    ),
    (
        "term_without_definition",
        replace(TERMS, 'definition = "Nobody has opened it."\n', ""),
        [
            (TERMS, 60, "definition", "missing key 'definition'"),
            (
                SOURCES,
                2,
                "reading",
                "unknown reading 'not_read' (must be one of ['abstract', 'full_text'])",
            ),
            (
                SOURCES,
                3,
                "reading",
                "unknown reading 'not_read' (must be one of ['abstract', 'full_text'])",
            ),
        ],
    ),
    (
        "term_twice",
        replace(TERMS, 'id = "web_page"', 'id = "book"'),
        [
            (TERMS, 55, "id", "publication_type 'book' appears twice"),
            (
                SOURCES,
                4,
                "publication_type",
                (
                    "unknown publication type 'web_page' (must be one of ['book', "
                    "'journal_article'])"
                ),
            ),
        ],
    ),
    (
        "toml_syntax_error",
        replace(QUALIFIERS, 'id = "time"', "id = time"),
        [
            (QUALIFIERS, 15, "", "not TOML: Invalid value (at line 15, column 6)"),
            (STATEMENTS, 12, "qualifiers", "unknown qualifier 'dose' (must be one of [])"),
            (STATEMENTS, 12, "qualifiers", "unknown qualifier 'species' (must be one of [])"),
            (STATEMENTS, 15, "qualifiers", "unknown qualifier 'time' (must be one of [])"),
        ],
    ),
    (
        "vocabulary_missing",
        remove(LEVELS),
        [
            (LEVELS, 1, "", "missing: expected a TOML file"),
            (STATEMENTS, 6, "subject_level", "unknown level 'deficiency' (must be one of [])"),
            (STATEMENTS, 7, "subject_level", "unknown level 'excess' (must be one of [])"),
            (STATEMENTS, 17, "subject_level", "unknown level 'deficiency' (must be one of [])"),
        ],
    ),
]


def find_problems(damage: Damage, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Problem]:
    """Damage a copy of the small facts and check it, from the folder that contains it."""
    damage(copy_facts(folder))
    monkeypatch.chdir(folder)
    return check_facts(load_facts("facts"))


def as_problems(expected: list[Found]) -> list[Problem]:
    """Return the problems as `check_facts` does in the folder that contains the facts."""
    return [Problem(f"facts/{file}", *rest) for file, *rest in expected]  # type: ignore[arg-type] # line, column, message


@pytest.mark.parametrize(
    ("damage", "expected"), [pytest.param(*case[1:], id=case[0]) for case in BROKEN]
)
def test_broken_input_is_told_with_its_place(
    damage: Damage, expected: list[Found], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_problems(damage, tmp_path, monkeypatch) == as_problems(expected)


def test_each_kind_of_broken_input_stands_once() -> None:
    names = [case[0] for case in BROKEN]
    assert len(set(names)) == len(names) >= 45


def test_all_problems_are_told_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    together = {
        "bidirectional_override",
        "bad_flag",
        "unknown_predicate",
        "cites_not_a_number",
        "span_in_other_block",
        "doi_in_upper_case",
        "unknown_license",
        "article_bad_date",
        "bad_sign",
        "level_without_label",
        "unknown_table",
    }
    chosen = [case for case in BROKEN if case[0] in together]
    assert len(chosen) == len(together)
    damage = all_of(*(damage for _, damage, _ in chosen))
    expected = {problem for _, _, found in chosen for problem in as_problems(found)}
    # Minimum counts are not checked if rows could not be read.
    expected = {problem for problem in expected if problem.column != "min_statements"}
    assert set(find_problems(damage, tmp_path, monkeypatch)) == expected


def test_what_could_not_be_read_is_told_before_what_follows_from_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage = line(NODES, 1, lambda text: text.replace("plural", "plurall"))
    problems = find_problems(damage, tmp_path, monkeypatch)
    assert [(each.file, each.column) for each in problems[:2]] == [
        ("facts/nodes.tsv", "plural"),
        ("facts/nodes.tsv", "plurall"),
    ]
    assert len(problems) > 10
    assert {each.file for each in problems[2:]} == {f"facts/{STATEMENTS}"}


def test_build_refuses_broken_facts_and_keeps_the_former_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = copy_facts(tmp_path)
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    first = runner.invoke(main, ["build", "--facts", "facts", "--out", "out"])
    assert first.exit_code == 0, first.output
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert set(before) == {"index.html", "graph.json", "statements.jsonl", MANIFEST}

    cell(STATEMENTS, 15, "predicate", "delay")(facts)
    second = runner.invoke(main, ["build", "--facts", "facts", "--out", "out"])
    assert second.exit_code == 1
    assert second.stdout == ""
    assert second.stderr.splitlines() == [
        f"facts/{STATEMENTS}:15:predicate: unknown predicate 'delay' (did you mean 'delays'?)",
        f"facts/{PREDICATES}:64:min_statements: expected 1 or more statements with 'delays', got 0",
        "2 problems, nothing written",
    ]
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before


def test_build_in_python_raises_all_problems_and_writes_nothing(tmp_path: Path) -> None:
    facts = copy_facts(tmp_path)
    cell(STATEMENTS, 15, "predicate", "delay")(facts)
    with pytest.raises(FactsError) as caught:
        build(facts, tmp_path / "out")
    assert [each.column for each in caught.value.problems] == ["predicate", "min_statements"]
    assert not (tmp_path / "out").exists()
