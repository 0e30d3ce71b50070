"""`ntgraph new`: make the folder of an article of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntgraph.errors import count_of

if TYPE_CHECKING:
    from ntgraph.facts.new_article_folder import NewFolder


PDF_NOTE = (
    "of a PDF file only the text layer is read: headings, columns and raised digits may be wrong, "
    "so compare the extracted text with the pages"
)


def check_url(_: click.Context, __: click.Parameter, url: str) -> str:
    """Return a web address that a page may link to.

    Raises:
        click.BadParameter: it is none.
    """
    from ntgraph.records.identifiers import is_web_address

    if url and not is_web_address(url):
        raise click.BadParameter(f"expected an address that begins with https://, got {url!r}")
    return url


@click.command()
@click.argument("article", type=click.Path(path_type=Path), metavar="ARTICLE")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder to make.  [default: named like the file, in the current folder]",
)
@click.option("--title", default="", help="What the article is called, if its heading is not that.")
@click.option("--url", default="", callback=check_url, help="Where it can be read, https://…")
@click.option("--again", is_flag=True, help="Only extract the text of a changed file again.")
def new(article: Path, out: Path | None, title: str, url: str, again: bool) -> None:
    """Make a folder for your own ARTICLE (.txt, .md, .html, .docx, JATS .xml, .pdf)."""
    from ntgraph.facts.new_article_folder import extract_again, make_article_folder
    from ntgraph.records.identifiers import make_slug

    folder = out or Path(make_slug(article.stem, 8) or "article")
    if again:
        click.echo(extract_again(article, folder))
        click.echo(f"next: run `ntgraph anchor {folder}`")
        return
    made = make_article_folder(article, folder, title=title, address=url)
    for line in describe(made):
        click.echo(line)
    if article.suffix.casefold() == ".pdf":
        click.echo(f"note: {PDF_NOTE}", err=True)
    for note in list_advice(made):
        click.echo(f"note: {note}", err=True)


def describe(made: NewFolder) -> list[str]:
    """Return what was found, and what to do next."""
    reading, works = made.reading, made.works
    cited = {number for mark in reading.citations for number in mark.numbers}
    identified = sum(bool(row["printed_identifiers"]) for row in works.references)
    extracted = [f"places are those of the extracted text, {made.extracted}"]
    return [
        str(made.folder),
        *(extracted if made.extracted else ()),
        f"{count_of(len(reading.blocks), 'block')} in {count_of(len(reading.sections), 'section')}",
        f"{count_of(len(works.references), 'work')} in the printed list, {identified} identified",
        f"{count_of(len(reading.citations), 'citation mark')} to {len(cited)} of the works",
        (
            f"next: run `ntgraph draft {made.folder}`, which proposes statements, or write into "
            f"{made.folder / 'facts.tsv'} by hand, then run `ntgraph anchor {made.folder}`"
        ),
    ]


def list_advice(made: NewFolder) -> list[str]:
    """Return what of the article was not found as it may be printed."""
    reading, listed = made.reading, len(made.works.references)
    unmarked = (
        f"nothing in the text was found to point at the {count_of(listed, 'work')} of the printed "
        "list, so no statement will have a work: write the numbers into the column cites of "
        "facts.tsv, or number the list and the marks, as in [1]"
    )
    return [*reading.notes, *([unmarked] if listed and not reading.citations else [])]
