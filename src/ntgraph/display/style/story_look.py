"""The measures of the first picture: what places its boxes and what draws them share them."""

from __future__ import annotations

from ntgraph.records.frozen_record import frozen_record


@frozen_record
class StoryLook:
    """Measures of the boxes of the first picture, in px.

    A box is as high as its lines of text plus `frame`; its name stands `text_left` from its left
    end, behind the shape of its type. A port is drawn `port_width` wide and `port_height` high;
    a box keeps `port_room` for it, and its ports stand `port_step` under each other.
    """

    font: int = 16
    line_height: int = 19
    frame: int = 14
    text_left: int = 30
    port_width: int = 74
    port_room: float = 82.0
    port_height: int = 19
    port_step: float = 22.0


STORY_LOOK = StoryLook()
