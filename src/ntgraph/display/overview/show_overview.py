"""The first view as display data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ntgraph.display.model import (
    DisplayEdge,
    DisplayNode,
    DisplayOverview,
    DisplayStatement,
    DisplayStory,
    DisplayTour,
    DisplayTry,
    DisplayType,
    DisplayVerdict,
)
from ntgraph.display.overview.article_shares import show_article_shares
from ntgraph.display.overview.choose_story import choose_story, gather_material
from ntgraph.display.overview.page_address import format_address
from ntgraph.display.overview.place_story import place_story
from ntgraph.display.overview.verdict_shares import address_of, say_shares, show_shares
from ntgraph.errors import count_of
from ntgraph.graph.display_limits import FEWEST_LINES_FOR_STORY, FEWEST_THINGS_FOR_STORY
from ntgraph.records import NOT_ASSESSED


def show_overview(
    nodes: Sequence[DisplayNode],
    types: Sequence[DisplayType],
    edges: Sequence[DisplayEdge],
    statements: Sequence[DisplayStatement],
    verdicts: Sequence[DisplayVerdict],
    tours: Sequence[DisplayTour],
    titles: Sequence[tuple[str, str]] = (),
) -> DisplayOverview | None:
    """Return the first view; None where the whole map is so small that it is the first view.

    `titles` are the slug and the title of each article.
    """
    if len(nodes) < FEWEST_THINGS_FOR_STORY:
        return None
    judged = [verdict for verdict in verdicts if verdict.id != NOT_ASSESSED]
    story = _show_story(nodes, types, edges, statements, verdicts, judged)
    shares = show_shares(verdicts)
    # A line or two out of thousands, which nobody judged, tell less than the map.
    if not shares and (story is None or len(story.lines) < FEWEST_LINES_FOR_STORY):
        return None
    return DisplayOverview(
        answer=say_shares(verdicts),
        shares=shares,
        unjudged=len(statements) - sum(share.count for share in shares),
        story=story,
        tries=_show_tries(story, verdicts, judged, tours),
        articles=show_article_shares(titles, statements, verdicts) if shares else (),
    )


def _show_story(
    nodes: Sequence[DisplayNode],
    types: Sequence[DisplayType],
    edges: Sequence[DisplayEdge],
    statements: Sequence[DisplayStatement],
    verdicts: Sequence[DisplayVerdict],
    judged: Sequence[DisplayVerdict],
) -> DisplayStory | None:
    last = judged[-1].id if judged else ""
    story = choose_story(gather_material(nodes, types, edges, statements, last))
    if story is None:
        return None
    by_id = {node.id: node for node in nodes}
    return place_story(story, by_id, types, {s.id: s for s in statements}, verdicts)


def _show_tries(
    story: DisplayStory | None,
    verdicts: Sequence[DisplayVerdict],
    judged: Sequence[DisplayVerdict],
    tours: Sequence[DisplayTour],
) -> tuple[DisplayTry, ...]:
    """Return up to three first things to try: one thing, what fails worst, and a tour."""
    tries = []
    if story and story.lines:
        said = Counter({box.node: 0 for box in story.boxes})
        for line in story.lines:
            said[line.source] += len(line.said)
        [(first, _)] = said.most_common(1)
        name = next(box.name for box in story.boxes if box.node == first)
        tries.append(DisplayTry(f"Look at {name}", format_address(view="map", node=first)))
    if judged and judged[-1].count:
        worst = judged[-1]
        tries.append(DisplayTry(_say_worst(worst), address_of(worst.id, verdicts)))
    if tours and tours[0].steps:
        tour = tours[0]
        minutes = count_of(tour.minutes, "minute")
        tries.append(DisplayTry(f"Take a tour: {minutes}", _first_step_of(tour)))
    return tuple(tries)


def _first_step_of(tour: DisplayTour) -> str:
    """Return the address of the first step with its picture, as the page's scripts write it."""
    step = tour.steps[0]
    layer = "accepted" if step.accepted else ""
    own = {"node": step.node, "statement": step.statement, "source": step.source}
    ends = {"from": step.start, "to": step.end}
    return format_address(view=step.view, **own, **ends, layer=layer, tour=f"{tour.id}:1")


def _say_worst(verdict: DisplayVerdict) -> str:
    if verdict.count == 1:
        return f"See the one statement that is {verdict.label}"
    return f"See the {verdict.count} statements that are {verdict.label}"
