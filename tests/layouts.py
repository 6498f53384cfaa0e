"""Thirty tickets that were looked at as pictures: the longest texts and every kind, on both papers.

`python -m tests.layouts FOLDER` draws them as a printer burns them, to be looked at, and writes
`tests/unit/checked_layouts.txt`: where every mark stood when they were last found right.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from kiosk import paths
from kiosk.catalogue import Catalogue, Service, files, to_bring
from kiosk.printing import Slip, put_off_slip_of
from kiosk.printing.layout import lay_out
from kiosk.printing.marks import Box, Dashes, Icon, Ornament, Page, QrCode, Text, geometry_of
from kiosk.printing.printer import ROLL_58, ROLL_80, Paper
from kiosk.queue import Estimate, Issued, Priority, PutOff, State
from kiosk.queue.model import Promise
from kiosk.queue.reserve_token import ReserveTicket, sign, tie_of
from kiosk.words import LANGUAGES, Language, Words
from tests.paper import MORNING, SITE, faces, issued, press, raster, slip

ADDRESS = "https://antrean.banyuwangikab.go.id"
LONG_ADDRESS = "https://antrean.malpelayananpublik.banyuwangikab.go.id/kiosk/antrean/status"
PAPERS = {"80": ROLL_80, "58": ROLL_58}
CHECKED = Path(__file__).parent / "unit" / "checked_layouts.txt"


def slips(catalogue: Catalogue, words: Words) -> Iterator[tuple[str, Slip]]:
    """Fifteen tickets by name."""
    for language in LANGUAGES:
        longest = _longest(catalogue, language)
        taken = issued(
            longest.code,
            language=language,
            number=1204,
            ahead=128,
            estimate=Estimate(95, 160),
            counters=catalogue.agency(longest.agency).counters,
        )
        unsure = replace(taken, ticket=replace(taken.ticket, promise=Promise.AT_RISK))
        yield f"longest-{language}", slip(catalogue, words, unsure, station="K" * 24)
        who = Priority.DISABILITY if language == "id" else Priority.INFANT
        first = issued(language=language, priority=who, ahead=1)
        yield f"priority-{language}", slip(catalogue, words, first, public_url=ADDRESS)
        yield f"reserve-{language}", slip(catalogue, words, _reserve(language))
        then = issued("POL-06", language=language)
        steps = ("DUK-02", "SAM-01")
        yield (
            f"journey-{language}",
            slip(catalogue, words, replace(then, ticket=replace(then.ticket, steps=steps))),
        )
        yield f"put-off-{language}", _put_off(catalogue, words, language)
        nobody = issued(language=language, ahead=0, estimate=Estimate(0, 0))
        yield f"no-line-{language}", slip(catalogue, words, nobody, public_url=ADDRESS)
    yield "copy", slip(catalogue, words, copy=1)
    rehearsal = issued(language="en", priority=Priority.PREGNANT)
    yield "rehearsal-copy", slip(catalogue, words, rehearsal, rehearsal=True, copy=12)
    yield (
        "reserve-long-address",
        slip(catalogue, words, _reserve("id", Priority.ELDERLY), public_url=LONG_ADDRESS),
    )


def layouts(catalogue: Catalogue, words: Words) -> Iterator[tuple[str, Slip, Paper, Page]]:
    """Thirty of them."""
    for name, said in slips(catalogue, words):
        for width, paper in PAPERS.items():
            yield f"{name}-{width}", said, paper, lay_out(said, faces(), geometry_of(paper))


def told(name: str, page: Page) -> str:
    """Where everything stands, a line a mark."""
    lines = [f"# {name} {page.height}"]
    for mark in page.marks:
        match mark:
            case Text(text, style, x, y):
                lines.append(f"{x} {y} {style.size} {text}")
            case Icon(icon, x, y, size):
                lines.append(f"{x} {y} {size} [{icon}]")
            case Box(x, y, width, height, _, filled):
                lines.append(f"{x} {y} {width} x {height}{'' if filled else ' outline'}")
            case Dashes(x, y, length):
                lines.append(f"{x} {y} {length} dashes")
            case QrCode(code, x, y, module):
                lines.append(f"{x} {y} {code.modules} modules of {module}")
            case Ornament(x, y):
                lines.append(f"{x:g} {y:g} ornament")
    return "\n".join(lines)


def _longest(catalogue: Catalogue, language: Language) -> Service:
    def letters(service: Service) -> int:
        papers = to_bring([service])[:4]
        return len(service.name(language)) + sum(len(paper.text(language)) for paper in papers)

    return max(catalogue.services, key=letters)


def _reserve(language: Language, priority: Priority | None = None) -> Issued:
    taken = issued("DUK-02", language=language, priority=priority)
    series = "APR" if priority else "AR"
    said = ReserveTicket(
        site=1,
        day=date(2026, 11, 24),
        series=series,
        number=27,
        tie=tie_of("op"),
        arrived_at=MORNING,
        priority=priority,
        language=language,
        station="Kios 2",
        services=("DUK-02",),
    )
    ticket = replace(taken.ticket, series=series, token=sign(bytes(32), said))
    return Issued(ticket, 0, None, ())


def _put_off(catalogue: Catalogue, words: Words, language: Language) -> Slip:
    ticket = replace(
        issued(_longest(catalogue, language).code, language=language).ticket,
        state=State.TOMORROW,
        ended_at=MORNING + timedelta(hours=7),
    )
    opens_at = datetime.fromisoformat("2026-11-25T08:00:00+07:00")
    promised = PutOff(ticket, opens_at, date(2026, 12, 2), keeps_hours=True)
    return put_off_slip_of(promised, catalogue, site=SITE, station="Kios 2", words=words)


def main(folder: Path) -> None:
    words = Words.load(paths.assets() / "i18n")
    catalogue, _ = files.read([paths.assets() / "catalogue"])
    folder.mkdir(parents=True, exist_ok=True)
    checked = []
    for name, said, paper, page in layouts(catalogue, words):
        raster(press().pdf(said, paper)).save(folder / f"{name}.png")
        checked.append(told(name, page))
    CHECKED.write_text("\n\n".join(checked) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
