"""What the pages of the survey show."""

from kiosk.queue.ikm import BEST_SCORE, LEAST_SCORE
from kiosk.ui.visitor.scene import Row
from kiosk.ui.visitor.surveying import PARTS, Stage, Survey
from kiosk.words import Language, Words

_SCORES = range(LEAST_SCORE, BEST_SCORE + 1)


def survey_view(survey: Survey, words: Words, language: Language) -> Row:
    """The page of the survey's stage, in one language."""

    def say(name: str, **values: object) -> str:
        return words.text(f"survey.{name}", language, **values)

    def faces(name: str, chosen: int | None) -> list[Row]:
        return [
            {"score": score, "text": say(f"{name}_{score}"), "chosen": score == chosen}
            for score in _SCORES
        ]

    owner = f"{survey.label} – {survey.agency(language)}" if survey.agency else ""
    trouble = words.sentence(survey.trouble, language) if survey.trouble else ""
    shared: Row = {"owner": owner, "trouble": trouble, "waiting": survey.waiting}
    if survey.stage is Stage.TICKET:
        return shared | {"typed": survey.typed}
    if survey.stage is Stage.FACES:
        return shared | {"faces": faces("face", survey.overall), "stored": bool(survey.mark)}
    pages = len(PARTS)
    last = survey.part == pages - 1
    return shared | {
        "title": say(f"part_{survey.part + 1}"),
        "part": survey.part,
        "tabs": [say(f"tab_{part}") for part in range(1, pages + 1)],
        "questions": [
            {
                "key": element,
                "text": say(element),
                "faces": faces(element, survey.scores.get(element)),
            }
            for element in PARTS[survey.part]
        ],
        "next": say("end") if last else say("next", page=survey.part + 2, pages=pages),
        "last": last,
    }
