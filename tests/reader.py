"""A reader of screens in front of a kiosk: what it could not tell of what is shown."""

import re

from kiosk.ui.visitor.guide import Kind
from kiosk.ui.visitor.reading import read
from tests.visitor import Visitor


def untold(visitor: Visitor) -> list[str]:
    """Targets without role and name, texts that nothing tells, and a page without its one title."""
    reads = read(visitor.scene)
    areas = [one.area for one in reads if one.stop.button]
    found = [
        f"target {name} has no name"
        for name, area in visitor.targets().items()
        if not any(area == named for named in areas)
    ]
    found += [f"{one.stop.name!r} is read with its signs" for one in reads if "<" in one.stop.name]
    told = {word for one in reads for word in _words(one.stop.name)}
    for text in visitor.texts():
        # Icons, letters of badges, and countdowns, which are not read out every second.
        silent = "Symbols" in text.family or len(text.text) <= 2 or text.text.isdigit()
        if not silent and not _words(text.text) <= told:
            found.append(f"{text.text!r} is not told")
    titles = [one.stop.name for one in reads if one.stop.kind is Kind.TITLE]
    if len(titles) != 1:
        found.append(f"titles: {titles}")
    return found


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", re.sub(r"</?b>", "", text)))
