"""Draws a synapse as SVG: known acts on the left, the article's claims on the right.

`js/card/synapse_drawing.js` draws the same from the same measures; a test compares both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from ntgraph.display import DisplayGraph
from ntgraph.display.model import DisplayAct, DisplayMechanism, DisplayVerdict
from ntgraph.display.style.label_text import count_units
from ntgraph.display.style.synapse_look import UNSAID, SynapseLook, SynapsePlace
from ntgraph.picture.svg_text import format_text

# A tag, its attributes, and its text.
Part = tuple[str, dict[str, str], str]
SHAPE_WIDTH = 20
MARK_WIDTH = 15
LETTER_WIDTH, NARROW_WIDTH = 9.8, 6.2
NARROW = frozenset("fijlrt() ")
NONE_LINES = (-3, 13)
MOST_ACT_LINES = 2


def render_display_mechanism(mechanism: DisplayMechanism, display: DisplayGraph) -> str:
    """Return the picture as an `svg` element; a style sheet colors it.

    Its label says that the text beside it says the same, so the text must stand there.
    """
    look = display.synapse
    if look is None:
        return ""
    box = f"0 0 {look.width} {look.height}"
    verdict_of = {each.id: each.verdict for each in display.statements}
    body = "".join(map(_write, draw_mechanism(mechanism, look, verdict_of, display.verdicts)))
    words = (
        f"{mechanism.heading}: what is known on the left, what the article "
        "says on the right. The list below says the same in words."
    )
    label = format_text(words)
    return f'<svg class="synapse" viewBox="{box}" role="img" aria-label="{label}">{body}</svg>'


def _write(part: Part) -> str:
    tag, attributes, text = part
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f"<{tag}{written}>{format_text(text)}</{tag}>"


def draw_mechanism(
    mechanism: DisplayMechanism,
    look: SynapseLook,
    verdict_of: Mapping[str, str],
    verdicts: Sequence[DisplayVerdict],
) -> list[Part]:
    """Return the parts of the picture, in the order in which they are drawn."""
    known, said = look.headings
    parts = [
        _text("heading", look.known_x, 16, known),
        _text("heading", look.said_x, 16, said),
        *(("path", {"class": "cell", "d": path}, "") for path in look.cells),
    ]
    parts += [_text("cell-name", look.width // 2, y, name) for name, y in look.cell_names]
    if not any(act.said for act in mechanism.acts):
        parts += [
            _text("none", look.said_x, look.places[0].y + down, words)
            for words, down in zip(look.not_said, NONE_LINES, strict=True)
        ]
    marks = {verdict.id: (at, verdict.path) for at, verdict in enumerate(verdicts)}
    for place in look.places:
        acts = [act for act in mechanism.acts if act.place == place.id]
        parts += _draw_place(place, acts, look, verdict_of, marks)
    return parts


def _draw_place(
    place: SynapsePlace,
    acts: list[DisplayAct],
    look: SynapseLook,
    verdict_of: Mapping[str, str],
    marks: Mapping[str, tuple[int, str]],
) -> Iterator[Part]:
    if place.id == UNSAID and not acts:
        return
    known = [act for act in acts if not act.said]
    if place.path:
        yield "path", {"class": "place" if known else "place unknown", "d": place.path}, ""
    yield _text("name", look.name_x, place.y + 5, place.label)
    if not known and place.id != UNSAID:
        for words, down in zip(look.no_fact, NONE_LINES, strict=True):
            yield _text("none", look.known_x, place.y + down, words)
    yield from _draw_lines(known, "known", look.known_x, place.y, look, verdict_of, marks)
    said = [act for act in acts if act.said]
    yield from _draw_lines(said, "said", look.said_x, place.y, look, verdict_of, marks)


def _draw_lines(
    acts: list[DisplayAct],
    side: str,
    x: int,
    y: int,
    look: SynapseLook,
    verdict_of: Mapping[str, str],
    marks: Mapping[str, tuple[int, str]],
) -> Iterator[Part]:
    groups = list(group_acts(acts).values())
    shown = groups if len(groups) <= MOST_ACT_LINES else groups[: MOST_ACT_LINES - 1]
    first = y + 5 if len(groups) < MOST_ACT_LINES else y - 4
    for at, group in enumerate(shown):
        own = [marks[id] for id in _find_verdicts(group, verdict_of) if id in marks]
        yield from _draw_line(group, side, x, first + 19 * at, look, own)
    if len(shown) < len(groups):
        more = f"{len(groups) - len(shown)} more below"
        yield _text("none", x, first + 19, more)


def group_acts(acts: Iterable[DisplayAct]) -> dict[tuple[str, str, bool], list[DisplayAct]]:
    """Return acts that look the same together; each group is one line of the picture."""
    groups: dict[tuple[str, str, bool], list[DisplayAct]] = {}
    for act in acts:
        groups.setdefault((act.shape, act.word, act.careful), []).append(act)
    return groups


def _find_verdicts(group: list[DisplayAct], verdict_of: Mapping[str, str]) -> list[str]:
    found = [verdict_of[row] for act in group if act.said for row in act.rows if row in verdict_of]
    return list(dict.fromkeys(found))


def _draw_line(
    group: list[DisplayAct],
    side: str,
    x: int,
    y: int,
    look: SynapseLook,
    marks: list[tuple[int, str]],
) -> Iterator[Part]:
    act = group[0]
    path = next(shape.path for shape in look.shapes if shape.id == act.shape)
    look_of_act = f"act {side}{' careful' if act.careful else ''}"
    yield "path", {"class": look_of_act, "d": path, "transform": f"translate({x} {y - 13})"}, ""
    end = look.mark_x if side == "said" else look.said_x - look.name_x + look.known_x + 22
    room = end - x - SHAPE_WIDTH - MARK_WIDTH * len(marks)
    word = act.word if len(group) == 1 or side == "said" else f"{act.word} ({len(group)})"
    yield _text(side, x + SHAPE_WIDTH, y, word, room)
    for nth, (at, mark) in enumerate(marks):
        place = f"translate({look.mark_x - MARK_WIDTH * (len(marks) - nth)} {y - 12})"
        yield "path", {"class": f"mark v{at}", "d": mark, "transform": f"{place} scale(0.875)"}, ""


def _text(kind: str, x: int, y: int, words: str, room: int | None = None) -> Part:
    attributes = {"class": kind, "x": str(x), "y": str(y)}
    # A long word is drawn narrower, never cut.
    if room is not None and estimate_width(words) > room:
        attributes |= {"textLength": str(room), "lengthAdjust": "spacingAndGlyphs"}
    return "text", attributes, words


def estimate_width(words: str) -> float:
    """Return about how wide words are, as JavaScript counts: a letter past 0xffff is two."""
    narrow = sum(letter in NARROW for letter in words)
    return count_units(words) * LETTER_WIDTH - narrow * (LETTER_WIDTH - NARROW_WIDTH)
