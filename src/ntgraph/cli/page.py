"""`ntgraph page`: write one page about a part of the facts."""

from __future__ import annotations

from pathlib import Path

import click

from ntgraph.cli.shared_options import article_option, facts_option, only_option, open_option
from ntgraph.graph.display_limits import MOST_STEPS_AROUND
from ntgraph.records.vocabulary import ARTICLE_LAYER


@click.command()
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT.html")
@click.option("--around", default="", metavar="NODE", help="Only what lies around this node.")
@click.option(
    "--hops",
    type=click.IntRange(1, MOST_STEPS_AROUND),
    default=1,
    show_default=True,
    help="How far around it.",
)
@click.option("--types", default="", metavar="LIST", help="Only these types of nodes: a,b,…")
@click.option("--predicates", default="", metavar="LIST", help="Only these predicates: a,b,…")
@click.option(
    "--layer",
    "layers",
    default=(ARTICLE_LAYER,),
    show_default=True,
    multiple=True,
    metavar="LAYER",
    help="The layer to draw. Repeatable.",
)
@click.option("--title", default="", help="The page's heading.")
@click.option("--embed", is_flag=True, help="Leave out everything but map and card, for a frame.")
@article_option
@only_option
@facts_option
@open_option
def page(
    out: Path,
    around: str,
    hops: int,
    types: str,
    predicates: str,
    layers: tuple[str, ...],
    title: str,
    embed: bool,
    articles: tuple[Path, ...],
    only: tuple[str, ...],
    folder: Path,
    *,
    is_opened: bool,
) -> None:
    """Write a page about a part of the facts, such as the neighborhood of a node, to OUT.html."""
    from ntgraph.build_outputs import build_page
    from ntgraph.cli.printed_files import print_files
    from ntgraph.graph.chosen_part import ViewOptions

    choice = ViewOptions(layers, _split_list(types), _split_list(predicates), around, hops, title)
    path = build_page(folder, out, choice, articles=articles, only=only, embed=embed)
    print_files([path], page=path, is_opened=is_opened)


def _split_list(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(",") if word.strip())
