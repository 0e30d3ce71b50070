"""`frozen_record` makes what `dataclass(frozen=True, slots=True)` makes, in a third of the time.

Until Python 3.13, `dataclass` compiles six functions for each class: 0.6 ms. A build of the page
loads 150 such classes, which was a tenth of its time. Here only `__init__` is compiled; the other
methods are the same function for all classes. `page` and `picture` know no records; they have few
classes, made by `dataclass`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import (
    MISSING,
    Field,
    FrozenInstanceError,
    dataclass,
    field,
    fields,
    is_dataclass,
)
from operator import attrgetter
from reprlib import recursive_repr
from typing import Any, TypeVar, dataclass_transform

C = TypeVar("C", bound=type)
# Methods that a record cannot have of its own, since it gets these or they would never run.
METHODS = ("__init__", "__post_init__", "__eq__", "__hash__", "__repr__", "__setattr__",
           "__delattr__", "__getstate__", "__setstate__")  # fmt: skip


class _NotGiven:
    """What a field has that is not given, where its default is made by a function."""

    def __repr__(self) -> str:
        return "<factory>"


NOT_GIVEN = _NotGiven()


@dataclass_transform(frozen_default=True, field_specifiers=(field, Field))
def frozen_record(cls: C) -> C:
    """Return a class as a dataclass that cannot be changed, with slots.

    >>> @frozen_record
    ... class Pair:
    ...     '''Two numbers.'''
    ...
    ...     one: int
    ...     other: int = 2
    >>> Pair(1), Pair(1) == Pair(1, 2), hash(Pair(1)) == hash(Pair(1, 2))
    (Pair(one=1, other=2), True, True)

    Raises:
        TypeError: the class wants something of `dataclass` that is not made here.
    """
    if methods := [name for name in METHODS if name in vars(cls)]:
        raise TypeError(f"{cls.__name__}: a frozen_record has no {', '.join(methods)} of its own")
    # `dataclass` refuses a class that can be changed below one that cannot.
    is_heir = any(is_dataclass(base) for base in cls.__bases__)
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True, frozen=is_heir)(cls)
    own = fields(made)
    odd = [each.name for each in own if each.kw_only or not each.init or each.hash is not None]
    if odd:
        raise TypeError(f"{cls.__name__}: no kw_only, init or hash for fields: {', '.join(odd)}")
    made.__init__ = _make_init(made, own)
    compared = [each.name for each in own if each.compare]
    made.__eq__, made.__hash__ = _make_comparison(_make_key(compared))
    made.__repr__ = _make_repr([each.name for each in own if each.repr])
    made.__setattr__, made.__delattr__ = _refuse_assignment, _refuse_deletion
    made.__getstate__, made.__setstate__ = _get_state, _set_state
    _tell_made(made.__dataclass_params__)
    return made  # type: ignore[no-any-return] # the same class, with slots


def _tell_made(parameters: Any) -> None:
    """Let what asks a dataclass for its parameters learn what the class has now."""
    parameters.init = parameters.repr = parameters.eq = parameters.frozen = True


def _make_init(made: Any, own: tuple[Field[Any], ...]) -> Any:
    """Return an `__init__` that sets the slots directly, because `__setattr__` refuses to."""
    known: dict[str, Any] = {"NOT_GIVEN": NOT_GIVEN}
    parameters, lines = ["self"], []
    for at, each in enumerate(own):
        known[f"set_{at}"] = getattr(made, each.name).__set__
        value = each.name
        if each.default_factory is not MISSING:
            known[f"make_{at}"] = each.default_factory
            parameters.append(f"{each.name}=NOT_GIVEN")
            value = f"make_{at}() if {each.name} is NOT_GIVEN else {each.name}"
        elif each.default is not MISSING:
            known[f"default_{at}"] = each.default
            parameters.append(f"{each.name}=default_{at}")
        else:
            parameters.append(each.name)
        lines.append(f" set_{at}(self, {value})")
    body = "\n".join(lines) or " pass"
    exec(f"def __init__({', '.join(parameters)}):\n{body}", known)  # noqa: S102 - as dataclass does
    init = known["__init__"]
    init.__annotations__ = {**{each.name: each.type for each in own}, "return": None}
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__module__ = made.__module__
    return init


def _make_key(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Return a function that returns the values of some fields."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)


def _make_comparison(key: Callable[[Any], tuple[Any, ...]]) -> tuple[Any, Any]:
    def __eq__(self: Any, other: object) -> Any:  # noqa: N807 - becomes this method
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: Any) -> int:  # noqa: N807 - becomes this method
        return hash(key(self))

    return __eq__, __hash__


def _make_repr(names: list[str]) -> Any:
    @recursive_repr()
    def __repr__(self: Any) -> str:  # noqa: N807 - becomes this method
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({shown})"

    return __repr__


def _refuse_assignment(self: object, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deletion(self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _get_state(self: Any) -> list[Any]:
    """Return what `copy` and `pickle` keep: the values of all fields."""
    return [getattr(self, each.name) for each in fields(self)]


def _set_state(self: Any, state: list[Any]) -> None:
    for each, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
