"""Letters for any number of answers."""

from __future__ import annotations

from ntgraph.learning.option_letters import letter_of, letter_options


def test_no_answer_is_dropped_after_z() -> None:
    options = [f"answer {at}" for at in range(60)]
    lettered = letter_options(options)
    assert [words for _, words in lettered] == options
    letters = [letter for letter, _ in lettered]
    assert len(set(letters)) == len(letters)
    assert letters[24:28] == ["y", "z", "aa", "ab"]
    assert letters == [letter_of(at) for at in range(60)]
