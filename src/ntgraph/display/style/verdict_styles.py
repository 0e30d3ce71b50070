"""How verdicts look: a shape and a color for each, so that none is known by its color alone."""

from __future__ import annotations

from ntgraph.display.style.theme_colors import AMBER, Hue
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class VerdictStyle:
    """How one verdict looks; `path` draws its shape in a box of 16 by 16.

    `letter` is a character of the same shape, for texts without pictures.
    """

    path: str
    hue: Hue
    letter: str = ""


UNJUDGED = Hue("#5b6470", "#a2adba")
# Shapes that differ in outline as well as in filling, so that they can be told apart at 12 px.
VERDICT_STYLES = {
    "supported": VerdictStyle("M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z", Hue("#0b6e4f", "#4fd1a1"), "●"),
    "partly_supported": VerdictStyle(
        "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2v10A5 5 0 0 1 8 3Z", Hue("#4a7a12", "#a5cf5c"), "◐"
    ),
    "overstated": VerdictStyle(
        "M8 1 15.5 14.5H.5ZM7.1 5.5V10.3H8.9V5.5ZM7.1 11.3V13H8.9V11.3Z",
        Hue(AMBER.light, AMBER.dark),
        "▲",
    ),
    "unsupported": VerdictStyle(
        "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z",
        Hue("#6a5f78", "#b9adc9"),
        "○",
    ),
    "contradicted": VerdictStyle(
        "M3.8 1 8 5.2 12.2 1 15 3.8 10.8 8 15 12.2 12.2 15 8 10.8 3.8 15 1 12.2 5.2 8 1 3.8Z",
        Hue("#b3261e", "#ff8f84"),
        "✕",
    ),
    "not_assessed": VerdictStyle("M1 6.5H15V9.5H1Z", UNJUDGED, "—"),
}
SPARE_VERDICT = VerdictStyle("M2 2H14V14H2ZM4.5 4.5V11.5H11.5V4.5Z", UNJUDGED, "□")


def style_verdict(verdict: str) -> VerdictStyle:
    """Return the style of a verdict; one that is not known here gets a hollow square.

    >>> style_verdict("contradicted").hue.light
    '#b3261e'
    """
    return VERDICT_STYLES.get(verdict, SPARE_VERDICT)
