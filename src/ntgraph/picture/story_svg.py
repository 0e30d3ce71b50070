"""Draws the first picture of a page as SVG: boxes and lines are links into the page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ntgraph.display import DisplayGraph
from ntgraph.display.model import (
    DisplayStory,
    DisplayStoryBox,
    DisplayStoryLine,
    DisplayVerdict,
)
from ntgraph.display.overview.page_address import format_address
from ntgraph.display.style.map_measures import MAP_LOOK
from ntgraph.display.style.story_look import STORY_LOOK
from ntgraph.picture.svg_text import format_text

MARK_PX = MAP_LOOK.line.shape


def render_story(display: DisplayGraph, story: DisplayStory) -> str:
    """Return the picture as an `svg` element for a page, whose style sheet colors it.

    Its links cannot be reached by keyboard: the list beside the picture has the same ones.
    """
    kinds = {shown.id: at for at, shown in enumerate(display.types)}
    verdicts = {verdict.id: (at, verdict) for at, verdict in enumerate(display.verdicts)}
    box = f"0 0 {story.width:.0f} {story.height:.0f}"
    parts = [
        f'<svg class="story" viewBox="{box}" aria-hidden="true" focusable="false">',
        *_define(display),
        *(
            f'<text class="heading" x="{x:.0f}" y="16">{format_text(words)}</text>'
            for words, x in story.headings
        ),
        *(part for line in story.lines for part in _draw_line(line, display, verdicts)),
        *(part for line in story.lines for part in _draw_marks(line, verdicts)),
        *(part for box in story.boxes for part in _draw_box(box, kinds.get(box.type))),
        "</svg>",
    ]
    return "".join(parts)


def _define(display: DisplayGraph) -> Iterator[str]:
    yield "<defs>"
    for at, line in enumerate(display.lines):
        if line.tip:
            yield f'<marker id="ps{at}" viewBox="-10 -6 10 12" markerWidth="10" markerHeight="12" '
            yield f'refX="0" orient="auto" markerUnits="userSpaceOnUse"><path d="{escape(line.tip)}'
            yield '"/></marker>'
    for at, shown in enumerate(display.types):
        yield f'<path id="pst{at}" d="{escape(shown.path)}"/>'
    yield "</defs>"


def _open_link(address: str, words: str) -> str:
    return f'<a href="{escape(address)}" tabindex="-1"><title>{format_text(words)}</title>'


def _link_line(line: DisplayStoryLine, verdicts: dict[str, tuple[int, DisplayVerdict]]) -> str:
    words = " ".join(
        f"{said.sentence} ({verdicts[said.verdict][1].label})"
        if said.verdict in verdicts
        else said.sentence
        for said in line.said
    )
    return _open_link(format_address(view="map", statement=line.said[0].statement), words)


def _draw_line(
    line: DisplayStoryLine,
    display: DisplayGraph,
    verdicts: dict[str, tuple[int, DisplayVerdict]],
) -> Iterator[str]:
    (x1, y1), (x2, y2) = line.start, line.end
    bend = (x1 + x2) / 2
    path = f"M{x1:.0f} {y1:.1f}C{bend:.0f} {y1:.1f} {bend:.0f} {y2:.1f} {x2:.0f} {y2:.1f}"
    at = next((at for at, kind in enumerate(display.lines) if kind.sign == line.sign), None)
    tip = at is not None and display.lines[at].tip
    color = f" v{verdicts[line.verdicts[0]][0]}" if _has_one(line, verdicts) else ""
    dash = next((m.dash for m in display.manners if m.id == "hedged" and line.hedged), ())
    look = f' stroke-dasharray="{" ".join(map(str, dash))}"' if dash else ""
    look += f' marker-end="url(#ps{at})"' if tip else ""
    yield _link_line(line, verdicts)
    yield f'<path class="reach" d="{path}"/><path class="way{color}" d="{path}"{look}/>'
    if line.negated:
        x, y = line.mark
        yield f'<text class="word" x="{x:.0f}" y="{y - 12:.0f}">not</text>'
    yield "</a>"


def _has_one(line: DisplayStoryLine, verdicts: dict[str, tuple[int, DisplayVerdict]]) -> bool:
    return len(line.verdicts) == 1 and line.verdicts[0] in verdicts


def _draw_marks(
    line: DisplayStoryLine, verdicts: dict[str, tuple[int, DisplayVerdict]]
) -> Iterator[str]:
    known = [verdicts[id] for id in line.verdicts if id in verdicts]
    if not known:
        return
    x, y = line.mark
    left = x - MARK_PX * len(known) / 2
    yield _link_line(line, verdicts)
    yield f'<rect class="halo" x="{left - 4:.0f}" y="{y - 11:.0f}" '
    yield f'width="{MARK_PX * len(known) + 8:.0f}" height="22" rx="11"/>'
    for nth, (at, verdict) in enumerate(known):
        place = f"translate({left + MARK_PX * nth + 1:.1f} {y - 6.5:.1f}) scale(0.8125)"
        yield f'<path class="mark v{at}" d="{escape(verdict.path)}" transform="{place}"/>'
    yield "</a>"


def _draw_box(box: DisplayStoryBox, kind: int | None) -> Iterator[str]:
    yield _open_link(format_address(view="map", node=box.node), box.name)
    yield f'<g class="box{"" if kind is None else f" t{kind}"}">'
    size = f'width="{box.width:.0f}" height="{box.height:.0f}" rx="{MAP_LOOK.box.radius}"'
    yield f'<rect x="{box.x:.0f}" y="{box.y:.0f}" {size}/>'
    middle = box.y + box.height / 2
    if kind is not None:
        place = f"translate({box.x + 9:.0f} {middle - 7:.1f}) scale(0.875)"
        yield f'<use href="#pst{kind}" transform="{place}"/>'
    first = middle - (len(box.lines) - 1) * STORY_LOOK.line_height / 2 + STORY_LOOK.font * 0.35
    for at, line in enumerate(box.lines):
        y = first + at * STORY_LOOK.line_height
        yield f'<text x="{box.x + STORY_LOOK.text_left:.0f}" y="{y:.1f}">{format_text(line)}</text>'
    for word, y in ((word, y) for word, y in box.ports if word):
        yield _draw_port(word, box.x + box.width, y)
    yield "</g></a>"


def _draw_port(word: str, right: float, y: float) -> str:
    wide, high = STORY_LOOK.port_width, STORY_LOOK.port_height
    return (
        f'<rect class="port" x="{right - wide:.0f}" y="{y - high / 2:.1f}" '
        f'width="{wide}" height="{high}" rx="9"/><text class="level" '
        f'x="{right - wide / 2:.0f}" y="{y + 4.5:.1f}">{format_text(word)}</text>'
    )
