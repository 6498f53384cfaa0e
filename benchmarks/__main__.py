"""`python -m benchmarks [NAME …] [--json]`: measures and prints product, bare block and ratio."""

import argparse
import importlib
import json
from typing import Any

NAMES = ("issue", "call", "pdf", "search", "start")


def main() -> None:
    """Run the named benchmarks, all of them without a name."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*NAMES, []], metavar="NAME")
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    rows: list[dict[str, Any]] = []
    for name in wanted.names or NAMES:
        measured = importlib.import_module(f"benchmarks.{name}").measure()
        rows += measured if isinstance(measured, list) else [measured]
    if wanted.json:
        print(json.dumps(rows, indent=1))
        return
    for row in rows:
        print(f"{row.pop('what')}")
        for key, value in row.items():
            print(f"    {key:<24}{value}")


if __name__ == "__main__":
    main()
