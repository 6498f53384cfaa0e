"""The first shape: site, journal, catalogue versions, counters, series, tickets, papers."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""

    op.create_table(
        "site",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("tagline_id", sa.Text(), nullable=False),
        sa.Column("tagline_en", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("public_url", sa.Text(), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("head", sa.String(length=64), nullable=False),
        sa.Column("catalogue_version", sa.Integer(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("day_closed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site")),
    )
    op.create_table(
        "agency_switch",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("agency", sa.String(length=8), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.CheckConstraint(
            "kind IN ('down', 'forced_open', 'forced_closed')", name=op.f("ck_agency_switch_kind")
        ),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_agency_switch_site")),
        sa.PrimaryKeyConstraint("site_id", "agency", "kind", name=op.f("pk_agency_switch")),
    )
    op.create_table(
        "catalogue_version",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("published_at", sa.BigInteger(), nullable=False),
        sa.Column("published_by", sa.String(length=64), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_catalogue_version_site")),
        sa.PrimaryKeyConstraint("site_id", "version", name=op.f("pk_catalogue_version")),
    )
    op.create_table(
        "counter",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("agency", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("state IN ('open', 'paused', 'closed')", name=op.f("ck_counter_state")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_counter_site")),
        sa.PrimaryKeyConstraint("site_id", "number", name=op.f("pk_counter")),
    )
    op.create_table(
        "counter_service",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("counter", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("service", sa.String(length=16), nullable=False),
        sa.Column("level", sa.String(length=8), nullable=False),
        sa.CheckConstraint(
            "level IN ('own', 'help', 'never')", name=op.f("ck_counter_service_level")
        ),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_counter_service_site")),
        sa.PrimaryKeyConstraint("site_id", "counter", "service", name=op.f("pk_counter_service")),
    )
    op.create_table(
        "journal",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("op_id", sa.String(length=64), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.String(length=32), nullable=True),
        sa.Column("counter", sa.Integer(), nullable=True),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_journal_site")),
        sa.PrimaryKeyConstraint("site_id", "revision", name=op.f("pk_journal")),
        sa.UniqueConstraint("site_id", "op_id", "step", name=op.f("uq_journal_site_id_op_id_step")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "series",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("series", sa.String(length=4), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_series_site")),
        sa.PrimaryKeyConstraint("site_id", "day", "series", name=op.f("pk_series")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "service_off",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("service", sa.String(length=16), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_service_off_site")),
        sa.PrimaryKeyConstraint("site_id", "service", name=op.f("pk_service_off")),
    )
    op.create_table(
        "staff_call",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("station", sa.String(length=24), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_staff_call_site")),
        sa.PrimaryKeyConstraint("site_id", "station", name=op.f("pk_staff_call")),
    )
    op.create_table(
        "ticket",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("series", sa.String(length=4), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("agency", sa.String(length=8), nullable=False),
        sa.Column("service", sa.String(length=16), nullable=False),
        sa.Column("catalogue_version", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("priority", sa.String(length=12), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("arrived_at", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("issued_revision", sa.BigInteger(), nullable=False),
        sa.Column("counter", sa.Integer(), nullable=True),
        sa.Column("calls", sa.Integer(), nullable=False),
        sa.Column("called_at", sa.BigInteger(), nullable=True),
        sa.Column("started_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("passed_at", sa.BigInteger(), nullable=True),
        sa.Column("hold_until", sa.BigInteger(), nullable=True),
        sa.Column("for_counter", sa.Integer(), nullable=True),
        sa.Column("return_to", sa.Integer(), nullable=True),
        sa.Column("return_service", sa.String(length=16), nullable=True),
        sa.Column("reason", sa.String(length=32), nullable=True),
        sa.Column("outcome", sa.String(length=12), nullable=True),
        sa.Column("note", sa.String(length=200), nullable=True),
        sa.Column("steps", sa.String(length=200), nullable=False),
        sa.Column("promise", sa.String(length=12), nullable=True),
        sa.Column("quoted_low", sa.Integer(), nullable=True),
        sa.Column("quoted_high", sa.Integer(), nullable=True),
        sa.Column("station", sa.String(length=24), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "state IN ('waiting', 'called', 'serving', 'on_hold', 'served', 'no_show', 'expired', "
            "'tomorrow')",
            name=op.f("ck_ticket_state"),
        ),
        sa.CheckConstraint("number > 0", name=op.f("ck_ticket_number")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_ticket_site")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket")),
        sa.UniqueConstraint(
            "site_id", "day", "series", "number", name=op.f("uq_ticket_site_id_day_series_number")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_ticket_done",
        "ticket",
        ["site_id", "day", "counter", "ended_at"],
        unique=False,
        sqlite_where=sa.text("ended_at IS NOT NULL"),
        postgresql_where=sa.text("ended_at IS NOT NULL"),
    )
    op.create_index(
        "ix_ticket_personal",
        "ticket",
        ["site_id", "for_counter"],
        unique=False,
        sqlite_where=sa.text("for_counter IS NOT NULL"),
        postgresql_where=sa.text("for_counter IS NOT NULL"),
    )
    op.create_index(
        "ix_ticket_waiting",
        "ticket",
        ["site_id", "agency", "due_at", "issued_revision"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_index(
        "uq_ticket_held",
        "ticket",
        ["site_id", "counter"],
        unique=True,
        sqlite_where=sa.text("state IN ('called', 'serving')"),
        postgresql_where=sa.text("state IN ('called', 'serving')"),
    )
    op.create_table(
        "print_job",
        sa.Column("ticket_id", sa.String(length=32), nullable=False),
        sa.Column("copy", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("station", sa.String(length=24), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("reason", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "state IN ('queued', 'sent', 'printed', 'failed', 'unknown')",
            name=op.f("ck_print_job_state"),
        ),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_print_job_site")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_print_job_ticket")),
        sa.PrimaryKeyConstraint("ticket_id", "copy", name=op.f("pk_print_job")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_print_job_unsettled",
        "print_job",
        ["site_id", "station", "created_at"],
        unique=False,
        sqlite_where=sa.text("state IN ('queued', 'sent')"),
        postgresql_where=sa.text("state IN ('queued', 'sent')"),
    )
