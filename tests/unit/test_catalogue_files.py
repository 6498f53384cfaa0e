"""The catalogue's files: the bundled ones are whole, and every fault is named by its place."""

import csv
import re
import shutil
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.catalogue import Catalogue, Service, files, search, to_bring, versions
from kiosk.errors import WrongInput
from tests.third_language import CODE, catalogue_folder, marked, rows_of, write_rows

BUNDLED = paths.assets() / "catalogue"


@pytest.fixture(scope="module")
def bundled() -> Catalogue:
    made, bad = files.read([BUNDLED])
    assert bad == []
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BUNDLED, tmp_path / "catalogue"))


def test_the_mall_offers_233_services_of_24_agencies(bundled: Catalogue) -> None:
    assert (len(bundled.agencies), len(bundled.services)) == (24, 233)
    assert sum(service.confirmed for service in bundled.services) == 31
    assert len(bundled.needs) == 8


def test_every_counter_belongs_to_one_agency(bundled: Catalogue) -> None:
    numbers = [number for agency in bundled.agencies for number in agency.counters]
    assert numbers == list(range(1, len(numbers) + 1))
    assert bundled.agency_of_counter(1).code == "DUK"


def test_the_catalogue_survives_being_written_and_read(bundled: Catalogue, tmp_path: Path) -> None:
    files.write(bundled, tmp_path)
    again, bad = files.read([tmp_path])
    assert bad == []
    assert versions.document(again) == versions.document(bundled)
    for name in ("agencies.csv", "services.csv", "needs.csv"):
        assert (tmp_path / name).read_bytes() == (BUNDLED / name).read_bytes()


def test_the_catalogue_survives_the_database(bundled: Catalogue) -> None:
    again = versions.parse(versions.document(bundled), 1)
    assert (again.agencies, again.services, again.needs) == (
        bundled.agencies,
        bundled.services,
        bundled.needs,
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "column", "reason"),
    [
        ("services.csv", ",7,1 hari kerja", ",seven,1 hari kerja", "minutes", "cell.number"),
        ("services.csv", "DUK-02,DUK", "DUK-02,XXX", "agency", "cell.unknown"),
        ("services.csv", "DUK-02,DUK", "DUK-01,DUK", "code", "cell.duplicate"),
        ("services.csv", "Penggantian KTP-el hilang", "", "name_id", "cell.empty"),
        ("services.csv", "KTP-el hilang", "KTP-el\x1b hilang", "name_id", "cell.unprintable"),
        ("services.csv", "POL-06;,", "POL-96;,", "requirements_from", "cell.unknown"),
        ("services.csv", "POL-06;,", "POL-06;;,", "requirements_from", "cell.pairs"),
        ("agencies.csv", "PTSP,B,", "PTSP,I,", "prefix", "cell.prefix"),
        ("agencies.csv", "PTSP,B,", "PTSP,A,", "prefix", "cell.duplicate"),
        ("needs.csv", "POL-01;POL-02", "POL-99", "services", "cell.unknown"),
    ],
)
def test_a_bad_cell_is_named_by_line_and_column(
    folder: Path, file: str, old: str, new: str, column: str, reason: str
) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    _, bad = files.read([folder])
    assert (file, line, column, reason) in {(b.file, b.line, b.column, b.reason) for b in bad}


def test_a_lost_id_card_begins_with_the_police_report(bundled: Catalogue) -> None:
    assert bundled.service("DUK-02").first_steps == ("POL-06",)
    assert bundled.service("DUK-02").provided_by == ("POL-06", "")
    assert bundled.service("POL-06").first_steps == ()


def test_what_is_fetched_on_the_way_need_not_be_brought(bundled: Catalogue) -> None:
    police, card = bundled.service("POL-06"), bundled.service("DUK-02")

    def said(*services: Service) -> list[str]:
        return [paper.text.id for paper in to_bring(services)]

    report = "Surat keterangan hilang dari kepolisian"
    assert said(card) == [report, "Fotokopi Kartu Keluarga"]
    assert said(police, card) == [*said(police), "Fotokopi Kartu Keluarga"]
    assert [paper.source for paper in to_bring([card])] == ["POL-06", ""]
    assert said(card, card) == said(card), "each paper once"


def test_papers_are_linked_only_where_they_are_handed_out_at_once(bundled: Catalogue) -> None:
    """A second step on the same visit needs the paper in hand when the first one ends."""
    links = {s.code: s.first_steps for s in bundled.services if s.first_steps}
    assert links["POL-01"] == ("POL-07",)
    for providers in links.values():
        for code in providers:
            assert bundled.service(code).completion.id == "Langsung selesai di loket"


