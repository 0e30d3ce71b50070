from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import jinja2
import jinja2.runtime
import pytest

import ntgraph.page
from ntgraph.page import html_templates
from ntgraph.page.compile_templates import compile_templates
from ntgraph.page.html_templates import COMPILED, OPTIONS, describe_state, find_compiled

FOLDER = Path(ntgraph.page.__file__).parent


def test_compiled_templates_are_current() -> None:
    made = {name: text.splitlines()[3:] for name, text in compile_templates().items()}
    kept = {
        path.name: path.read_text(encoding="utf-8").splitlines()
        for path in (FOLDER / COMPILED).glob("*.py")
        if path.name != "__init__.py"
    }
    assert kept.keys() == made.keys(), "run `python -m ntgraph.page.compile_templates`"
    if f'STATE = "{jinja2.__version__} ' not in kept["page.py"][2]:
        pytest.skip("compiled by another version of jinja2")
    assert {name: lines[3:] for name, lines in kept.items()} == made


def test_a_changed_template_is_compiled_again() -> None:
    source = (FOLDER / "templates" / "_map.html.j2").read_text(encoding="utf-8")
    kept = import_module(f"ntgraph.page.{COMPILED}._map").STATE
    is_current = find_compiled("ntgraph.page", "_map.html.j2", source) is not None
    assert is_current == (describe_state(source) == kept)
    assert find_compiled("ntgraph.page", "_map.html.j2", f"{source} ") is None


def test_a_template_compiled_with_other_options_is_compiled_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source = (FOLDER / "templates" / "_map.html.j2").read_text(encoding="utf-8")
    before = describe_state(source)
    monkeypatch.setattr(html_templates, "OPTIONS", {**OPTIONS, "trim_blocks": False})
    assert describe_state(source) != before
    assert find_compiled("ntgraph.page", "_map.html.j2", source) is None


def test_what_another_version_of_jinja2_lacks_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    name = f"ntgraph.page.{COMPILED}._size"
    monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.delattr(jinja2.runtime, "TemplateReference")
    source = (FOLDER / "templates" / "_size.html.j2").read_text(encoding="utf-8")
    assert find_compiled("ntgraph.page", "_size.html.j2", source) is None


def test_other_packages_have_no_compiled_templates() -> None:
    assert find_compiled("ntgraph.exports", "cards.html.j2", "") is None
