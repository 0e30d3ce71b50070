"""The templates of what is handed out: text goes in, escaped HTML comes out."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from ntgraph.exports.statement_backing import Backing


@cache
def get_template(name: str) -> Template:
    """Read a template; whatever stands in it is escaped."""
    environment = Environment(
        loader=PackageLoader("ntgraph.exports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


def render_backing(backing: Backing) -> str:
    """Render what stands behind a statement as a list of terms, on one line."""
    macro = get_template("_backing.html.j2").make_module().backing  # type: ignore[attr-defined]
    return "".join(str(macro(backing)).splitlines())
