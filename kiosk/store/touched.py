"""What a change concerns, so that screens it leaves as they are need not read the database again.

It travels in the notification itself. Whoever cannot tell says everything, and whoever cannot read
a notification, or missed one, takes it for everything too.
"""

from dataclasses import dataclass

# A notification may be 8000 bytes long.
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Touched:
    """The counters and the agencies (by code) whose pictures may be others now."""

    counters: frozenset[int] = frozenset()
    agencies: frozenset[str] = frozenset()
    everything: bool = False

    def __or__(self, other: "Touched") -> "Touched":
        return Touched(
            self.counters | other.counters,
            self.agencies | other.agencies,
            self.everything or other.everything,
        )


NOTHING = Touched()
EVERYTHING = Touched(everything=True)


def told(touched: Touched, before: int, after: int) -> str:
    """The words of a notification: of a change between two revisions of the site."""
    counters = ",".join(map(str, sorted(touched.counters)))
    words = f"{before} {after} {counters};{','.join(sorted(touched.agencies))}"
    return "" if touched.everything or len(words) > _LONGEST else words


def heard(words: str, seen: int) -> tuple[Touched, int]:
    """What a notification says to whoever has `seen` a revision, and the revision seen with it."""
    try:
        before, after, pictures = words.split(" ", 2)
        counters, agencies = pictures.split(";")
        found = Touched(
            frozenset(map(int, filter(None, counters.split(",")))),
            frozenset(filter(None, agencies.split(","))),
        )
        missed = int(before) > seen
        return (EVERYTHING if missed else found), max(seen, int(after))
    except ValueError:
        return EVERYTHING, seen
