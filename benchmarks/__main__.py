"""`python -m benchmarks [NAME …] [--json]`, the same as `mpp-kiosk bench`."""

import sys

from kiosk import cli

if __name__ == "__main__":
    as_json = [name for name in sys.argv[1:] if name == "--json"]
    names = [name for name in sys.argv[1:] if name != "--json"]
    sys.argv[1:] = [*as_json, "bench", *names]
    cli.main()
