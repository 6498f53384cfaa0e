"""One visitor's survey as a table of states: what each touch makes of it."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.model import Both
from kiosk.errors import Refused
from kiosk.store.tables import ELEMENTS
from kiosk.ui.visitor import surveying
from kiosk.ui.visitor.surveying import PARTS, Stage, Survey
from kiosk.words import LANGUAGES, Words

DUKCAPIL = Both("Dukcapil", "Civil registration")
NO = Refused("refused.survey_early", number="A 001")


def at_faces() -> Survey:
    asked = surveying.ask(surveying.type_key(Survey(), "a"))
    return surveying.found(asked, "t1", "A 001", DUKCAPIL)


def stored() -> Survey:
    return surveying.stored(surveying.touch_face(at_faces(), 3), "MARK")


def test_a_number_is_typed_as_it_stands_on_the_ticket() -> None:
    survey = Survey()
    for key in " a  027":
        survey = surveying.type_key(survey, key)
    assert survey.typed == "A 027"
    assert surveying.erase(survey).typed == "A 02"
    assert surveying.erase(survey, everything=True).typed == ""
    full = Survey(typed="A" * surveying.TYPED_LIMIT)
    assert surveying.type_key(full, "B") is full


def test_while_the_database_is_asked_further_touches_change_nothing() -> None:
    asked = surveying.ask(Survey(typed="A 1"))
    assert surveying.ask(asked) is asked
    assert surveying.type_key(asked, "2") is asked
    once = surveying.touch_face(at_faces(), 1)
    assert once.waiting
    assert surveying.touch_face(once, 4) is once
    assert surveying.go_on(once) is once, "nothing is stored yet"


def test_a_ticket_that_may_not_answer_makes_room_for_another() -> None:
    refused = surveying.refused(surveying.ask(Survey(typed="A 1")), NO)
    assert (refused.typed, refused.trouble, refused.waiting) == ("", NO, False)
    assert surveying.type_key(refused, "b").trouble is None


def test_the_first_face_fills_none_of_the_nine() -> None:
    detail = surveying.go_on(stored())
    assert (detail.stage, dict(detail.scores)) == (Stage.DETAIL, {})


def test_a_face_that_could_not_be_stored_is_not_shown_as_chosen() -> None:
    failed = surveying.refused(surveying.touch_face(at_faces(), 3), NO)
    assert (failed.overall, failed.mark, failed.trouble) == (None, "", NO)
    changed = surveying.touch_face(stored(), 1)
    assert not changed.waiting, "the answer stands already"
    assert surveying.unsaved(changed, "overall", 3, NO).overall == 3
    chosen = surveying.choose(surveying.go_on(stored()), "u1", 4)
    assert dict(surveying.unsaved(chosen, "u1", None, NO).scores) == {}


def test_back_leads_through_the_pages_and_keeps_the_answers() -> None:
    second = surveying.go_on(surveying.choose(surveying.go_on(stored()), "u1", 4))
    first = surveying.back(second)
    assert (first.part, dict(first.scores)) == (0, {"u1": 4})
    faces = surveying.back(first)
    assert (faces.stage, faces.overall) == (Stage.FACES, 3)
    assert surveying.back(faces) is faces


touches = st.lists(st.tuples(st.sampled_from((*ELEMENTS, "on", "back")), st.integers(1, 4)))


@given(touches)
def test_only_what_stands_on_the_page_can_be_answered(steps: list[tuple[str, int]]) -> None:
    survey = surveying.go_on(stored())
    for what, score in steps:
        before = survey
        if what == "on":
            survey = surveying.go_on(survey)
        elif what == "back":
            survey = surveying.back(survey)
        else:
            survey = surveying.choose(survey, what, score)
            seen = before.stage is Stage.DETAIL and what in PARTS[before.part]
            assert survey.scores.get(what) == (score if seen else before.scores.get(what))
        assert (survey.ticket, survey.mark, survey.overall) == ("t1", "MARK", 3)


def test_each_of_the_nine_is_asked_once_in_both_languages(words: Words) -> None:
    assert sorted(element for part in PARTS for element in part) == list(ELEMENTS)
    for language in LANGUAGES:
        for element in ELEMENTS:
            faces = {words.text(f"survey.{element}_{n}", language) for n in range(1, 5)}
            assert len(faces) == 4
