"""The slip of somebody who is served first another day: what it says, and that it fits."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from kiosk.catalogue import Catalogue
from kiosk.printing import Slip, put_off_slip_of
from kiosk.printing.layout import lay_out
from kiosk.printing.slip import Fact
from kiosk.queue import Priority, PutOff, State
from kiosk.words import LANGUAGES, Language, Words
from tests.paper import MORNING, SITE, TOKEN, faces, issued, overlaps, press

WIB = timezone(timedelta(hours=7))
OPENS = datetime(2026, 11, 25, 8, 0, tzinfo=WIB)
LAST_DAY = date(2026, 12, 2)


def slip(
    catalogue: Catalogue,
    words: Words,
    *,
    service: str = "DUK-02",
    language: Language = "id",
    keeps_hours: bool = True,
    public_url: str = "",
    copy: int = 0,
) -> Slip:
    ticket = replace(
        issued(service, language=language, priority=Priority.PREGNANT).ticket,
        state=State.TOMORROW,
        ended_at=MORNING + timedelta(hours=5),
        hold_until=OPENS.astimezone(UTC),
    )
    promised = PutOff(ticket, OPENS, LAST_DAY, keeps_hours)
    site = replace(SITE, public_url=public_url)
    return put_off_slip_of(promised, catalogue, site=site, station="Kios 2", words=words, copy=copy)


def test_it_says_when_to_come_again_and_until_when_it_counts(
    catalogue: Catalogue, words: Words
) -> None:
    said = slip(catalogue, words)
    assert said.heading == "Datang lagi Rabu, 25 November. Anda dilayani lebih dulu."
    assert said.facts == (Fact("Datang lagi", "Rabu, 25 Nov"), Fact("Mulai pukul", "08.00"))
    assert (said.number, said.service) == ("AP 027", "Penggantian KTP-el hilang")
    assert said.missed_text == "Kertas ini berlaku sampai Rabu, 2 Desember."
    assert said.code == TOKEN
    assert (said.date, said.printed) == ("Selasa, 24 Nov 2026", "14.14 WIB – Kios 2")


def test_a_reprinted_slip_says_that_it_is_a_copy(catalogue: Catalogue, words: Words) -> None:
    mark = words.text("ticket.copy", "id", copy=1)
    assert mark not in slip(catalogue, words).notices
    again = slip(catalogue, words, copy=1)
    assert mark in again.notices
    assert overlaps(lay_out(again, faces()), faces()) == []


def test_it_speaks_the_language_of_the_ticket(catalogue: Catalogue, words: Words) -> None:
    said = slip(catalogue, words, language="en")
    assert said.heading == "Come again on Wednesday, 25 November. You will be served first."
    assert said.facts == (Fact("Come again", "Wed, 25 Nov"), Fact("From", "08:00"))


def test_a_house_open_at_every_hour_tells_no_hour(catalogue: Catalogue, words: Words) -> None:
    assert slip(catalogue, words, keeps_hours=False).facts == (Fact("Datang lagi", "Rabu, 25 Nov"),)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("service", ["DUK-02", "PTSP-39", "BPD-10"])
@pytest.mark.parametrize("public_url", ["", "https://antrean.banyuwangikab.go.id"])
def test_nothing_on_it_touches_and_nothing_leaves_the_paper(
    catalogue: Catalogue, words: Words, language: Language, service: str, public_url: str
) -> None:
    said = slip(catalogue, words, service=service, language=language, public_url=public_url)
    page = lay_out(said, faces())
    assert overlaps(page, faces()) == []
    assert press().pdf(said).startswith(b"%PDF")
