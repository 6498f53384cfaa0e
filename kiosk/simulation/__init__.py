"""A day of visitors and clerks, played through the queue's own operations on a real database."""

from kiosk.simulation.day import (
    next_working_day,
    play,
    play_compared,
    play_day,
    play_days,
    refuse_real,
)
from kiosk.simulation.hand import Hand
from kiosk.simulation.measured import Fairness, Measured, Quotes, Verb, Waits, shape
from kiosk.simulation.plan import Plan, Wishes, furnished, plan

__all__ = [
    "Fairness",
    "Hand",
    "Measured",
    "Plan",
    "Quotes",
    "Verb",
    "Waits",
    "Wishes",
    "furnished",
    "next_working_day",
    "plan",
    "play",
    "play_compared",
    "play_day",
    "play_days",
    "refuse_real",
    "shape",
]
