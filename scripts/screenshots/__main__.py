"""`python -m scripts.screenshots FOLDER [WORD …] [--check]`: windows in every state as pictures.

Real windows on a real database at the moment of the design's pictures; all languages, modes and
sizes. With words, only pictures whose name holds one of them. With `--check` the visitor's pages
are looked at closely, a picture is kept of each that has a fault, and any fault ends in status 1.
"""

import argparse
import sys
from pathlib import Path

from kiosk.words import LANGUAGES
from scripts.screenshots.staff import staff
from scripts.screenshots.visitor import SIZES, visitor
from tests.tour import MODES


def main() -> None:
    """Makes the pictures named on the command line."""
    sizes = {f"{width}x{height}": (width, height) for width, height in SIZES}
    modes = {mode.strip("-") or "plain": mode for mode in MODES}
    parser = argparse.ArgumentParser(prog="scripts.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("words", nargs="*")
    parser.add_argument("--size", action="append", choices=sizes, help="the visitor's, not all")
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--mode", action="append", choices=modes, help="such as large-contrast")
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_intermixed_args()
    wrong = visitor(
        asked.folder,
        asked.words,
        [sizes[size] for size in asked.size or sizes],
        asked.language or LANGUAGES,
        [modes[mode] for mode in asked.mode or modes],
        check=asked.check,
    )
    if asked.check:
        sys.exit("\n".join(wrong) or None)
    if not asked.words or any(not word.startswith("visitor") for word in asked.words):
        staff(asked.folder, asked.words)


if __name__ == "__main__":
    main()