def test_a_file_without_links_is_as_good_as_before(folder: Path) -> None:
    with (folder / "services.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    place = rows[0].index("requirements_from")
    with (folder / "services.csv").open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows([row[:place] + row[place + 1 :] for row in rows])
    made, bad = files.read([folder])
    assert bad == []
    assert made.service("DUK-02").first_steps == ()


def test_a_row_of_the_wrong_length_is_named_and_the_others_are_still_checked(folder: Path) -> None:
    path = folder / "services.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[3], lines[5] = "a,b,c", lines[5].replace(",DUK,", ",NOPE,", 1)
    path.write_text("\n".join(lines), encoding="utf-8")
    _, bad = files.read([folder])
    assert {(b.line, b.reason) for b in bad} >= {(4, "cell.count"), (6, "cell.unknown")}


def test_a_file_that_is_not_text_is_refused_without_a_guess(folder: Path) -> None:
    (folder / "services.csv").write_bytes(b"code,agency\n\xff\xfe\x00")
    _, bad = files.read([folder])
    assert [(b.file, b.line, b.reason) for b in bad if b.file == "services.csv"] == [
        ("services.csv", 2, "cell.not_utf8")
    ]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(WrongInput):
        files.read([tmp_path])


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ktp hilang", "DUK-02"),
        ("KTP ilang", "DUK-02"),
        ("ktpilang", "DUK-02"),
        ("skck", "POL-01"),
        ("pajek motor", "SAM-01"),
        ("akta lahir", "DUK-23"),
        ("NIB", "PTSP-01"),
    ],
)
def test_everyday_words_find_the_service(bundled: Catalogue, typed: str, first: str) -> None:
    found = search(bundled, typed, "id")
    assert found[0].service.code == first


def test_english_words_find_the_service_in_english(bundled: Catalogue) -> None:
    assert search(bundled, "lost id card", "en")[0].service.code == "DUK-02"


def test_nothing_is_found_for_nothing_and_for_nonsense(bundled: Catalogue) -> None:
    for typed in ("", "   ", "xqzw", "!!!"):
        assert search(bundled, typed, "id") == []


# ----------------------------------------------------------------- a third language


@pytest.fixture
def three(tmp_path: Path) -> Catalogue:
    catalogue, bad = files.read([catalogue_folder(tmp_path)])
    assert not bad
    return catalogue


def test_columns_of_a_third_language_are_all_it_takes(three: Catalogue) -> None:
    assert three.languages == ("id", "en", CODE)
    service, agency = three.service("DUK-05"), three.agency("DUK")
    assert service.name(CODE) == marked(service.name("id"))
    assert [text(CODE) for text in service.requirements] == [
        marked(text("id")) for text in service.requirements
    ]
    assert agency.tile(CODE) == marked(agency.tile("id"))
    # In a language that has no columns all is told in Indonesian.
    assert (service.name("jv"), agency.tile("jv")) == (service.name("id"), agency.tile("id"))


def test_a_third_language_is_written_stored_and_found(three: Catalogue, tmp_path: Path) -> None:
    again, bad = files.read(files.write(three, tmp_path / "out"))
    assert not bad
    assert (again.agencies, again.services, again.needs) == (
        three.agencies,
        three.services,
        three.needs,
    )
    assert versions.parse(versions.document(three), 1).services == three.services
    name = three.service("DUK-05").name(CODE)
    assert search(three, name, CODE, 1)[0].service.code == "DUK-05"
    assert search(three, name, "en", 1)[0].service.code == "DUK-05"


def test_a_catalogue_of_two_languages_is_stored_as_it_always_was(bundled: Catalogue) -> None:
    assert not {'"more":', '"keywords_more":'} & set(
        re.findall(r'"\w+":', versions.document(bundled))
    )


def test_requirements_of_a_third_language_must_be_as_many(tmp_path: Path) -> None:
    folder = catalogue_folder(tmp_path)
    rows = rows_of(folder / "services.csv")
    column = f"requirements_{CODE}"
    next(row for row in rows if ";" in row[column])[column] = "one"
    write_rows(folder / "services.csv", rows)
    _, bad = files.read([folder])
    assert [(cell.column, cell.reason) for cell in bad] == [(column, "cell.pairs")]
