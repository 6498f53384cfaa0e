"""A third language that a file and columns add: every text accented, and a tenth longer.

What stands on a screen without its accents was never translated; what no longer fits is cut for
whoever speaks a language of longer words.
"""

import csv
import re
import shutil
from pathlib import Path

from kiosk import paths, translations
from kiosk.catalogue.files import TILE_LENGTH
from kiosk.translations import Message
from kiosk.words import LANGUAGES, Words
from scripts import language

CODE = "zz"
LONGER = 0.1
_ACCENTS = str.maketrans("aeiouAEIOU", "áéîöúÁÉÎÖÚ")
_COLUMNS = {
    "agencies.csv": ("name_id", "short_id"),
    "services.csv": ("name_id", "requirements_id", "keywords_id", "fee_note", "completion"),
    "needs.csv": ("label_id",),
}


def marked(text: str, longest: int | None = None) -> str:
    """The text in the third language; blanks in braces stay as they are."""
    parts = re.split(r"(\{\w+\})", text)
    said = "".join(p if p.startswith("{") else p.translate(_ACCENTS) for p in parts)
    return (said + "~" * max(1, round(len(text) * LONGER)))[:longest]


def untranslated(text: str) -> bool:
    """Whether something stands there that has never been in the third language."""
    return text.translate(_ACCENTS) != text


def catalogue_folder(folder: Path) -> Path:
    """The bundled catalogue with columns of the third language."""
    made = Path(shutil.copytree(paths.assets() / "catalogue", folder / "catalogue"))
    for name, columns in _COLUMNS.items():
        rows = rows_of(made / name)
        for row in rows:
            for column in columns:
                longest = TILE_LENGTH if column == "short_id" else None
                said = [marked(part, longest) for part in row[column].split(";") if part]
                row[f"{column.removesuffix('_id')}_{CODE}"] = ";".join(said)
        write_rows(made / name, rows)
    return made


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def write_rows(file: Path, rows: list[dict[str, str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as lines:
        made = csv.DictWriter(lines, list(rows[0]))
        made.writeheader()
        made.writerows(rows)


def words_of_three(folder: Path) -> Words:
    """The project's texts, and those of the third language."""
    for code in LANGUAGES:
        shutil.copy(paths.assets() / "i18n" / f"{code}.ts", folder)
    told = translations.read(folder / "id.ts").messages
    made = (Message(one.id, one.source, marked(one.source), 0) for one in told)
    language.write(folder / f"{CODE}.ts", CODE, made)
    return Words.load(folder)
