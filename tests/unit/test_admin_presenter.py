"""What the admin window says and allows, without a window, a thread or a database."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone
from functools import cache

import pytest

from kiosk import paths
from kiosk.catalogue.files import read
from kiosk.catalogue.model import Catalogue
from kiosk.errors import ForPeople, StoreFault
from kiosk.queue.model import AgencyLine, Board, Estimate
from kiosk.ui.admin.presenter import Admin, Snapshot
from kiosk.ui.admin.view import Column, Filter, Row, Status
from kiosk.words import Language, Words

MORNING = datetime(2026, 11, 24, 2, 14, tzinfo=UTC)
WIB = timezone(timedelta(hours=7))


@cache
def bundled() -> Catalogue:
    made, bad = read([paths.assets() / "catalogue"])
    assert not bad
    return made


def board(*off: str, **waiting: int) -> Board:
    lines = tuple(
        AgencyLine(
            code=agency.code,
            waiting=waiting.get(agency.code, 0),
            serving=1 if agency.code in waiting else 0,
            counters_open=1 if agency.code in waiting else 0,
            switched_off=False,
            waits={None: Estimate(*[waiting[agency.code] * 10] * 2)}
            if agency.code in waiting
            else {},
        )
        for agency in bundled().agencies
    )
    return Board(1, 1, MORNING.date(), MORNING, lines, frozenset(off))


@dataclass
class Office:
    """An admin window's presenter with hands on its clocks."""

    language: Language = "id"
    read: bool = True
    now: datetime = MORNING
    seconds: float = 100.0
    admin: Admin = field(init=False)

    def __post_init__(self) -> None:
        self.admin = Admin(
            Words.load(paths.assets() / "i18n"),
            WIB,
            lambda: self.now,
            lambda: self.seconds,
            lambda: "op",
            self.language,
        )
        if self.read:
            self.see(board())

    def see(self, shown: Board) -> None:
        self.admin.read(Snapshot(bundled(), shown))

    def codes(self) -> list[str]:
        return [row.code for row in self.admin.rows()]

    def row(self, code: str) -> Row:
        return next(row for row in self.admin.rows() if row.code == code)


@pytest.fixture
def office() -> Office:
    return Office()


def test_the_whole_catalogue_is_listed_and_its_honesty_said(office: Office) -> None:
    assert len(office.admin.rows()) == 233
    assert office.admin.size() == "233 layanan dari 24 instansi"
    assert office.admin.text("sample") == "Daftar contoh, belum disahkan instansi"
    confirmed = sum(service.confirmed for service in bundled().services)
    assert office.admin.honesty() == (
        f"{confirmed} terkonfirmasi sumber publik, {233 - confirmed} umum di kantor sejenis"
    )


@pytest.mark.parametrize(
    "text", ["ktp ilang", "DUK-02", "duk-02", "  KTP   hilang ", "stolen id card", "penggantian"]
)
def test_a_service_is_found_by_name_code_or_everyday_words(office: Office, text: str) -> None:
    office.admin.filter = Filter(text=text)
    assert "DUK-02" in office.codes()
    assert len(office.codes()) < 233


def test_filters_work_together(office: Office) -> None:
    office.see(board("DUK-02", "DUK-03", "IMI-01"))
    office.admin.filter = Filter(agency="DUK", status=Status.OFF)
    assert office.codes() == ["DUK-02", "DUK-03"]
    assert office.admin.counted(office.admin.rows()) == "2 dari 233 layanan, 2 dijeda"
    office.admin.filter = Filter(agency="DUK", status=Status.OFF, text="hilang")
    assert office.codes() == ["DUK-02"]
    office.admin.filter = Filter(agency="DUK", status=Status.ON, text="DUK-02")
    assert office.codes() == []


def test_the_list_stands_in_the_order_of_the_letters_then_of_the_codes(office: Office) -> None:
    rows = office.admin.rows()
    assert [row.badge.letter for row in rows] == sorted(row.badge.letter for row in rows)
    numbers = [int(row.code.split("-")[1]) for row in rows if row.agency == "DUK"]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("column", list(Column))
def test_every_column_sorts_both_ways(office: Office, column: Column) -> None:
    office.admin.sorted_by = column
    up = [row.order[column] for row in office.admin.rows()]
    office.admin.descending = True
    down = [row.order[column] for row in office.admin.rows()]
    assert up == sorted(up)
    assert down == up[::-1]


def test_fees_sort_by_money_and_unknown_ones_come_last(office: Office) -> None:
    office.admin.sorted_by = Column.FEE
    texts = [row.texts[Column.FEE] for row in office.admin.rows()]
    assert texts[0] == "Gratis"
    assert texts[-1] == "Beragam"
    money = [text for text in texts if text.startswith("Rp")]
    assert money == sorted(money, key=lambda text: int(text[2:].replace(".", "")))


def test_a_row_is_off_while_its_service_is(office: Office) -> None:
    assert office.row("DUK-02").texts[Column.STATUS] == "Tayang"
    office.see(board("DUK-02"))
    assert office.row("DUK-02").texts[Column.STATUS] == "Dijeda"
    assert not office.row("DUK-02").on


