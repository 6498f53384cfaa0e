"""What a running change knows besides the tickets: the site's rules and its catalogue."""

from kiosk.catalogue import Catalogue, versions
from kiosk.site_rules import SiteRules
from kiosk.store import Change, Store


def rules_in(change: Change) -> SiteRules:
    """The site's rules as they stand in this transaction."""
    return parsed_rules(change.store, change.rules_text)


def parsed_rules(store: Store, text: str) -> SiteRules:
    """The rules of a text read from the site's row; parsed once a wording."""
    return store.keep(("rules", text), lambda: SiteRules.parse(text))


def catalogue_in(change: Change) -> Catalogue:
    """The catalogue in force in this transaction."""
    return versions.at(change.store, change.connection, change.catalogue_version)
