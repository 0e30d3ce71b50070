"""Broken and malicious files in RDF, GML, DOT, SIF, for Neo4j, packed and in binary formats."""

from __future__ import annotations

import bz2
import gzip
import io
import zipfile
import zlib
from collections.abc import Callable

from ntgraph.imports.files import import_size_limits

MEGABYTE = 1024 * 1024
LONG = "x" * (import_size_limits.LONGEST_TEXT + 1)
LAUGHS = (
    '<!DOCTYPE rdf:RDF [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&b;</rdf:RDF>'
)
RDF_XML = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:e="http://example.org/">\n{}</rdf:RDF>'
)
REMOTE = '{{"@context": {},\n"@id": "http://example.org/a", "name": "a"}}'


def workbook(**parts: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return held.getvalue()


def sheet(cells: str) -> bytes:
    text = f"<worksheet><sheetData>{cells}</sheetData></worksheet>"
    return workbook(**{"xl/worksheets/sheet1.xml": text})


FORMAT_CASES: dict[str, tuple[str, str | bytes, str]] = {
    # RDF
    "cut Turtle": ("g.ttl", "<a> <b>\n<c>", r"g\.ttl:2: expected '\.', found the end of|g\.ttl:2"),
    "open text in Turtle": ("g.ttl", '<a> <b> "c .\n', r"g\.ttl:1: expected a word of RDF"),
    "unknown prefix": ("g.ttl", "\nex:a <b> <c> .", r"g\.ttl:2: unknown prefix 'ex:'"),
    "nearest prefix": (
        "g.ttl",
        "@prefix chem: <http://e/> .\nchen:a <b> <c> .",
        "unknown prefix 'chen:'.*chem",
    ),
    "deep Turtle": ("g.ttl", "<a> <b> " + "[ <b> " * 9_000, "nested too deeply: .* 64 levels"),
    "deep list in TriG": ("g.trig", "<a> <b> " + "(" * 9_000, "nested too deeply: .* 64 levels"),
    "long Turtle text": ("g.ttl", f'<a> <b> "{LONG}" .', "at most 131,072 characters"),
    "nested graphs": ("g.trig", "<g> { <h> { <a> <b> <c> } }", r"g\.trig:1: expected an IRI"),
    "bad N-Quads": ("g.nq", "<a> <b> <c> <g> <h> .", r"g\.nq:1: expected '\.', found 'h'"),
    "laughs in RDF/XML": ("g.rdf", LAUGHS, r"g\.rdf:1: a document type"),
    "cut RDF/XML": ("g.rdf", RDF_XML.format("")[:-9], r"g\.rdf:2: not XML: unclosed token"),
    "no RDF/XML": ("g.owl", "<html/>", "expected <RDF>, found <html>"),
    "odd RDF/XML": (
        "g.rdf",
        RDF_XML.format('<e:a rdf:about="x" rdf:ID="y"/>'),
        r"g\.rdf:2: not RDF/XML",
    ),
    "context on the web": (
        "g.jsonld",
        REMOTE.format('"https://example.org/context.jsonld"'),
        r"g\.jsonld:1:@context: the context 'https://example\.org/context\.jsonld' is on the web",
    ),
    "context in a list": ("g.jsonld", REMOTE.format('[{}, "ctx"]'), "the context 'ctx' is on the"),
    "context inside a term": (
        "g.jsonld",
        REMOTE.format('{"t": {"@id": "http://e/t", "@context": "http://127.0.0.1:9/c"}}'),
        r"the context 'http://127\.0\.0\.1:9/c' is on the web",
    ),
    "imported context": ("g.jsonld", REMOTE.format('{"@import": "http://e/c"}'), "'http://e/c' is"),
    "context inside an object": (
        "g.jsonld",
        '[{"@id": "http://e/a"},\n {"@id": "http://e/b", "http://e/p": {"@context": "c"}}]',
        r"g\.jsonld:2:@context: the context 'c'",
    ),
    "deep JSON-LD": ("g.jsonld", '{"@graph": ' + "[" * 9_000, "nested too deeply"),
    "cut JSON-LD": ("g.jsonld", '{"@graph": [{"@id": "a"}', "is it cut off"),
    "JSON-LD of numbers": ("g.jsonld", "[1, 2]", r"g\.jsonld:1: expected an object, found 1"),
    "odd context": ("g.jsonld", '{"@context": 5, "@graph": [{"a": 1}]}', "not JSON-LD"),
    # GML and DOT
    "cut GML": ("g.gml", 'graph [\nnode [ id 1 label "a"', r"g\.gml:2: not GML: .*cut off"),
    "deep GML": ("g.gml", "graph [ " * 9_000, "nested too deeply: .* 64 levels"),
    "GML without graph": ("g.gml", 'Creator "a"', "expected one record 'graph"),
    "GML node without id": ("g.gml", "graph [\n node [ label 1 ] ]", r"g\.gml:2:id: missing"),
    "GML id that is a record": ("g.gml", "graph [ node [ id [ a 1 ] ] ]", "expected a number or"),
    "same GML id": (
        "g.gml",
        "graph [\nnode [ id 1 ]\nnode [ id 1 ] ]",
        "3:id: 1 already stands in",
    ),
    "GML edge to nowhere": (
        "g.gml",
        "graph [ node [ id 1 ]\nedge [ source 1 target 2 ] ]",
        "no node 2",
    ),
    "open text in GML": ("g.gml", 'graph [ label "a ]', "quotation mark left open"),
    "long GML text": ("g.gml", f'graph [ node [ id 1 label "{LONG}" ] ]', "at most 131,072 char"),
    "GML bracket": ("g.gml", "]", r"g\.gml:1: not GML: ']' closes nothing"),
    "cut DOT": ("g.dot", "digraph {\na -> b", r"g\.dot:2: not DOT: .*cut off"),
    "deep DOT": ("g.dot", "graph " + "{ " * 9_000, "nested too deeply: .* 64 levels"),
    "deep HTML in DOT": ("g.dot", "graph { a [label=" + "<" * 99, "nested too deeply"),
    "open HTML in DOT": ("g.dot", "graph { a [label=<b }", "expected '>' at the end"),
    "open text in DOT": ("g.dot", 'graph { "a }', "quotation mark or a comment left open"),
    "line in a digraph": ("g.dot", "digraph {\na -- b }", r"g\.dot:2: expected '->' in a digraph"),
    "two graphs": ("g.dot", "graph { a }\ngraph { b }", "put further graphs into files"),
    "no DOT": ("g.dot", "flowchart LR", "expected 'graph' or 'digraph', found 'flowchart'"),
    # Tables
    "SIF of two words": ("g.sif", "a b\na x b\n", r"g\.sif:1: expected a node alone, or .*found 2"),
    "SIF with a gap": ("g.sif", "a\t\tb\n", r"g\.sif:1: expected a name between two tabs"),
    "empty SIF": ("g.sif", "\n", "empty: expected lines such as"),
    "ragged without names": (
        "g.csv",
        "a,eats,b\nc,eats\n",
        r"g\.csv:2: expected 3 cells .*found 2",
    ),
    "gap without names": ("g.csv", "a,eats,b\nc,eats,\n", r"g\.csv:2:target: expected a name"),
    "Neo4j without end": (
        "g.csv",
        ":START_ID,:END_ID,:TYPE\na,,KNOWS\n",
        r"g\.csv:2::END_ID: expected a node, got nothing",
    ),
    "Neo4j number": ("g.csv", "id:ID,n:int\na,5x\n", r"g\.csv:2:n: expected a value of type int"),
    "ragged Neo4j": (
        "g.csv",
        ":START_ID,:END_ID\na\n",
        "expected 2 cells as in the header, found 1",
    ),
    # Packed and binary files
    "cut gzip": ("g.csv.gz", gzip.compress(b"source,target\n" * 99)[:-9], "ends too early"),
    "no gzip": ("g.csv.gz", b"\x1f\x8b\x08\x00" + b"rubbish" * 9, "not gzip"),
    "cut bzip2": ("g.csv.bz2", bz2.compress(b"source,target\n" * 99)[:-9], "ends too early"),
    "no bzip2": ("g.csv.bz2", b"BZh91AY&SY" + b"rubbish" * 9, "not bzip2"),
    "bzip2 twice": ("g.csv.bz2", bz2.compress(bz2.compress(b"a")), "packed with bzip2 twice"),
    "gzip twice": ("g.csv.gz", gzip.compress(gzip.compress(b"a")), "packed with gzip twice"),
    "packed workbook as table": ("g.csv", sheet("<row/>"), "a zip archive or workbook"),
    "no workbook": ("g.xlsx", b"rubbish", "expected a workbook"),
    "empty workbook": ("g.xlsx", sheet(""), "expected a sheet with columns such as"),
    "far cell": ("g.xlsx", sheet('<row><c r="ZZZ1"/></row>'), "expected at most 1,000 columns"),
    "entity in a workbook": (
        "g.xlsx",
        workbook(**{"xl/worksheets/sheet1.xml": '<!DOCTYPE x [<!ENTITY a "a">]><worksheet/>'}),
        "not a workbook that can be read: .*document type",
    ),
    "no Parquet": ("g.parquet", b"PAR1rubbishPAR1", "not a Parquet file"),
    "unknown ending": ("g.docx", "", r"cannot tell its format by the ending '\.docx'"),
}


def gzip_of_zeros(megabytes: int) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    made = [packer.compress(b"a,b\n" * (MEGABYTE // 4)) for _ in range(megabytes)]
    return b"".join([*made, packer.flush()])


FORMAT_BOMBS: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "gzip": ("g.gml.gz", lambda: gzip_of_zeros(300), "at most 64 MB, found more when unpacked"),
    "bzip2": (
        "g.gml.bz2",
        lambda: bz2.compress(b"a,b\n" * (MEGABYTE // 4)) * 70,
        "at most 64 MB, found more when unpacked",
    ),
    "gzip of many parts": (
        "g.gml.gz",
        lambda: gzip.compress(b"a,b\n" * (MEGABYTE // 4)) * 300,
        "at most 64 MB, found more when unpacked",
    ),
    "long open text in Turtle": ("g.ttl", lambda: b'<a> <b> """' + b"x" * 50 * MEGABYTE, "word"),
    "many Turtle brackets": ("g.ttl", lambda: b"<a> <b> " + b"(" * 9 * MEGABYTE, "too deeply"),
    "huge decimal": (
        "g.jsonld",
        lambda: (
            b'{"@graph": [{"@id": "http://e/a", "http://e/b": {"@value": "1e999999999", '
            b'"@type": "http://www.w3.org/2001/XMLSchema#decimal"}}, {"x": 1}, 5]}'
        ),
        "expected an object, found 5",
    ),
    "open text in DOT": ("g.dot", lambda: b'graph { "' + b"x" * 50 * MEGABYTE, "left open"),
    "open text in GML": ("g.gml", lambda: b'graph [ a "' + b"x" * 50 * MEGABYTE, "left open"),
    "subgraphs in DOT": (
        "g.dot",
        lambda: b"graph { {" + b"".join(b"a%d;" % n for n in range(5_000)) + b"} -- {"
        + b"".join(b"b%d;" % n for n in range(5_000)) + b"} }",
        "expected at most 500,000 edges",
    ),
    "many columns in a workbook": (
        "g.xlsx",
        lambda: sheet('<row><c r="ALL1"><v>1</v></c></row>' * 200_000),
        "expected at most",
    ),
}  # fmt: skip
