"""The tables. Moments are milliseconds since 1970 in UTC, days are ISO dates, ids are text.

The tables that every ticket writes to have no rowid: that is one B-tree less each, and most of
a commit is the pages it touches. Nothing here may hold anything about a visitor: a ticket is a
number, a service and times.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    literal_column,
    text,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

# The one row every change of a site takes first: it orders all of them and holds the chain's head.
site = Table(
    "site",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("tagline_id", Text, nullable=False),
    Column("tagline_en", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("public_url", Text, nullable=False),
    Column("day", String(10), nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("head", String(64), nullable=False),
    Column("catalogue_version", Integer, nullable=False),
    Column("rules", Text, nullable=False),
    Column("day_closed", Boolean, nullable=False),
)

journal = Table(
    "journal",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("revision", BigInteger, primary_key=True, autoincrement=False),
    Column("day", String(10), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("actor", String(64), nullable=False),
    Column("op_id", String(64), nullable=False),
    Column("step", Integer, nullable=False),
    Column("ticket_id", String(32)),
    Column("counter", Integer),
    Column("data", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    UniqueConstraint("site_id", "op_id", "step"),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
    sqlite_with_rowid=False,
)

catalogue_version = Table(
    "catalogue_version",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("published_at", BigInteger, nullable=False),
    Column("published_by", String(64), nullable=False),
    Column("document", Text, nullable=False),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
)

service_off = Table(
    "service_off",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("service", String(16), primary_key=True),
    Column("since", BigInteger, nullable=False),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
)

counter = Table(
    "counter",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("agency", String(8), nullable=False),
    Column("state", String(8), nullable=False),
    Column("until", BigInteger),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
    CheckConstraint("state IN ('open', 'paused', 'closed')", name="state"),
)

# The highest number given out; taking one is an update of this row, so none is given twice.
series = Table(
    "series",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("series", String(4), primary_key=True),
    Column("last", Integer, nullable=False),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
    sqlite_with_rowid=False,
)

ticket = Table(
    "ticket",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("site_id", Integer, nullable=False),
    Column("day", String(10), nullable=False),
    Column("series", String(4), nullable=False),
    Column("number", Integer, nullable=False),
    Column("agency", String(8), nullable=False),
    Column("service", String(16), nullable=False),
    Column("catalogue_version", Integer, nullable=False),
    Column("language", String(2), nullable=False),
    Column("priority", String(12)),
    Column("state", String(12), nullable=False),
    Column("arrived_at", BigInteger, nullable=False),
    Column("due_at", BigInteger, nullable=False),
    Column("issued_revision", BigInteger, nullable=False),
    Column("counter", Integer),
    Column("calls", Integer, nullable=False),
    Column("called_at", BigInteger),
    # The first call of the visit: recalls, holds and later steps leave it as it is.
    Column("first_called_at", BigInteger),
    Column("started_at", BigInteger),
    Column("ended_at", BigInteger),
    # When a later visitor with priority was first called before this one.
    Column("passed_at", BigInteger),
    # On hold until then, or to be served by that counter alone.
    Column("hold_until", BigInteger),
    Column("for_counter", Integer),
    # Where a transferred ticket comes back to when the other counter is done.
    Column("return_to", Integer),
    Column("return_service", String(16)),
    # Why it is on hold or was moved, and how it ended.
    Column("reason", String(32)),
    Column("outcome", String(12)),
    Column("note", String(200)),
    # One visit over several services: those still to come, with ";" between.
    Column("steps", String(200), nullable=False),
    Column("promise", String(12)),
    # The quote given with the number, to be compared with the first call: its range in minutes,
    # and the moment most likely.
    Column("quoted_low", Integer),
    Column("quoted_high", Integer),
    Column("expected_at", BigInteger),
    Column("station", String(24), nullable=False),
    # A reserve ticket's tells all of it; SQLite keeps a text of any length.
    Column("token", String(64).with_variant(String(400), "postgresql"), nullable=False),
    UniqueConstraint("site_id", "day", "series", "number"),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
    CheckConstraint("number > 0", name="number"),
    CheckConstraint(
        "state IN ('waiting', 'called', 'serving', 'on_hold', 'served', 'no_show', 'expired', "
        "'tomorrow')",
        name="state",
    ),
    sqlite_with_rowid=False,
)
# Written out, not bound: SQLite uses a partial index only for a condition it can read.
WAITING = ticket.c.state == literal_column("'waiting'")
HELD = ticket.c.state.in_([literal_column("'called'"), literal_column("'serving'")])
ON_HOLD = ticket.c.state == literal_column("'on_hold'")
PERSONAL = ticket.c.for_counter.is_not(None)
DONE = ticket.c.ended_at.is_not(None)
JOURNEY = (ticket.c.steps != literal_column("''")) & ticket.c.ended_at.is_(None)
# Partial: the few who wait are found without walking past the many who are done.
Index(
    "ix_ticket_waiting",
    ticket.c.site_id,
    ticket.c.agency,
    ticket.c.due_at,
    ticket.c.issued_revision,
    sqlite_where=WAITING,
    postgresql_where=WAITING,
)
# A counter holds one ticket at a time, whatever the code above it does.
Index(
    "uq_ticket_held",
    ticket.c.site_id,
    ticket.c.counter,
    unique=True,
    sqlite_where=HELD,
    postgresql_where=HELD,
)
# Tickets that wait for one counter alone: holds, returns, transfers to a person.
Index(
    "ix_ticket_personal",
    ticket.c.site_id,
    ticket.c.for_counter,
    sqlite_where=PERSONAL,
    postgresql_where=PERSONAL,
)
Index(
    "ix_ticket_done",
    ticket.c.site_id,
    ticket.c.day,
    ticket.c.counter,
    ticket.c.ended_at,
    sqlite_where=DONE,
    postgresql_where=DONE,
)

# Visits with services still to come.
Index(
    "ix_ticket_journey",
    ticket.c.site_id,
    sqlite_where=JOURNEY,
    postgresql_where=JOURNEY,
)

print_job = Table(
    "print_job",
    metadata,
    Column("ticket_id", String(32), primary_key=True),
    Column("copy", Integer, primary_key=True, autoincrement=False),
    Column("site_id", Integer, nullable=False),
    Column("station", String(24), nullable=False),
    Column("state", String(8), nullable=False),
    Column("reason", String(64), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("settled_at", BigInteger),
    # One more of a paper that may be out already: it carries the copy mark.
    Column("marked", Boolean, nullable=False, server_default=false()),
    ForeignKeyConstraint(["ticket_id"], ["ticket.id"]),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
    CheckConstraint("state IN ('queued', 'sent', 'printed', 'failed', 'unknown')", name="state"),
    sqlite_with_rowid=False,
)
UNSETTLED = print_job.c.state.in_([literal_column("'queued'"), literal_column("'sent'")])
Index(
    "ix_print_job_unsettled",
    print_job.c.site_id,
    print_job.c.station,
    print_job.c.created_at,
    sqlite_where=UNSETTLED,
    postgresql_where=UNSETTLED,
)

counter_service = Table(
    "counter_service",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("counter", Integer, primary_key=True, autoincrement=False),
    Column("service", String(16), primary_key=True),
    Column("level", String(8), nullable=False),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
    CheckConstraint("level IN ('own', 'help', 'never')", name="level"),
)

# How long a counter is busy with one ticket, learned from the site's own days: seconds, and the
# weight of the visits behind them. Older days count less (kiosk/queue/learning.py).
learned = Table(
    "learned",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("service", String(16), primary_key=True),
    Column("hour", Integer, primary_key=True, autoincrement=False),
    Column("weight", Float, nullable=False),
    Column("mean", Float, nullable=False),
    Column("variance", Float, nullable=False),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
)

# How true an agency's quotes were on past days, how far its ranges are stretched since, and how
# much longer its line takes than its visits alone would.
quoting = Table(
    "quoting",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("agency", String(8), primary_key=True),
    Column("weight", Float, nullable=False),
    Column("inside", Float, nullable=False),
    Column("error_minutes", Float, nullable=False),
    Column("stretch_low", Float, nullable=False),
    Column("stretch_high", Float, nullable=False),
    Column("lean", Float, nullable=False, server_default=text("1.0")),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
)

# Seconds by hour of the day that the house was open, an agency's counters were at work, and called
# (kiosk/queue/attendance.py). Days of the same `hours` teach each other.
attendance = Table(
    "attendance",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("hours", Text, primary_key=True),
    Column("agency", String(8), primary_key=True),
    Column("hour", Integer, primary_key=True, autoincrement=False),
    Column("house", Float, nullable=False),
    Column("at_work", Float, nullable=False),
    Column("calling", Float, nullable=False),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
)

# Agency switched by hand: its link is down, or it is forced open or closed until a moment.
agency_switch = Table(
    "agency_switch",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("agency", String(8), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("since", BigInteger, nullable=False),
    Column("until", BigInteger),
    Column("reason", String(200), nullable=False),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
    CheckConstraint("kind IN ('down', 'forced_open', 'forced_closed')", name="kind"),
)

# When an agency's link was down; without `until` it still is. `agency_switch` forgets it after.
outage = Table(
    "outage",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("agency", String(8), primary_key=True),
    Column("since", BigInteger, primary_key=True, autoincrement=False),
    Column("until", BigInteger),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
)

staff_call = Table(
    "staff_call",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("station", String(24), primary_key=True),
    Column("since", BigInteger, nullable=False),
    # Everybody is busy: whoever called is sent to the information desk.
    Column("away", Boolean, nullable=False, server_default=false()),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
)

# What opens the staff menu of the site's kiosks; the code itself is kept nowhere.
staff_code = Table(
    "staff_code",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("salt", String(32), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("made_at", BigInteger, nullable=False),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
)

# --------------------------------------------------------------------------- stations
# One machine of the site. What it says of itself is written past the journal; `role` is its own
# login of the database server, empty where the data are on the machine itself.
station = Table(
    "station",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("name", String(24), primary_key=True),
    Column("kind", String(8), nullable=False),
    Column("enrolled_at", BigInteger),
    Column("revoked_at", BigInteger),
    Column("seen_at", BigInteger),
    Column("version", String(24), nullable=False),
    Column("printer", String(24), nullable=False),
    # How far its clock is ahead of the database's.
    Column("clock_ms", BigInteger, nullable=False),
    Column("role", String(24), nullable=False),
    # A kiosk: the business day its staff closed it for.
    Column("shut_on", String(10)),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
    CheckConstraint("kind IN ('kiosk', 'display', 'counter', 'admin')", name="kind"),
)

# A station's printer. What it says of itself is written past the journal; what it used and how its
# last paper went is told by the journal.
printer = Table(
    "printer",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("station", String(24), primary_key=True),
    Column("use", String(8), primary_key=True),
    # "ok", or the reason why it does not print; empty until it was asked.
    Column("state", String(24), nullable=False),
    Column("low", Boolean, nullable=False),
    Column("sees_paper", Boolean, nullable=False),
    Column("model", String(64), nullable=False),
    Column("changed_at", BigInteger),
    Column("last_outcome", String(8)),
    Column("last_reason", String(64), nullable=False),
    Column("last_at", BigInteger),
    # Since the roll was changed: papers, and millimetres of the roll.
    Column("papers", Integer, nullable=False),
    Column("used_mm", Integer, nullable=False),
    Column("roll_mm", Integer, nullable=False),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
    CheckConstraint("use IN ('ticket', 'office')", name="use"),
)

# A code that lets one machine in, once. The code itself is nowhere but on the paper it is typed
# from; `sealed_key` is the site's ticket key locked with it, wiped when it is used.
enrolment = Table(
    "enrolment",
    metadata,
    Column("door", String(24), primary_key=True),
    Column("site_id", Integer, nullable=False),
    Column("kind", String(8), nullable=False),
    Column("name", String(24), nullable=False),
    Column("sealed_key", String(128), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("used_at", BigInteger),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
    CheckConstraint("kind IN ('kiosk', 'display', 'counter', 'admin')", name="kind"),
)

# --- reserve numbers

# Numbers lent to a kiosk for when it is out of contact; `seen_at` is when it was last heard of.
lease = Table(
    "lease",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("station", String(24), primary_key=True),
    Column("epoch", Integer, primary_key=True, autoincrement=False),
    Column("day", String(10), nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("granted_at", BigInteger, nullable=False),
    Column("seen_at", BigInteger, nullable=False),
    Column("ended_at", BigInteger),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
)
LENT = lease.c.ended_at.is_(None)
# A station holds one lease at a time, whatever the code above it does.
Index(
    "ix_lease_open",
    lease.c.site_id,
    lease.c.station,
    unique=True,
    sqlite_where=LENT,
    postgresql_where=LENT,
)

# --- what visitors say, and what they were spared

# One answer a ticket. `mark` is a keyed one-way word of the ticket (kiosk/queue/survey.py); no
# ticket, counter, clerk or time of day stands beside it.
ELEMENTS = ("u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9")
survey = Table(
    "survey",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("mark", String(16), primary_key=True),
    Column("day", String(10), nullable=False),
    Column("agency", String(8), nullable=False),
    Column("overall", Integer, nullable=False),
    *(Column(name, Integer) for name in ELEMENTS),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
    *(CheckConstraint(f"{name} BETWEEN 1 AND 4", name=name) for name in ("overall", *ELEMENTS)),
    Index("ix_survey_site_id_day", "site_id", "day"),
)

# Words that no service was found for. Written past the journal, which would tell when and where.
missed_search = Table(
    "missed_search",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("words", String(40), primary_key=True),
    Column("count", Integer, nullable=False),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
)

# Visitors who took the list of what to bring home in place of a number.
saved_trip = Table(
    "saved_trip",
    metadata,
    Column("site_id", Integer, primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("service", String(16), primary_key=True),
    Column("agency", String(8), nullable=False),
    Column("count", Integer, nullable=False),
    ForeignKeyConstraint(["site_id"], ["site.id"]),
)
