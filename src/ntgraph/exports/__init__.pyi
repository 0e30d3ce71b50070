# Every export and its module; `lazy_loader` loads one on its first use.

from .anki import to_anki as to_anki
from .bibtex import to_bibtex as to_bibtex
from .croissant import to_described_tables as to_described_tables
from .csl_json import to_csl_json as to_csl_json
from .csv_table import to_statement_table as to_statement_table
from .cx2 import to_cx2 as to_cx2
from .cypher import to_cypher as to_cypher
from .data_tables import to_tables as to_tables
from .dot import to_dot as to_dot
from .folder_of_all_formats import export_all as export_all
from .format_registry import (
    FORMATS as FORMATS,
)
from .format_registry import (
    Format as Format,
)
from .format_registry import (
    get_format as get_format,
)
from .gexf import to_gexf as to_gexf
from .gift import to_gift as to_gift
from .graphml import to_graphml as to_graphml
from .handout import to_handout as to_handout
from .json_ld import to_jsonld as to_jsonld
from .json_lines import to_statement_lines as to_statement_lines
from .kahoot import to_kahoot as to_kahoot
from .kgx import (
    to_kgx as to_kgx,
)
from .kgx import (
    to_kgx_jsonl as to_kgx_jsonl,
)
from .map_picture import (
    to_png as to_png,
)
from .map_picture import (
    to_svg as to_svg,
)
from .mermaid import to_mermaid as to_mermaid
from .moodle_xml import to_moodle_xml as to_moodle_xml
from .neo4j import to_neo4j as to_neo4j
from .node_link import to_node_link as to_node_link
from .obsidian import to_obsidian as to_obsidian
from .parquet import to_parquet as to_parquet
from .printed_cards import to_printed_cards as to_printed_cards
from .qti import to_qti as to_qti
from .quiz_sheet import to_quiz_sheet as to_quiz_sheet
from .quizlet import to_quizlet as to_quizlet
from .rdf import (
    to_trig as to_trig,
)
from .rdf import (
    to_turtle as to_turtle,
)
from .schema_org import to_schemaorg as to_schemaorg
from .written_export import write_export as write_export

__all__: list[str]

def __dir__() -> list[str]: ...
