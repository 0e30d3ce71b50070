"""The options of `ntgraph draft --reader model`, and what is told while a model reads."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ntgraph.errors import count_of

if TYPE_CHECKING:
    from ntgraph.drafting.article_to_draft import KnownWords
    from ntgraph.drafting.model.model_reader import ModelReader, ReadingCounts

Command = TypeVar("Command", bound=Callable[..., object])
MODEL_READER = "model"
READERS = ("rules", MODEL_READER)
SECONDS = 120
MOST_SECONDS = 3_600
MILLION = 1_000_000


def read_price(
    ctx: click.Context, param: click.Parameter, value: str | None
) -> tuple[float, float] | None:
    """Return the two numbers of a price, as in `0.15,0.60`.

    Raises:
        click.BadParameter: they are no prices.
    """
    if value is None:
        return None
    try:
        read, written = map(float, value.split(","))
    except ValueError:
        read = written = -1.0
    if 0 <= read < MILLION and 0 <= written < MILLION:
        return read, written
    message = f"expected READ,WRITTEN such as 0.15,0.60, got {value!r}"
    raise click.BadParameter(message, ctx, param)


@dataclass(frozen=True, slots=True)
class ModelOptions:
    """What the command line says of the model to ask."""

    endpoint: str | None
    model: str | None
    key_env: str | None
    timeout_s: int
    price: tuple[float, float] | None
    chunks_file: Path | None


_OPTIONS = (
    click.option(
        "--reader",
        type=click.Choice(READERS),
        default=READERS[0],
        show_default=True,
        help="What reads the article: rules, or a language model that a server runs.",
    ),
    click.option(
        "--endpoint",
        metavar="URL",
        help="The server of the model, such as http://127.0.0.1:8080/v1; it gets the "
        "article's text.",
    ),
    click.option("--model", metavar="NAME", help="The model's name, as the server knows it."),
    click.option(
        "--key-env",
        metavar="VAR",
        help="The environment variable that holds the server's key; it is never written.",
    ),
    click.option(
        "--timeout",
        "timeout_s",
        type=click.IntRange(1, MOST_SECONDS),
        default=SECONDS,
        show_default=True,
        metavar="SECONDS",
        help="How long to wait for the model.",
    ),
    click.option(
        "--price",
        callback=read_price,
        metavar="READ,WRITTEN",
        help="What a million tokens cost, to tell the costs.",
    ),
    click.option(
        "--chunks",
        "chunks_file",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Where chunks are kept that were read, so that an ended run goes on.  "
        "[default: proposals.chunks.jsonl in the folder, or beside the file of --jsonl]",
    ),
)


def model_options(command: Command) -> Command:
    """Add `--reader` and the options of the model; the command gets one `model_options`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def take_model_options(given: dict[str, Any]) -> ModelOptions:
    """Return the options of the model, and take them out of what a command was given."""
    return ModelOptions(**{each.name: given.pop(each.name) for each in fields(ModelOptions)})


def make_model_reader(
    options: ModelOptions, known: KnownWords, folder: Path | None, jsonl: Path | None
) -> ModelReader:
    """Return the reader that asks a model.

    Raises:
        click.UsageError: an option is missing or makes no sense.
    """
    from ntgraph.drafting.model.chat_client import ChatClient
    from ntgraph.drafting.model.kept_chunks import KeptChunks
    from ntgraph.drafting.model.model_reader import ModelReader
    from ntgraph.errors import SettingError

    if not options.endpoint or not options.model:
        raise click.UsageError("--reader model needs --endpoint URL and --model NAME")
    try:
        client = ChatClient(
            options.endpoint, options.model, find_key(options.key_env), options.timeout_s
        )
    except SettingError as error:
        raise click.UsageError(str(error)) from error
    kept = KeptChunks(options.chunks_file or find_chunks_file(folder, jsonl))
    return ModelReader(client, known, kept, tell_chunk)


def find_key(variable: str | None) -> str:
    """Return the key in an environment variable; an empty text if none is named.

    Raises:
        click.UsageError: there is no such variable, or it is empty.
    """
    key = os.environ.get(variable, "") if variable else ""
    if variable and not key:
        raise click.UsageError(f"--key-env: no environment variable {variable!r} with a key")
    return key


def find_chunks_file(folder: Path | None, jsonl: Path | None) -> Path | None:
    """Return where chunks are kept that were read: beside the proposals, if these are a file."""
    from ntgraph.drafting.model.kept_chunks import CHUNKS_FILE

    if folder is not None:
        return folder / CHUNKS_FILE
    if jsonl is not None and str(jsonl) != "-":
        return jsonl.with_name(f"{jsonl.name}.chunks.jsonl")
    return None


def tell_chunk(counts: ReadingCounts) -> None:
    """Print how far a model is."""
    tokens = f"{counts.read_tokens:,} + {counts.written_tokens:,} tokens"
    statements = count_of(counts.statements, "statement")
    click.echo(f"chunk {counts.done} of {counts.chunks}: {statements}, {tokens}", err=True)


def tell_reading(reader: ModelReader, text: str, options: ModelOptions) -> None:
    """Print what a model took and what it did not read; end with 1 if it did not read all."""
    for line in describe_reading(reader.counts, text, options.price):
        click.echo(line, err=True)
    if reader.counts.failed:
        click.get_current_context().exit(1)


def describe_reading(
    counts: ReadingCounts, text: str, price: tuple[float, float] | None
) -> Iterator[str]:
    """Yield what a model took, and each passage that it did not read."""
    kept = f", {counts.kept} of them read by an earlier run" if counts.kept else ""
    yield (
        f"{count_of(counts.chunks, 'chunk')}{kept}: {counts.read_tokens:,} tokens read, "
        f"{counts.written_tokens:,} written"
    )
    if price:
        cost = (counts.read_tokens * price[0] + counts.written_tokens * price[1]) / MILLION
        yield f"costs of this run at the price given: {cost:,.4f}"
    for each in counts.failed:
        line = text.count("\n", 0, each.start) + 1
        yield f"not read, characters {each.start}-{each.end} (line {line}): {each.reason}"
