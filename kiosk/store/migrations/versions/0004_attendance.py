"""When counters call: hours of the day by agency, and how slowly its line moves."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """One column of the quotes' quality, and a small table."""

    op.add_column(
        "quoting", sa.Column("lean", sa.Float(), server_default=sa.text("1.0"), nullable=False)
    )
    op.create_table(
        "attendance",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.Column("agency", sa.String(length=8), nullable=False),
        sa.Column("hour", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("house", sa.Float(), nullable=False),
        sa.Column("at_work", sa.Float(), nullable=False),
        sa.Column("calling", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_attendance_site")),
        sa.PrimaryKeyConstraint("site_id", "hours", "agency", "hour", name=op.f("pk_attendance")),
    )
