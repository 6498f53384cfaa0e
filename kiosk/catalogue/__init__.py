"""What the mall offers: read the current version, search it, check and write its files."""

from kiosk.catalogue.model import Agency, Both, Catalogue, Need, Paper, Service, to_bring
from kiosk.catalogue.search import Found, search
from kiosk.catalogue.versions import current, numbered

__all__ = [
    "Agency",
    "Both",
    "Catalogue",
    "Found",
    "Need",
    "Paper",
    "Service",
    "current",
    "numbered",
    "search",
    "to_bring",
]
