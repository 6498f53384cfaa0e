"""What the guide says of a page and where keys lead on it."""

from dataclasses import replace

from kiosk.ui.visitor import guide
from kiosk.ui.visitor.guide import Kind, Part, Stop

TITLE = Stop("title", "Mau urus apa?", Kind.TITLE)
WORDS = Stop("words", "Buka sampai 15.00", Kind.TEXT)
FIRST, SECOND = Stop("first", "KTP"), Stop("second", "Paspor")
MAIN = Stop("main", "Cari layanan", main=True)
BOARD = Stop("board", "Dukcapil", part=Part.BOARD)
BAR = Stop("bar", "Kontras", part=Part.BAR, checkable=True)
CLOCK = Stop("clock", "09.14", Kind.TEXT, Part.HEADER)
PAGE = guide.reading_order([BOARD, FIRST, WORDS, TITLE, BAR, CLOCK, SECOND, MAIN])
TEXTS = {
    "visitor.guide_home": "Pilih kebutuhan.",
    "visitor.guide_ticket": "Pilih Selesai.",
    "visitor.guide_checked": "dipilih",
    "visitor.guide_unchecked": "belum dipilih",
    "visitor.guide_disabled": "belum bisa dipakai",
}


def keys(*, texts: bool) -> list[str]:
    here, walked = None, []
    for _ in range(len(PAGE)):
        here = guide.moved(PAGE, here, "down", texts=texts)
        assert here is not None
        walked.append(here.key)
    return walked


def test_a_page_is_walked_title_main_action_content_board_clock_bar() -> None:
    assert [stop.key for stop in PAGE] == [
        *("title", "main", "first", "words", "second", "board", "clock", "bar"),
    ]


def test_who_sees_walks_buttons_only_and_who_listens_the_words_as_well() -> None:
    assert keys(texts=False)[:6] == ["main", "first", "second", "board", "bar", "main"]
    # The title has been said as the page opened, so the first key leads past it.
    assert keys(texts=True) == [
        "main",
        "first",
        "words",
        "second",
        "board",
        "clock",
        "bar",
        "title",
    ]


def test_backwards_from_the_beginning_is_the_bar() -> None:
    last = guide.moved(PAGE, None, "up", texts=False)
    assert last == BAR


def test_an_item_that_has_gone_leads_to_the_first() -> None:
    gone = replace(FIRST, key="gone")
    assert guide.moved(PAGE, gone, "down", texts=False) == MAIN


def test_an_empty_page_has_nowhere_to_go() -> None:
    assert guide.moved([], None, "down", texts=True) is None


def test_a_page_opens_with_its_title_its_warnings_and_what_to_do() -> None:
    warning = Stop("warning", "Kertas habis", Kind.ALERT)
    said = guide.opening("home", [*PAGE, warning], TEXTS, "id")
    assert said == ["Mau urus apa?", "Kertas habis.", "Pilih kebutuhan."]


def test_a_ticket_is_told_whole() -> None:
    number = Stop("number", "A 027", Kind.TEXT)
    said = guide.opening("ticket", [TITLE, number, CLOCK], TEXTS, "id")
    assert said == ["Mau urus apa?", "a, nol dua tujuh.", "Pilih Selesai."]


def test_an_item_tells_how_it_is_switched() -> None:
    assert guide.item(BAR, TEXTS, "id") == ["Kontras, belum dipilih."]
    assert guide.item(replace(BAR, checked=True), TEXTS, "id") == ["Kontras, dipilih."]
    assert guide.item(replace(FIRST, enabled=False), TEXTS, "id") == [
        "ka te pe, belum bisa dipakai."
    ]


def test_after_a_choice_what_is_new_is_told() -> None:
    before = [TITLE, WORDS, BAR]
    after = [TITLE, WORDS, replace(BAR, checked=True), Stop("more", "2 dari 3", Kind.TEXT)]
    assert guide.changed(before, after, BAR, TEXTS, "id") == [
        *("Kontras, dipilih.", "dua dari tiga."),
    ]
    assert guide.changed(before, before, BAR, TEXTS, "id") == []
