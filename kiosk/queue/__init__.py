"""The queue: taking numbers, calling them, and pictures of it for screens.

Every function is one transaction on the calling thread: never call one on a window's thread.
"""

from kiosk.queue.availability import Availability, Code, Switch, SwitchKind
from kiosk.queue.closing import Day, close_day, open_day, show_day
from kiosk.queue.codes import EnrolmentCode
from kiosk.queue.coming_first import come_first
from kiosk.queue.enrolling import enrol, invite
from kiosk.queue.finding import all_issued_by, events, find
from kiosk.queue.finding import verify as verify_token
from kiosk.queue.issuing import issue, issued_of
from kiosk.queue.leaving import (
    Decision,
    LateDecision,
    LeaveReason,
    LetGo,
    PutOff,
    Stay,
    Tomorrow,
    close_counter,
    late_by_counter,
    let_go,
    move_all,
    put_off,
    put_off_of,
    stranded_by_agency,
    stranded_by_counter,
)
from kiosk.queue.levels import levels, set_level
from kiosk.queue.merging import Silent, end_lease, merge_reserve, renew_lease, silent_kiosks
from kiosk.queue.model import (
    AgencyLine,
    Board,
    CounterState,
    Desk,
    Estimate,
    HoldReason,
    Issued,
    Level,
    Outcome,
    PrintJob,
    PrintState,
    Priority,
    Promise,
    State,
    Ticket,
)
from kiosk.queue.moving import Goal, come_again, hold, transfer, undo, walk_in
from kiosk.queue.older import accept_older
from kiosk.queue.operations import (
    call_chosen,
    call_next,
    finish,
    finish_and_call,
    no_show,
    open_counter,
    pause_counter,
    recall,
    start,
)
from kiosk.queue.print_jobs import (
    doubtful_print_jobs,
    next_print_job,
    print_jobs,
    settle_print_job,
)
from kiosk.queue.scanning import News, Scanned, scan
from kiosk.queue.site import agency_switches, close_agency, rules_of, save_rules, switch_agency
from kiosk.queue.snapshots import board, counters, day_quotes, desk, past_quotes
from kiosk.queue.stations import PRINTER_OK, StationState, Trouble, report, revoke, stations
from kiosk.queue.switches import answer_staff_call, call_staff, staff_calls, switch_service
from kiosk.queue.verify import verify
from kiosk.queue.voiced import call_voiced
from kiosk.store import new_op_id

__all__ = [
    "PRINTER_OK",
    "AgencyLine",
    "Availability",
    "Board",
    "Code",
    "CounterState",
    "Day",
    "Decision",
    "Desk",
    "EnrolmentCode",
    "Estimate",
    "Goal",
    "HoldReason",
    "Issued",
    "LateDecision",
    "LeaveReason",
    "LetGo",
    "Level",
    "News",
    "Outcome",
    "PrintJob",
    "PrintState",
    "Priority",
    "Promise",
    "PutOff",
    "Scanned",
    "Silent",
    "State",
    "StationState",
    "Stay",
    "Switch",
    "SwitchKind",
    "Ticket",
    "Tomorrow",
    "Trouble",
    "accept_older",
    "agency_switches",
    "all_issued_by",
    "answer_staff_call",
    "board",
    "call_chosen",
    "call_next",
    "call_staff",
    "call_voiced",
    "close_agency",
    "close_counter",
    "close_day",
    "come_again",
    "come_first",
    "counters",
    "day_quotes",
    "desk",
    "doubtful_print_jobs",
    "end_lease",
    "enrol",
    "events",
    "find",
    "finish",
    "finish_and_call",
    "hold",
    "invite",
    "issue",
    "issued_of",
    "late_by_counter",
    "let_go",
    "levels",
    "merge_reserve",
    "move_all",
    "new_op_id",
    "next_print_job",
    "no_show",
    "open_counter",
    "open_day",
    "past_quotes",
    "pause_counter",
    "print_jobs",
    "put_off",
    "put_off_of",
    "recall",
    "renew_lease",
    "report",
    "revoke",
    "rules_of",
    "save_rules",
    "scan",
    "set_level",
    "settle_print_job",
    "show_day",
    "silent_kiosks",
    "staff_calls",
    "start",
    "stations",
    "stranded_by_agency",
    "stranded_by_counter",
    "switch_agency",
    "switch_service",
    "transfer",
    "undo",
    "verify",
    "verify_token",
    "walk_in",
]
