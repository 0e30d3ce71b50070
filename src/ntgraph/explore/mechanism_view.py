"""`MechanismView`, what happens at synapses, which `NodeView.mechanism` returns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape

from ntgraph.display import DisplayGraph, build_mechanisms
from ntgraph.display.mechanism import MechanismWords, SynapseLine
from ntgraph.display.model import DisplayMechanism
from ntgraph.graph.views import View
from ntgraph.picture import format_synapse_style, render_display_mechanism


@dataclass(frozen=True, repr=False, eq=False)
class MechanismView:
    """What is known to happen at synapses with a thing, and what articles say of it.

    Example:
        >>> import ntgraph
        >>> cocaine = ntgraph.load().node("cocaine").mechanism()
        >>> [line.words for line in cocaine.lines if line.place == "pump"][0][:56]
        'Known, inhibits: Cocaine inhibits the dopamine transport'
    """

    display: DisplayGraph
    mechanisms: tuple[DisplayMechanism, ...]

    @classmethod
    def of(cls, node: str, view: View) -> MechanismView:
        """Return what happens at synapses with a node; nothing if no row says anything."""
        display = build_mechanisms(view)
        own = tuple(each for each in display.mechanisms if each.node == node)
        return cls(display, own)

    @property
    def lines(self) -> tuple[SynapseLine, ...]:
        """What all pictures show, in words, with the ids of the rows that say so."""
        return tuple(line for each in self.mechanisms for line in self._words.tell(each))

    @property
    def svg(self) -> tuple[str, ...]:
        """A picture for each messenger, as `svg` elements without colors."""
        return tuple(render_display_mechanism(each, self.display) for each in self.mechanisms)

    @cached_property
    def _words(self) -> MechanismWords:
        return MechanismWords(self.display)

    def render(self) -> str:
        """Return the pictures and what they show as an HTML page."""
        from ntgraph.explore.answer_page import render_answer

        title = self.mechanisms[0].heading if self.mechanisms else "At the synapse"
        return render_answer(title, self._repr_html_())

    def __len__(self) -> int:
        return len(self.mechanisms)

    def __repr__(self) -> str:
        return "\n".join(self._write()) or "no row says what happens at a synapse"

    def _write(self) -> Iterator[str]:
        for mechanism in self.mechanisms:
            yield mechanism.heading
            for line in self._words.tell(mechanism):
                yield f"  {line.place}: {line.words}"

    def _repr_html_(self) -> str:
        if not self.mechanisms:
            return f"<p>{escape(repr(self))}</p>"
        parts = [f"<style>{format_synapse_style(self.display)}</style>"]
        for mechanism, svg in zip(self.mechanisms, self.svg, strict=True):
            items = (
                f"<li>{escape(line.place)}: {escape(line.words)}</li>"
                for line in self._words.tell(mechanism)
            )
            heading = escape(mechanism.heading)
            parts.append(f"<h4>{heading}</h4>{svg}<ul>{''.join(items)}</ul>")
        return f'<div class="ntgraph-synapse">{"".join(parts)}</div>'
