"""A new folder holds what was found in an article, none of its sentences, and nothing invented."""

from __future__ import annotations

import csv
import hashlib
import tomllib
from pathlib import Path

import pytest

from ntgraph.checks import check_facts
from ntgraph.errors import ArticleError, OutputError
from ntgraph.facts import load_facts
from ntgraph.facts.new_article_folder import extract_again, make_article_folder
from ntgraph.records.identifiers import hash_span

TEXT = """\
Tea and the Brain

Green tea calms many of the people who drink it and keeps them awake at the same time.1,2 Others
sleep badly.3

References

1. Smith A. On tea. J Tea. 2019;12(3):45-9. doi:10.1000/TEA.1 [cited 2021 July 6]
2. Sulzer D. How addictive drugs disrupt presynaptic dopamine. PMID: 21338876
3. Lee B. On sleep. J Rest. 2020;1:2-3. Available from: https://example.org/sleep
4. Smith A. Tea again. doi:10.1000/tea.1
5. Lee B. On sleep. J Rest. 2020;1:2-3.
6. A leaflet of the tea house, http://example.org/leaflet
"""


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "texts" / "tea.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8", newline="")
    return path


@pytest.fixture
def folder(article: Path, tmp_path: Path) -> Path:
    return make_article_folder(article, tmp_path / "tea", address="https://example.org/tea").folder


def test_the_description_knows_where_the_text_is_and_asks_for_the_rest(folder: Path) -> None:
    text = (folder / "article.toml").read_text(encoding="utf-8")
    known = tomllib.loads(text)
    assert known["title"] == "Tea and the Brain"
    assert (folder / known["text"]).read_text(encoding="utf-8") == TEXT
    assert known["text"] == "../texts/tea.txt"
    assert known["complete"] is False
    assert known["address"] == "https://example.org/tea"
    assert known["sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    assert known["length"] == len(TEXT)
    assert known["curation"] == {}
    assert [section["id"] for section in known["section"]] == ["tea-and-the-brain", "references"]
    for key in ("authors", "publisher", "interest", "published_on", "license", "curator"):
        assert f"\n# {key} = " in text


def test_blocks_have_the_hashes_of_their_words(folder: Path) -> None:
    for row in rows(folder / "blocks.tsv"):
        words = TEXT[int(row["start"]) : int(row["end"])]
        assert row["span_sha256"] == hash_span(words)


def test_works_are_recognized_and_nothing_is_invented(folder: Path) -> None:
    references = rows(folder / "references.tsv")
    assert [row["source"] for row in references] == [
        "doi:10.1000/tea.1",
        "pmid:21338876",
        "ntg:lee-2020-on-sleep",
        "doi:10.1000/tea.1",
        "ntg:lee-2020-on-sleep",
        "ntg:a-leaflet-of-the",
    ]
    assert references[0]["printed_identifiers"] == "doi:10.1000/TEA.1"
    assert references[0]["accessed_on"] == "2021-07-06"
    works = {row["id"]: row for row in rows(folder / "sources.tsv")}
    # The work that comes with ntgraph needs no row here.
    assert set(works) == {"doi:10.1000/tea.1", "ntg:lee-2020-on-sleep", "ntg:a-leaflet-of-the"}
    assert works["doi:10.1000/tea.1"]["pages"] == "45-49"
    assert works["ntg:lee-2020-on-sleep"]["url"] == "https://example.org/sleep"
    leaflet = works["ntg:a-leaflet-of-the"]
    assert leaflet["title"] == "A leaflet of the tea house, http://example.org/leaflet"
    assert leaflet["note"] == "Printed address: http://example.org/leaflet"
    for column in ("authors", "year", "url", "publication_type", "license", "reading"):
        assert leaflet[column] == ""


def test_the_table_of_facts_has_only_its_header(folder: Path) -> None:
    assert (folder / "facts.tsv").read_text(encoding="utf-8") == (
        "subject\tpredicate\tobject\tquote\tnegated\tlevel\tqualifiers\thedge\tcites\tnote\n"
    )


def test_no_sentence_of_the_article_is_in_the_folder(folder: Path) -> None:
    words = TEXT.split("\n\n")[1].split()
    for path in folder.iterdir():
        text = path.read_text(encoding="utf-8")
        for at in range(len(words) - 6):
            assert " ".join(words[at : at + 7]) not in text


def test_extracted_text_is_kept_out_of_git(tmp_path: Path) -> None:
    page = tmp_path / "tea.html"
    page.write_text("<h1>Tea</h1><p>Tea calms many people.", encoding="utf-8")
    folder = make_article_folder(page, tmp_path / "tea").folder
    known = tomllib.loads((folder / "article.toml").read_text(encoding="utf-8"))
    assert known["text"] == "article.md"
    assert (folder / "article.md").read_text(
        encoding="utf-8"
    ) == "# Tea\n\nTea calms many people.\n"
    assert (folder / ".gitignore").read_text(encoding="utf-8") == "article.md\n"
    assert "extracted from ../tea.html" in (folder / "article.toml").read_text(encoding="utf-8")


def test_a_changed_page_is_extracted_again_and_nothing_else_is_written(tmp_path: Path) -> None:
    page = tmp_path / "tea.html"
    page.write_text("<h1>Tea</h1><p>Tea calms many people.", encoding="utf-8")
    folder = make_article_folder(page, tmp_path / "tea").folder
    former = {path.name: path.read_bytes() for path in folder.iterdir()}
    page.write_text("<h1>Tea</h1><p>Tea calms some people.", encoding="utf-8")
    assert extract_again(page, folder) == folder / "article.md"
    former["article.md"] = b"# Tea\n\nTea calms some people.\n"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == former
    with pytest.raises(OutputError, match="expected the text that was extracted before"):
        extract_again(page, tmp_path)
    with pytest.raises(ArticleError, match="is read as it is"):
        extract_again(tmp_path / "tea.txt", folder)


def test_an_existing_folder_is_never_overwritten(folder: Path, article: Path) -> None:
    former = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(OutputError, match=r"holds article\.toml, blocks\.tsv, .* already"):
        make_article_folder(article, folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == former


def test_a_folder_with_only_the_text_is_taken(article: Path) -> None:
    made = make_article_folder(article, article.parent)
    assert tomllib.loads((made.folder / "article.toml").read_text("utf-8"))["text"] == "tea.txt"


def test_nothing_is_written_if_the_article_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "tea.txt"
    path.write_bytes(b"Caf\xe9")
    with pytest.raises(ArticleError):
        make_article_folder(path, tmp_path / "tea")
    assert not (tmp_path / "tea").exists()


@pytest.mark.parametrize("unseen", ["\u200b", "\u200e", "\u2028", "\x07"])
def test_characters_that_nobody_sees_get_into_no_file_of_the_folder(
    tmp_path: Path, unseen: str
) -> None:
    path = tmp_path / "tea.txt"
    text = TEXT.replace("Tea and", f"Tea{unseen} and").replace("On tea", f"On{unseen} tea")
    path.write_text(text.replace("Smith A. Tea", f"Smith{unseen} A. Tea"), encoding="utf-8")
    folder = make_article_folder(path, tmp_path / "tea").folder
    assert check_facts(load_facts(folder)) == []
    assert rows(folder / "sources.tsv")[0]["title"] == "On tea"
