"""The colors of the picture of a synapse where no page gives it its own."""

from __future__ import annotations

from ntgraph.display import DisplayGraph
from ntgraph.display.style.theme_colors import LIGHT
from ntgraph.picture.safe_color import check_color

SCOPE = ".ntgraph-synapse"


def format_synapse_style(display: DisplayGraph) -> str:
    """Return CSS for pictures in an element of the class `ntgraph-synapse`.

    Raises:
        PageError: a color is not written as `#rrggbb`.
    """
    text, quiet, accent = LIGHT.text, LIGHT.quiet, LIGHT.accent
    rules = [
        f"{{background:{LIGHT.sheet};color:{text};padding:8px}}",
        " svg{max-width:480px;font:15px sans-serif;display:block}",
        f" text{{fill:{text}}}",
        " .heading{font-weight:600}",
        f" .cell-name,{SCOPE} .none{{fill:{quiet}}}",
        " .cell-name{text-anchor:middle}",
        f" .cell{{fill:{LIGHT.band};stroke:{quiet}}}",
        f" .place{{fill:none;stroke:{accent};stroke-width:2.5}}",
        f" .unknown{{stroke:{quiet};stroke-width:1}}",
        f" .act{{fill:{text};stroke:{text}}}",
        " .careful{fill:none;stroke-dasharray:2.5 1.5}",
        *(
            f" .mark.v{at}{{fill:{check_color(verdict.light)}}}"
            for at, verdict in enumerate(display.verdicts)
        ),
    ]
    return "".join(f"{SCOPE}{rule}" for rule in rules)
