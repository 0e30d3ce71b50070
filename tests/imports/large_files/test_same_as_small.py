"""A large table says the same in columns as in records, or is refused in the same words."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from ntgraph.graph import display_limits
from ntgraph.imports.large_files import find_large_files
from tests.imports.large_files.both_readers import check_same

CASES: dict[str, dict[str, str]] = {
    "plain": {"e.csv": "source,target,predicate\ntea,sleep,delays\ntea,sleep,delays\na,a,feeds\n"},
    "weights": {"e.csv": "source,target,weight,name\na,b,0.5,x\nb,c,NaN,\na,c,2,y\n"},
    "texts like numbers": {"e.csv": "source,target,code\na,b,007\nb,c,1\n"},
    "kgx": {
        "g_nodes.tsv": "id\tcategory\tname\txref\tsynonym\nA:1\tbiolink:Gene\tone\tX:1\tuno|one\n"
        'A:2\tbiolink:NamedThing|biolink:Drug\t\t\t\nA:3\t\tthree "x"\t\t\n',
        "g_edges.tsv": "id\tsubject\tpredicate\tobject\tpublications\tprimary_knowledge_source\t"
        "score\tqualified_predicate\tobject_direction_qualifier\n"
        "e1\tA:1\tbiolink:affects\tA:2\tPMID:1|PMID:2\tinfores:x\t0.1\tbiolink:causes\tincreased\n"
        "e2\tA:1\tbiolink:affects\tA:2\tPMID:2\t\t\tbiolink:causes\tincreased\n"
        "e3\tA:2\tbiolink:related_to\tA:1\t\tinfores:y\t2\t\t\n",
    },
    "publications as nodes": {
        "g_nodes.tsv": "id\tcategory\tname\tyear\nA:1\tbiolink:Gene\tone\t\nA:2\tbiolink:Gene\t\t\n"
        "PMID:7\tbiolink:Publication\tA title\t1999\nPMID:8\tbiolink:Publication\tOther\t\n",
        "g_edges.tsv": "subject\tpredicate\tobject\tpublications\nA:1\taffects\tA:2\tPMID:7\n",
    },
    "parallel": {
        "e.csv": "source,target,predicate,pmid,sentence\na,b,raises,1,Tea does it.\na,b,raises,2,\n"
        "a,b,raises,,\na,b,raises,,raises\nb,a,lowers,,\n"
    },
    "works": {
        "e.csv": "source,target,relation,pmid,doi,url,reference_title\n"
        "a,b,r,12,10.1/X,https://e.org/a,A title\na,b,r,12,,,Another\nb,c,r,13;14,,,T\nc,d,r,,,,T\n"
    },
    "sentences among works": {
        "e.csv": "source,target,relation,evidence,passage\n"
        "a,b,r,It fell in every rat we measured.,\nb,c,r,PMID:1,said\n"
        "c,d,r,It fell in every rat we measured.,said\n"
    },
    "judged rows": {"e.csv": "source,target,relation,verdict\na,b,r,supported\n"},
    "layers": {"e.csv": "source,target,relation,layer\na,b,r,reference\n"},
    "signs": {
        "e.csv": "source,target,relation,sign,negated,directed\na,b,r,+,,\na,b,r,-,yes,\n"
        "b,c,r,odd,maybe,no\nb,c,s,1,,no\n"
    },
    "words of Gephi": {"e.csv": "Source,Target,Type,Label\na,b,Directed,x\nb,c,Undirected,y\n"},
    "several relations": {
        "e.csv": "source,target,relation,label,type\na,b,,knows,t\nb,c,likes,,u\nc,d,likes,z,\n"
    },
    "a relation in each row, by turns": {
        "e.csv": "subject,object,relation,type,label\na,b,raises,t,\nb,c,,t,L\n"
    },
    "conditions": {
        "e.csv": "subject,object,predicate,source,species,hedge,note,license,qualifiers\n"
        "a,b,raises,pmid:5,rat,may,seen,CC0,dose=high\na,b,raises,pmid:5,mouse,may,,odd,\n"
        "a,b,raises,,rat|mouse,,x,,\n"
    },
    "said by several": {"e.csv": "subject,object,predicate,sources\na,b,r,x|y\n"},
    "names of ends": {
        "e.csv": "relation,x_index,x_type,x_name,x_source,y_index,y_type,y_name,y_source\n"
        "r,0,gene,One,n,1,drug,Two,m\nr,1,drug,Two,n,1,drug,Two!,m\ns,2,,,n,0,gene,One,m\n"
        "s,2,gene,Three,n,2,odd,Drei,m\n"
    },
    "headerless": {"e.csv": "tea,delays,sleep\ntea,feeds,tea\nA,feeds,a\n"},
    "headerless weights": {"e.tsv": "a\tb\t0.5\nb\tc\t1\n"},
    "lonely and alike": {
        "g_nodes.csv": "id,label,type\na,A,x\nA,A,x\n b,B,\nlonely,,y\n",
        "g_edges.csv": "source,target,predicate\na,A,r\n b,a,r\n",
    },
    "nodes without edges": {"g_nodes.csv": "id,label\na,A\nb,B\n"},
    "table of nodes alone": {"things.csv": "id,label\na,A\nb,B\n"},
    "separator line": {"e.csv": "sep=;\nsource;target;predicate\na;b;r\nb;c;s\n"},
    "line ends": {"e.csv": "source,target,predicate\r\na,b,r\r\n\r\nb,c,s\r\n"},
    "empty rows": {
        "g_nodes.csv": "id,label,type\na,A,x\n,,\nb,,\n",
        "g_edges.csv": "source,target,predicate,x\na,b,r,1\n,,,\nb,a,s,2\n",
    },
    "empty rows alone": {"e.csv": "source,target,predicate,x\na,b,r,1\n,,,\nb,a,s,2\n"},
    "byte order mark": {"e.csv": "\ufeffsource,target,predicate\na,b,r\nb,c,s"},
    "quotation": {
        "e.csv": 'source,target,predicate,passage\na,b,r,"two\nlines, and ""marks"""\n"b",c,s,\n'
        ",,,\nc,d,r,x\n"
    },
    "quoted delimiters": {
        "e.csv": 'source,target,predicate,name\n"a, b",c,r,"x,""y"""\nc,"a, b",r,5\' 6"\n'
        'c,d,"s, t",\n'
    },
    "quotation in KGX": {"g_edges.tsv": 'subject\tobject\tpredicate\n"a\tb\tr\nb\tc"\t"s"\n'},
    "missing words": {"e.csv": "source,target,predicate,x\nNA,nan,r,<NA>\nNone,null,r,NaT\n"},
    "letters": {"e.csv": "source,target,predicate,note\nträ,日本,mag,ä\n日本,🌱,mag,\n"},
    "notes": {
        "e.csv": "source,target,predicate,pmid,hedge,kind,note\n"
        "a,b,r,1,may|could,x|y,first  one\na,b,r,2,may,,second\na,b,r,3,,,\n"
        'b,c,r,,,,"two\nlines"\na,b,r,,,,third\n'
    },
    "capitals": {"e.csv": "Source,Target,Relation Type,Weight\na,b,r,1\n"},
    "ragged": {"e.csv": "source,target,predicate\na,b\nb,c,r,s\nc,,r\n,d,r\na,b,r\n"},
    "rows without ends": {
        "e.csv": "source,target,predicate\na,b,r\n,b,r\na,,r\na\n,,r\nb,c,s\n \t,c,s\n"
    },
    "ragged nodes": {
        "g_nodes.csv": "id,label\na\n,B\nb,B\nb,C\n",
        "g_edges.csv": "source,target,predicate\na,b,r\nb,q,r\nz,b\n",
    },
    "missing ends": {
        "g_nodes.csv": "id,label\nalpha,A\nbeta,B\n",
        "g_edges.csv": "source,target,predicate\nalpha,béta,r\nalpha,beta,r\nx,y,r\n",
    },
    "open quotation": {"e.csv": 'source,target,predicate\na,b,r\na,"b,r\nb,c,r\n'},
    "swallowed rows": {"e.tsv": 'source\ttarget\tpredicate\na\t"b\tr\nc"\td\n'},
    "headerless ragged": {"e.csv": "a,r,b\na,r\n,r,b\nb,s,c\n"},
    "no ends": {"e.csv": "one,two,three,four\na,b,c,d\n"},
    "two columns alike": {"e.csv": "source,target,source\na,b,c\n"},
    "nothing": {"e.csv": ""},
    "names alone": {"e.csv": "source,target,predicate\n"},
    "ids of ours": {"e.csv": "id,source,target,predicate\nst:0123456789abcdef,a,b,r\n"},
}
REPAIRED = [
    "ragged", "ragged nodes", "missing ends", "lonely and alike", "rows without ends",
    "headerless ragged",
]  # fmt: skip
SLOW = {"judged rows", "layers", "said by several", "ids of ours", "nothing"}


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder / next(iter(files)) if len(files) == 1 else folder / list(files)[-1]


@pytest.mark.parametrize("name", CASES)
def test_both_readers_say_the_same(name: str, tmp_path: Path) -> None:
    check_same(write(tmp_path, CASES[name]), is_fast=name not in SLOW)


@pytest.mark.parametrize("name", REPAIRED)
def test_both_readers_repair_the_same(name: str, tmp_path: Path) -> None:
    check_same(write(tmp_path, CASES[name]), lenient=True)


def test_a_packed_file_is_read_as_what_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "e.csv.gz"
    path.write_bytes(gzip.compress(CASES["plain"]["e.csv"].encode("utf-8")))
    check_same(path)


def test_columns_are_mapped(tmp_path: Path) -> None:
    path = tmp_path / "e.csv"
    path.write_text("a,b,how,source,target,w\nx,y,likes,s,t,1\ny,z,likes,,u,2\n", encoding="utf-8")
    check_same(path, source="a", target="b", predicate="how")
    check_same(path, predicate="how")
    check_same(path, source="a", target="b", predicate="nowhere")


def test_what_is_small_to_read_is_small_to_show() -> None:
    assert find_large_files.ROWS_OF_SMALL_TABLE == display_limits.MOST_STATEMENTS_DISPLAYED
