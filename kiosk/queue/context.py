"""What a running change knows besides the tickets: the site's rules and its catalogue."""

from kiosk.catalogue import Catalogue, versions
from kiosk.site_rules import SiteRules
from kiosk.store import Change


def rules_in(change: Change) -> SiteRules:
    """The site's rules as they stand in this transaction; parsed once a wording."""
    text = change.rules_text
    return change.store.keep(("rules", text), lambda: SiteRules.parse(text))


def catalogue_in(change: Change) -> Catalogue:
    """The catalogue in force in this transaction."""
    return versions.at(change.store, change.connection, change.catalogue_version)
