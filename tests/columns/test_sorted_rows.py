from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.columns.sorted_rows import count_starts, sort_keys, sort_rows


@given(st.lists(st.integers(0, 6), max_size=30))
def test_equal_rows_stay_in_order(numbers: list[int]) -> None:
    expected = sorted(range(len(numbers)), key=numbers.__getitem__)
    assert sort_rows(np.array(numbers, dtype=np.int32)).tolist() == expected
    large = np.array(numbers, dtype=np.int64)
    for size in (7, 2**62):  # packed into one number with the row, and too large for it
        assert sort_keys(large, size).tolist() == expected


@given(st.lists(st.integers(0, 6), max_size=30))
def test_rows_of_a_number_stand_between_its_start_and_the_next(numbers: list[int]) -> None:
    keys = np.array(numbers, dtype=np.int32)
    starts, order = count_starts(keys, 7), sort_rows(keys)
    for number in range(7):
        rows = order[starts[number] : starts[number + 1]].tolist()
        assert rows == [at for at, each in enumerate(numbers) if each == number]
