"""The map as a file: an SVG that says how much it leaves out, and a PNG with its labels."""

from __future__ import annotations

import hashlib
import io
import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

import ntgraph
from ntgraph.errors import MissingDependencyError
from ntgraph.exports.map_picture import show_map, to_png, to_svg
from ntgraph.facts import FactBase
from ntgraph.graph.display_limits import MOST_BOXES_DRAWN, MOST_BOXES_READ
from ntgraph.graph.views import overview
from ntgraph.picture.picture_font import FILE, _read_characters, find_missing
from ntgraph.picture.png_picture import ZOOM
from ntgraph.records import is_catch_all
from ntgraph.records.vocabulary import ARTICLE_LAYER
from tests import world as tiny
from tests.exports.packs import shipped

SOURCE = Path(ntgraph.__file__).parent.parent
SPACE = "{http://www.w3.org/2000/svg}"


def read(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314 - we wrote it


def draw(facts: FactBase) -> Image.Image:
    return Image.open(io.BytesIO(b"".join(to_png(facts))))


@cache
def shipped_png() -> bytes:
    return b"".join(to_png(shipped()))


def dark_share(image: Image.Image) -> float:
    """Return the share (0–1) of pixels that are dark enough to belong to letters."""
    counts = image.convert("L").histogram()
    return sum(counts[:90]) / sum(counts)


def test_svg_has_the_boxes_of_what_articles_say_and_counts_the_others() -> None:
    facts = shipped()
    root = read("".join(to_svg(facts)))
    display = show_map(facts)
    boxes = root.findall(f".//{SPACE}g/{SPACE}rect")
    assert len(boxes) == len(display.nodes) + sum(len(node.ports) for node in display.nodes)
    assert MOST_BOXES_READ < len(display.nodes) <= MOST_BOXES_DRAWN
    left_out = len(overview(facts, layers=[ARTICLE_LAYER]).nodes) - len(display.nodes)
    assert f" {left_out} further boxes are left out." in "".join(to_svg(facts))
    rests = [node for node in facts.nodes.values() if is_catch_all(node)]
    assert len(rests) == 5
    assert not {node.id for node in rests} & {node.id for node in display.nodes}


def test_caption_counts_the_boxes_that_do_not_fit(world: FactBase) -> None:
    pattern = world.nodes[tiny.SLEEP]
    crowd = {
        f"ntg:n{at:04}": replace(pattern, id=f"ntg:n{at:04}") for at in range(MOST_BOXES_DRAWN)
    }
    svg = "".join(to_svg(replace(world, nodes={**world.nodes, **crowd})))
    assert "5 further boxes are left out." in svg
    assert (
        len(read(svg).findall(f".//{SPACE}g/{SPACE}rect")) == MOST_BOXES_DRAWN + 1
    )  # and one port


def test_png_is_the_picture_at_twice_its_size(world: FactBase) -> None:
    size = re.search(r'width="(\d+)" height="(\d+)"', "".join(to_svg(world)))
    assert size is not None
    assert draw(world).size == (ZOOM * int(size[1]), ZOOM * int(size[2]))


@pytest.mark.slow
def test_png_has_its_letters_without_any_font_of_the_machine() -> None:
    picture = "".join(to_svg(shipped()))
    assert not find_missing(picture)
    bare = re.sub(r"<text.*?</text>", "", picture)
    resvg_py = pytest.importorskip("resvg_py")
    silent = resvg_py.svg_to_bytes(svg_string=bare, zoom=ZOOM, skip_system_fonts=True)
    lettered = Image.open(io.BytesIO(shipped_png()))
    assert dark_share(lettered) > dark_share(Image.open(io.BytesIO(silent))) + 0.005


def test_dark_png_is_dark(world: FactBase) -> None:
    dark = Image.open(io.BytesIO(b"".join(to_png(world, dark=True)))).convert("RGB")
    assert dark.getpixel((2, 2)) == (0x19, 0x1D, 0x24)
    assert draw(world).convert("RGB").getpixel((2, 2)) == (0xFF, 0xFF, 0xFF)


@pytest.mark.slow
def test_png_is_the_same_in_another_process() -> None:
    script = (
        "import hashlib, ntgraph; from ntgraph.exports import to_png; "
        "facts = ntgraph.load_facts(ntgraph.shipped_facts()); "
        "print(hashlib.sha256(b''.join(to_png(facts))).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={
            "PYTHONPATH": str(SOURCE),
            "PYTHONHASHSEED": "7",
            "HOME": "/nowhere",
            "FONTCONFIG_FILE": "/nowhere",
        },
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.strip() == hashlib.sha256(shipped_png()).hexdigest()


@pytest.mark.parametrize("library", ["resvg_py", "fontTools.ttLib"])
def test_missing_library_is_named(
    world: FactBase, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    _read_characters.cache_clear()
    with pytest.raises(MissingDependencyError, match=r'pip install "ntgraph\[png\]"'):
        list(to_png(world))


def test_font_knows_what_it_lacks() -> None:
    assert find_missing("serotonin \u03b1 → β ≥ 5, Ж é") == set()
    assert find_missing("a\u202e多\n🐝") == {"多", "🐝"}


def test_font_is_the_one_its_table_names() -> None:
    table = (FILE.parent / "README.md").read_text(encoding="utf-8")  # type: ignore[attr-defined]
    stated = re.search(rf"\| {FILE.name} \| ([0-9a-f]{{64}}) \|", table)
    assert stated is not None
    assert stated[1] == hashlib.sha256(FILE.read_bytes()).hexdigest()
