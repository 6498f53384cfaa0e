"""What a site is asked for and how long it really takes there: the same over all its days."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from kiosk.catalogue import Catalogue

# Percent of all visitors: one desk has a third of them, and a long tail has next to none. Other
# agencies count by their counters, the only hint of their load that a catalogue gives.
_CODES = {
    33.0: "DUK",
    10.0: "POL",
    9.0: "SAM",
    7.0: "BPJK",
    6.0: "PTSP",
    5.0: "IMI NAK BPD",
    3.0: "KPP BPN",
    2.0: "SOS BPTK KMG BJT",
    1.0: "DKES PLN PDAM CKPP",
    0.5: "HUB KJN DLH",
    0.3: "PUP BC POM",
}
_SHARE = {code: share for share, codes in _CODES.items() for code in codes.split()}
# True means beside the catalogue's standard: some visits take less than half, some far longer.
_FACTOR = (0.4, 1.4)
# From the call to the visitor at the desk, and until the clerk is ready for the next.
BETWEEN_MINUTES = 1.0


@dataclass(frozen=True, eq=False)
class Demand:
    """The services people come for, by code: their agency, their share, their true mean minutes."""

    agencies: Mapping[str, str]
    shares: Mapping[str, float]
    minutes: Mapping[str, float]

    @cached_property
    def load(self) -> dict[str, float]:
        """Minutes of counter time that one visitor of the house brings, by agency."""
        found: dict[str, float] = {}
        for service, share in self.shares.items():
            work = share * (self.minutes[service] + BETWEEN_MINUTES)
            agency = self.agencies[service]
            found[agency] = found.get(agency, 0.0) + work
        return found

    def mean(self, agency: str, minutes: Mapping[str, float]) -> float:
        """The mean of `minutes` over the visitors of one agency."""
        own = {code: share for code, share in self.shares.items() if self.agencies[code] == agency}
        return sum(minutes[code] * share for code, share in own.items()) / sum(own.values())


def demand(catalogue: Catalogue, site_seed: int, agencies: Iterable[str] = ()) -> Demand:
    """The demand of one site; of `agencies` alone when there are any."""
    wanted = set(agencies) or {agency.code for agency in catalogue.agencies}
    shares: dict[str, float] = {}
    for agency in catalogue.agencies:
        if agency.code not in wanted:
            continue
        offered = catalogue.services_of(agency.code)
        # A catalogue begins with what is asked for every day.
        ranks = [1 / (place + 2) for place in range(len(offered))]
        share = _SHARE.get(agency.code, float(len(agency.counters))) / sum(ranks)
        shares |= {s.code: share * rank for s, rank in zip(offered, ranks, strict=True)}
    total = sum(shares.values())
    return Demand(
        {code: catalogue.service(code).agency for code in shares},
        {code: share / total for code, share in shares.items()},
        {code: catalogue.minutes[code] * _factor(code, site_seed) for code in shares},
    )


def busy(counters: int) -> float:
    """The share of a day that so many counters can work without waits of hours.

    The morning brings more than its share, and a few counters share out bad luck less well.
    """
    return 0.85 - 0.25 / counters


def spread(
    load: Mapping[str, float],
    counters: int,
    *,
    most: Mapping[str, int] | None = None,
    sparing: bool = False,
) -> dict[str, int]:
    """Up to `counters` counters by agency: each one goes where those there have most to do.

    `most` limits an agency; `sparing` gives no more than are needed.
    """
    given = dict.fromkeys(load, 0)

    def wants(code: str) -> bool:
        n = given[code]
        return (most is None or n < most[code]) and not (
            sparing and n and load[code] / n <= busy(n)
        )

    def need(code: str) -> tuple[bool, float]:
        # Those without a counter first: there nobody would be served at all.
        return not given[code], load[code] / (given[code] or 1)

    for _ in range(counters):
        neediest = max(filter(wants, load), key=need, default=None)
        if neediest is None:
            break
        given[neediest] += 1
    return given


def _factor(service: str, site_seed: int) -> float:
    return random.Random(f"{site_seed}/{service}").uniform(*_FACTOR)
