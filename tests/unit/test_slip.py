"""What a ticket says: to whom, in which language, and what it must never carry."""

import unicodedata
from dataclasses import astuple, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue import Both, Catalogue
from kiosk.printing.slip import Fact, plain
from kiosk.queue import Estimate, Priority
from kiosk.queue.model import Promise
from kiosk.words import LANGUAGES, Language, Words
from tests.paper import TOKEN, issued, slip


@pytest.mark.parametrize(
    ("language", "facts"),
    [
        ("id", (Fact("Di depan Anda", "6 orang"), Fact("Dipanggil sekitar", "09.28–09.36"))),
        ("en", (Fact("Ahead of you", "6 people"), Fact("Called at about", "09:28–09:36"))),
    ],
)
def test_it_says_how_many_are_ahead_and_when_the_call_may_come(
    catalogue: Catalogue, words: Words, language: Language, facts: tuple[Fact, ...]
) -> None:
    assert slip(catalogue, words, issued(language=language)).facts == facts


def test_one_person_ahead_is_not_people(catalogue: Catalogue, words: Words) -> None:
    assert slip(catalogue, words, issued(language="en", ahead=1)).facts[0].value == "1 person"


def test_without_an_estimate_it_promises_no_time(catalogue: Catalogue, words: Words) -> None:
    (only,) = slip(catalogue, words, issued(estimate=None)).facts
    assert only == Fact("Di depan Anda", "6 orang")


def test_with_nobody_ahead_it_sends_people_straight_to_the_counter(
    catalogue: Catalogue, words: Words
) -> None:
    (only,) = slip(catalogue, words, issued(ahead=0, estimate=Estimate(0, 0))).facts
    assert only.value == "Langsung ke loket"


def test_with_nobody_ahead_but_every_counter_busy_it_says_when(
    catalogue: Catalogue, words: Words
) -> None:
    said = slip(catalogue, words, issued(ahead=0, estimate=Estimate(3, 9)))
    assert [fact.value for fact in said.facts] == ["Belum ada", "09.17–09.23"]


@pytest.mark.parametrize(
    ("promise", "assured", "warning"),
    [
        (None, "", ""),
        (Promise.TODAY, "Dilayani hari ini", ""),
        (
            Promise.AT_RISK,
            "",
            "Belum tentu terlayani hari ini. Tanya petugas sebelum pulang.",
        ),
    ],
)
def test_it_repeats_what_the_number_was_promised(
    catalogue: Catalogue, words: Words, promise: Promise | None, assured: str, warning: str
) -> None:
    taken = issued()
    said = slip(catalogue, words, replace(taken, ticket=replace(taken.ticket, promise=promise)))
    assert (said.assured, said.warning) == (assured, warning)


def test_it_sends_nobody_to_a_counter_that_is_not_open(catalogue: Catalogue, words: Words) -> None:
    """No estimate means that no counter of the agency works now."""
    (only,) = slip(catalogue, words, issued(ahead=0, estimate=None)).facts
    assert only == Fact("Di depan Anda", "Belum ada")


def test_a_visit_of_two_steps_names_both_on_one_paper(catalogue: Catalogue, words: Words) -> None:
    taken = issued("POL-06", counters=(27, 28, 29, 30))
    said = slip(catalogue, words, replace(taken, ticket=replace(taken.ticket, steps=("DUK-02",))))
    assert (said.step, said.counters) == ("Langkah 1 dari 2", "Loket 27–30")
    (second,) = said.later
    assert (second.number, second.label) == (2, "Langkah 2 dari 2")
    assert (second.place, second.service) == ("Loket 1–6, Dukcapil", "Penggantian KTP-el hilang")
    assert "Fotokopi Kartu Keluarga" in said.requirements
    assert "Surat keterangan hilang dari kepolisian" not in said.requirements
    assert said.same_number == "Nomor yang sama, tunggu dipanggil lagi."


def test_a_visit_of_one_step_says_nothing_of_steps(catalogue: Catalogue, words: Words) -> None:
    said = slip(catalogue, words)
    assert (said.step, said.later, said.same_number) == ("", (), "")


@pytest.mark.parametrize(
    ("zone_name", "printed", "called"),
    [
        ("Asia/Jakarta", "09.14 WIB – Kios 2", "09.28–09.36"),
        ("Asia/Makassar", "10.14 WITA – Kios 2", "10.28–10.36"),
        ("Asia/Jayapura", "11.14 WIT – Kios 2", "11.28–11.36"),
    ],
)
def test_times_are_those_of_the_site(
    catalogue: Catalogue, words: Words, zone_name: str, printed: str, called: str
) -> None:
    said = slip(catalogue, words, zone_name=zone_name)
    assert (said.printed, said.facts[1].value) == (printed, called)


def test_the_date_is_the_local_one_even_when_it_is_still_yesterday_in_greenwich(
    catalogue: Catalogue, words: Words
) -> None:
    early = issued()
    ticket = replace(early.ticket, arrived_at=datetime(2026, 11, 23, 23, 30, tzinfo=UTC))
    said = slip(catalogue, words, replace(early, ticket=ticket))
    assert (said.date, said.printed[:5]) == ("Selasa, 24 Nov 2026", "06.30")


@pytest.mark.parametrize(
    ("counters", "text"),
    [((3,), "Loket 3"), ((3, 4), "Loket 3 atau 4"), ((1, 2, 3, 4, 5, 6), "Loket 1–6")],
)
def test_it_names_the_counters_that_will_call(
    catalogue: Catalogue, words: Words, counters: tuple[int, ...], text: str
) -> None:
    assert slip(catalogue, words, issued(counters=counters)).counters == text


