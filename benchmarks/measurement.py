"""One measured number with its limit, and how all of them are printed and kept."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import quantiles


@dataclass(frozen=True, slots=True)
class Measurement:
    """A number, what it is held against, and how large the ratio of the two may be."""

    name: str
    value: float
    unit: str
    limit: str
    """What the value is compared with, in words."""
    limit_value: float
    """The same, in ``unit``, measured in this run where it is not a constant."""
    budget: float
    """The largest ratio that is good."""

    @property
    def ratio(self) -> float:
        return self.value / self.limit_value

    @property
    def is_good(self) -> bool:
        return self.ratio <= self.budget


def percentile_95(values: Sequence[float]) -> float:
    return quantiles(values, n=20, method="inclusive")[-1]


def table(measurements: Sequence[Measurement]) -> str:
    """Lay the measurements out, one a line."""
    lines = [f"{'':3} {'what':<52} {'value':>10}    {'limit':>10}    {'ratio':>6} {'budget':>6}  against"]
    for one in measurements:
        verdict = "ok " if one.is_good else "OUT"
        lines.append(
            f"{verdict} {one.name:<52} {one.value:>10.2f} {one.unit:<2} {one.limit_value:>10.2f} {one.unit:<2} "
            f"{one.ratio:>6.2f} {one.budget:>6.2f}  {one.limit}"
        )
    return "\n".join(lines)


def write_json(measurements: Sequence[Measurement], path: Path) -> None:
    """Keep the measurements for a machine: a list of objects."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [{**asdict(one), "ratio": round(one.ratio, 4)} for one in measurements]
    path.write_text(json.dumps(rows, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
