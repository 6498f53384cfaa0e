"""Everything the visitor window shows at one moment, as plain values for QML."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from kiosk.catalogue import Found
from kiosk.printing.printer import PrinterState
from kiosk.printing.qr import Code
from kiosk.settings import Site
from kiosk.ui.visitor.finding import agency_view, board_rows, need_rows, need_view, search_view
from kiosk.ui.visitor.flow import Page, Visit
from kiosk.ui.visitor.numbering import message_view, service_view, ticket_view
from kiosk.ui.visitor.scene import Row, Scene, code_row
from kiosk.ui.visitor.taking import seen_reason
from kiosk.words import Language, Words, clock_time, day_short

PREFIX = "visitor."
# Those that tell of one visit; they are emptied with it.
VISIT_VIEWS = ("services", "search", "service", "ticket", "message", "closed")


@dataclass
class Shown:
    """The values behind the properties of `VisitorBridge`, under the names QML knows."""

    language: Language = "id"
    languages: list[Row] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    header: Row = field(default_factory=dict)
    page: str = "home"
    pageMs: int = 0
    hastyMs: int = 0
    largeText: bool = False
    highContrast: bool = False
    spoken: bool = False
    lowered: bool = False
    offline: bool = False
    banner: str = ""
    staffCalled: bool = False
    taking: bool = False
    asking: bool = False
    left: int = 0
    leftTotal: int = 1
    home: Row = field(default_factory=dict)
    board: list[Row] = field(default_factory=list)
    needs: list[Row] = field(default_factory=list)
    services: Row = field(default_factory=dict)
    search: Row = field(default_factory=dict)
    service: Row = field(default_factory=dict)
    ticket: Row = field(default_factory=dict)
    message: Row = field(default_factory=dict)
    closed: Row = field(default_factory=dict)


def languages(words: Words) -> list[Row]:
    """Every language there are texts in, each by its own name."""
    own = ((code, words.text("visitor.language", code)) for code in words.languages)
    return [{"code": code, "name": name} for code, name in own]


def header(site: Site, now: datetime, language: Language, *, rehearsal: bool) -> Row:
    """The top of every page; `now` in the site's zone."""
    return {
        "name": site.name,
        "tagline": site.tagline(language),
        "date": day_short(now.date(), language),
        "clock": clock_time(now, language),
        "rehearsal": rehearsal,
    }


def texts(words: Words, language: Language) -> dict[str, str]:
    """The window's own texts in one language, by key."""
    return {k: text for k, text in words.table(language).items() if k.startswith(PREFIX)}


# Where a number may still be hoped for.
_BANNERED = (Page.HOME, Page.LIST, Page.SEARCH, Page.SERVICE)

_CANNOT_PRINT = {
    "paper_out": "cannot_print_paper_out",
    "jam": "cannot_print_jam",
    "cover": "cannot_print_cover",
    "other": "cannot_print_other",
}


def banner(scene: Scene, visit: Visit, printer: PrinterState | None, others: Sequence[str]) -> str:
    """Why this kiosk gives no number now, and which other may; "" while it does."""
    if printer is None or printer.ok or visit.page not in _BANNERED:
        return ""
    why = scene.text(_CANNOT_PRINT[seen_reason(printer)])
    kiosks = ", ".join(others)
    where = scene.text("numbers_at", kiosks=kiosks) if kiosks else scene.text("numbers_at_desk")
    return f"{why} {where}"


def views(
    scene: Scene,
    visit: Visit,
    found: tuple[str, list[Found]] | None,
    code: Code | None,
    zone: tzinfo,
    *,
    phone: bool,
) -> dict[str, object]:
    """What the visit's page is drawn from, by property; `found` answers an earlier query."""
    shown: dict[str, object] = {}
    match visit.page:
        case Page.HOME:
            shown = _home(scene, visit)
        case Page.LIST:
            shown = {"services": _services(scene, visit)}
        case Page.SEARCH:
            shown = {"search": _search(scene, visit, found)}
        case Page.SERVICE:
            shown = {"service": service_view(scene, visit)}
        case Page.TICKET | Page.PAPER | Page.AGAIN if visit.issued:
            ticket = ticket_view(scene, visit, visit.issued, zone, phone=phone)
            shown = {"ticket": ticket | code_row(code)}
        case Page.MESSAGE if visit.trouble:
            shown = {"message": message_view(scene, visit.trouble)}
        case _:
            pass
    return shown


def _search(scene: Scene, visit: Visit, found: tuple[str, list[Found]] | None) -> Row:
    """The answers to what is typed; those to one letter less stay until they are known."""
    hits = found[1] if found and (found[0] == visit.query or found[1]) else None
    return search_view(scene, visit.query, hits) | {"page": visit.results_page}


def _home(scene: Scene, visit: Visit) -> dict[str, object]:
    count = len(scene.catalogue.agencies)
    return {
        "home": {
            "title": scene.text("board", count=count),
            "page": visit.board_page,
            "tab": visit.tab,
        },
        "board": board_rows(scene),
        "needs": need_rows(scene),
    }


def _services(scene: Scene, visit: Visit) -> Row:
    if visit.agency:
        view = agency_view(scene, visit.agency)
    else:
        needs = {need.key: need for need in scene.catalogue.needs}
        view = need_view(scene, needs[visit.need])
    return view | {"page": visit.list_page}
