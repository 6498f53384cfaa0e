"""Printers of the stations, and papers that carry the copy mark."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """One small table; further papers of today's tickets stay as they are."""

    op.create_table(
        "printer",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("station", sa.String(length=24), nullable=False),
        sa.Column("use", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("low", sa.Boolean(), nullable=False),
        sa.Column("sees_paper", sa.Boolean(), nullable=False),
        sa.Column("model", sa.String(length=64), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=True),
        sa.Column("last_outcome", sa.String(length=8), nullable=True),
        sa.Column("last_reason", sa.String(length=64), nullable=False),
        sa.Column("last_at", sa.BigInteger(), nullable=True),
        sa.Column("papers", sa.Integer(), nullable=False),
        sa.Column("used_mm", sa.Integer(), nullable=False),
        sa.Column("roll_mm", sa.Integer(), nullable=False),
        sa.CheckConstraint("use IN ('ticket', 'office')", name=op.f("ck_printer_use")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_printer_site")),
        sa.PrimaryKeyConstraint("site_id", "station", "use", name=op.f("pk_printer")),
    )
    op.add_column(
        "print_job",
        sa.Column("marked", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
