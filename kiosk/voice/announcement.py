"""What a hall hears when a number is called, by rule and word for word."""

from dataclasses import dataclass

from kiosk.catalogue import Agency
from kiosk.voice.counting import cardinal, queue_number
from kiosk.voice.spoken import said
from kiosk.words import Language, Words


@dataclass(frozen=True, slots=True)
class Announcement:
    """One call as it is said: `A 027` to counter 3, or `again` when nobody came."""

    label: str
    agency: Agency
    counter: int
    again: bool = False

    def words(self, words: Words, language: Language) -> str:
        """Digits one by one, counters as words, and the agency by the name that screens show:
        letters alone sound too much alike.
        """
        call = words.text(
            "voice.call",
            language,
            number=queue_number(self.label, language),
            agency=said(self.agency.tile(language), language),
            counter=cardinal(self.counter, language),
        )
        return f"{words.text('voice.again', language)} {call}" if self.again else call
