from __future__ import annotations

import pytest

from tests.required_node import require_node


@pytest.mark.parametrize(
    ("in_ci", "outcome"), [("1", pytest.fail.Exception), ("", pytest.skip.Exception)]
)
def test_without_node_a_test_is_skipped_and_in_ci_it_fails(
    in_ci: str, outcome: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("CI", in_ci)
    with pytest.raises(outcome, match=r"needs Node\.js"):
        require_node()
