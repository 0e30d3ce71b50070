"""`ntgraph review`: decide about what was proposed, in a browser."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterator, Sized
from pathlib import Path

import click

from ntgraph.errors import count_of

HIGHEST_PORT = 65_535


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path(), metavar="[DIR]")
@click.option(
    "--page",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.html",
    help="Write the review as one page that works without a network, and end.",
)
@click.option(
    "--port",
    type=click.IntRange(0, HIGHEST_PORT),
    default=0,
    metavar="N",
    help="The port of the page's own server.  [default: one that is free]",
)
@click.option("--open", "is_opened", is_flag=True, help="Open the page in a browser.")
def review(folder: Path, page: Path | None, port: int, *, is_opened: bool) -> None:
    """Decide about what was proposed for your own article, beside its text, in a browser."""
    from ntgraph.atomic_write import clear_interrupted, write_output
    from ntgraph.drafting.review_data import review_data
    from ntgraph.facts.read_files import list_read_files
    from ntgraph.page.review.render_review_page import render_review_page

    data = review_data(folder)
    for line in describe_proposals(data["proposals"], data["outdated"], folder):
        click.echo(line, err=True)
    if page is not None:
        click.echo(write_output(page, [render_review_page(data)], read=[*list_read_files(folder)]))
        return
    clear_interrupted(folder)

    def render(save_to: str, seen: str) -> str:
        return render_review_page(review_data(folder), save_to=save_to, seen=seen)

    from ntgraph.cli.loopback_server import ReviewedFolder, open_server

    with open_server(ReviewedFolder(folder.resolve(), render), port) as server:
        click.echo(server.address)
        click.echo("end it with Ctrl+C; all decisions are saved by then", err=True)
        if is_opened:
            webbrowser.open(server.address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("ended", err=True)


def describe_proposals(proposals: Sized, outdated: int, folder: Path) -> Iterator[str]:
    """Yield what there is to decide about, and what to do if that is nothing or out of date."""
    again = f"`ntgraph draft {folder}`"
    if not proposals and not outdated:
        yield f"nothing is proposed yet: run {again}, or add facts by hand"
    else:
        yield count_of(len(proposals), "proposal")
    if outdated:
        gone = count_of(outdated, "further proposal")
        yield f"{gone} of words no longer in the text: run {again}"
