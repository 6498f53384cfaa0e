"""What an honest estimate needs: the first call, the quote, and what was learned from past days."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Two columns of a ticket, and two small tables."""

    op.add_column("ticket", sa.Column("first_called_at", sa.BigInteger(), nullable=True))
    op.add_column("ticket", sa.Column("expected_at", sa.BigInteger(), nullable=True))
    op.create_index(
        "ix_ticket_journey",
        "ticket",
        ["site_id"],
        unique=False,
        sqlite_where=sa.text("steps != '' AND ended_at IS NULL"),
        postgresql_where=sa.text("steps != '' AND ended_at IS NULL"),
    )
    op.create_table(
        "learned",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("service", sa.String(length=16), nullable=False),
        sa.Column("hour", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("mean", sa.Float(), nullable=False),
        sa.Column("variance", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_learned_site")),
        sa.PrimaryKeyConstraint("site_id", "service", "hour", name=op.f("pk_learned")),
    )
    op.create_table(
        "quoting",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("agency", sa.String(length=8), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("inside", sa.Float(), nullable=False),
        sa.Column("error_minutes", sa.Float(), nullable=False),
        sa.Column("stretch_low", sa.Float(), nullable=False),
        sa.Column("stretch_high", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_quoting_site")),
        sa.PrimaryKeyConstraint("site_id", "agency", name=op.f("pk_quoting")),
    )
