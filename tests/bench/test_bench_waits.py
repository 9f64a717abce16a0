"""`fit` and `check` on four pages: under a second of CPU, so under one on a free core."""

import bench_path  # noqa: F401 - lets the benchmark be imported
import pytest
import waits


@pytest.mark.parametrize("command", waits.COMMANDS)
def test_an_answer_takes_less_than_a_second(command):
    assert min(waits.answer(command, waits.ISSUE)[0] for _ in range(3)) < 1
