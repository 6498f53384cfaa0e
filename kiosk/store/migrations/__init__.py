"""Alembic's environment and the steps from one shape of the database to the next."""
