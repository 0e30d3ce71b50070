"""The map as a static picture, SVG or PNG, made from display data only."""

from ntgraph.picture.line_colors import COLORINGS
from ntgraph.picture.map_svg import find_curves
from ntgraph.picture.mechanism_style import format_synapse_style
from ntgraph.picture.mechanism_svg import render_display_mechanism
from ntgraph.picture.png_picture import render_png
from ntgraph.picture.safe_color import check_color
from ntgraph.picture.shares_svg import LOW_HEIGHT, render_shares
from ntgraph.picture.story_svg import render_story
from ntgraph.picture.svg_picture import render_inline, render_svg

__all__ = [
    "COLORINGS",
    "LOW_HEIGHT",
    "check_color",
    "find_curves",
    "format_synapse_style",
    "render_display_mechanism",
    "render_inline",
    "render_png",
    "render_shares",
    "render_story",
    "render_svg",
]
