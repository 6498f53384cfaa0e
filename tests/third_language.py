"""A third language that a file and columns add: every text marked, accented, and a third longer.

What stands on a screen without its marks was never translated; what no longer fits is cut for
whoever speaks a language of longer words.
"""

import csv
import re
import shutil
from pathlib import Path

from kiosk import paths
from kiosk.catalogue.files import TILE_LENGTH

CODE = "zz"
LONGER = 0.33
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
    said += "~" * max(1, round(len(text) * LONGER))
    return f"[{said[: longest - 2] if longest else said}]"


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
