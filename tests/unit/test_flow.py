"""One visit as a table of states: what every touch, answer and second makes of it."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import Refused, StoreFault
from kiosk.queue.model import Estimate, Issued, PrintState, Priority, State, Ticket
from kiosk.ui.visitor import flow
from kiosk.ui.visitor.flow import Page, Timings, Trouble, Visit
from kiosk.ui.visitor.surveying import Stage, Survey
from tests.conftest import MORNING

Event = Callable[[Visit], Visit]

TIMES = Timings()
NEW = Visit()


def a_number() -> Issued:
    ticket = Ticket(
        id="t1",
        series="A",
        number=27,
        day=date(2026, 11, 24),
        agency="DUK",
        service="DUK-02",
        catalogue_version=1,
        language="id",
        priority=None,
        state=State.WAITING,
        arrived_at=MORNING,
        due_at=MORNING,
        counter=None,
        calls=0,
        called_at=None,
        started_at=None,
        ended_at=None,
        station="Kios 1",
        token="TOKEN",
    )
    return Issued(ticket, ahead=6, estimate=Estimate(16, 20), counters=(1, 2))


def at_service(op_id: str = "first") -> Visit:
    return flow.open_service(flow.open_agency(NEW, "DUK"), "DUK-02", op_id)


def with_number() -> Visit:
    return flow.issued(flow.take(at_service()), a_number(), TIMES)


def wait(visit: Visit, seconds: int) -> Visit:
    for _ in range(seconds):
        visit = flow.second(visit, TIMES)
    return visit


def everything_left_behind() -> Visit:
    """A visit of which no field is as it was at the start."""
    return Visit(
        page=Page.MESSAGE,
        agency="DUK",
        need="ktp",
        query="ktp hilang",
        service="DUK-02",
        before=("POL-06",),
        back_to=Page.SEARCH,
        ticked=frozenset({0, 2}),
        priority=Priority.ELDERLY,
        op_id="first",
        taking=True,
        issued=a_number(),
        paper=PrintState.FAILED,
        paper_reason="paper_out",
        trouble=Trouble("fault.store", MappingProxyType({}), again=True),
        list_paper=PrintState.FAILED,
        survey=Survey(stage=Stage.DETAIL, ticket="t1", overall=4, part=2),
        language="en",
        large_text=True,
        high_contrast=True,
        spoken=True,
        lowered=True,
        tab="needs",
        board_page=1,
        list_page=2,
        results_page=3,
        requirements_page=1,
        browsing=True,
        asking=True,
        quiet=7,
        left=3,
    )


# ------------------------------------------------------------------ several steps


def test_a_missing_paper_makes_its_service_the_first_step() -> None:
    visit = flow.go_first_to(flow.tick(at_service(), 0), "POL-06")
    assert (visit.before, visit.service) == (("POL-06",), "DUK-02")
    assert visit.ticked == frozenset(), "there is another list to bring now"
    assert flow.go_first_to(visit, "POL-06") is visit
    further = flow.go_first_to(visit, "POL-07")
    assert further.before == ("POL-07", "POL-06"), "what a step needs comes before it"


def test_who_has_the_paper_after_all_takes_the_plain_number() -> None:
    visit = flow.go_first_to(at_service(), "POL-06")
    assert flow.go_straight(visit) == at_service()
    assert flow.go_straight(at_service()).before == ()


def test_steps_are_forgotten_with_their_page() -> None:
    found = flow.type_key(flow.open_search(NEW), "k")
    visit = flow.open_service(found, "DUK-02", "first", ("POL-06",))
    assert visit.before == ("POL-06",)
    assert flow.back(visit) == found


def test_steps_stay_as_they_are_while_the_number_is_taken() -> None:
    taking = flow.take(flow.go_first_to(at_service(), "POL-06"))
    assert flow.go_straight(taking) is taking
    assert flow.go_first_to(taking, "POL-07") is taking
    refused = flow.refused(taking, StoreFault("fault.store"), again=True)
    assert flow.take(refused).before == ("POL-06",), "trying again tries the same"


# ------------------------------------------------------------------ finding a service


def test_an_agency_shows_its_services_and_back_leads_home() -> None:
    visit = flow.open_agency(NEW, "DUK")
    assert (visit.page, visit.agency) == (Page.LIST, "DUK")
    assert flow.back(visit) == NEW


def test_a_need_with_one_answer_opens_it_and_with_several_lists_them() -> None:
    one = flow.open_need(NEW, "skck", ("POL-01",), "first")
    assert (one.page, one.service, one.back_to) == (Page.SERVICE, "POL-01", Page.HOME)
    several = flow.open_need(NEW, "ktp", ("DUK-01", "DUK-02"), "first")
    assert (several.page, several.need, several.service) == (Page.LIST, "ktp", "")


@pytest.mark.parametrize("come_from", [Page.HOME, Page.LIST, Page.SEARCH])
def test_back_from_a_service_leads_where_the_visitor_came_from(come_from: Page) -> None:
    before = {
        Page.HOME: NEW,
        Page.LIST: flow.open_agency(NEW, "DUK"),
        Page.SEARCH: flow.type_key(flow.open_search(NEW), "k"),
    }[come_from]
    there = flow.tick(flow.open_service(before, "DUK-02", "first"), 1)
    assert flow.back(there) == before


def test_typing_builds_the_query_without_useless_spaces() -> None:
    visit = flow.open_search(NEW)
    for key in "  ktp  hilang":
        visit = flow.type_key(visit, key)
    assert visit.query == "ktp hilang"
    assert flow.erase(visit).query == "ktp hilan"
    assert flow.erase_all(visit).query == ""


def test_a_query_has_an_end() -> None:
    visit = flow.open_search(NEW)
    for _ in range(200):
        visit = flow.type_key(visit, "a")
    assert len(visit.query) == flow.QUERY_LIMIT


def test_typing_begins_the_answers_anew() -> None:
    visit = flow.turn(flow.type_key(flow.open_search(NEW), "k"), "results", +1, 3)
    assert visit.results_page == 1
    assert flow.type_key(visit, "t").results_page == 0


@pytest.mark.parametrize("paged", ["board", "list", "results", "requirements"])
def test_pages_stop_at_both_ends(paged: flow.Paged) -> None:
    visit = flow.turn(NEW, paged, -1, 3)
    assert getattr(visit, f"{paged}_page") == 0
    for _ in range(5):
        visit = flow.turn(visit, paged, +1, 3)
    assert getattr(visit, f"{paged}_page") == 2
    # A list that grew shorter does not leave the visitor on a page that is gone.
    assert getattr(flow.turn(visit, paged, -1, 2), f"{paged}_page") == 0


# ------------------------------------------------------------------ the service


def test_requirements_are_ticked_and_unticked() -> None:
    visit = flow.tick(flow.tick(at_service(), 0), 2)
    assert visit.ticked == {0, 2}
    assert flow.tick(visit, 0).ticked == {2}


def test_at_most_one_priority_and_a_second_touch_clears_it() -> None:
    visit = flow.choose_priority(at_service(), Priority.PREGNANT)
    assert visit.priority is Priority.PREGNANT
    assert flow.choose_priority(visit, Priority.ELDERLY).priority is Priority.ELDERLY
    assert flow.choose_priority(visit, Priority.PREGNANT).priority is None


def test_the_second_press_of_the_button_does_nothing() -> None:
    taking = flow.take(at_service())
    assert taking.taking
    assert flow.take(taking) is taking


def test_one_look_at_a_service_is_one_operation() -> None:
    visit = at_service("first")
    touches: list[Event] = [
        lambda v: flow.tick(v, 1),
        lambda v: flow.choose_priority(v, Priority.ELDERLY),
        lambda v: flow.speak(v, "en"),
        flow.take,
    ]
    for touch in touches:
        visit = touch(visit)
        assert visit.op_id == "first"
    again = flow.open_service(flow.back(at_service("first")), "DUK-02", "second")
    assert again.op_id == "second"


def test_nothing_leads_away_while_a_number_is_being_taken() -> None:
    taking = flow.take(at_service())
    assert flow.back(taking) is taking
    assert flow.tick(taking, 0) is taking
    assert flow.choose_priority(taking, Priority.ELDERLY) is taking
    assert wait(taking, 600) == taking


# ------------------------------------------------------------------ the number


def test_a_number_takes_the_page_at_once_and_for_half_a_minute() -> None:
    visit = with_number()
    assert (visit.page, visit.left, visit.taking) == (Page.TICKET, 30, False)
    assert wait(visit, 29).page is Page.TICKET
    assert wait(visit, 30) == NEW


def test_more_time_adds_a_minute_and_done_ends_the_visit() -> None:
    visit = flow.more_time(wait(with_number(), 20), TIMES)
    assert visit.left == 70
    assert flow.done(visit) == NEW


@pytest.mark.parametrize("state", [PrintState.FAILED, PrintState.UNKNOWN])
def test_a_paper_that_does_not_come_or_breaks_off_changes_the_page(state: PrintState) -> None:
    visit = flow.paper(with_number(), state, "paper_out", TIMES)
    assert (visit.page, visit.paper_reason, visit.left) == (Page.PAPER, "paper_out", 60)
    assert visit.issued == with_number().issued


@pytest.mark.parametrize(
    ("state", "reason"),
    [(PrintState.SENT, ""), (PrintState.PRINTED, ""), (PrintState.UNKNOWN, "unseen")],
)
def test_every_other_outcome_stays_on_the_ticket(state: PrintState, reason: str) -> None:
    visit = flow.paper(with_number(), state, reason, TIMES)
    assert (visit.page, visit.paper) == (Page.TICKET, state)


def asked_again() -> Visit:
    return flow.paper(with_number(), PrintState.UNKNOWN, "doubt", TIMES)


def test_a_paper_in_doubt_is_offered_again_for_a_minute() -> None:
    visit = asked_again()
    assert (visit.page, visit.left) == (Page.AGAIN, 60)
    assert wait(visit, 59).page is Page.AGAIN
    assert wait(visit, 60) == NEW
    assert flow.touched_beside(visit, TIMES) == NEW


def test_no_further_paper_is_offered_of_a_number_the_queue_has_not_heard_of() -> None:
    number = replace(a_number().ticket, series="APR")
    visit = flow.issued(flow.take(at_service()), replace(a_number(), ticket=number), TIMES)
    assert flow.paper(visit, PrintState.UNKNOWN, "doubt", TIMES).page is Page.TICKET


def test_two_presses_print_one_more_paper_and_a_touch_beside_loses_none() -> None:
    visit = flow.print_again(asked_again())
    assert visit.taking
    assert flow.print_again(visit) is visit
    assert flow.touched_beside(visit, TIMES).page is Page.AGAIN
    assert flow.not_printed_again(visit, TIMES).page is Page.PAPER


def test_a_paper_of_before_the_start_disturbs_nobody_who_is_at_the_kiosk() -> None:
    doubt = a_number(), PrintState.UNKNOWN, "doubt", TIMES
    assert flow.offer(NEW, *doubt).page is Page.AGAIN
    for there in (at_service(), flow.speak(NEW, "en"), with_number()):
        assert flow.offer(there, *doubt) is there


def test_a_printer_that_is_ready_moves_only_whom_it_turned_away() -> None:
    for error in (Refused("refused.service_off"), StoreFault("fault.store")):
        told = flow.refused(flow.take(at_service()), error, again=True)
        assert flow.printer_ready(told) is told
    turned_away = flow.refused(at_service(), Refused("refused.no_printing_jam"), again=True)
    assert flow.printer_ready(turned_away) == at_service()
    trying = flow.take(turned_away)
    assert flow.printer_ready(trying) is trying


def test_a_late_word_of_the_printer_finds_no_one() -> None:
    left = flow.done(with_number())
    assert flow.paper(left, PrintState.FAILED, "jam", TIMES) is left


def test_a_refusal_has_a_next_step_and_back_keeps_what_was_chosen() -> None:
    chosen = flow.choose_priority(flow.tick(at_service(), 0), Priority.ELDERLY)
    visit = flow.refused(flow.take(chosen), Refused("refused.service_off"), again=False)
    assert visit.page is Page.MESSAGE
    assert visit.trouble is not None
    assert not visit.trouble.again
    assert flow.take(visit) is visit
    assert flow.back(visit) == chosen


def test_trying_again_is_the_same_operation() -> None:
    visit = flow.refused(flow.take(at_service("first")), StoreFault("fault.store"), again=True)
    retry = flow.take(visit)
    assert retry.taking
    assert retry.op_id == "first"
    assert flow.issued(retry, a_number(), TIMES).page is Page.TICKET


# ------------------------------------------------------------------ nobody there


def test_the_filled_visit_leaves_no_field_out() -> None:
    filled = everything_left_behind()
    for field in fields(Visit):
        assert getattr(filled, field.name) != getattr(NEW, field.name), field.name


def test_an_idle_kiosk_asks_and_then_forgets_everything() -> None:
    left = replace(everything_left_behind(), page=Page.SERVICE, taking=False, asking=False)
    asks = wait(flow.touched(left, TIMES), 180)
    assert (asks.asking, asks.left) == (True, 20), "who listens has to hear the question"
    assert wait(asks, 19).asking
    assert wait(asks, 20) == NEW


def test_a_touch_answers_that_somebody_is_there() -> None:
    asks = wait(at_service(), 45)
    assert asks.asking
    stays = flow.touched(asks, TIMES)
    assert (stays.asking, stays.quiet, stays.page) == (False, 0, Page.SERVICE)


def test_every_mode_gives_twice_the_time() -> None:
    for mode in (flow.toggle_large_text, flow.toggle_high_contrast, flow.toggle_lowered):
        slow = mode(at_service())
        assert not wait(slow, 89).asking
        assert wait(slow, 90).asking


def test_who_listens_has_twice_that_again() -> None:
    listening = flow.toggle_spoken(flow.toggle_large_text(at_service()))
    assert not wait(listening, 179).asking
    assert wait(listening, 180).asking


def test_a_language_left_on_the_home_page_goes_as_well() -> None:
    assert wait(flow.speak(NEW, "en"), 45 + 10) == NEW


def test_an_untouched_home_page_never_asks() -> None:
    assert wait(NEW, 300) == NEW


def test_a_touch_on_a_number_gives_its_time_back() -> None:
    visit = wait(with_number(), 25)
    assert flow.touched(visit, TIMES).left == 30
    longer = flow.more_time(with_number(), TIMES)
    assert flow.touched(longer, TIMES).left == 90


def test_a_mode_with_fewer_rows_begins_every_list_anew() -> None:
    for mode in (flow.toggle_large_text, flow.toggle_lowered):
        visit = mode(everything_left_behind())
        pages = (visit.board_page, visit.list_page, visit.results_page, visit.requirements_page)
        assert pages == (0, 0, 0, 0)


EVENTS: list[Event] = [
    lambda v: flow.open_agency(v, "DUK"),
    lambda v: flow.open_need(v, "ktp", ("DUK-01", "DUK-02"), "op"),
    flow.open_search,
    lambda v: flow.type_key(v, "k"),
    flow.erase,
    lambda v: flow.open_service(v, "DUK-02", "op"),
    lambda v: flow.tick(v, 0),
    lambda v: flow.choose_priority(v, Priority.ELDERLY),
    flow.take,
    flow.back,
    flow.toggle_large_text,
    flow.toggle_high_contrast,
    flow.toggle_spoken,
    flow.toggle_lowered,
    lambda v: flow.speak(v, "en"),
    lambda v: flow.touched(v, TIMES),
    lambda v: flow.more_time(v, TIMES),
    lambda v: flow.second(v, TIMES),
    lambda v: flow.issued(v, a_number(), TIMES) if v.taking else v,
    lambda v: flow.refused(v, StoreFault("fault.store"), again=True) if v.taking else v,
    lambda v: flow.paper(v, PrintState.FAILED, "jam", TIMES),
    lambda v: flow.paper(v, PrintState.UNKNOWN, "doubt", TIMES),
    lambda v: flow.offer(v, a_number(), PrintState.UNKNOWN, "doubt", TIMES),
    lambda v: flow.touched_beside(v, TIMES),
    flow.print_again,
    flow.printer_ready,
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(EVENTS), max_size=20))
def test_whatever_is_touched_time_brings_the_kiosk_home(events: list[Event]) -> None:
    visit = NEW
    for event in events:
        visit = event(visit)
        # Every page has what it is drawn from.
        assert visit.page is not Page.SERVICE or visit.service
        assert visit.page is not Page.LIST or visit.agency or visit.need
        assert visit.page not in (Page.TICKET, Page.PAPER, Page.AGAIN) or visit.issued
        assert visit.page is not Page.MESSAGE or visit.trouble
    if visit.taking:
        visit = flow.issued(visit, a_number(), TIMES)
    # More than a minute more for every touch that asked for it, at the most.
    assert wait(visit, 200 + 60 * len(events)) == NEW


def test_a_closed_house_is_read_until_the_visit_ends() -> None:
    reading = flow.browse(NEW)
    assert flow.back(flow.open_agency(reading, "DUK")) == reading
    assert flow.back(flow.turn(reading, "board", 1, 3)) == NEW
    assert wait(reading, 45 + 10) == NEW
    listed = flow.open_agency(NEW, "DUK")
    assert flow.browse(listed) is listed
