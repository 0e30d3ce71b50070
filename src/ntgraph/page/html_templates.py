"""HTML made of templates; every text that a template is given is escaped."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from ntgraph.errors import count_of, count_with_verb


@cache
def get_template(package: str, name: str) -> Template:
    """Read a template from the folder `templates` of a package, such as `ntgraph.page`."""
    environment = Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"count_of": count_of, "count_with_verb": count_with_verb}
    return environment.get_template(name)
