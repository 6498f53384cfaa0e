"""What the clients of a queue saw: each writes down what it asked and what it was answered.

One file a client, one JSON object a line, appended at once. `ok` carries the answer, `fail` means
certainly not done, `info` means nobody knows; so does a question without any answer, as a killed
client leaves behind. A client that comes back may ask again under the same `op`.
"""

import json
import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any


class End(StrEnum):
    OK = "ok"
    FAIL = "fail"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Invoke:
    """A client asked for `f` with `args`; `at` is ns of the machine's one monotonic clock."""

    at: int
    op: str
    f: str
    args: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """How one try of an operation ended; `result` is what an `ok` told, in JSON."""

    at: int
    op: str
    end: End
    result: Any


@dataclass(frozen=True, slots=True)
class Operation:
    """All tries of one operation, in the order they were made."""

    tries: tuple[Invoke, ...]
    answers: tuple[Answer, ...]

    @property
    def op(self) -> str:
        return self.tries[0].op

    @property
    def f(self) -> str:
        return self.tries[0].f

    @property
    def args(self) -> Mapping[str, Any]:
        return self.tries[0].args

    @property
    def invoked_at(self) -> int:
        return min(one.at for one in self.tries)

    @property
    def told(self) -> tuple[Answer, ...]:
        return tuple(answer for answer in self.answers if answer.end is End.OK)

    @property
    def failed(self) -> bool:
        return any(answer.end is End.FAIL for answer in self.answers)

    @property
    def unknown(self) -> bool:
        """Whether it may or may not have happened, as far as its client can tell."""
        return not self.told and not self.failed


class Recorder:
    """Appends to one client's history. Every line is written by one call: a kill halves none."""

    def __init__(self, path: Path) -> None:
        cut_off = path.exists() and not path.read_bytes().endswith(b"\n")
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        if cut_off:
            os.write(self._file, b"\n")

    def invoke(self, op: str, f: str, args: Mapping[str, Any]) -> None:
        self._append({"op": op, "f": f, "args": args})

    def end(self, op: str, end: End, result: Any = None) -> None:
        self._append({"op": op, "end": end, "result": result})

    def close(self) -> None:
        os.close(self._file)

    def _append(self, line: dict[str, Any]) -> None:
        text = json.dumps({"at": time.monotonic_ns(), **line}, ensure_ascii=False)
        os.write(self._file, f"{text}\n".encode())


def read(paths: Iterable[Path]) -> dict[str, Operation]:
    """Every operation of these histories by its op, in the order they were first asked for."""
    tries: dict[str, list[Invoke]] = {}
    answers: dict[str, list[Answer]] = {}
    for path in paths:
        for line in path.read_text().splitlines() if path.exists() else ():
            try:
                fields = json.loads(line)
            except json.JSONDecodeError:
                # Half a line: what it would have told is unknown, as if it had never been begun.
                continue
            if "end" in fields:
                made = Answer(**{**fields, "end": End(fields["end"])})
                answers.setdefault(made.op, []).append(made)
            else:
                asked = Invoke(**fields)
                tries.setdefault(asked.op, []).append(asked)
    found = [Operation(tuple(t), tuple(answers.get(op, ()))) for op, t in tries.items()]
    return {one.op: one for one in sorted(found, key=lambda one: one.invoked_at)}
