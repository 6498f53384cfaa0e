"""`python -m scripts.language CODE`: begins a further language, or brings it up to date.

Writes `assets/i18n/CODE.ts` with every Indonesian text as source. What is translated already stays,
marked unfinished where the Indonesian text has changed since.
"""

import sys
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from kiosk import paths, translations
from kiosk.translations import Message


def main() -> None:
    """Makes the file of the language named on the command line."""
    (code,) = sys.argv[1:]
    folder = paths.assets() / "i18n"
    file = folder / f"{code}.ts"
    had = {one.id: one for one in translations.read(file).messages} if file.exists() else {}
    made = []
    for text in translations.read(folder / "id.ts").messages:
        old = had.get(text.id)
        made.append(Message(text.id, text.source, old.text if old else "", 0))
    changed = {one.id for one in made if one.id in had and had[one.id].source != one.source}
    write(file, code, made, changed)
    left = sum(not one.text for one in made)
    print(f"{file.name}: {len(made)} texts, {left} not translated, {len(changed)} to look at again")


def write(file: Path, code: str, messages: Iterable[Message], changed: Iterable[str] = ()) -> None:
    """The messages as a `.ts` file, by the area of their ids; Indonesian has only sources."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{code}" sourcelanguage="id">',
    ]
    again = set(changed)
    for area, texts in groupby(messages, key=lambda one: one.id.partition(".")[0]):
        lines += ["<context>", f"    <name>{escape(area)}</name>"]
        for one in texts:
            lines += [f"    <message id={quoteattr(one.id)}>"]
            lines += [f"        <source>{escape(one.source)}</source>"]
            if code != "id":
                mark = "" if one.text and one.id not in again else ' type="unfinished"'
                lines += [f"        <translation{mark}>{escape(one.text)}</translation>"]
            lines += ["    </message>"]
        lines += ["</context>"]
    file.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
