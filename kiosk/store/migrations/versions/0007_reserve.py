"""Numbers lent to kiosks for when they are out of contact."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """One small table; a reserve ticket's token is longer than others."""

    op.create_table(
        "lease",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("station", sa.String(length=24), nullable=False),
        sa.Column("epoch", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("granted_at", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_lease_site")),
        sa.PrimaryKeyConstraint("site_id", "station", "epoch", name=op.f("pk_lease")),
    )
    op.create_index(
        "ix_lease_open",
        "lease",
        ["site_id", "station"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    # SQLite keeps a text of any length whatever the column says.
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column("ticket", "token", type_=sa.String(length=400))
