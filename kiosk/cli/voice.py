"""Commands of the voice."""

import io
import re
import wave
from pathlib import Path
from typing import Annotated

import typer

from kiosk import app
from kiosk.catalogue import Agency, Catalogue, current
from kiosk.cli.call import WindowLanguage, call_of
from kiosk.errors import Refused, WrongInput
from kiosk.queue.model import label

voices = typer.Typer(help="Suara panggilan. The voice of calls.")

_NUMBER = re.compile(r"([A-Z]{1,3})[\s-]*(\d{1,5})")


@voices.command("say")
def voice_say(
    context: typer.Context,
    number: Annotated[str, typer.Argument(help="Nomor, A 027. The number, A 027.")],
    counter: Annotated[int, typer.Option(min=1, max=999)],
    wav: Annotated[Path, typer.Option(help="Tulis suara ke sini. Write the sound here.")],
    language: WindowLanguage = "id",
    recall: Annotated[bool, typer.Option("--recall", help="Panggilan ulang.")] = False,
) -> None:
    """Tulis panggilan sebuah nomor sebagai suara. Write the call of a number as a sound."""
    from kiosk.voice.announcement import Announcement
    from kiosk.voice.synth import Synth

    call = call_of(context)
    with call.store() as store:
        catalogue = current(store)
    series, figures = _parted(number)
    announced = Announcement(
        label(series, figures), _agency(catalogue, series), counter, again=recall
    )
    words = announced.words(call.house.words, language)
    sound = Synth().wav(words, language)
    app.write_file(wav, sound)
    with wave.open(io.BytesIO(sound)) as heard:
        seconds = heard.getnframes() / heard.getframerate()
    call.answer({"words": words, "language": language, "seconds": round(seconds, 2)})


def _parted(number: str) -> tuple[str, int]:
    found = _NUMBER.fullmatch(number.strip().upper())
    if found is None:
        raise WrongInput("wrong.number", value=number)
    return found[1], int(found[2])


def _agency(catalogue: Catalogue, series: str) -> Agency:
    for agency in catalogue.agencies:
        if agency.prefix == series[0]:
            return agency
    raise Refused("refused.series_unknown", series=series)
