"""HTML, Word, JATS and PDF files are read as their readers see them."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from ntgraph.articles.docx_reader import read_docx
from ntgraph.articles.extracted_text import ExtractedBlock, write_pieces
from ntgraph.articles.found_parts import BULLET, HEADING, PARAGRAPH
from ntgraph.articles.html_reader import read_html
from ntgraph.articles.jats_reader import read_jats
from ntgraph.articles.packed_xml import LARGEST_PART
from ntgraph.articles.read_article import extract_text, read_article, read_text
from ntgraph.errors import ArticleError

PAGE = """<!DOCTYPE html><html><head><title>no</title><script>no()</script></head><body>
<header><nav><ul><li>no</ul></nav></header><main>
<h1>Tea &amp; sleep</h1>
<p>Tea calms.<sup>7,<a href="#8">8</a></sup> It is H<sub>2</sub>O<p hidden>no
<p>A line<br>broken, a <b>bold</b> word[<a href="#7">7</a>].
<ul><li><p>One <i>point</i></p><li>Two<ul><li>inner</ul></ul>
<table><tr><th>Cup<th>Effect<tr><td>one<td>small</table>
<div style="display: none">no</div><svg><text>no</text></svg>
<h2>References</h2>
<ol start="7"><li><p>^ Smith A. On tea. 2019.</p><li>Lee B. On sleep. 2020. <a href="#m">↩</a>
<li value="12">Doe C. Milk. 2021.</ol>
<ol reversed><li>two<li>one</ol>
</main><footer>no</footer></body></html>"""
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = f"""<w:styles {W}><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Sub"><w:basedOn w:val="H1"/><w:name w:val="mine"/></w:style></w:styles>"""
NUMBERS = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">
<w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>"""
FOOTNOTES = f"""<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r>
<w:t>Smith A. On tea. 2019.</w:t></w:r></w:p></w:footnote></w:footnotes>"""


def word_file(body: str, **parts: str) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
        for name, text in {"document": document, **parts}.items():
            file.writestr(f"word/{name}.xml", text)
    return packed.getvalue()


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def point(words: str, number: int) -> str:
    return paragraph(
        run(words), f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    )


@pytest.mark.parametrize(
    "hidden",
    [
        "<![odd[",
        "<![CDATA[no]]>",
        "<![if !mso]>",
        "<!--[if mso]>no<![endif]-->",
        "<!-- <![odd[ -->",
    ],
)
def test_what_a_browser_takes_for_a_comment_is_none_of_the_text(hidden: str) -> None:
    page = f"<p>Tea {hidden}{'>' if hidden.endswith('[') else ''}calms.</p><p>It does.</p>"
    assert [piece.text for piece in read_html(page, "x")] == ["Tea calms.", "It does."]


def test_a_page_is_read_as_a_browser_shows_it() -> None:
    assert read_html(PAGE, "tea.html") == [
        ExtractedBlock(HEADING, "Tea & sleep", 1),
        ExtractedBlock(PARAGRAPH, "Tea calms.⁷,⁸ It is H₂O"),
        ExtractedBlock(PARAGRAPH, "A line broken, a bold word[7]."),
        ExtractedBlock(BULLET, "One point"),
        ExtractedBlock(BULLET, "Two"),
        ExtractedBlock(BULLET, "inner"),
        ExtractedBlock(PARAGRAPH, "Cup | Effect"),
        ExtractedBlock(PARAGRAPH, "one | small"),
        ExtractedBlock(HEADING, "References", 2),
        ExtractedBlock(BULLET, "Smith A. On tea. 2019.", number=7),
        ExtractedBlock(BULLET, "Lee B. On sleep. 2020.", number=8),
        ExtractedBlock(BULLET, "Doe C. Milk. 2021.", number=12),
        ExtractedBlock(BULLET, "two", number=2),
        ExtractedBlock(BULLET, "one", number=1),
    ]


def test_a_page_without_main_part_is_read_whole_but_for_its_footer() -> None:
    pieces = read_html("<body><p>Tea calms.<article>one</article><article>two</article>"
                       "<footer>no</footer>", "x")  # fmt: skip
    assert [piece.text for piece in pieces] == ["Tea calms.", "one", "two"]


def test_a_printed_work_in_several_boxes_is_one_block() -> None:
    page = "<ol><li><div>Smith A.</div><div>On tea. <span>2019.</span></div><li><p>a<p>b</ol>"
    assert read_html(page, "x") == [
        ExtractedBlock(BULLET, "Smith A. On tea. 2019.", number=1),
        ExtractedBlock(BULLET, "a", number=2),
        ExtractedBlock(PARAGRAPH, "b"),
    ]


def test_a_table_that_only_places_blocks_is_no_row() -> None:
    page = "<table><tr><td>left<td><h2>Tea</h2><p>Tea calms.<ul><li>point</ul></table>"
    assert read_html(page, "x") == [
        ExtractedBlock(PARAGRAPH, "left"),
        ExtractedBlock(HEADING, "Tea", 2),
        ExtractedBlock(PARAGRAPH, "Tea calms."),
        ExtractedBlock(BULLET, "point"),
    ]


@pytest.mark.parametrize("part", ["<div>", "<span>", "<p>x", "<a ", "<!--", "<li>", "<![CDATA["])
def test_a_page_with_ten_thousand_open_tags_is_read(part: str) -> None:
    assert read_html(f"<p>Tea calms.</p>{part * 10_000}", "x")[0].text == "Tea calms."


def test_the_encoding_that_a_page_names_is_used(tmp_path: Path) -> None:
    path = tmp_path / "tea.html"
    path.write_bytes('<meta charset="windows-1252"><p>Café calms no one.'.encode("cp1252"))
    assert extract_text(path) == "Café calms no one.\n"


def test_a_word_file_is_read_with_its_changes_accepted() -> None:
    body = (
        paragraph(run("Tea"), '<w:pStyle w:val="Sub"/>')
        + paragraph(
            run("Tea ")
            + f"<w:ins>{run('calms')}</w:ins><w:del><w:r><w:delText>kills</w:delText></w:r></w:del>"
            + f"<w:moveFrom>{run('no')}</w:moveFrom><w:moveTo>{run(' people')}</w:moveTo>"
            + run("1,2", '<w:vertAlign w:val="superscript"/>')
            + run("no", "<w:vanish/>")
            + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>N</w:instrText></w:r>'
            + f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(" [3]")}'
            + f'<w:fldSimple w:instr="no">{run(" [4]")}</w:fldSimple>'
            + "<w:r><w:t> 5</w:t><w:noBreakHyphen/><w:t>HT</w:t><w:tab/>"
            + '<w:sym w:font="Symbol" w:char="F061"/></w:r>'
            + f"<w:sdt><w:sdtPr/><w:sdtContent>{run(' box')}</w:sdtContent></w:sdt>"
            + f"<w:hyperlink>{run(' link')}</w:hyperlink>"
        )
        + point("three", 1)
        + point("dot", 2)
        + point("four", 1)
        + f"<w:tbl><w:tr><w:tc>{paragraph(run('a'))}</w:tc>"
        + f"<w:tc>{paragraph(run('b'))}</w:tc></w:tr></w:tbl>"
    )
    assert read_docx(word_file(body, styles=STYLES, numbering=NUMBERS), "tea.docx") == [
        ExtractedBlock(HEADING, "Tea", 1),
        ExtractedBlock(PARAGRAPH, "Tea calms people¹,² [3] [4] 5-HT \u03b1 box link"),
        ExtractedBlock(BULLET, "three", number=3),
        ExtractedBlock(BULLET, "dot"),
        ExtractedBlock(BULLET, "four", number=4),
        ExtractedBlock(PARAGRAPH, "a | b"),
    ]


def test_footnotes_of_a_word_file_become_its_list_of_works(tmp_path: Path) -> None:
    path = tmp_path / "tea.docx"
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = paragraph(run("Tea calms many people.") + mark)
    path.write_bytes(word_file(body, footnotes=FOOTNOTES))
    reading = read_article(path)
    assert reading.text == "Tea calms many people.¹\n\n## Notes\n\n1. Smith A. On tea. 2019.\n"
    assert [mark.numbers for mark in reading.citations] == [(1,)]


def test_notes_beside_a_list_of_works_cite_nothing(tmp_path: Path) -> None:
    path = tmp_path / "tea.docx"
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    heading = paragraph(run("References"), '<w:outlineLvl w:val="0"/>')
    body = paragraph(run("Tea calms many people [1].") + mark) + heading + point("Lee B. 2020.", 3)
    numbers = NUMBERS.replace('w:numId="1"', 'w:numId="3"').replace('w:val="3"', 'w:val="1"')
    path.write_bytes(word_file(body, footnotes=FOOTNOTES, numbering=numbers))
    reading = read_article(path)
    assert reading.text == (
        "Tea calms many people [1].[note 1]\n\n# References\n\n1. Lee B. 2020.\n\n## Notes\n\n"
        "Note 1: Smith A. On tea. 2019.\n"
    )
    assert [r.printed for r in reading.references] == ["Lee B. 2020."]
    assert len(reading.citations) == 1


def test_a_part_that_unpacks_without_end_is_refused() -> None:
    bomb = word_file(" " * (LARGEST_PART + 1))
    assert len(bomb) < 200_000
    with pytest.raises(ArticleError, match="expected at most 64 MB when unpacked"):
        read_docx(bomb, "tea.docx")


def test_a_damaged_word_file_is_refused_in_one_sentence() -> None:
    raw = word_file(paragraph(run("Tea calms many people.")), styles=STYLES)
    refused: list[str] = []
    for at in range(0, len(raw), 3):
        damaged = raw[:at] + bytes([raw[at] ^ 0x55]) + raw[at + 1 :]
        try:
            read_docx(damaged, "tea.docx")
        except ArticleError as error:
            refused.append(str(error))
    assert len(refused) > len(raw) // 10
    assert all(each.startswith("tea.docx:") and "\n" not in each for each in refused)


def test_a_packed_file_without_a_document_is_refused() -> None:
    packed = BytesIO()
    zipfile.ZipFile(packed, "w").close()
    with pytest.raises(ArticleError, match=r"found no word/document\.xml"):
        read_docx(packed.getvalue(), "tea.docx")


JATS = b"""<?xml version="1.0"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) v1.2//EN" "JATS-archivearticle1.dtd">
<article><front><article-meta><title-group><article-title>Tea</article-title></title-group>
<abstract><p>Tea&nbsp;calms.</p></abstract></article-meta></front>
<body><sec><title>Effects</title><p>It calms.<sup><xref ref-type="bibr" rid="a">7</xref>,<xref
ref-type="bibr" rid="b">9</xref></sup> It wakes [<xref ref-type="bibr" rid="a">7</xref>]. It
helps<xref ref-type="bibr" rid="a">7</xref>.</p><sec><title>More</title><list list-type="order">
<list-item><p>One</p></list-item></list></sec></sec></body>
<back><ref-list><title>Works</title>
<ref id="a"><label>7.</label><mixed-citation>Smith A. On tea. 2019.
<pub-id pub-id-type="pmid">12</pub-id></mixed-citation></ref>
<ref id="b"><label>9.</label><element-citation><person-group><name><surname>Lee</surname>
<given-names>Bo C</given-names></name></person-group><article-title>On sleep</article-title>
<source>J Rest</source><year>2020</year><volume>1</volume><fpage>2</fpage><lpage>9</lpage>
<pub-id pub-id-type="doi">10.1000/x</pub-id></element-citation></ref></ref-list></back></article>"""


def test_an_article_in_jats_is_read_with_its_works() -> None:
    assert write_pieces(read_jats(JATS, "tea.xml")) == (
        "# Tea\n\n## Abstract\n\nTea calms.\n\n## Effects\n\nIt calms.⁷,⁹ It wakes [7]. "
        "It helps⁷.\n\n### More\n\n1. One\n\n## Works\n\n7. Smith A. On tea. 2019. PMID: 12.\n\n"
        "9. Lee BC. On sleep. J Rest. 2020;1:2-9. doi:10.1000/x.\n"
    )


def test_a_footnote_in_jats_cites_nothing() -> None:
    raw = b'<article><body><p>Tea.<sup><xref ref-type="fn">1</xref></sup></p></body></article>'
    assert read_jats(raw, "x") == [ExtractedBlock(PARAGRAPH, "Tea.[note 1]")]


def test_xml_that_declares_entities_is_refused() -> None:
    raw = b'<!DOCTYPE article [<!ENTITY a "aaaa">]><article>&a;</article>'
    with pytest.raises(ArticleError, match=r"tea\.xml:1: a document type"):
        read_jats(raw, "tea.xml")


def test_extracted_text_is_read_again_with_the_same_blocks() -> None:
    pieces = [
        ExtractedBlock(HEADING, "Tea\n and more", 3),
        ExtractedBlock(PARAGRAPH, "# not a heading, but a paragraph"),
        ExtractedBlock(PARAGRAPH, ""),
        ExtractedBlock(BULLET, "point"),
        ExtractedBlock(BULLET, "numbered", number=12),
        ExtractedBlock(PARAGRAPH, "> Tea calms many people."),
    ]
    text = write_pieces(pieces)
    blocks = read_text(text, Path("x"), is_markdown=True).blocks
    assert [(b.kind, text[b.start : b.end]) for b in blocks] == [
        ("heading", "Tea and more"),
        ("paragraph", "# not a heading, but a paragraph"),
        ("bullet", "point"),
        ("bullet", "numbered"),
        ("paragraph", "> Tea calms many people."),
    ]
