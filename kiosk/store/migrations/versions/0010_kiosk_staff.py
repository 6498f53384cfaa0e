"""The code of the staff menu, kiosks closed for a day, and calls nobody can answer now."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """No site has a code until it makes one, and no kiosk is closed."""
    op.create_table(
        "staff_code",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_staff_code_site")),
        sa.PrimaryKeyConstraint("site_id", name=op.f("pk_staff_code")),
    )
    op.add_column("station", sa.Column("shut_on", sa.String(length=10), nullable=True))
    op.add_column(
        "staff_call",
        sa.Column("away", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
