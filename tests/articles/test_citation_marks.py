"""Citation marks are found in all their forms, and what only looks like one is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.articles.citation_marks import choose_styles, expand, find_citations
from ntgraph.articles.cited_names import ListedWork

LISTED = range(1, 30)
WORKS = (
    ListedWork(1, ("Smith", "Jones"), "2019"),
    ListedWork(2, ("Smith", "Baker"), "2019"),
    ListedWork(3, ("Juárez Olguín", "Hernández"), "2016"),
    ListedWork(4, ("de Leon", "Tadi"), "2021"),
    ListedWork(5, ("Miller",), "2020a"),
    ListedWork(6, ("Miller",), "2020b"),
    ListedWork(7, ("National Tea Board",), "2007"),
)


def marked(text: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(text[m.start : m.end], m.numbers) for m in find_citations(text, LISTED, WORKS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It raises the levels.7,8 It falls.", [("7,8", (7, 8))]),
        ("All can be restored.1-4", [("1-4", (1, 2, 3, 4))]),
        ("The barrier (BBB)7 is thin.", [("7", (7,))]),
        ("It is called “leaky”9 by some.", [("9", (9,))]),
        ("It was found in 1990.7 Then it was lost.", [("7", (7,))]),
        ("Much serotonin7 and little else", [("7", (7,))]),
        ("levels⁷,⁸ rise and fall⁹⁻¹¹.", [("⁷,⁸", (7, 8)), ("⁹⁻¹¹", (9, 10, 11))]),
        ("levels<sup>7,8</sup> rise^9^.", [("<sup>7,8</sup>", (7, 8)), ("^9^", (9,))]),
        ("It acts [1, 3–5]. [2] Then it stops.", [("[1, 3–5]", (1, 3, 4, 5)), ("[2]", (2,))]),
        ("It acts [1][2] and stops.[^3]", [("[1]", (1,)), ("[2]", (2,)), ("[^3]", (3,))]),
        ("It acts (1) and stops (2, 3).", [("(1)", (1,)), ("(2, 3)", (2, 3))]),
        ("It acts [1-3], and [2;4].", [("[1-3]", (1, 2, 3)), ("[2;4]", (2, 4))]),
        ("It acts in one study [4].", [("[4]", (4,))]),
        ("It acts [refs. 4,5].", [("[refs. 4,5]", (4, 5))]),
        ("So it is (de Leon, 2021, p. 3).", [("(de Leon, 2021, p. 3)", (4,))]),
        (
            "So it is (see Juárez-Olguín et al., 2016; Miller 2020a, b).",
            [("(see Juárez-Olguín et al., 2016; Miller 2020a, b)", (3, 5, 6))],
        ),
        ("So it is (National Tea Board, 2007).", [("(National Tea Board, 2007)", (7,))]),
        ("Smith and Baker (2019) say so.", [("Smith and Baker (2019)", (2,))]),
        ("Miller’s (2020a) rats slept.", [("Miller’s (2020a)", (5,))]),
    ],
)
def test_marks_are_found_in_all_forms(
    text: str, expected: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert marked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The receptors 5-HT2A, 5-HT2 and D2 bind CO2, IP3 and omega3.",
        "In 2019, 1 in 4 took 5 mg; 12 (of 15) took 1.5 mg, p<.05.",
        "Call 1 (800) 301-3753 or Call7 Days a Week.",
        "See p.7, Fig.2, vol.3 and Table (3), or eq. [4].",
        "An area of 5 m² and 3 cm², 10⁶ cells, Ca²⁺, ¹⁸F and χ².",
        "There are (1) tea, (2) milk and (3) sugar.",
        "Take it daily,5 mg each.",
        "Read it at https://example.org/a.7 or www.example.org/levels7 now.",
        "The 7th and the 21st day, at 5:30.",
        "Parts [1A3] and [1:3] and [1.2] and a row 12 (5) of a table.",
        "Neurons fire [40] times; [3H]dopamine and [5]helicene are marked.",
        "So it is (Smith, 2019), or (Doe, 2019), or (in 2019).",
        "[1] Doe J. A title of some length.",
    ],
)
def test_what_only_looks_like_a_mark_is_none(text: str) -> None:
    assert marked(text) == []


def test_a_mark_counts_only_if_the_list_has_all_its_numbers() -> None:
    assert find_citations("It acts [3, 4].", {3}) == []
    assert find_citations("It acts [3–5].", {3, 5}) == []


def test_the_style_of_an_article_is_the_one_that_names_most_works() -> None:
    text = "It acts.1 It stops.2,3 It goes on.4 There were rats (4) in a box."
    assert choose_styles(text, LISTED) == {"glued"}
    found = find_citations(text, LISTED, styles=choose_styles(text, LISTED))
    assert [mark.numbers for mark in found] == [(1,), (2, 3), (4,)]


def test_a_range_that_runs_backwards_is_no_list() -> None:
    assert expand("9-2") == ()
    assert expand("1-200") == ()


words = st.from_regex(r"([a-z]{4,9} ){0,5}[a-z]{4,9}en", fullmatch=True)
numbers = st.lists(st.sampled_from(LISTED), min_size=1, max_size=5, unique=True).map(sorted)
FORMS = {
    "glued": ("{}.{} ", ","),
    "raised": ("{}<sup>{}</sup>. ", ","),
    "brackets": ("{} [{}]. ", ", "),
    "parentheses": ("{} ({}). ", ", "),
}


@given(st.sampled_from(sorted(FORMS)), st.lists(st.tuples(words, numbers), min_size=1, max_size=8))
def test_every_mark_of_a_made_text_is_found(
    style: str, sentences: list[tuple[str, list[int]]]
) -> None:
    form, comma = FORMS[style]
    text = "".join(
        form.format(said.capitalize(), comma.join(map(str, cited))) for said, cited in sentences
    )
    found = find_citations(text, LISTED, styles=[style])
    assert [mark.numbers for mark in found] == [tuple(cited) for _, cited in sentences]
    for mark, (_, cited) in zip(found, sentences, strict=True):
        assert comma.join(map(str, cited)) in text[mark.start : mark.end]


@given(st.text(alphabet="ab .,;1234[](){}⁷⁸-–<sup/>^\n", max_size=200))
def test_marks_are_in_order_and_do_not_overlap(text: str) -> None:
    end = 0
    for mark in find_citations(text, LISTED, WORKS):
        assert end <= mark.start < mark.end <= len(text)
        assert set(mark.numbers) <= set(LISTED)
        end = mark.end