def test_without_counters_it_names_those_of_the_agency(catalogue: Catalogue, words: Words) -> None:
    assert slip(catalogue, words, issued(counters=())).counters == "Loket 1–6"


@pytest.mark.parametrize(
    ("priority", "language", "text"),
    [
        (Priority.ELDERLY, "id", "PRIORITAS – LANSIA"),
        (Priority.DISABILITY, "id", "PRIORITAS – DISABILITAS"),
        (Priority.PREGNANT, "id", "PRIORITAS – IBU HAMIL"),
        (Priority.INFANT, "id", "PRIORITAS – BAWA BALITA"),
        (Priority.ELDERLY, "en", "PRIORITY – ELDERLY"),
    ],
)
def test_a_priority_ticket_says_whose_it_is(
    catalogue: Catalogue, words: Words, priority: Priority, language: Language, text: str
) -> None:
    said = slip(catalogue, words, issued(priority=priority, language=language))
    assert said.priority == text
    assert said.icon


def test_an_ordinary_ticket_has_no_priority_bar(catalogue: Catalogue, words: Words) -> None:
    said = slip(catalogue, words)
    assert (said.priority, said.icon, said.notices) == ("", "", ())


def test_four_requirements_fit_and_the_rest_is_counted(catalogue: Catalogue, words: Words) -> None:
    service = catalogue.service("DUK-02")
    six = tuple(Both(f"Syarat {n}", f"Paper {n}") for n in range(1, 7))
    longer = replace(
        catalogue, services=(replace(service, requirements=six, provided_by=("",) * 6),)
    )
    said = slip(longer, words)
    assert said.requirements == ("Syarat 1", "Syarat 2", "Syarat 3", "Syarat 4")
    assert said.more == "+ 2 lagi, tanya petugas"
    assert slip(longer, words, public_url="https://mpp.id").more == "+ 2 lagi, lihat kode"


def test_a_service_without_requirements_asks_for_none(catalogue: Catalogue, words: Words) -> None:
    service = catalogue.service("DUK-02")
    bare = replace(catalogue, services=(replace(service, requirements=(), provided_by=()),))
    said = slip(bare, words)
    assert (said.prepare, said.requirements, said.more) == ("", (), "")


def test_without_a_public_address_it_promises_no_phone_page(
    catalogue: Catalogue, words: Words
) -> None:
    said = slip(catalogue, words)
    assert said.code == TOKEN
    for text in (said.code_heading, said.code_text):
        assert "ponsel" not in text.lower()
        assert "pindai" not in text.lower()
    assert "loket" in said.code_text


def test_with_a_public_address_the_code_opens_the_phone_page(
    catalogue: Catalogue, words: Words
) -> None:
    said = slip(catalogue, words, public_url="https://antrean.mpp.id/")
    assert said.code == f"https://antrean.mpp.id/t/{TOKEN}"
    assert said.code_heading == "Pantau dari ponsel"


def test_a_rehearsal_and_a_copy_are_marked(catalogue: Catalogue, words: Words) -> None:
    said = slip(catalogue, words, rehearsal=True, copy=1)
    assert said.notices == ("LATIHAN, bukan antrean sungguhan", "SALINAN 1, nomor yang sama")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_ticket_of_any_service_names_a_sum_of_money(
    catalogue: Catalogue, words: Words, language: Language
) -> None:
    for service in catalogue.services:
        said = slip(catalogue, words, issued(service.code, language=language))
        without_needs = replace(said, requirements=())
        assert "Rp" not in " ".join(map(str, astuple(without_needs)))


def test_commands_for_a_receipt_printer_in_a_name_are_taken_out(
    catalogue: Catalogue, words: Words
) -> None:
    cut_paper, drawer = "\x1dV\x00", "\x1bp\x00"
    service = replace(catalogue.service("DUK-02"), name=Both(f"KTP{cut_paper} baru{drawer}", "ID"))
    said = slip(replace(catalogue, services=(service,)), words, station="Kios\u202e 2\n")
    assert said.service == "KTPV barup"
    assert said.printed.endswith("Kios 2")


@given(st.text())
def test_plain_text_is_one_line_without_hidden_characters(text: str) -> None:
    shown = plain(text)
    assert shown == " ".join(shown.split())
    assert all(
        sign == " " or not unicodedata.category(sign).startswith(("C", "Z")) for sign in shown
    )
    assert plain(shown) == shown


@given(st.text(st.characters(categories=["L", "N", "P"]), min_size=1))
def test_plain_text_keeps_what_people_can_read(text: str) -> None:
    assert plain(text) == unicodedata.normalize("NFC", text)


def test_the_time_of_the_call_is_not_earlier_than_now(catalogue: Catalogue, words: Words) -> None:
    said = slip(catalogue, words, issued(ahead=1, estimate=Estimate(0, 1)))
    assert said.facts[1].value == "09.14–09.15"
    assert said.issued_at.utcoffset() == timedelta(hours=7)


def test_a_reserve_number_says_so_and_what_to_do(catalogue: Catalogue, words: Words) -> None:
    taken = issued(ahead=0, estimate=None)
    reserve = replace(taken, ticket=replace(taken.ticket, series="AR", promise=None))
    said = slip(catalogue, words, reserve)
    assert said.notices == ("NOMOR CADANGAN",)
    assert said.warning.startswith("Panggilan bisa lebih lama.")
    assert said.facts == (Fact("Diambil pukul", "09.14"),)
