"""HTML made of templates; every text that a template is given is escaped.

The templates of the page are kept compiled to Python, as `compile_templates` writes them: to
compile them takes as long as to draw the map. One that has been changed since, or that another
version of jinja2 has compiled, is compiled again when it is used.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, MutableMapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import jinja2
from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from ntgraph.errors import count_of, count_with_verb

COMPILED = "compiled_templates"
# What decides, with its source, to which code a template is compiled.
OPTIONS: Mapping[str, Any] = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}


@cache
def get_template(package: str, name: str) -> Template:
    """Read a template from the folder `templates` of a package, such as `ntgraph.page`."""
    return make_environment(package).get_template(name)


@cache
def make_environment(package: str) -> Environment:
    """Return what reads the templates of a package."""
    environment = Environment(loader=CompiledLoader(package, "templates"), **OPTIONS)  # noqa: S701 - OPTIONS has autoescape
    environment.globals |= {"count_of": count_of, "count_with_verb": count_with_verb}
    return environment


class CompiledLoader(PackageLoader):
    """Loads templates from a package, compiled where they are kept so."""

    def load(
        self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        """Return a template; one that is not kept compiled, or is outdated, is compiled."""
        source, _, _ = self.get_source(environment, name)
        compiled = find_compiled(self.package_name, name, source)
        if compiled is None:
            return super().load(environment, name, globals)
        given = {} if globals is None else globals
        return environment.template_class.from_module_dict(environment, compiled, given)


def find_compiled(package: str, name: str, source: str) -> dict[str, Any] | None:
    """Return the names of the module that a template was compiled to; None if it is outdated."""
    module = f"{package}.{COMPILED}.{name_module(name)}"
    if find_spec(f"{package}.{COMPILED}") is None or find_spec(module) is None:
        return None
    try:
        compiled = vars(import_module(module))
    except ImportError:
        # What another version of jinja2 compiled can want names that this one has not.
        return None
    is_current = compiled["STATE"] == describe_state(source)
    return compiled if is_current else None


def describe_state(source: str) -> str:
    """Return what a compiled template depends on: jinja2's version, the options, its source."""
    options = " ".join(
        f"{name}={getattr(value, '__name__', value)}" for name, value in OPTIONS.items()
    )
    return f"{jinja2.__version__} {hashlib.sha256(f'{options} {source}'.encode()).hexdigest()}"


def name_module(name: str) -> str:
    """Return the name of the module for a template.

    >>> name_module("large/page.html.j2"), name_module("_map.html.j2")
    ('large_page', '_map')
    """
    return name.partition(".")[0].replace("/", "_")
