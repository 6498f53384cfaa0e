"""People find their service by the words they would use at the door."""

import csv
from pathlib import Path

import pytest

from kiosk.catalogue import Catalogue, search
from kiosk.words import Language

QUERIES = Path(__file__).parents[1] / "everyday_queries.csv"
# From the targets of the search: within the first five, and as the first.
IN_FIVE, FIRST = 0.95, 0.80


def codes(catalogue: Catalogue, query: str, language: Language = "id") -> list[str]:
    return [found.service.code for found in search(catalogue, query, language, 5)]


def test_of_two_hundred_everyday_queries_nearly_all_find_their_service(
    catalogue: Catalogue,
) -> None:
    rows = list(csv.DictReader(QUERIES.read_text(encoding="utf-8").splitlines()))
    assert len(rows) >= 200
    five, first = [], []
    for row in rows:
        wanted = set(row["services"].split(";"))
        assert wanted <= {service.code for service in catalogue.services}, row
        found = codes(catalogue, row["query"], "en" if row["language"] == "en" else "id")
        five.append(bool(wanted & set(found)))
        first.append(found[:1] != [] and found[0] in wanted)
    assert sum(five) / len(rows) >= IN_FIVE
    assert sum(first) / len(rows) >= FIRST


@pytest.mark.parametrize("query", ["qwerty", "toilet", "harga emas", "asdf gh"])
def test_what_no_agency_does_finds_nothing(catalogue: Catalogue, query: str) -> None:
    assert codes(catalogue, query) == []


def test_a_misspelt_word_in_a_sentence_is_understood(catalogue: Catalogue) -> None:
    assert codes(catalogue, "pajek bumi bangunan")[0] == "BPD-01"


def test_a_whole_sentence_is_understood(catalogue: Catalogue) -> None:
    assert codes(catalogue, "ktp saya hilang di jalan")[0] == "DUK-02"
