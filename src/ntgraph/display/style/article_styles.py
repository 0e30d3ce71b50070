"""How articles look where a graph has several: a shape and a color for each."""

from __future__ import annotations

from ntgraph.display.style.theme_colors import Hue
from ntgraph.display.style.verdict_styles import VerdictStyle

# In the order of the articles. Outlines that no verdict has, so that nobody takes one for a
# judgement.
ARTICLE_STYLES = (
    VerdictStyle("M1 3H15V13H1Z", Hue("#2457a8", "#8ab8ff")),
    VerdictStyle("M8 .5 15.5 8 8 15.5 .5 8Z", Hue("#9a4a00", "#ffb366")),
    VerdictStyle("M4.5 1h7L15 8l-3.5 7h-7L1 8Z", Hue("#0b6b63", "#5fd6c8")),
    VerdictStyle("M8 1 15 6.2 12.4 15H3.6L1 6.2Z", Hue("#7a3fb5", "#cba4f7")),
    VerdictStyle("M1 2H15L8 15Z", Hue("#a82a5f", "#ff93bd")),
    VerdictStyle("M3 1H13L15 15H1Z", Hue("#5a6600", "#c5d455")),
)
