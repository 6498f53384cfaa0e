"""The database: one file or server, one row a site, one journal of everything that happened."""

from kiosk.store.unit import Change, Store, new_id, new_op_id

__all__ = ["Change", "Store", "new_id", "new_op_id"]
