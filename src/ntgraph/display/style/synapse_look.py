"""The one drawing of a synapse: what Python and the page's script both draw from."""

from __future__ import annotations

from ntgraph.records.frozen_record import frozen_record


@frozen_record
class SynapsePlace:
    """A place of a synapse: the height of its row, and the shape that is drawn there."""

    id: str
    label: str
    y: int
    path: str


@frozen_record
class ActShape:
    """The shape of an act, drawn in a box of 16 by 16; its word stands beside it."""

    id: str
    path: str


@frozen_record
class SynapseLook:
    """Measures, outlines and words of the drawing of a synapse.

    In each row the accepted facts start at `known_x`, the place's name stands at `name_x`, and
    what the article says starts at `said_x`; `mark_x` is where marks of verdicts end. `steps`
    say what happens at a synapse in general, before those of a single picture.
    """

    width: int
    height: int
    known_x: int
    name_x: int
    said_x: int
    mark_x: int
    headings: tuple[str, str]
    cells: tuple[str, ...]
    cell_names: tuple[tuple[str, int], ...]
    no_fact: tuple[str, str]
    not_said: tuple[str, str]
    careful: str
    steps: tuple[str, ...]
    places: tuple[SynapsePlace, ...]
    shapes: tuple[ActShape, ...]


def _dots(*centers: tuple[int, int]) -> str:
    return "".join(f"M{x} {y}m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0" for x, y in centers)


def _vesicle(x: int, y: int) -> str:
    ring = f"M{x} {y}m-11 0a11 11 0 1 0 22 0a11 11 0 1 0-22 0Z"
    return ring + _dots((x - 4, y - 3), (x + 4, y - 2), (x, y + 5))


MAKING, STORE, PUMP, RELEASE = "making", "store", "pump", "release"
AMOUNT, BREAKDOWN, RECEPTOR, UNSAID = "amount", "breakdown", "receptor", "unsaid"
START, STOP, REVERSE, MORE, LESS = "start", "stop", "reverse", "more", "less"
TOUCH, PART, DENIED = "touch", "part", "denied"

SENDING_CELL = (
    "M152 30H228V62C228 78 256 84 256 104V208C256 220 250 226 240 226H140"
    "C130 226 124 220 124 208V104C124 84 152 78 152 62Z"
)
SYNAPSE_LOOK = SynapseLook(
    width=380,
    height=424,
    known_x=2,
    name_x=172,
    said_x=264,
    mark_x=378,
    headings=("Known", "In the article"),
    cells=(
        SENDING_CELL,
        "M132 356H248C254 356 258 360 258 366V390H122V366C122 360 126 356 132 356Z",
    ),
    cell_names=(("sending cell", 24), ("receiving cell", 379)),
    no_fact=("no accepted", "fact here"),
    not_said=("no statement", "placed here"),
    careful="Dashed outlines: with a condition, a doubt, or in animals, as the sentence tells.",
    steps=(
        "In general, at rest: little of the messenger is in the gap between the two cells.",
        "In general, release: a signal comes, and the sending cell lets the messenger out.",
        "In general, receptors: the messenger acts on receptors of the receiving cell.",
        "In general, removal: pumps take the messenger back, or enzymes break it down.",
    ),
    places=(
        SynapsePlace(MAKING, "making", 62, "M158 53H166L170 62 166 71H158L154 62Z"),
        SynapsePlace(STORE, "stores", 106, _vesicle(148, 106)),
        SynapsePlace(
            PUMP, "pump", 150, "M117 135H131V165H117ZM136 150H158M152 145L158 150L152 155"
        ),
        SynapsePlace(
            RELEASE,
            "release",
            194,
            "M142 226C132 216 132 196 148 196C164 196 164 216 154 226"
            + _dots((144, 208), (152, 207), (148, 217), (148, 234)),
        ),
        SynapsePlace(
            AMOUNT,
            "amount",
            260,
            _dots((134, 252), (146, 262), (157, 254), (138, 270), (159, 269)),
        ),
        SynapsePlace(
            BREAKDOWN, "breakdown", 302, "M160 295A12 12 0 1 0 160 309L148 302Z" + _dots((163, 302))
        ),
        SynapsePlace(RECEPTOR, "receptors", 344, "M136 362V346H143V354H153V346H160V362Z"),
        SynapsePlace(UNSAID, "not placed", 410, ""),
    ),
    shapes=(
        ActShape(START, "M1 7H9V3L15 8 9 13V9H1Z"),
        ActShape(STOP, "M1 7H11V2H14V14H11V9H1Z"),
        ActShape(
            REVERSE,
            "M15 12H7V15L1 10.5 7 6V9H12V5H3V2H15Z",
        ),
        ActShape(MORE, "M8 1 15 9H10.5V15H5.5V9H1Z"),
        ActShape(LESS, "M8 15 1 7H5.5V1H10.5V7H15Z"),
        ActShape(TOUCH, "M8 3L13 8 8 13 3 8Z"),
        ActShape(PART, "M8 4a4 4 0 1 0 0 8A4 4 0 0 0 8 4Z"),
        ActShape(
            DENIED,
            "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2a5 5 0 0 1 3 1L4 11A5 5 0 0 1 8 3Z",
        ),
    ),
)
