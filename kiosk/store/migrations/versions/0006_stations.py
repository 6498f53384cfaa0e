"""Every machine of a site, and the codes that let one in."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_KINDS = "kind IN ('kiosk', 'display', 'counter', 'admin')"


def upgrade() -> None:
    """Two small tables."""

    op.create_table(
        "station",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=24), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("enrolled_at", sa.BigInteger(), nullable=True),
        sa.Column("revoked_at", sa.BigInteger(), nullable=True),
        sa.Column("seen_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.String(length=24), nullable=False),
        sa.Column("printer", sa.String(length=24), nullable=False),
        sa.Column("clock_ms", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.String(length=24), nullable=False),
        sa.CheckConstraint(_KINDS, name=op.f("ck_station_kind")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_station_site")),
        sa.PrimaryKeyConstraint("site_id", "name", name=op.f("pk_station")),
    )
    op.create_table(
        "enrolment",
        sa.Column("door", sa.String(length=24), nullable=False),
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("name", sa.String(length=24), nullable=False),
        sa.Column("sealed_key", sa.String(length=128), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(_KINDS, name=op.f("ck_enrolment_kind")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_enrolment_site")),
        sa.PrimaryKeyConstraint("door", name=op.f("pk_enrolment")),
    )
