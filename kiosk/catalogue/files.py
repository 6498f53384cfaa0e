"""The catalogue as three CSV files, and every fault in them by line and column."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.catalogue.model import LETTERS, Agency, Both, Catalogue, Need, Service
from kiosk.errors import DeviceFault, WrongInput
from kiosk.paths import write_whole
from kiosk.words import LANGUAGES, Language

AGENCY_COLUMNS = (
    *("code", "prefix", "name_id", "name_en", "short_name", "short_id", "short_en"),
    *("level", "counters", "icon", "basis"),
)
SERVICE_COLUMNS = (
    *("code", "agency", "name_id", "name_en", "audience", "requirements_id", "requirements_en"),
    *("fee_idr", "fee_note", "fee_note_en", "minutes", "completion", "completion_en"),
    *("legal_basis", "keywords_id", "keywords_en", "basis"),
)
# After its sibling when written; a file without it links nothing.
LINKS_COLUMN = "requirements_from"
NEED_COLUMNS = ("key", "label_id", "label_en", "icon", "services")
TILE_LENGTH = 22
_NEEDED = ("agencies.csv", "services.csv")
_OPTIONAL = "needs.csv"
MAX_BYTES = 20_000_000
_MAX_COUNTERS = 99
_MAX_MINUTES = 480
_MAX_CELL = 2000
# A column of a further language is named like `name_jv`, after its two letters in ISO 639-1.
_FURTHER = re.compile(r"(?:name|short|requirements|fee_note|completion|keywords|label)_([a-z]{2})")


@dataclass(frozen=True, slots=True)
class BadCell:
    """One refused cell: where it stands, what it holds, and the key of the reason why."""

    file: str
    line: int
    column: str
    value: str
    reason: str


class _Sheet:
    """Reads one CSV and collects what is wrong with it."""

    def __init__(self, path: Path, columns: tuple[str, ...], bad: list[BadCell]) -> None:
        self.path, self.columns, self.bad = path, columns, bad
        self.line = 1
        self.row: dict[str, str] = {}
        self.languages: tuple[Language, ...] = ()

    def rows(self) -> Iterator[dict[str, str]]:
        try:
            if self.path.stat().st_size > MAX_BYTES:
                raise WrongInput("wrong.too_large", file=str(self.path))
            text = self.path.read_bytes().decode("utf-8-sig")
        except OSError as error:
            raise WrongInput("wrong.file_unreadable", file=str(self.path)) from error
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            self.bad.append(BadCell(self.path.name, line, "", "", "cell.not_utf8"))
            return
        reader = csv.reader(text.splitlines(keepends=True), strict=True)
        try:
            header = next(reader, [])
            for column in self.columns:
                if column not in header:
                    self.bad.append(BadCell(self.path.name, 1, column, "", "cell.column_missing"))
            if any(column not in header for column in self.columns):
                return
            named = filter(None, map(_FURTHER.fullmatch, header))
            self.languages = tuple(sorted({found[1] for found in named} - set(LANGUAGES)))
            while True:
                self.line = reader.line_num + 1
                cells = next(reader, None)
                if cells is None:
                    return
                if len(cells) != len(header):
                    self.bad.append(
                        BadCell(self.path.name, self.line, "", str(len(cells)), "cell.count")
                    )
                    continue
                self.row = dict(zip(header, cells, strict=True))
                yield self.row
        except csv.Error:
            self.bad.append(BadCell(self.path.name, self.line, "", "", "cell.not_csv"))

    def refuse(self, column: str, reason: str) -> None:
        value = self.row.get(column, "")[:80]
        self.bad.append(BadCell(self.path.name, self.line, column, value, reason))

    def text(self, column: str, *, empty: bool = False) -> str:
        value = self.row[column].strip()
        if not value and not empty:
            self.refuse(column, "cell.empty")
        if len(value) > _MAX_CELL:
            self.refuse(column, "cell.too_long")
        if any(not character.isprintable() for character in value):
            self.refuse(column, "cell.unprintable")
        return value

    def number(self, column: str, low: int, high: int) -> int:
        value = self.row[column].strip()
        if not value.isascii() or not value.isdigit() or not low <= int(value[:12]) <= high:
            self.refuse(column, "cell.number")
            return low
        return int(value)

    def parts(self, column: str) -> tuple[str, ...]:
        return tuple(p.strip() for p in self.text(column, empty=True).split(";") if p.strip())

    def both(self, column_id: str, column_en: str, *, empty: bool = False) -> Both:
        """One text; `column_id` in front of `_id` or alone begins the columns of more languages."""
        first, second = self.text(column_id, empty=empty), self.text(column_en, empty=empty)
        return Both(
            first, second, tuple((code, self.text(at)) for code, at in self.more(column_id))
        )

    def pairs(self, column_id: str, column_en: str) -> tuple[Both, ...]:
        """Texts parted by semicolons, as many in each language."""
        first = self.parts(column_id)
        others = {column_en: self.parts(column_en)}
        others |= {at: self.parts(at) for _, at in self.more(column_id)}
        for column, texts in others.items():
            if len(texts) != len(first):
                self.refuse(column, "cell.pairs")
        codes = [code for code, _ in self.more(column_id)]
        rows = zip(first, *others.values(), strict=False)
        return tuple(
            Both(own, english, tuple(zip(codes, more, strict=True))) for own, english, *more in rows
        )

    def more(self, column_id: str) -> list[tuple[Language, str]]:
        """Languages that have a column of their own here, filled in this row, and its name."""
        begin = column_id.removesuffix("_id") + "_"
        named = {begin + code: code for code in self.languages}
        return [(code, name) for name, code in named.items() if self.row.get(name, "").strip()]

    def unique(self, column: str, seen: set[str]) -> None:
        if self.row[column] in seen:
            self.refuse(column, "cell.duplicate")
        seen.add(self.row[column])

    def one_of(self, column: str, known: Callable[[str], bool]) -> str:
        value = self.text(column)
        if value and not known(value):
            self.refuse(column, "cell.unknown")
        return value


def read(paths: Sequence[Path], version: int = 1) -> tuple[Catalogue, list[BadCell]]:
    """The catalogue of a folder or of its files, with all the cells it is refused for.

    `agencies.csv` and `services.csv` are needed, `needs.csv` may be missing. The catalogue may be
    published only when the list is empty. Raises WrongInput when a file cannot be read at all.
    """
    if len(paths) == 1 and paths[0].is_dir():
        paths = [p for name in (*_NEEDED, _OPTIONAL) if (p := paths[0] / name).exists()]
    named = {path.name: path for path in paths}
    if not set(_NEEDED) <= set(named) <= {*_NEEDED, _OPTIONAL}:
        raise WrongInput("wrong.catalogue_files", files=", ".join(sorted(named)) or "–")
    bad: list[BadCell] = []
    agencies = _agencies(named["agencies.csv"], bad)
    services = _services(named["services.csv"], {a.code for a in agencies}, bad)
    codes = {service.code for service in services}
    needs = _needs(named[_OPTIONAL], codes, bad) if _OPTIONAL in named else ()
    return Catalogue(version, agencies, services, needs), bad


def _agencies(path: Path, bad: list[BadCell]) -> tuple[Agency, ...]:
    sheet = _Sheet(path, AGENCY_COLUMNS, bad)
    found: list[Agency] = []
    codes: set[str] = set()
    prefixes: set[str] = set()
    next_counter = 1
    for row in sheet.rows():
        sheet.unique("code", codes)
        sheet.unique("prefix", prefixes)
        if row["prefix"] not in LETTERS or len(row["prefix"]) != 1:
            sheet.refuse("prefix", "cell.prefix")
            continue
        for column in ("short_id", "short_en", *(name for _, name in sheet.more("short_id"))):
            if len(row[column]) > TILE_LENGTH:
                sheet.refuse(column, "cell.too_long")
        # Counters of the mall are numbered through, agency after agency.
        count = sheet.number("counters", 0, _MAX_COUNTERS)
        found.append(
            Agency(
                code=sheet.text("code"),
                prefix=row["prefix"],
                name=sheet.both("name_id", "name_en"),
                short_name=sheet.text("short_name"),
                tile=sheet.both("short_id", "short_en"),
                level=sheet.text("level"),
                counters=tuple(range(next_counter, next_counter + count)),
                icon=sheet.text("icon"),
                basis=sheet.text("basis"),
            )
        )
        next_counter += count
    return tuple(found)


_WRITTEN = (*SERVICE_COLUMNS[:7], LINKS_COLUMN, *SERVICE_COLUMNS[7:])


def _services(path: Path, agencies: set[str], bad: list[BadCell]) -> tuple[Service, ...]:
    sheet = _Sheet(path, SERVICE_COLUMNS, bad)
    found: list[Service] = []
    codes: set[str] = set()
    links: list[tuple[int, str]] = []
    for row in sheet.rows():
        sheet.unique("code", codes)
        required = sheet.pairs("requirements_id", "requirements_en")
        # Aligned with the requirements; an empty place or column is a paper from elsewhere.
        sources = tuple(part.strip() for part in row.get(LINKS_COLUMN, "").split(";"))
        sources = sources if any(sources) else ("",) * len(required)
        if len(sources) != len(required):
            sheet.refuse(LINKS_COLUMN, "cell.pairs")
        links += [(sheet.line, source) for source in sources if source]
        fee = sheet.number("fee_idr", 0, 1_000_000_000) if row["fee_idr"].strip() else None
        found.append(
            Service(
                code=sheet.text("code"),
                agency=sheet.one_of("agency", agencies.__contains__),
                name=sheet.both("name_id", "name_en"),
                audience=sheet.text("audience"),
                requirements=required,
                provided_by=sources,
                fee=fee,
                fee_note=sheet.both("fee_note", "fee_note_en", empty=True),
                minutes=sheet.number("minutes", 1, _MAX_MINUTES),
                completion=sheet.both("completion", "completion_en", empty=True),
                legal_basis=sheet.text("legal_basis", empty=True),
                keywords_id=sheet.parts("keywords_id"),
                keywords_en=sheet.parts("keywords_en"),
                basis=sheet.one_of("basis", {"confirmed", "typical"}.__contains__),
                keywords_more=tuple(
                    (code, sheet.parts(column)) for code, column in sheet.more("keywords_id")
                ),
            )
        )
    # A link may point forward, so all are looked at when all services are known.
    bad += [
        BadCell(path.name, line, LINKS_COLUMN, source[:80], "cell.unknown")
        for line, source in links
        if source not in codes
    ]
    return tuple(found)


def _needs(path: Path, services: set[str], bad: list[BadCell]) -> tuple[Need, ...]:
    sheet = _Sheet(path, NEED_COLUMNS, bad)
    found: list[Need] = []
    keys: set[str] = set()
    for _ in sheet.rows():
        sheet.unique("key", keys)
        wanted = sheet.parts("services")
        if not wanted or not set(wanted) <= services:
            sheet.refuse("services", "cell.unknown")
        label, icon = sheet.both("label_id", "label_en"), sheet.text("icon")
        found.append(Need(sheet.text("key"), label, icon, wanted))
    return tuple(found)


def write(catalogue: Catalogue, folder: Path) -> list[Path]:
    """The three files, such that `read` gives the same catalogue. Raises DeviceFault."""
    tables = {
        "agencies.csv": (AGENCY_COLUMNS, [_agency_row(a) for a in catalogue.agencies]),
        "services.csv": (_WRITTEN, [_service_row(s) for s in catalogue.services]),
        "needs.csv": (NEED_COLUMNS, [_need_row(n) for n in catalogue.needs]),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, (columns, rows) in tables.items():
            text = io.StringIO()
            further = sorted({column for row in rows for column in row} - set(columns))
            file = csv.DictWriter(text, [*columns, *further], restval="", lineterminator="\n")
            file.writeheader()
            file.writerows(rows)
            write_whole(folder / name, text.getvalue().encode())
    except OSError as error:
        raise DeviceFault("fault.folder", folder=str(folder)) from error
    return [folder / name for name in tables]


def _further(**columns: tuple[Both, ...]) -> dict[str, str]:
    """The cells of further languages, by column."""
    return {
        f"{name}_{code}": ";".join(dict(text.more).get(code, "") for text in texts)
        for name, texts in columns.items()
        for code, _ in (texts[0].more if texts else ())
    }


def _agency_row(agency: Agency) -> dict[str, object]:
    cells: tuple[object, ...] = (
        *(agency.code, agency.prefix, agency.name.id, agency.name.en, agency.short_name),
        *(agency.tile.id, agency.tile.en, agency.level, len(agency.counters), agency.icon),
        agency.basis,
    )
    further = _further(name=(agency.name,), short=(agency.tile,))
    return {**dict(zip(AGENCY_COLUMNS, cells, strict=True)), **further}


def _service_row(service: Service) -> dict[str, object]:
    cells: tuple[object, ...] = (
        *(service.code, service.agency, service.name.id, service.name.en, service.audience),
        ";".join(requirement.id for requirement in service.requirements),
        ";".join(requirement.en for requirement in service.requirements),
        ";".join(service.provided_by) if service.first_steps else "",
        "" if service.fee is None else service.fee,
        *(service.fee_note.id, service.fee_note.en, service.minutes),
        *(service.completion.id, service.completion.en, service.legal_basis),
        *(";".join(service.keywords_id), ";".join(service.keywords_en), service.basis),
    )
    further = _further(
        name=(service.name,),
        requirements=service.requirements,
        fee_note=(service.fee_note,),
        completion=(service.completion,),
    )
    keywords = {f"keywords_{code}": ";".join(words) for code, words in service.keywords_more}
    return {**dict(zip(_WRITTEN, cells, strict=True)), **further, **keywords}


def _need_row(need: Need) -> dict[str, object]:
    cells: tuple[object, ...] = (
        need.key,
        need.label.id,
        need.label.en,
        need.icon,
        ";".join(need.services),
    )
    return {**dict(zip(NEED_COLUMNS, cells, strict=True)), **_further(label=(need.label,))}


def where(bad: BadCell) -> dict[str, object]:
    """A bad cell as the values of the sentence `wrong.cell`."""
    return {"file": bad.file, "line": bad.line, "column": bad.column, "value": bad.value}
