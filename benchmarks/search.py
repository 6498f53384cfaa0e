"""One more letter in the search, against one casefolded scan of the same texts."""

import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from kiosk import paths
from kiosk.catalogue import Catalogue, files, search

TYPED = ("ktp hilang", "perpanjang sim", "paspor", "bpjs", "ktpilang", "akta lahir", "xyz tak ada")
ROUNDS = 20


def measure() -> dict[str, Any]:
    """Every prefix of the typed words, as a visitor's fingers make them."""
    catalogue, _ = files.read([paths.assets() / "catalogue"])
    prefixes = [word[:end] for word in TYPED for end in range(1, len(word) + 1)]
    texts = [_text(catalogue, n) for n in range(len(catalogue.services))]
    search(catalogue, "warm", "id")
    ours, bare = [], []
    for _ in range(ROUNDS):
        for prefix in prefixes:
            ours.append(_timed(partial(search, catalogue, prefix, "id")))
            bare.append(_timed(partial(_scan, texts, prefix)))
    own, block = _p99(ours), _p99(bare)
    return {
        "what": f"search, one key on {len(texts)} services",
        "target": "p99 4 x the bare scan",
        "p50_ms": round(statistics.median(ours) * 1000, 3),
        "p99_ms": round(own * 1000, 3),
        "bare_p50_ms": round(statistics.median(bare) * 1000, 3),
        "bare_p99_ms": round(block * 1000, 3),
        "ratio_p99": round(own / block, 2),
    }


def _text(catalogue: Catalogue, n: int) -> str:
    service = catalogue.services[n]
    words = (*service.keywords_id, *service.keywords_en)
    return " ".join((service.name.id, service.name.en, *words))


def _scan(texts: list[str], prefix: str) -> list[str]:
    return [text for text in texts if prefix in text.casefold()]


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _p99(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.99)]
