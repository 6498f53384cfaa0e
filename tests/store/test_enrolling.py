"""Machines of a shared database: let in by a code, each with its own login and no more rights
than its work needs, and shut out again.

What a machine must not do is refused by PostgreSQL itself, whatever runs on the machine.
"""

import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import get_args

import psycopg
import pytest
from psycopg import errors
from sqlalchemy import text

from kiosk import queue
from kiosk.clock import Clock
from kiosk.errors import Damaged, Refused, StoreFault
from kiosk.queue import EnrolmentCode, spared, survey
from kiosk.queue.day_report import day_report
from kiosk.settings import StationKind
from kiosk.store import Store, roles
from kiosk.store.credential import with_login
from kiosk.store.opening import site_key
from kiosk.store.tables import learned, metadata
from tests.cable import Cable, Kiosk
from tests.conftest import Desk, who
from tests.hall import Hall, locked_cluster, shared_database
from tests.postgres import Cluster

KINDS: tuple[StationKind, ...] = get_args(StationKind)


@pytest.fixture
def shared() -> bool:
    """Whoever asks for `store` means the one machine beside the hall."""
    return False


@pytest.fixture(scope="module")
def locked() -> Iterator[Cluster]:
    with locked_cluster() as made:
        yield made


@pytest.fixture
def hall(locked: Cluster, tmp_path: Path) -> Iterator[Hall]:
    with shared_database(locked) as address:
        made = Hall(locked, address, tmp_path)
        yield made
        made.close()


def refused_by_server(store: Store, statement: str) -> None:
    with pytest.raises(Refused) as refused, store.database.aside() as connection:
        connection.execute(text(statement))
    assert refused.value.key == "refused.no_right", statement


def test_a_kiosk_is_let_in_by_its_code_and_gives_numbers_that_the_office_can_check(
    hall: Hall,
) -> None:
    kiosk = hall.machine("kiosk", "Kios 2")
    issued = queue.issue(kiosk, "DUK-02", station="Kios 2", **who())
    assert issued.ticket.label == "A 001"
    # The site's key came with the code: what the kiosk signs is valid everywhere.
    assert queue.verify_token(hall.office, issued.ticket.token).id == issued.ticket.id
    queue.report(kiosk, "Kios 2", "kiosk", "1.0", "ok")
    (seen,) = queue.stations(hall.office)
    assert (seen.name, seen.kind, seen.version, seen.troubles) == ("Kios 2", "kiosk", "1.0", ())
    assert seen.enrolled_at is not None
    assert abs(seen.clock) < timedelta(seconds=1)
    queue.verify(hall.office)


def test_both_secrets_of_a_machine_are_for_its_owner_alone(hall: Hall) -> None:
    code = hall.code("Kios 2", "kiosk")
    own = queue.enrol(hall.address, code, hall.folder / "kiosk")
    for name in ("station.credential", "site.key"):
        mode = stat.S_IMODE((hall.folder / "kiosk" / name).stat().st_mode)
        assert mode == 0o600, name
    assert site_key(hall.folder / "kiosk") == hall.office.ticket_key
    assert own.password not in repr(own)
    with hall.cluster.connect() as connection:
        kept = connection.execute(
            "SELECT rolpassword FROM pg_authid WHERE rolname = %s", [own.role]
        ).fetchone()
    assert kept is not None
    assert kept[0].startswith("SCRAM-SHA-256$")


def test_neither_code_nor_key_nor_password_is_in_the_database(hall: Hall) -> None:
    code = hall.code("Kios 2", "kiosk")
    with hall.office.read() as connection:
        waiting = str(connection.execute(text("SELECT * FROM enrolment")).all())
    own = queue.enrol(hall.address, code, hall.folder / "kiosk")
    with hall.office.read() as connection:
        rows = [connection.execute(table.select()).all() for table in metadata.tables.values()]
        after = str(connection.execute(text("SELECT sealed_key FROM enrolment")).all())
    assert after == "[('',)]", "what the code opens is wiped when it was used"
    for secret in (code.secret, own.password, hall.office.ticket_key.hex()):
        assert secret not in waiting + str(rows)


