from __future__ import annotations

import copy
import pickle
from dataclasses import (
    FrozenInstanceError,
    InitVar,
    dataclass,
    field,
    fields,
    is_dataclass,
    replace,
)

import pytest

from ntgraph.records.frozen_record import frozen_record


@frozen_record
class Made:
    """A record as ours are."""

    name: str
    seen: list[int] = field(default_factory=list)
    place: str = field(default="", compare=False)
    hidden: int = field(default=0, repr=False)


@dataclass(frozen=True, slots=True)
class Plain:
    """The same, made by `dataclass`."""

    name: str
    seen: list[int] = field(default_factory=list)
    place: str = field(default="", compare=False)
    hidden: int = field(default=0, repr=False)


@frozen_record
class Heir(Made):
    """A record with the fields of another."""

    more: tuple[int, ...] = ()


def test_it_has_the_parts_of_a_dataclass() -> None:
    ours, theirs = vars(Made), vars(Plain)
    assert is_dataclass(Made("a"))
    assert [each.name for each in fields(Made)] == [each.name for each in fields(Plain)]
    assert ours["__match_args__"] == theirs["__match_args__"]
    assert ours["__slots__"] == theirs["__slots__"]
    assert replace(Made("a"), name="b") == Made("b")
    assert repr(Made("a", [1], "here")) == repr(Plain("a", [1], "here")).replace("Plain", "Made")


def test_records_are_equal_by_what_is_compared() -> None:
    assert Made("a", [1], "here") == Made("a", [1], "there")
    assert Made("a", [1]) != Made("a", [2])
    others: list[object] = [Plain("a"), Heir("a"), "a"]
    assert Made("a") not in others
    assert hash(Single("a")) == hash(Single("a"))


@frozen_record
class Single:
    """A record with one field."""

    name: str


def test_a_default_is_made_for_each_record() -> None:
    one, other = Made("a"), Made("b")
    one.seen.append(1)
    assert other.seen == []


def test_a_record_cannot_be_changed() -> None:
    made = Made("a")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
        made.name = "b"  # type: ignore[misc] # what this test is about
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'name'"):
        del made.name
    assert made == Made("a")


def test_a_missing_or_unknown_field_is_refused() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
        Made()  # type: ignore[call-arg] # what this test is about
    with pytest.raises(TypeError, match="unexpected keyword argument 'other'"):
        Made("a", other=1)  # type: ignore[call-arg] # the same


@pytest.mark.parametrize("made", [Made("a", [1], "here", 3), Heir("a", more=(2,))])
def test_records_are_copied_and_pickled_whole(made: Made) -> None:
    for back in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):  # noqa: S301 - our own
        assert (back, back.place, back.hidden) == (made, made.place, made.hidden)


@pytest.mark.parametrize(
    "body",
    [
        {"__post_init__": lambda self: None},
        {"__eq__": lambda self, other: True},
        {"name": field(default="", init=False)},
        {"name": field(default="", kw_only=True)},
        {"name": field(default="", hash=False)},
        {"__annotations__": {"name": InitVar[str]}},
    ],
)
def test_what_only_dataclass_can_do_is_refused(body: dict[str, object]) -> None:
    asked = {"__annotations__": {"name": str}, **body}
    with pytest.raises(TypeError, match="use dataclass"):
        frozen_record(type("Asked", (), asked))
