from __future__ import annotations

from ntgraph.cli.write import FORMATS
from ntgraph.exports import EXPORTS
from ntgraph.facts import FactBase


def test_command_line_offers_every_format() -> None:
    assert tuple(sorted(EXPORTS)) == FORMATS


def test_every_format_is_written_in_pieces_of_text(world: FactBase) -> None:
    for export in EXPORTS.values():
        pieces = list(export(world))
        assert len(pieces) > 1
        assert all(type(piece) is str for piece in pieces)
        assert pieces[-1].endswith("\n")


def test_every_format_is_the_same_twice(world: FactBase) -> None:
    for export in EXPORTS.values():
        assert list(export(world)) == list(export(world))
