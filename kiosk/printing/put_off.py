"""The slip of somebody who was put off: the ticket's paper with a promise in place of a wait."""

from dataclasses import replace

from kiosk.catalogue import Catalogue
from kiosk.clock import ZONE_NAMES
from kiosk.printing.slip import Fact, Slip, plain, slip_of
from kiosk.queue import Issued, PutOff
from kiosk.settings import Site
from kiosk.words import Words, clock_time, day_long, day_short, day_with_year


def put_off_slip_of(
    promised: PutOff,
    catalogue: Catalogue,
    *,
    site: Site,
    station: str,
    words: Words,
    rehearsal: bool = False,
    copy: int = 0,
) -> Slip:
    """The slip in the language of the ticket, with the ticket's own code; `copy` counts reprints.

    Raises Refused when the catalogue does not know the ticket's service.
    """
    ticket, opens_at = promised.ticket, promised.opens_at
    language, day = ticket.language, promised.opens_at.date()

    def say(key: str, **values: object) -> str:
        return words.text(f"ticket.{key}", language, **values)

    facts = [Fact(say("come"), day_short(day, language))]
    if promised.keeps_hours:
        facts.append(Fact(say("come_from"), clock_time(opens_at, language)))
    written_at = (ticket.ended_at or ticket.arrived_at).astimezone(opens_at.tzinfo)
    return replace(
        slip_of(
            Issued(ticket, 0, None, ()),
            catalogue,
            site=site,
            station=station,
            words=words,
            rehearsal=rehearsal,
            copy=copy,
        ),
        heading=say("come_again", day=day_long(day, language)),
        facts=tuple(facts),
        code_heading=say("slip"),
        code_text=say("slip_how"),
        missed=say("slip_missed"),
        missed_text=say("slip_until", day=day_long(promised.last_day, language)),
        date=day_with_year(written_at.date(), language),
        printed=say(
            "printed",
            time=clock_time(written_at, language),
            zone=ZONE_NAMES.get(site.zone_name, ""),
            station=plain(station),
        ),
        issued_at=written_at,
    )