def test_a_code_lets_one_machine_in_once(hall: Hall) -> None:
    code = hall.code("Kios 2", "kiosk")
    hall.enrol(code, "first")
    with pytest.raises(Refused) as refused:
        hall.enrol(code, "second")
    assert refused.value.key == "refused.enrolment_code"
    assert not (hall.folder / "second" / "station.credential").exists()


def test_a_code_that_nobody_made_lets_nobody_in(hall: Hall) -> None:
    with pytest.raises(Refused) as refused:
        hall.enrol(EnrolmentCode.new(), "stranger")
    assert refused.value.key == "refused.enrolment_code"


@pytest.mark.parametrize("late", ["row", "login"])
def test_after_ten_minutes_a_code_counts_no_more(hall: Hall, late: str) -> None:
    code = EnrolmentCode.new()
    made = who()
    until = queue.invite(hall.office, "Kios 2", "kiosk", code, **made)
    assert timedelta(minutes=9) < until - Clock().now() <= timedelta(minutes=10, seconds=1)
    if late == "row":
        hall.by_hand("UPDATE enrolment SET expires_at = 0")
    else:
        hall.by_hand(f"ALTER ROLE {code.role} VALID UNTIL '2026-01-01'")
    with pytest.raises(Refused) as refused:
        hall.enrol(code, "late")
    assert refused.value.key == "refused.enrolment_code"
    # Its login goes with the next code that is made.
    hall.by_hand("UPDATE enrolment SET expires_at = 0")
    hall.code("Kios 3", "kiosk")
    with hall.cluster.connect() as connection:
        left = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [code.role])
        assert left.fetchone() is None


def test_a_code_asked_for_twice_by_one_press_is_one_code(hall: Hall) -> None:
    code, press = EnrolmentCode.new(), who()
    first = queue.invite(hall.office, "Kios 2", "kiosk", code, **press)
    assert queue.invite(hall.office, "Kios 2", "kiosk", code, **press) == first
    with pytest.raises(Refused):
        queue.invite(hall.office, "Kios 2", "kiosk", EnrolmentCode.new(), **press)


def test_the_door_itself_opens_nothing_else(hall: Hall) -> None:
    code = hall.code("Kios 2", "admin")
    url = with_login(hall.address, code.role, code.secret)
    for statement in ("SELECT * FROM site", "SELECT * FROM enrolment", "SELECT mpp_revoke(1,'',0)"):
        with psycopg.connect(url) as door, pytest.raises(errors.InsufficientPrivilege):
            door.execute(statement)


def test_a_machine_that_was_shut_out_is_cut_off_at_once_and_told_why(hall: Hall) -> None:
    kiosk = hall.machine("kiosk", "Kios 2")
    queue.issue(kiosk, "DUK-02", **who())
    queue.revoke(hall.office, "Kios 2", **who())
    with pytest.raises(Exception, match=r"fault.store|refused.access"):
        queue.issue(kiosk, "DUK-02", **who())
    with pytest.raises(Refused) as refused:
        hall.open(hall.address, "Kios 2")
    assert refused.value.key == "refused.access"
    (gone,) = queue.stations(hall.office)
    assert gone.revoked_at is not None
    assert gone.troubles == ()
    with pytest.raises(Refused) as again:
        queue.revoke(hall.office, "Kios 2", **who())
    assert again.value.key == "refused.station_revoked"
    queue.verify(hall.office)


def test_a_new_machine_of_the_same_name_replaces_the_old_one(hall: Hall) -> None:
    old = hall.machine("kiosk", "Kios 2")
    hall.enrol(hall.code("Kios 2", "kiosk"), "spare")
    spare = hall.open(hall.address, "spare")
    assert queue.issue(spare, "DUK-02", **who()).ticket.label == "A 001"
    with pytest.raises(Exception, match=r"fault.store|refused.access"):
        queue.issue(old, "DUK-02", **who())
    queue.verify(hall.office)


