"""The hand that moves a simulation's clock."""

import time
from datetime import datetime

from kiosk.clock import Clock


class Hand:
    """Jumps from moment to moment; with a `speed` it runs there, that many times real time.

    `clock` is for the store; it shows a rehearsal. Hands made with the same `since` (Unix seconds)
    run alike in several processes.
    """

    def __init__(
        self, moment: datetime, speed: float | None = None, since: float | None = None
    ) -> None:
        self._speed = speed
        self._moment = moment.timestamp()
        self._since = time.time() if since is None else since
        self.clock = Clock.moved_by(self._seconds)

    def jump(self, moment: datetime) -> None:
        """Show `moment` at once and go on from there."""
        self._moment, self._since = moment.timestamp(), time.time()

    def wait_until(self, moment: datetime) -> None:
        """Return when the clock shows `moment`, at once if it has passed."""
        if self._speed is None:
            self._moment = max(self._moment, moment.timestamp())
            return
        left = (moment.timestamp() - self._seconds()) / self._speed
        if left > 0:
            time.sleep(left)

    def _seconds(self) -> float:
        if self._speed is None:
            return self._moment
        return self._moment + (time.time() - self._since) * self._speed
