"""One measured line: the product beside its bare block, and what was asked of it."""

import statistics
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Target:
    """A bound for the ratio, or for the product itself where nothing stands beside it."""

    bound: float
    at_least: bool = False

    def met_by(self, value: float) -> bool:
        """Whether a value keeps the bound."""
        return value >= self.bound if self.at_least else value <= self.bound

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.bound:g}"


@dataclass(frozen=True, slots=True)
class Row:
    """`product` and `bare` are in `unit`; `more` holds further figures of the same run."""

    what: str
    unit: str
    product: float
    bare: float | None = None
    ratio: float | None = None
    target: Target | None = None
    more: Mapping[str, float | str] = field(default_factory=dict)

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None without one."""
        value = self.product if self.ratio is None else self.ratio
        return None if self.target is None else self.target.met_by(value)

    def shape(self) -> dict[str, Any]:
        """The row as JSON has it."""
        target = None if self.target is None else str(self.target)
        return {**asdict(self), "target": target, "met": self.met}


def at_least(bound: float) -> Target:
    return Target(bound, at_least=True)


def at_most(bound: float) -> Target:
    return Target(bound)


def quantile(values: list[float], share: float) -> float:
    """The value that `share` of all stay below."""
    return sorted(values)[int(len(values) * share)]


def median(values: list[float]) -> float:
    return statistics.median(values)
