"""Draws the bar that shows how many of the judged statements have each verdict, as SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from ntgraph.display.model import DisplayShare, DisplayVerdict
from ntgraph.picture.svg_text import format_text

HEIGHT = 30
# Of several bars, one for each article.
LOW_HEIGHT = 22
# A share of one in a thousand can still be seen and pressed.
LEAST_PERCENT = 2.2
GAP_PERCENT = 0.15
# Where its number would be wider than the share itself, the list below the bar has it.
LEAST_PERCENT_FOR_NUMBER = 6.0


def render_shares(
    shares: Sequence[DisplayShare], verdicts: Sequence[DisplayVerdict], *, height: int = HEIGHT
) -> str:
    """Return the bar as an `svg` element, as wide as its place; each part is a link.

    Its links cannot be reached by keyboard: the list beside the bar has the same ones.
    """
    known = {verdict.id: (at, verdict) for at, verdict in enumerate(verdicts)}
    parts = [
        f'<svg class="shares" width="100%" height="{height}" aria-hidden="true" focusable="false">'
    ]
    left = 0.0
    for share, width in zip(shares, _share_out([share.count for share in shares]), strict=True):
        parts += _draw_share(share, *known[share.verdict], left, width, height)
        left += width
    return "".join([*parts, "</svg>"])


def _share_out(counts: Sequence[int]) -> list[float]:
    """Return widths in percent that sum to 100; none is less than the least.

    >>> _share_out([3, 1])
    [75.0, 25.0]
    """
    total = sum(counts)
    small = [count * 100 < LEAST_PERCENT * total for count in counts]
    room = 100 - LEAST_PERCENT * sum(small)
    rest = sum(count for count, is_small in zip(counts, small, strict=True) if not is_small)
    return [
        LEAST_PERCENT if is_small else count * room / rest
        for count, is_small in zip(counts, small, strict=True)
    ]


def _draw_share(
    share: DisplayShare, at: int, verdict: DisplayVerdict, left: float, width: float, height: int
) -> Iterator[str]:
    words = f"{verdict.label}: {share.count}"
    yield f'<a href="{escape(share.address)}" tabindex="-1"><title>{format_text(words)}</title>'
    faint = "" if share.judged else ' fill-opacity=".3"'
    yield f'<rect class="v{at}"{faint} x="{left:.2f}%" width="{width - GAP_PERCENT:.2f}%" '
    yield f'height="{height}"/>'
    if share.judged and width >= LEAST_PERCENT_FOR_NUMBER:
        yield f'<text x="{left + width / 2:.2f}%" y="{height / 2 + 5.5:.1f}">{share.count}</text>'
    yield "</a>"
