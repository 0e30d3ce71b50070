from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from inspect import signature

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


def make_post_init() -> None:
    @frozen_record
    class WithPostInit:
        name: str

        def __post_init__(self) -> None:
            raise ValueError


def make_own_repr() -> None:
    @frozen_record
    class WithRepr:
        name: str

        def __repr__(self) -> str:
            return self.name


def make_keyword() -> None:
    @frozen_record
    class WithKeyword:
        name: str = field(kw_only=True)


def make_without_init() -> None:
    @frozen_record
    class WithoutInit:
        name: str = field(init=False, default="a")


@pytest.mark.parametrize("make", [make_post_init, make_own_repr, make_keyword, make_without_init])
def test_what_would_never_run_is_refused(make: Callable[[], None]) -> None:
    with pytest.raises(TypeError, match=r"^With"):
        make()


def test_a_signature_is_the_same_in_each_run() -> None:
    assert "seen: 'list[int]' = <factory>" in str(signature(Made))


def test_it_tells_the_parameters_of_a_frozen_dataclass() -> None:
    told = [getattr(kind, "__dataclass_params__") for kind in (Made, Heir, Plain)]  # noqa: B009 - unknown to mypy
    for name in ("init", "repr", "eq", "frozen", "order", "unsafe_hash"):
        assert len({getattr(each, name) for each in told}) == 1, name


def test_dataclasses_below_it_are_frozen_too() -> None:
    @dataclass(frozen=True)
    class Frozen(Made):
        more: int = 0

    assert Frozen("a", more=1) == Frozen("a", more=1)
    with pytest.raises(FrozenInstanceError):
        Frozen("a").name = "b"  # type: ignore[misc]
    with pytest.raises(TypeError, match="non-frozen dataclass from a frozen one"):

        @dataclass
        class Changing(Made):  # type: ignore[misc]
            more: int = 0
