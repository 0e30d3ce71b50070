"""Place the boxes and lines of the first picture in three columns.

Lines lead only from one column to the next, so none can pass behind a box. Where several lines
meet one side of a box, each has a height of its own there. Lengths are in px.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ntgraph.display.model import (
    DisplayEdge,
    DisplayNode,
    DisplayStatement,
    DisplayStory,
    DisplayStoryBox,
    DisplayStoryLine,
    DisplayStorySaid,
    DisplayType,
    DisplayVerdict,
)
from ntgraph.display.overview.choose_story import Story
from ntgraph.display.overview.spread_marks import spread_marks
from ntgraph.display.style.label_text import wrap_label
from ntgraph.display.style.line_styles import LEVEL_LABELS
from ntgraph.display.style.story_look import STORY_LOOK
from ntgraph.records.frozen_record import frozen_record

WIDTH = 1180.0
HEADING = 30.0
GAP = 12.0


@frozen_record
class _Column:
    name: str
    x: float
    width: float
    ids: tuple[str, ...]


def place_story(
    story: Story,
    nodes: Mapping[str, DisplayNode],
    types: Sequence[DisplayType],
    statements: Mapping[str, DisplayStatement],
    verdicts: Sequence[DisplayVerdict],
) -> DisplayStory:
    """Return the picture of a story; the tallest column fills the height, others are spread."""
    columns = (
        _Column("left", 4, 210, story.left),
        _Column("middle", 470, 150 + STORY_LOOK.port_room, story.middle),
        _Column("right", 906, 270, story.right),
    )
    shaped = [[_shape(id, column, story, nodes) for id in column.ids] for column in columns]
    tallest = max(sum(box.height + GAP for box in boxes) for boxes in shaped)
    boxes = {box.node: box for each in shaped for box in _spread(each, tallest)}
    lines = _draw_lines(story.edges, boxes, statements, verdicts)
    shown = sum(len(edge.statements) for edge in story.edges)
    return DisplayStory(
        width=WIDTH,
        height=round(HEADING + tallest, 1),
        headings=tuple(
            (_head(column.ids, nodes, types), column.x) for column in columns if column.ids
        ),
        boxes=tuple(boxes.values()),
        lines=lines,
        left_out=len(statements) - shown,
    )


def _head(
    ids: Sequence[str], nodes: Mapping[str, DisplayNode], types: Sequence[DisplayType]
) -> str:
    """Return the plurals of the types in a column, as many as are in it, up to three."""
    inside = {nodes[id].type for id in ids}
    words = [shown.plural for shown in types if shown.id in inside]
    return ", ".join(words[:3]) + (" …" if len(words) > 3 else "")


def _shape(
    id: str, column: _Column, story: Story, nodes: Mapping[str, DisplayNode]
) -> DisplayStoryBox:
    levels = _slots(id, story)
    room = column.width - STORY_LOOK.text_left - 8 - (STORY_LOOK.port_room if any(levels) else 0)
    lines = wrap_label(nodes[id].name, room * 14 / STORY_LOOK.font)
    tall = max(
        len(lines) * STORY_LOOK.line_height + STORY_LOOK.frame,
        STORY_LOOK.port_step * len(levels) + 4,
    )
    return DisplayStoryBox(
        node=id,
        name=nodes[id].name,
        type=nodes[id].type,
        column=column.name,
        lines=lines,
        x=column.x,
        y=0.0,
        width=column.width,
        height=float(tall),
        ports=tuple((LEVEL_LABELS.get(level, level), 0.0) for level in levels),
    )


def _slots(id: str, story: Story) -> list[str]:
    """Return what stands at the right side of a box: its levels, and "" for other lines.

    They stand in the order of what their lines lead to, so that fewer lines cross.
    """
    rank = {target: at for at, target in enumerate(story.right)}
    ranks: dict[str, list[int]] = {}
    for edge in story.edges:
        if edge.source == id and edge.target in rank:
            ranks.setdefault(edge.level, []).append(rank[edge.target])
    return sorted(ranks, key=lambda level: (sum(ranks[level]) / len(ranks[level]), level))


def _spread(boxes: Sequence[DisplayStoryBox], tallest: float) -> list[DisplayStoryBox]:
    """Return the boxes of a column, spread evenly over the height."""
    free = tallest - sum(box.height for box in boxes)
    step = free / max(1, len(boxes))
    y = HEADING + step / 2
    placed = []
    for box in boxes:
        middle = y + box.height / 2
        top = middle - STORY_LOOK.port_step * (len(box.ports) - 1) / 2
        ports = tuple(
            (word, top + STORY_LOOK.port_step * at) for at, (word, _) in enumerate(box.ports)
        )
        placed.append(replace(box, y=round(y, 1), ports=ports))
        y += box.height + step
    return placed


def _draw_lines(
    edges: Sequence[DisplayEdge],
    boxes: Mapping[str, DisplayStoryBox],
    statements: Mapping[str, DisplayStatement],
    verdicts: Sequence[DisplayVerdict],
) -> tuple[DisplayStoryLine, ...]:
    starts = _attach(edges, boxes, outgoing=True)
    ends = _attach(edges, boxes, outgoing=False)
    order = {verdict.id: at for at, verdict in enumerate(verdicts)}
    lines = []
    for edge in edges:
        said = [statements[id] for id in edge.statements]
        kinds = sorted({s.verdict for s in said}, key=lambda id: order.get(id, len(order)))
        lines.append(
            DisplayStoryLine(
                said=tuple(DisplayStorySaid(s.id, s.sentence, s.verdict) for s in said),
                source=edge.source,
                target=edge.target,
                sign=edge.sign,
                negated=edge.negated,
                hedged=edge.hedged,
                verdicts=tuple(kinds),
                start=starts[edge.id],
                end=ends[edge.id],
                mark=(0.0, 0.0),
            )
        )
    return spread_marks(lines)


def _attach(
    edges: Sequence[DisplayEdge], boxes: Mapping[str, DisplayStoryBox], *, outgoing: bool
) -> dict[str, tuple[float, float]]:
    """Return where each line starts (or ends), by the id of the line.

    Lines about a level start at its port; other lines share the rest of the side.
    """
    groups: dict[tuple[str, str], list[DisplayEdge]] = {}
    for edge in edges:
        key = (edge.source, edge.level) if outgoing else (edge.target, "")
        groups.setdefault(key, []).append(edge)
    places = {}
    for (id, level), group in groups.items():
        box = boxes[id]
        far = {e.id: boxes[e.target if outgoing else e.source].y for e in group}
        group.sort(key=lambda edge: (far[edge.id], edge.id))
        low, high = _side(box, LEVEL_LABELS.get(level, level) if level else "")
        step = (high - low) / (len(group) + 1)
        x = box.x + box.width if outgoing else box.x
        for at, edge in enumerate(group, 1):
            places[edge.id] = (x, round(low + step * at, 1))
    return places


def _side(box: DisplayStoryBox, port: str) -> tuple[float, float]:
    for word, y in box.ports:
        if word == port:
            return y - STORY_LOOK.port_step / 2, y + STORY_LOOK.port_step / 2
    return box.y, box.y + box.height
