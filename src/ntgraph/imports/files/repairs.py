"""What a lenient reading repairs, in words for notes, and what it would repair, for problems."""

from __future__ import annotations

from typing import NamedTuple


class Repair(NamedTuple):
    """A kind of repair: the words of the note for `many` faults, and for `one`.

    `remedy` says what a lenient reading does about such a fault; empty if that is not told
    beside the problem.
    """

    many: str
    one: str
    remedy: str = ""

    def tell(self, count: int) -> str:
        """Return the note on so many repairs of this kind.

        >>> NODE_ADDED.tell(1), NODE_ADDED.tell(1200)
        ('lenient: 1 node was added that only edges name', \
'lenient: 1,200 nodes were added that only edges name')
        """
        return f"lenient: {count:,} {self.one if count == 1 else self.many}"


NODE_ADDED = Repair(
    "nodes were added that only edges name",
    "node was added that only edges name",
    "adds nodes that only edges name",
)
ROW_WITHOUT_END = Repair(
    "rows were left out that lack an end",
    "row was left out that lacks an end",
    "leaves out rows that lack an end",
)
ROW_WITH_GAP = Repair(
    "rows were left out in which a cell is empty",
    "row was left out in which a cell is empty",
    "leaves out rows in which a cell is empty",
)
NODE_REPEATED = Repair(
    "rows were left out that repeat a node",
    "row was left out that repeats a node",
)
ROW_FILLED = Repair(
    "short rows were filled up with empty cells",
    "short row was filled up with empty cells",
    "fills up short rows with empty cells",
)
COLUMN_NUMBERED = Repair(
    "column names that appear twice got a number",
    "column name that appears twice got a number",
)
