"""Run by the system's Python: what an assistive program reads of a window, as JSON.

The bindings of AT-SPI belong to the system and to no environment.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - only after the version is chosen


def main() -> None:
    """Waits until a program shows something of that name, and prints all that is shown then."""
    name, awaited = sys.argv[1:]
    patience = time.monotonic() + 40
    while time.monotonic() < patience:
        desktop = Atspi.get_desktop(0)
        programs = [desktop.get_child_at_index(at) for at in range(desktop.get_child_count())]
        found = [_shown(one) for one in programs if one is not None and one.get_name() == name]
        if found and any(told == awaited for _, told in found[0]):
            sys.stdout.write(json.dumps(found[0]))
            return
        time.sleep(0.5)
    sys.exit("nothing was shown")


def _shown(item: Atspi.Accessible) -> list[tuple[str, str]]:
    """Role and name of everything shown."""
    own = [(item.get_role_name(), item.get_name())]
    if item.get_role_name() != "application" and not item.get_state_set().contains(
        Atspi.StateType.SHOWING
    ):
        return []
    for at in range(item.get_child_count()):
        child = item.get_child_at_index(at)
        own += _shown(child) if child is not None else []
    return own


main()
