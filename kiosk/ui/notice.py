"""A sentence for staff with at most one button. No Qt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for staff; `action` is the text of its one button, or empty."""

    text: str
    warning: bool
    action: str
    icon: str = "info"
