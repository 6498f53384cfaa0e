"""A switch's kind needs thirteen letters; only PostgreSQL minds that the column had twelve."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Widen one column."""
    with op.batch_alter_table("agency_switch") as table:
        table.alter_column(
            "kind", type_=sa.String(16), existing_type=sa.String(12), existing_nullable=False
        )
