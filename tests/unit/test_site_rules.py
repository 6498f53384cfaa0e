"""What a supervisor reads when a setting is out of its limits, in both languages."""

import json
from datetime import date
from typing import Any

import pytest

from kiosk import queue
from kiosk.errors import WrongInput
from kiosk.site_rules import DateHours, DayHours, Holiday, Quota, SiteRules
from kiosk.store import Store
from kiosk.words import Words

CHRISTMAS = date(2026, 12, 25)
SPAN = {"start": "08:00", "end": "12:00"}


@pytest.mark.parametrize(
    ("given", "indonesian", "english"),
    [
        (
            {"head_start_elderly": 61},
            "head_start_elderly: paling sedikit 0, paling banyak 60.",
            "head_start_elderly: at least 0, at most 60.",
        ),
        (
            {"quotas": [{"service": "DUK-02", "walk_in": -1}]},
            "quotas.0.walk_in: paling sedikit 0, paling banyak 9999.",
            "quotas.0.walk_in: at least 0, at most 9999.",
        ),
        ({"recalls": "often"}, "recalls: harus bilangan bulat.", "must be a whole number."),
        ({"recalls": 1.5}, "recalls: harus bilangan bulat.", "must be a whole number."),
        ({"recall": 3}, "recall: tidak dikenal.", "recall: is not known."),
        ({"quotas": [{}]}, "quotas.0.service: belum diisi.", "quotas.0.service: is missing."),
        ({"week": []}, "week: harus tujuh hari, Senin sampai Minggu.", "must be seven days"),
        ({"holidays": "none"}, "holidays: harus daftar.", "holidays: must be a list."),
        ({"holidays": [7]}, "holidays.0: harus sekumpulan nilai bernama.", "named values."),
        (
            {"holidays": [{"on": "25/12", "name": "Natal"}]},
            "holidays.0.on: harus tanggal seperti 2026-12-25.",
            "must be a date such as 2026-12-25.",
        ),
        (
            {"holidays": [{"on": "2026-12-25", "name": ""}]},
            "holidays.0.name: tidak boleh kosong.",
            "must not be empty.",
        ),
        (
            {"holidays": [{"on": "2026-12-25", "name": "x" * 81}]},
            "holidays.0.name: paling panjang 80 huruf.",
            "at most 80 letters.",
        ),
        (
            {"dates": [{"on": "2026-12-25", "hours": {"spans": [{**SPAN, "end": "noon"}]}}]},
            "end: harus waktu seperti 13:00.",
            "must be a time such as 13:00.",
        ),
        (
            {"dates": [{"on": "2026-12-25", "hours": {"spans": [{**SPAN, "end": "07:00"}]}}]},
            "jam selesai harus sesudah jam mulai.",
            "the end must come after the start.",
        ),
        (
            {"dates": [{"on": "2026-12-25", "hours": {"spans": [SPAN, SPAN]}}]},
            "rentang jam harus berurutan dengan jeda di antaranya.",
            "spans must follow each other with a break between.",
        ),
        (
            {"seasons": [{"first": "2026-03-20", "last": "2026-02-18"}]},
            "tanggal akhir tidak boleh sebelum tanggal awal.",
            "the last date must not be before the first.",
        ),
        # A kind that has no sentence of its own.
        (
            {"recalls": "9" * 5000},
            "recalls: nilainya tidak cocok.",
            "recalls: the value does not fit.",
        ),
    ],
)
def test_a_setting_out_of_its_limits_is_told_in_both_languages(
    words: Words, given: dict[str, Any], indonesian: str, english: str
) -> None:
    with pytest.raises(WrongInput) as refused:
        SiteRules.parse(json.dumps(given))
    assert indonesian in words.sentence(refused.value, "id")
    assert english in words.sentence(refused.value, "en")


def test_a_text_that_is_not_json_is_said_to_be_none(words: Words) -> None:
    with pytest.raises(WrongInput) as refused:
        SiteRules.parse("{")
    assert "bukan JSON yang utuh" in words.sentence(refused.value, "id")


@pytest.mark.parametrize(
    ("rules", "indonesian", "english"),
    [
        (
            SiteRules(holidays=(Holiday(on=CHRISTMAS, name="Natal"),) * 2),
            "holidays: Jumat, 25 Des disebut dua kali.",
            "holidays: Fri, 25 Dec is named twice.",
        ),
        (
            SiteRules(dates=(DateHours(on=CHRISTMAS, hours=DayHours()),) * 2),
            "dates: Jumat, 25 Des disebut dua kali.",
            "dates: Fri, 25 Dec is named twice.",
        ),
        (
            SiteRules(quotas=(Quota(service="DUK-02", walk_in=5), Quota(service="DUK-02"))),
            "quotas: DUK-02 disebut dua kali.",
            "quotas: DUK-02 is named twice.",
        ),
    ],
)
def test_a_date_or_a_service_named_twice_is_not_saved(
    store: Store, words: Words, rules: SiteRules, indonesian: str, english: str
) -> None:
    before = queue.rules_of(store)
    with pytest.raises(WrongInput) as refused:
        queue.save_rules(store, rules, op_id=queue.new_op_id(), actor="test")
    assert indonesian in words.sentence(refused.value, "id")
    assert english in words.sentence(refused.value, "en")
    assert queue.rules_of(store) == before
