"""What can go wrong, and how it is said: one tree, drawn here.

NtgraphError
├── FactsError(ValueError)       the fact tables hold problems
│   └── GraphFileError           a graph file brought along holds problems
├── ArticleError(ValueError)     the text is not that of the article the facts came from
├── UnknownNodeError(KeyError)   no node answers to that name
├── OutputError(OSError)         a result could not be written
├── PageError                    a page could not be made
├── MissingDependencyError(ImportError)  an optional library is not installed
└── RevisionError                an earlier state of the facts could not be read
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches

SHOWN_PROBLEMS = 20


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a file: `graph_data/nodes.tsv:14`."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing a curator has to mend, in one clickable line.

    >>> str(Problem("nodes.tsv", 3, "id", "expected a CURIE, got 'dopamine'"))
    "nodes.tsv:3:id: expected a CURIE, got 'dopamine'"
    """

    file: str
    line: int
    column: str
    message: str

    def __str__(self) -> str:
        column = f":{self.column}" if self.column else ""
        return f"{self.file}:{self.line}{column}: {self.message}"


class NtgraphError(Exception):
    """Anything ntgraph raises on purpose."""


class FactsError(NtgraphError, ValueError):
    """The fact tables hold problems; `problems` has them all."""

    where = "the fact tables"

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(format_problems(self.problems, self.where))


class GraphFileError(FactsError):
    """A graph file cannot be read; `problems` has all that was found in it."""

    where = "the graph file"


class ArticleError(NtgraphError, ValueError):
    """The text given is not the article that the facts were read from."""


class UnknownNodeError(NtgraphError, KeyError):
    """No node has this id, label or synonym."""

    def __init__(self, name: str, suggestions: Sequence[str] = ()) -> None:
        self.name = name
        self.suggestions: tuple[str, ...] = tuple(suggestions)
        super().__init__(name)

    def __str__(self) -> str:
        return f"unknown node: {self.name!r}{did_you_mean(self.suggestions)}"


class UnknownTermError(NtgraphError, ValueError):
    """A question names a condition or a value that there is not."""

    def __init__(self, kind: str, value: object, options: Sequence[str]) -> None:
        self.kind = kind
        self.value = value
        self.options: tuple[str, ...] = tuple(options)
        super().__init__(kind, value)

    def __str__(self) -> str:
        return unknown(self.kind, str(self.value), self.options)


class OutputError(NtgraphError, OSError):
    """A result could not be written; what stood there before still stands."""

    def __str__(self) -> str:
        return str(self.args[0])


class PageError(NtgraphError):
    """The page could not be made from the display data."""


class MissingDependencyError(NtgraphError, ImportError):
    """Something optional was asked for whose library is not installed."""


class RevisionError(NtgraphError):
    """The facts as they were at an earlier revision could not be read."""


@contextmanager
def needs_extra(extra: str, what: str) -> Iterator[None]:
    """Say what to install where an import within fails.

    Args:
        extra: the extra of ntgraph that brings the library.
        what: what cannot be had without it.

    Raises:
        MissingDependencyError: the import failed.

    >>> with needs_extra("parquet", "Parquet tables"):
    ...     import no_such_library
    Traceback (most recent call last):
    ntgraph.errors.MissingDependencyError: Parquet tables need: pip install "ntgraph[parquet]"
    """
    try:
        yield
    except ImportError as error:
        message = f'{what} need: pip install "ntgraph[{extra}]"'
        raise MissingDependencyError(message) from error


def suggest(value: str, options: Collection[str], *, count: int = 3) -> tuple[str, ...]:
    """Give the options that look most like a value, best first.

    >>> suggest("activtes", ["activates", "blocks"])
    ('activates',)
    """
    by_folded: dict[str, str] = {}
    for option in sorted(options):
        by_folded.setdefault(option.casefold(), option)
    close = get_close_matches(value.casefold(), by_folded, n=count, cutoff=0.7)
    return tuple(by_folded[name] for name in close)


def did_you_mean(suggestions: Sequence[str]) -> str:
    """Word the suggestions as the tail of a message; empty when there are none."""
    if not suggestions:
        return ""
    return f" (did you mean {' or '.join(repr(name) for name in suggestions)}?)"


def unknown(kind: str, value: str, options: Collection[str]) -> str:
    """Say that a value is not in a closed list, with the nearest or the first ten that are.

    >>> unknown("level", "high", ["excess", "deficiency"])
    "unknown level 'high' (must be one of ['deficiency', 'excess'])"
    """
    near = suggest(value, options)
    if near:
        return f"unknown {kind} {value!r}{did_you_mean(near)}"
    listed = sorted(options)
    more = f" and {len(listed) - 10} more" if len(listed) > 10 else ""
    return f"unknown {kind} {value!r} (must be one of {listed[:10]}{more})"


def count_of(number: int, thing: str) -> str:
    """Return a number of things in words.

    >>> count_of(1, "way"), count_of(2, "way")
    ('1 way', '2 ways')
    """
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def format_problems(problems: Sequence[Problem], where: str) -> str:
    """List the first problems, one a line, and how many there are in all."""
    count = len(problems)
    lines = [f"{count_of(count, 'problem')} in {where}"]
    lines += [str(problem) for problem in problems[:SHOWN_PROBLEMS]]
    if count > SHOWN_PROBLEMS:
        lines.append(f"… and {count - SHOWN_PROBLEMS} more")
    return "\n".join(lines)