def test_a_folder_with_a_queue_of_its_own_is_left_alone(hall: Hall, store: Store) -> None:
    code = hall.code("Kios 2", "kiosk")
    folder = hall.folder / "data"
    before = site_key(folder)
    with pytest.raises(Refused) as refused:
        queue.enrol(hall.address, code, folder)
    assert refused.value.key == "refused.own_data"
    assert site_key(folder) == before
    hall.enrol(code, "fresh")


def test_what_is_edited_by_hand_about_a_machine_is_found(hall: Hall) -> None:
    hall.machine("display", "Layar 1")
    queue.verify(hall.office)
    for edit, back in (
        ("UPDATE station SET kind = 'admin'", "UPDATE station SET kind = 'display'"),
        ("UPDATE station SET revoked_at = 1", "UPDATE station SET revoked_at = NULL"),
        ("UPDATE station SET name = 'Layar 2'", "UPDATE station SET name = 'Layar 1'"),
    ):
        hall.by_hand(edit)
        with pytest.raises(Damaged):
            queue.verify(hall.office)
        hall.by_hand(back)
    queue.verify(hall.office)


def test_on_one_machine_there_is_nobody_to_let_in(store: Store) -> None:
    for step in (
        lambda: roles.grant(store.database),
        lambda: queue.invite(store, "Kios 2", "kiosk", EnrolmentCode.new(), **who()),
    ):
        with pytest.raises(Refused) as refused:
            step()
        assert refused.value.key == "refused.one_machine"


def test_every_table_was_thought_of_when_rights_were_given() -> None:
    known = {*metadata.tables, "alembic_version"}
    assert set().union(*roles.RIGHTS.values()) == known


def test_a_machine_does_not_bring_an_older_database_up_but_says_who_does(hall: Hall) -> None:
    hall.machine("kiosk", "Kios 2")
    hall.by_hand("UPDATE alembic_version SET version_num = '0002'")
    with pytest.raises(Refused) as refused:
        hall.open(hall.address, "Kios 2")
    assert refused.value.key == "refused.older_schema"


def test_rights_can_be_granted_again_after_an_upgrade(hall: Hall) -> None:
    kiosk = hall.machine("kiosk")
    hall.by_hand("GRANT ALL ON site TO mpp_kiosk")
    roles.grant(hall.office.database)
    refused_by_server(kiosk, "UPDATE site SET rules = '{}'")
    queue.issue(kiosk, "DUK-02", **who())


def test_only_the_owner_of_the_data_grants(hall: Hall) -> None:
    with pytest.raises(Refused) as refused:
        roles.grant(hall.machine("admin").database)
    assert refused.value.key == "refused.not_owner"


def day_of(hall: Hall) -> dict[StationKind, Store]:
    """A machine of every kind, at work on one queue."""
    return {kind: hall.machine(kind) for kind in KINDS}


def test_every_kind_of_machine_can_do_its_work(hall: Hall) -> None:
    at = day_of(hall)
    # The first change of a day ends the day before it: whoever comes first must be able to.
    hall.by_hand("UPDATE site SET day = '2026-01-05'")
    ticket = queue.issue(at["kiosk"], "DUK-02", station="kiosk", **who()).ticket
    job = queue.next_print_job(at["kiosk"], "kiosk")
    assert job is not None
    queue.settle_print_job(at["kiosk"], job, queue.PrintState.SENT, **who())
    queue.call_staff(at["kiosk"], "kiosk", **who())
    desk = Desk(at["counter"])
    desk.open()
    assert desk.called().label == ticket.label
    desk.recall(), desk.start(), desk.hold(5), desk.undo(), desk.finish()
    queue.answer_staff_call(at["counter"], "kiosk", **who())
    mark = survey.answer(at["kiosk"], survey.asked(at["kiosk"], ticket.label).id, 4, **who())
    survey.change_answer(at["kiosk"], mark, "u1", 3, **who())
    for _ in range(2):
        spared.count_missed(at["kiosk"], "visa")
        spared.save_trip(at["kiosk"], "DUK-02", **who())
    assert survey.results(at["admin"]).answers == 1
    assert [one.count for one in spared.missed(at["admin"])] == [2]
    assert day_report(at["counter"]).saved_trips == 2
    shown = queue.board(at["display"])
    assert {line.code: line.waiting for line in shown.lines}["DUK"] == 0
    assert queue.counters(at["display"])
    queue.desk(at["display"], 1)
    assert [call.label for call in queue.calls(at["display"]).calls] == [ticket.label] * 2
    assert queue.doors_now(at["display"]).house.open
    admin = at["admin"]
    queue.switch_service(admin, "DUK-03", False, **who())
    queue.save_rules(admin, queue.rules_of(admin), **who())
    queue.set_level(admin, 1, "DUK-04", queue.Level.HELP, **who())
    queue.switch_agency(admin, "IMI", queue.SwitchKind.DOWN, True, **who())
    queue.show_day(admin)
    code = EnrolmentCode.new()
    queue.invite(admin, "Kios 9", "kiosk", code, **who())
    hall.enrol(code, "ninth")
    queue.revoke(admin, "Kios 9", **who())
    for kind, store in at.items():
        queue.report(store, kind, kind, "1.0")
    assert not [s.name for s in queue.stations(admin) if s.troubles]
    queue.verify(admin)


