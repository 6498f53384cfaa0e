"""What visitors say of the service, look for in vain, and are spared a second way for."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_ELEMENTS = ("u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9")


def upgrade() -> None:
    """Three small tables; none of them tells of a person, a ticket or a counter."""

    op.create_table(
        "survey",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(length=16), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("agency", sa.String(length=8), nullable=False),
        sa.Column("overall", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in _ELEMENTS),
        *(
            sa.CheckConstraint(f"{name} BETWEEN 1 AND 4", name=op.f(f"ck_survey_{name}"))
            for name in ("overall", *_ELEMENTS)
        ),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_survey_site")),
        sa.PrimaryKeyConstraint("site_id", "mark", name=op.f("pk_survey")),
    )
    op.create_index("ix_survey_site_id_day", "survey", ["site_id", "day"])
    op.create_table(
        "missed_search",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("words", sa.String(length=40), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_missed_search_site")),
        sa.PrimaryKeyConstraint("site_id", "day", "words", name=op.f("pk_missed_search")),
    )
    op.create_table(
        "saved_trip",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("service", sa.String(length=16), nullable=False),
        sa.Column("agency", sa.String(length=8), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_saved_trip_site")),
        sa.PrimaryKeyConstraint("site_id", "day", "service", name=op.f("pk_saved_trip")),
    )
