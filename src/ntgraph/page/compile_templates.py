"""Compiles the page's templates to Python: `python -m ntgraph.page.compile_templates`.

It is run when a template was changed; a test proves that the modules are current.
"""

from __future__ import annotations

from pathlib import Path

from ntgraph.page.html_templates import COMPILED, describe_state, make_environment, name_module

PACKAGE = "ntgraph.page"
HEAD = '''\
"""The template {name}, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "{state}"

'''


def compile_templates() -> dict[str, str]:
    """Return the modules of all templates of the page by file name."""
    environment = make_environment(PACKAGE)
    loader = environment.loader
    modules = {}
    for name in environment.list_templates(extensions=["j2"]):
        source, _, _ = loader.get_source(environment, name) if loader else ("", None, None)
        # Deferred: the environment is given when the module is loaded.
        code = environment.compile(source, name, None, raw=True, defer_init=True)
        head = HEAD.format(name=name, state=describe_state(source))
        modules[f"{name_module(name)}.py"] = head + code.rstrip() + "\n"
    return modules


def main() -> None:
    """Write the modules; one whose template is no more is removed."""
    folder = Path(__file__).parent / COMPILED
    made = compile_templates()
    for path in folder.glob("*.py"):
        if path.name != "__init__.py" and path.name not in made:
            path.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
