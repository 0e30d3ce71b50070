"""Display records of what happens at a synapse: one thing, one messenger, acts at places."""

from __future__ import annotations

from ntgraph.records.frozen_record import frozen_record


@frozen_record
class DisplayAct:
    """What accepted facts or one statement say of one place of a synapse.

    `rows` are ids: of `DisplayGraph.accepted`, or, if `said`, of one of
    `DisplayGraph.statements`. `shape` is an id of `SynapseLook.shapes`. `careful` says that a
    row is hedged, has a condition, or is about animals; its sentence tells which.
    """

    place: str
    shape: str
    word: str
    careful: bool
    said: bool
    rows: tuple[str, ...]


@frozen_record
class DisplayMechanism:
    """What a thing does at the synapses of a messenger; `node` can be the messenger itself.

    `heading` names both; the messenger need not be among the shown nodes. `steps` say what
    the picture shows in each step that comes after `SynapseLook.steps`.
    """

    node: str
    messenger: str
    heading: str
    acts: tuple[DisplayAct, ...]
    steps: tuple[str, ...] = ()
