"""The ornament's path data becomes the same curves in PDF."""

import pytest

from kiosk.printing.svg_path import operators


def test_moves_lines_and_curves_are_carried_over() -> None:
    path = "M1 2L3 4C5 6 7 8 9 10Z"
    assert operators(path) == ["1 2 m", "3 4 l", "5 6 7 8 9 10 c", "h"]


def test_a_curve_with_one_handle_becomes_one_with_two() -> None:
    assert operators("M0 0Q3 6 6 0") == ["0 0 m", "2 4 4 4 6 0 c"]


def test_a_command_letter_counts_for_all_that_follows() -> None:
    assert operators("M0 0 1 1L2 2 3 3") == ["0 0 m", "1 1 l", "2 2 l", "3 3 l"]


def test_numbers_may_stand_close_together() -> None:
    assert operators("M.5-1.25L-3 4.0") == ["0.5 -1.25 m", "-3 4 l"]


@pytest.mark.parametrize("path", ["m1 2", "M1", "A1 2", "M1 2L3", "5 6"])
def test_a_path_it_does_not_know_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        operators(path)