@pytest.mark.parametrize("kind", ["kiosk", "counter"])
def test_whoever_is_first_of_its_day_may_learn_from_the_day_before(
    hall: Hall, kind: StationKind
) -> None:
    machine = hall.machine(kind)
    queue.issue(hall.office, "DUK-02", **who())
    desk = Desk(hall.office)
    desk.open()
    desk.serve()
    desk.finish()
    queue.issue(hall.office, "DUK-02", **who())
    hall.by_hand("UPDATE site SET day = '2026-01-05'")
    hall.by_hand("UPDATE ticket SET day = '2026-01-05'")
    hall.by_hand("UPDATE journal SET day = '2026-01-05'")
    if kind == "kiosk":
        queue.issue(machine, "DUK-02", **who())
    else:
        Desk(machine, 2).open()
    with hall.office.read() as connection:
        assert connection.execute(learned.select()).all()
        assert connection.execute(text("SELECT 1 FROM ticket WHERE state = 'expired'")).all()


FORBIDDEN: dict[StationKind, tuple[str, ...]] = {
    "display": (
        "INSERT INTO journal SELECT * FROM journal",
        "UPDATE site SET revision = 0",
        "UPDATE ticket SET state = 'served'",
        "INSERT INTO series VALUES (1, '2026-11-24', 'Z', 1)",
        "DELETE FROM ticket",
        "SELECT * FROM enrolment",
        "SELECT * FROM print_job",
        "SELECT * FROM survey",
        "UPDATE station SET kind = 'admin'",
        "DELETE FROM station",
    ),
    "kiosk": (
        "UPDATE site SET rules = '{}'",
        "UPDATE site SET catalogue_version = 2",
        "INSERT INTO catalogue_version SELECT * FROM catalogue_version",
        "UPDATE catalogue_version SET document = ''",
        "UPDATE ticket SET due_at = 0",
        "UPDATE survey SET agency = 'DUK'",
        "DELETE FROM survey",
        "UPDATE counter SET state = 'open'",
        "DELETE FROM staff_call",
        "DELETE FROM journal",
        "SELECT * FROM enrolment",
        "UPDATE station SET revoked_at = NULL",
    ),
    "counter": (
        "UPDATE site SET rules = '{}'",
        "INSERT INTO catalogue_version SELECT * FROM catalogue_version",
        "DELETE FROM ticket",
        "UPDATE journal SET actor = ''",
        "INSERT INTO counter_service VALUES (1, 1, 'DUK-02', 'own')",
        "UPDATE counter SET agency = 'IMI'",
        # Who served does not see what was said of it.
        "SELECT * FROM survey",
        "SELECT * FROM enrolment",
        "SELECT mpp_revoke(1, 'kiosk', 1)",
    ),
    "admin": (
        "DELETE FROM journal",
        "UPDATE journal SET actor = ''",
        "DELETE FROM ticket",
        "UPDATE catalogue_version SET document = ''",
        "INSERT INTO enrolment VALUES ('mpp_aaaa', 1, 'kiosk', 'a', '', 0, 0, NULL)",
        "UPDATE station SET role = ''",
        "CREATE TABLE mine (id int)",
        "CREATE ROLE mine",
        "SELECT mpp_shut_out('owner')",
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_machine_must_not_do_is_refused_by_the_server(hall: Hall, kind: StationKind) -> None:
    machine = hall.machine(kind)
    for statement in FORBIDDEN[kind]:
        refused_by_server(machine, statement)


def test_a_machine_speaks_for_itself_alone(hall: Hall) -> None:
    hall.machine("kiosk", "Kios 2")
    display = hall.machine("display", "Layar 1")
    with display.database.aside() as connection:
        lie = text("UPDATE station SET printer = 'paper_out'")
        assert connection.execute(lie).rowcount == 1
    printers = {s.name: s.printer for s in queue.stations(hall.office)}
    assert printers == {"Kios 2": "", "Layar 1": "paper_out"}


def test_a_kiosk_closes_itself_and_knows_its_staff_with_its_own_login(hall: Hall) -> None:
    code = queue.new_staff_code(hall.office, **who())
    kiosk, counter = hall.machine("kiosk", "Kios 2"), hall.machine("counter", "Loket 1")
    hall.machine("kiosk", "Kios 3")
    kept = queue.staff_code_of(kiosk)
    assert kept is not None
    assert kept.opens(code, kiosk.ticket_key)
    refused_by_server(kiosk, "UPDATE staff_code SET digest = ''")
    refused_by_server(counter, "SELECT digest FROM staff_code")
    queue.shut_kiosk(kiosk, "Kios 2", **who())
    with pytest.raises(Refused):
        queue.shut_kiosk(kiosk, "Kios 3", **who())
    queue.call_staff(kiosk, "Kios 2", **who())
    queue.answer_staff_call(counter, "Kios 2", comes=False, **who())
    queue.call_staff(kiosk, "Kios 2", **who())
    assert queue.staff_calls(counter) == ("Kios 2",)
    assert [one.name for one in queue.stations(hall.office) if one.shut] == ["Kios 2"]
    queue.verify(hall.office)


def test_a_machine_of_one_mall_has_no_say_over_those_of_another(hall: Hall) -> None:
    admin = hall.machine("admin")
    hall.by_hand(
        "INSERT INTO site SELECT 2, name, tagline_id, tagline_en, zone, public_url, day,"
        " revision, head, catalogue_version, rules, day_closed FROM site"
    )
    refused_by_server(admin, "SELECT mpp_revoke(2, 'admin', 1)")
    door = "SELECT mpp_open_door(2, 'kiosk', 'x', 'mpp_aaaa', 'SCRAM-SHA-256$x', '', 10)"
    refused_by_server(admin, door)


def test_an_enrolled_kiosk_lends_itself_numbers_and_hands_them_in_with_its_own_login(
    hall: Hall, tmp_path: Path
) -> None:
    folder = tmp_path / "outbox"
    folder.mkdir()
    kiosk = Kiosk(Cable(hall.machine("kiosk", "Kios 2")), folder, "Kios 2")
    kiosk.meet()
    kiosk.cable.swallows = True
    first, second = (kiosk.take().ticket for _ in range(2))
    counter = hall.machine("counter", "Loket 1")
    scanned = queue.scan(counter, second.token, actor="counter 1")
    assert (scanned.news, scanned.ticket.label) == (queue.News.MERGED, "AR 002")
    assert [silent.station for silent in queue.silent_kiosks(counter)] == []
    kiosk.cable.cut = False
    kiosk.meet()
    assert queue.find(hall.office, first.label).state is queue.State.WAITING
    assert queue.find(hall.office, "A 001").state is queue.State.EXPIRED
    queue.verify(hall.office)
    # Shut out, it holds no numbers any more; what is on paper stays good.
    kiosk.cable.cut = True
    third = kiosk.take().ticket
    queue.revoke(hall.office, "Kios 2", **who())
    kiosk.cable.cut = False
    with pytest.raises((Refused, StoreFault)):
        kiosk.meet()
    assert queue.scan(counter, third.token, actor="counter 1").news is queue.News.MERGED
    queue.verify(hall.office)
    kiosk.stop()