def test_switching_off_and_on_says_what_it_means_for_the_kiosk(office: Office) -> None:
    off = office.admin.switch("DUK-02")
    assert off is not None
    assert (off.service, off.on) == ("DUK-02", False)
    assert not office.row("DUK-02").on  # at once, the answer follows
    office.admin.done(off, Snapshot(bundled(), board("DUK-02")))
    assert office.admin.notice() == (
        "Penggantian KTP-el hilang dijeda. Kios tidak lagi memberi nomor untuknya.",
        False,
    )
    on = office.admin.switch("DUK-02")
    assert on is not None
    assert on.on
    office.admin.done(on, Snapshot(bundled(), board()))
    assert office.admin.notice()[0] == "Penggantian KTP-el hilang tayang lagi di kios."
    office.seconds += 10
    assert office.admin.notice()[0] == ""


def test_a_second_press_waits_for_the_first(office: Office) -> None:
    assert office.admin.switch("DUK-02") is not None
    assert office.admin.switch("DUK-02") is None
    assert office.admin.switch("DUK-03") is not None


def test_a_switch_that_did_not_work_goes_back_and_says_so(office: Office) -> None:
    switch = office.admin.switch("DUK-02")
    assert switch is not None
    office.admin.failed(switch, StoreFault("fault.store"))
    assert office.row("DUK-02").on
    text, warning = office.admin.notice()
    assert text.startswith("Data antrean belum bisa dicapai.")
    assert warning


def test_a_fault_of_ours_is_a_sentence_with_its_code(office: Office) -> None:
    switch = office.admin.switch("DUK-02")
    assert switch is not None
    office.admin.failed(switch, ForPeople("bug.screen", code="K7Q2"))
    assert "K7Q2" in office.admin.notice()[0]


def test_a_lost_connection_says_from_when_the_picture_is_and_switches_nothing(
    office: Office,
) -> None:
    office.admin.lost()
    assert office.admin.notice() == (
        "Sambungan terputus. Yang tampak di sini dari pukul 09.14. Mencoba lagi…",
        True,
    )
    assert office.admin.switch("DUK-02") is None
    assert len(office.admin.rows()) == 233
    office.see(board())
    assert office.admin.notice() == ("", False)


def test_nothing_is_listed_before_anything_was_read() -> None:
    fresh = Office(read=False).admin
    assert fresh.rows() == []
    assert fresh.size() == "Sebentar…"
    assert fresh.switch("DUK-02") is None
    assert fresh.details("DUK-02") is None
    assert fresh.queues().bars == ()
    fresh.lost()
    assert fresh.notice()[0] == "Sambungan terputus. Mencoba lagi…"


def test_one_service_in_full(office: Office) -> None:
    details = office.admin.details("DUK-02")
    assert details is not None
    assert [text for _, text in details.names] == [
        "Penggantian KTP-el hilang",
        "Replacement of a lost ID card",
    ]
    assert [text for _, text in details.facts] == ["1–6", "7 mnt", "Gratis"]
    assert details.requirements_label == "Syarat (2)"
    assert "ktp ilang" in details.keywords
    assert not details.confirmed
    assert details.basis.startswith("Umum di kantor sejenis")
    assert office.admin.details("XXX-99") is None


def test_every_service_can_be_shown_in_both_languages() -> None:
    for language in ("id", "en"):
        office = Office(language)
        for service in bundled().services:
            details = office.admin.details(service.code)
            assert details is not None
            assert all(text for _, text in (*details.names, *details.facts, *details.fields))
            assert details.keywords


def test_an_english_administrator_reads_english() -> None:
    office = Office("en")
    row = office.row("DUK-02")
    assert row.texts[Column.NAME] == "Replacement of a lost ID card"
    assert row.texts[Column.AGENCY] == "Civil registration"
    assert row.texts[Column.STATUS] == "On show"
    assert office.admin.size() == "233 services of 24 agencies"
    assert office.admin.queues().live == "Tue, 24 Nov, 09:14. Live"


def test_the_queues_are_sorted_by_who_waits_most(office: Office) -> None:
    office.see(board(DUK=6, IMI=14, BPD=0))
    view = office.admin.queues()
    assert view.live == "Selasa, 24 Nov, 09.14. Langsung"
    first, second, *rest = view.bars
    assert (first.agency, first.people, first.share, first.estimate) == (
        "Imigrasi",
        "14",
        1.0,
        "140 mnt",
    )
    assert (second.agency, second.share) == ("Dukcapil", 6 / 14)
    assert all(bar.share == 0 for bar in rest)
    assert view.bars[-1].estimate == "loket tutup"
    assert [figure.number for figure in view.figures] == ["20", "3", "3", "0"]


def test_an_agency_switched_off_altogether_says_so(office: Office) -> None:
    shown = board(DUK=2)
    lines = tuple(replace(line, switched_off=line.code == "DUK") for line in shown.lines)
    office.see(replace(shown, lines=lines))
    assert office.admin.queues().bars[0].estimate == "layanan dijeda"


def test_queues_that_are_no_longer_live_say_from_when_they_are(office: Office) -> None:
    office.admin.lost()
    office.now += timedelta(minutes=5)
    assert "09.14" in office.admin.queues().live
