"""When an agency's link was down: such time is no clerk's doing and teaches nothing."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """One small table."""
    op.create_table(
        "outage",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("agency", sa.String(length=8), nullable=False),
        sa.Column("since", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_outage_site")),
        sa.PrimaryKeyConstraint("site_id", "agency", "since", name=op.f("pk_outage")),
    )
