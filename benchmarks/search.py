"""One more letter in the search, against one casefolded scan of the same texts."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from benchmarks.rate import seconds
from benchmarks.row import Row, at_most, median, quantile
from kiosk import paths
from kiosk.catalogue import Catalogue, files, search

TYPED = ("ktp hilang", "perpanjang sim", "paspor", "bpjs", "ktpilang", "akta lahir", "xyz tak ada")
ROUNDS = 20
MANY = 5_000
HALF_A_FRAME_MS = 8.3


def measure() -> Iterator[Row]:
    """The bundled catalogue, then one of five thousand services."""
    catalogue, _ = files.read([paths.assets() / "catalogue"])
    yield from _measure(catalogue)
    *_, tail = _measure(_large(catalogue))
    yield tail
    what = f"search, one more letter, {MANY:,} services: p99 in half a frame"
    yield Row(what, "ms", tail.product, target=at_most(HALF_A_FRAME_MS))


def _measure(catalogue: Catalogue) -> Iterator[Row]:
    """Every prefix of the typed words, as a visitor's fingers make them."""
    prefixes = [word[:end] for word in TYPED for end in range(1, len(word) + 1)]
    texts = [_text(catalogue, n) for n in range(len(catalogue.services))]
    search(catalogue, "warm", "id")
    ours, bare = [], []
    for _ in range(ROUNDS):
        for prefix in prefixes:
            ours.append(seconds(partial(search, catalogue, prefix, "id")) * 1000)
            bare.append(seconds(partial(_scan, texts, prefix)) * 1000)
    what = f"search, one more letter, {len(texts):,} services"
    for name, own, block in (
        ("p50", median(ours), median(bare)),
        ("p99", quantile(ours, 0.99), quantile(bare, 0.99)),
    ):
        target = at_most(4) if name == "p99" else None
        ratio = round(own / block, 2)
        yield Row(
            f"{what}: {name}; bare: one scan", "ms", round(own, 3), round(block, 3), ratio, target
        )


def _large(catalogue: Catalogue) -> Catalogue:
    """The same services again and again under other codes."""
    of = catalogue.services
    again = (replace(of[n % len(of)], code=f"X-{n}") for n in range(MANY))
    return replace(catalogue, services=tuple(again))


def _text(catalogue: Catalogue, n: int) -> str:
    service = catalogue.services[n]
    words = (*service.keywords_id, *service.keywords_en)
    return " ".join((service.name.id, service.name.en, *words))


def _scan(texts: list[str], prefix: str) -> list[str]:
    return [text for text in texts if prefix in text.casefold()]
