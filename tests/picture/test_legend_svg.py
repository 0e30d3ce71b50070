"""What stands below the static picture."""

from __future__ import annotations

from syrupy.assertion import SnapshotAssertion

from ntgraph.picture.legend_svg import draw_caption, draw_legend
from ntgraph.picture.line_colors import LineColors
from ntgraph.picture.line_curves import Frame
from tests.page.displays import world_display
from tests.snapshots import readable

ROOM = Frame(0.0, 0.0, 480.0, 300.0)


def test_legend(kept: SnapshotAssertion) -> None:
    drawn, bottom = draw_legend(world_display(), ROOM, LineColors(world_display()))
    assert readable("\n".join([*drawn, f"ends at {bottom:.0f}\n"])) == kept


def test_caption(kept: SnapshotAssertion) -> None:
    drawn, bottom = draw_caption(world_display(), ROOM, 340.0, left_out=3)
    assert readable("\n".join([*drawn, f"ends at {bottom:.0f}\n"])) == kept
