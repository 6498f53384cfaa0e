"""Turns the ornament's SVG path data into PDF path operators."""

import re

_PARTS = re.compile(r"([A-Za-z])|(-?\d*\.?\d+)")
_POINTS = {"M": 1, "L": 1, "C": 3, "Q": 2, "Z": 0}

Point = tuple[float, float]


def operators(path: str) -> list[str]:
    """PDF operators for a path of absolute M, L, C, Q and Z. Raises ValueError for other paths."""
    made: list[str] = []
    here: Point = (0.0, 0.0)
    for command, points in _segments(path):
        match command, points:
            case "Z", _:
                made.append("h")
                continue
            case "Q", [control, end]:
                # PDF has cubic curves only; the same curve has its handles two thirds of the way.
                made.append(_curve([_towards(here, control), _towards(end, control), end]))
            case "C", _:
                made.append(_curve(points))
            case _:
                made.append(f"{_numbers(points)} {command.lower()}")
        here = points[-1]
    return made


def _segments(path: str) -> list[tuple[str, list[Point]]]:
    segments: list[tuple[str, list[Point]]] = []
    command, numbers = "", list[float]()
    for letter, number in _PARTS.findall(path):
        if letter:
            if letter not in _POINTS or numbers:
                raise ValueError(path)
            command = letter
            if command == "Z":
                segments.append((command, []))
            continue
        numbers.append(float(number))
        if not _POINTS.get(command):
            raise ValueError(path)
        if len(numbers) == 2 * _POINTS[command]:
            segments.append((command, list(zip(numbers[::2], numbers[1::2], strict=True))))
            numbers = []
            # SVG: further points after a move are lines.
            command = "L" if command == "M" else command
    if numbers:
        raise ValueError(path)
    return segments


def _curve(points: list[Point]) -> str:
    return f"{_numbers(points)} c"


def _numbers(points: list[Point]) -> str:
    return " ".join(f"{value:.6g}" for point in points for value in point)


def _towards(start: Point, control: Point) -> Point:
    return (
        start[0] + (control[0] - start[0]) * 2 / 3,
        start[1] + (control[1] - start[1]) * 2 / 3,
    )
